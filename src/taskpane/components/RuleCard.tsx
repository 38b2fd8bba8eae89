import { mergeClasses } from "@fluentui/react-components";
import { equals } from "../../domain/decimal";
import type { Framework } from "../../domain/framework";
import type { LeafRow } from "../../domain/score-sheet";
import { ruleWords } from "../text/rule-words";
import { useWording } from "../text/wording";
import { useRuleCardStyles } from "./RuleCard.styles";
import { useSurfaceStyles } from "./surface.styles";

interface RuleCardProps {
  readonly row: LeafRow;
  readonly framework: Framework;
}

/** Maximum and rule of a leaf, in words. */
export function RuleCard({ row, framework }: RuleCardProps) {
  const styles = useRuleCardStyles();
  const surface = useSurfaceStyles();
  const wording = useWording();
  const { scoring } = wording.text;
  const { sentence, steps } = ruleWords(row.node, framework, wording);
  return (
    <dl className={mergeClasses(surface.quietCard, styles.root)}>
      <dt className={styles.term}>{scoring.maxScore}</dt>
      <dd className={mergeClasses(styles.meaning, surface.figure)}>{wording.amount(row.maxScore)}</dd>
      {!equals(row.maxScore, row.applicableMax) && (
        <>
          <dt className={styles.term}>{scoring.applicableMax}</dt>
          <dd className={mergeClasses(styles.meaning, surface.figure)}>{wording.amount(row.applicableMax)}</dd>
        </>
      )}
      <dt className={styles.term}>{scoring.rule}</dt>
      <dd className={styles.meaning}>
        {sentence !== "" && <p className={surface.text}>{sentence}</p>}
        {steps.length > 0 && (
          <ul className={surface.plainList}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        {row.node.ruleSource?.basis === "inferred" && <p className={surface.muted}>{scoring.inferredRule}</p>}
        {row.node.isRemainder && <p className={surface.muted}>{scoring.remainder}</p>}
        {row.node.rule?.kind === "survey" && <p className={surface.muted}>{scoring.survey}</p>}
      </dd>
    </dl>
  );
}
