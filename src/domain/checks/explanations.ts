/** Scores nothing is said about: no cause for a loss, no explanation for points taken, no figures behind a rate. */
import type { LeafEntry } from "../assessment";
import { toText } from "../decimal";
import type { ScoringRule } from "../scoring-rules/scoring-rule";
import { leafRows, type LeafRow, type ScoreSheet } from "../score-sheet";
import { placeOfRow, type Finding } from "./finding";

export function checkExplanations(sheet: ScoreSheet): readonly Finding[] {
  const asksEveryRow = sheet.assessment.listing === "complete";
  return leafRows(sheet)
    .filter((row) => !row.node.isRemainder && row.score !== null)
    .filter((row) => row.status === "belowMaximum" || (asksEveryRow && row.status !== "notApplicable"))
    .filter((row) => isUnexplained(row.entry))
    .map((row) => lookAt("missing-explanation", row));
}

function isUnexplained(entry: LeafEntry): boolean {
  return entry.explanation + entry.evidence + entry.remediation.cause === "";
}

/** A criterion that is itself a rate, scored without its two figures. Only a full self-assessment has to give them. */
export function checkRatesHaveFigures(sheet: ScoreSheet): readonly Finding[] {
  if (sheet.assessment.listing !== "complete") return [];
  return leafRows(sheet)
    .filter((row) => /^tỷ lệ\s/iu.test(row.node.name) || isScoredByRate(row.node.rule))
    .filter((row) => row.score !== null && row.status !== "notApplicable")
    .filter(({ entry }) => entry.performance.done === null || entry.performance.due === null)
    .map((row) => lookAt("rate-without-figures", row));
}

function isScoredByRate(rule: ScoringRule | null): boolean {
  return rule?.kind === "ratio" || rule?.kind === "ratioWithFloor" || rule?.kind === "tier";
}

function lookAt(check: "missing-explanation" | "rate-without-figures", row: LeafRow): Finding {
  return {
    check,
    severity: "check",
    place: placeOfRow(row, check === "missing-explanation" ? "explanation" : "performance"),
    stated: row.score === null ? null : toText(row.score),
    computed: null,
    unit: "points",
    facts: { maxScore: toText(row.maxScore) },
  };
}
