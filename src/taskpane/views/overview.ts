/** Tổng quan: what the chairman looks at, taken from a score sheet. Figures are canonical texts. */
import { isZero, noPoints, rateOf, subtract, sum, toNumber, toText, type Points } from "../../domain/decimal";
import type { NodeKey } from "../../domain/framework";
import { largestLosses, type Reconciliation } from "../../domain/remediation";
import { leafRows, type ScoreSheet, type ScoreSheetRow } from "../../domain/score-sheet";
import { alignedFigures } from "./aligned-figures";
import { labelOf, rowLabel, type RowLabel } from "./row-label";

export interface AreaScore {
  readonly key: NodeKey;
  readonly label: RowLabel;
  readonly applicableMax: string;
  /** `null`: nothing under the area is scored. */
  readonly score: string | null;
  readonly lost: string | null;
  /** Shares of the bar, 0 to 1; what is neither is not scored yet. */
  readonly scoreShare: number;
  readonly lostShare: number;
}

/** One row per area in official order, also for what stands under no area. */
export function areaScores(sheet: ScoreSheet): readonly AreaScore[] {
  const areaKeys = new Set(leafRows(sheet).map(({ areaKey }) => areaKey));
  return sheet.rows.filter(({ key }) => areaKeys.has(key)).map((row) => areaScore(row, sheet));
}

function areaScore(row: ScoreSheetRow, sheet: ScoreSheet): AreaScore {
  const lost = row.gap;
  return {
    key: row.key,
    label: rowLabel(row, sheet),
    applicableMax: toText(row.applicableMax),
    score: row.score === null ? null : toText(row.score),
    lost: lost === null || isZero(lost) ? null : toText(lost),
    scoreShare: shareOfMax(row.score, row.applicableMax),
    lostShare: shareOfMax(lost, row.applicableMax),
  };
}

function shareOfMax(amount: Points | null, maximum: Points): number {
  const share = amount === null ? null : rateOf(amount, maximum);
  return share === null ? 0 : Math.min(1, Math.max(0, toNumber(share)));
}

export interface Loss {
  readonly key: NodeKey;
  readonly label: RowLabel;
  /** Padded so that the column of figures is aligned. */
  readonly lost: string;
}

export function topLosses(sheet: ScoreSheet, most: number): readonly Loss[] {
  const rows = largestLosses(sheet).slice(0, most);
  const lost = alignedFigures(rows.map(({ gap }) => gap ?? noPoints));
  return rows.map((row, at) => ({ key: row.key, label: labelOf(row.node), lost: lost[at] ?? "" }));
}

/** What left the maximum: `null` where nothing did. */
export function excludedPoints({ totals }: ScoreSheet): Points | null {
  const excluded = subtract(totals.maxScore, totals.applicableMax);
  return isZero(excluded) ? null : excluded;
}

export interface Mismatch {
  readonly areaKey: NodeKey;
  readonly label: RowLabel;
  readonly kind: "missing" | "excess";
  readonly amount: string;
}

/** Areas whose rows do not explain exactly what was lost. */
export function mismatches({ areas }: Reconciliation): readonly Mismatch[] {
  return areas
    .filter(({ difference }) => !isZero(difference))
    .map((area) => {
      const isMissing = !toText(area.difference).startsWith("-");
      const amount = isMissing ? area.difference : subtract(area.explained, area.lost);
      return {
        areaKey: area.areaKey,
        label: labelOf(area),
        kind: isMissing ? "missing" : "excess",
        amount: toText(amount),
      };
    });
}

export function totalLost(rows: readonly { readonly gap: Points }[]): Points {
  return sum(rows.map(({ gap }) => gap));
}
