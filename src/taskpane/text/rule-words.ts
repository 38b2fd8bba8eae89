/** Cách chấm in words: a sentence, and the steps or parts where a rule has some. */
import type { Count, Percent } from "../../domain/decimal";
import { undecidedLeafRounding, type Framework, type Leaf } from "../../domain/framework";
import type { LabelledPoints } from "../../domain/scoring-rules/labelled-points";
import {
  counts,
  percentages,
  type Edge,
  type Measurement,
  type Range,
  type Step,
} from "../../domain/scoring-rules/steps";
import type { Wording } from "./wording";

export interface RuleWords {
  readonly sentence: string;
  readonly steps: readonly string[];
}

export function ruleWords({ rule }: Leaf, framework: Framework, wording: Wording): RuleWords {
  const { rules } = wording.text;
  switch (rule?.kind) {
    case undefined:
      return plain(rules.unknown);
    case "manual":
      return plain(rules.manual);
    case "survey":
      return plain(rules.survey);
    case "allOrNothing":
      return plain(rules.allOrNothing);
    case "deduct":
      return plain(rules.deduct(wording.amount(rule.each), rule.per));
    case "ratio":
      return plain(rules.ratio(roundingWords(framework, wording)));
    case "ratioWithFloor": {
      const below = rangeWords({ from: null, to: rule.nothingBelow }, percentages, wording);
      const above =
        rule.everythingFrom === null
          ? []
          : [rules.ceiling(rangeWords({ from: rule.everythingFrom, to: null }, percentages, wording))];
      return { sentence: rules.ratio(roundingWords(framework, wording)), steps: [rules.floor(below), ...above] };
    }
    case "tier":
      return { sentence: "", steps: rule.steps.map((step) => stepWords(step, percentages, wording)) };
    case "count":
      return { sentence: "", steps: rule.steps.map((step) => stepWords(step, counts, wording)) };
    case "choice":
      return { sentence: rules.choice, steps: rule.alternatives.map((one) => labelWords(one, wording)) };
    case "checklist":
      return { sentence: rules.checklist, steps: rule.parts.map((part) => labelWords(part, wording)) };
  }
}

function plain(sentence: string): RuleWords {
  return { sentence, steps: [] };
}

function roundingWords(framework: Framework, { text }: Wording): string {
  const { digits, mode } = framework.rounding.leaf ?? undecidedLeafRounding;
  return mode === "truncate" ? text.rules.truncated(digits) : text.rules.rounded(digits);
}

function labelWords({ label, points }: LabelledPoints, { text, amount }: Wording): string {
  return text.rules.step(label, amount(points));
}

function stepWords<Measure extends Percent | Count>(
  step: Step<Measure>,
  measurement: Measurement<Measure>,
  wording: Wording,
): string {
  return wording.text.rules.step(rangeWords(step.range, measurement, wording), wording.amount(step.points));
}

function rangeWords<Measure extends Percent | Count>(
  { from, to }: Range<Measure>,
  measurement: Measurement<Measure>,
  { text, figure }: Wording,
): string {
  const { rules } = text;
  const shown = ({ value }: Edge<Measure>): string => `${figure(measurement.text(value))}${measurement.sign}`;
  if (from !== null && to !== null) {
    const isOnePoint = from.isIncluded && to.isIncluded && measurement.compare(from.value, to.value) === 0;
    if (isOnePoint) return rules.exactly(shown(from));
    const lower = from.isIncluded ? rules.betweenFrom(shown(from)) : rules.above(shown(from));
    return rules.between(lower, to.isIncluded ? rules.betweenTo(shown(to)) : rules.betweenBelow(shown(to)));
  }
  if (from !== null) return from.isIncluded ? rules.from(shown(from)) : rules.above(shown(from));
  if (to !== null) return to.isIncluded ? rules.upTo(shown(to)) : rules.below(shown(to));
  return rules.any;
}
