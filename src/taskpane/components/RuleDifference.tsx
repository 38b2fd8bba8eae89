import { equals } from "../../domain/decimal";
import type { Framework } from "../../domain/framework";
import { isProblem } from "../../domain/problem";
import type { LeafRow } from "../../domain/score-sheet";
import { useWording } from "../text/wording";
import { pointsByRule } from "../views/scoring";
import { Banner } from "./Banner";

interface RuleDifferenceProps {
  readonly row: LeafRow;
  readonly framework: Framework;
}

/** Says so where the score that counts is not what the rule gives for the figures in the sheet. */
export function RuleDifference({ row, framework }: RuleDifferenceProps) {
  const { text, amount } = useWording();
  const byRule = pointsByRule(row.node, framework, row.entry.performance);
  if (byRule === null || isProblem(byRule) || row.score === null || equals(byRule, row.score)) return null;
  const kind = row.basis === "appraised" ? text.scoring.appraisedScore : text.scoring.selfScore;
  return (
    <Banner tone="warning">
      <span>{text.scoring.differsFromRule(kind, amount(row.score), amount(byRule))}</span>
    </Banner>
  );
}
