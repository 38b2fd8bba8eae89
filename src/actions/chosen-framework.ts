/** From what a person chose at the start to a framework and an assessment: shipped or a file, blank or with its sample. */
import { nothingStated, type Assessment, type Period } from "../domain/assessment";
import type { Framework } from "../domain/framework";
import { parseFrameworkFile } from "../frameworks/parse-framework";
import { shippedFramework } from "../frameworks/shipped-frameworks";
import { parseJsonText } from "../frameworks/untrusted-json";
import { shippedSample } from "../samples/shipped-samples";
import type { ColumnView } from "../sheets/score-sheet-columns";
import type { ActionProblem } from "./outcome";

export interface StartChoice {
  readonly framework:
    | { readonly kind: "shipped"; readonly id: string }
    /** The text of a file, not yet looked at. */
    | { readonly kind: "file"; readonly text: string };
  readonly unitName: string;
  readonly period: Period;
  /** `sample`: with the figures of the commune whose paper the framework was read off. */
  readonly figures: "blank" | "sample";
}

export interface Start {
  readonly framework: Framework;
  readonly assessment: Assessment;
}

/** Refuses: `FrameworkUnknown`, `FrameworkFileFaulty`, `SampleUnknown` where figures are asked for that do not ship. */
export function chosenStart({ framework: from, unitName, period, figures }: StartChoice): Start | ActionProblem {
  const framework = from.kind === "shipped" ? shipped(from.id) : fromFile(from.text);
  if ("problem" in framework) return framework;
  if (figures === "blank") return { framework, assessment: blankAssessment(framework, unitName, period) };
  const sample = shippedSample(framework.id);
  if (sample?.kind !== "assessment") return { problem: "SampleUnknown", id: framework.id };
  const { assessment } = sample;
  return { framework, assessment: { ...assessment, unit: { ...assessment.unit, name: unitName }, period } };
}

function shipped(id: string): Framework | ActionProblem {
  const file = shippedFramework(id);
  return file?.kind === "scoreSheet" ? file.framework : { problem: "FrameworkUnknown", id };
}

function fromFile(text: string): Framework | ActionProblem {
  const json = parseJsonText(text);
  if ("faults" in json) return { problem: "FrameworkFileFaulty", faults: json.faults };
  const file = parseFrameworkFile(json.value);
  if ("faults" in file) return { problem: "FrameworkFileFaulty", faults: file.faults };
  return file.value.kind === "scoreSheet" ? file.value.framework : { problem: "FrameworkFileFaulty", faults: [] };
}

function blankAssessment({ id }: Framework, name: string, period: Period): Assessment {
  return {
    frameworkId: id,
    unit: { name, district: null, province: null },
    period,
    listing: "complete",
    entries: new Map(),
    adjustments: new Map(),
    exclusions: [],
    stated: nothingStated,
  };
}

/** Where something is appraised already, the appraised scores are what a reader looks for. */
export function viewFor({ assessment }: Start): ColumnView {
  return [...assessment.entries.values()].some(({ appraisedScore }) => appraisedScore !== null) ? "appraise" : "score";
}
