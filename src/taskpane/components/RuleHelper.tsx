import { Button, mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { Points } from "../../domain/decimal";
import type { Framework } from "../../domain/framework";
import { isProblem } from "../../domain/problem";
import type { LeafRow } from "../../domain/score-sheet";
import { printPicked, readPicked } from "../../text/picked-labels";
import type { LeafFields } from "../hooks/use-leaf-fields";
import { problemWords } from "../text/problem-words";
import { useWording } from "../text/wording";
import { labelsOf, performanceOf, pointsByRule, ruleInput, shownRate, withPicked } from "../views/scoring";
import { usableFigure } from "../views/typed-figure";
import { CellField } from "./CellField";
import { LabelledOptions } from "./LabelledOptions";
import { useRuleHelperStyles } from "./RuleHelper.styles";
import { useSurfaceStyles } from "./surface.styles";

interface RuleHelperProps {
  readonly row: LeafRow;
  readonly framework: Framework;
  readonly fields: LeafFields;
  readonly onTake: (points: Points) => void;
}

/** From what was done to the points the rule gives, and one button to take them. */
export function RuleHelper({ row, framework, fields, onTake }: RuleHelperProps) {
  const styles = useRuleHelperStyles();
  const surface = useSurfaceStyles();
  const { text, figure, amount, language } = useWording();
  const result = useId();
  const typed = { done: usableFigure(fields.done.value, "count"), due: usableFigure(fields.due.value, "count") };
  const options = labelsOf(row.node);
  const picked = readPicked(
    fields.picked.value,
    options.map(({ label }) => label),
  );
  const performance =
    options.length > 0
      ? withPicked(row.entry.performance, row.node, picked)
      : performanceOf(row.entry.performance, typed);
  const input = ruleInput(row.node);
  const byRule = pointsByRule(row.node, framework, performance);
  const rate = input === "rate" ? shownRate(performance) : null;
  const isTyped = typed.done !== null || typed.due !== null || picked.length > 0;
  if (input === "none") return null;
  return (
    <div className={surface.tight}>
      {input === "alternatives" || input === "parts" ? (
        <LabelledOptions
          kind={input}
          options={options}
          picked={picked}
          error={fields.picked.error}
          onPick={(labels) => fields.picked.enter(printPicked(labels))}
        />
      ) : (
        <div className={mergeClasses(styles.figures, input !== "rate" && styles.two)}>
          <CellField kind="figure" label={doneLabel(input, text.scoring)} field={fields.done} />
          {(input === "rate" || input === "reached") && (
            <CellField
              kind="figure"
              label={input === "rate" ? text.scoring.due : text.scoring.dueOptional}
              field={fields.due}
            />
          )}
          {input === "rate" && (
            <div className={styles.rate}>
              <span>{text.scoring.rate}</span>
              <output className={mergeClasses(surface.figure, styles.rateValue)}>
                {rate === null ? "–" : `${figure(rate)}%`}
              </output>
            </div>
          )}
        </div>
      )}
      <div className={mergeClasses(surface.quietCard, styles.result)} role="status">
        {byRule !== null && !isProblem(byRule) ? (
          <>
            <span id={result}>
              {text.scoring.byRule}: <strong className={surface.figure}>{text.points(amount(byRule))}</strong>
            </span>
            <Button size="small" aria-describedby={result} onClick={() => onTake(byRule)}>
              {text.scoring.take}
            </Button>
          </>
        ) : (
          <span className={surface.muted}>
            {text.scoring.byRule}: {isProblem(byRule) && isTyped ? problemWords(byRule, language) : "–"}
          </span>
        )}
      </div>
    </div>
  );
}

function doneLabel(
  input: "rate" | "number" | "violations" | "reached",
  scoring: { readonly done: string; readonly doneCount: string; readonly violations: string },
): string {
  if (input === "number") return scoring.doneCount;
  return input === "violations" ? scoring.violations : scoring.done;
}
