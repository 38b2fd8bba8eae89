/** What a paper states besides the scores of its leaves, as the checks hold it against them. */
import type { Exclusion, LeafEntry, StatedFigures, StatedNode, StatedTotal } from "../domain/assessment";
import { compare, percent, subtract, sum, toText, type Points } from "../domain/decimal";
import type { QuotedFigure } from "../domain/quoted-figure";
import type { Intake, IntakeRow, IntakeTotals, Place, PrintedPoints } from "./intake";
import { reductionsIn } from "./quoted-rate";

export function statedFiguresOf(intake: Intake, entries: ReadonlyMap<string, LeafEntry>): StatedFigures {
  const { rows, totals } = intake;
  return {
    nodes: statedNodes(rows, entries),
    totals: statedTotals(totals),
    index:
      totals.index === null ? [] : [{ index: percent(toText(totals.index.value)), where: whereOf(totals.index.place) }],
    grade: totals.grade,
    rank: null,
    figures: [...quotedShares(intake), ...rows.flatMap(quotedReductions)],
  };
}

function statedNodes(
  rows: readonly IntakeRow[],
  entries: ReadonlyMap<string, LeafEntry>,
): ReadonlyMap<string, StatedNode> {
  const value = (figure: PrintedPoints | null): Points | null => figure?.value ?? null;
  return new Map(
    rows.flatMap((row): readonly (readonly [string, StatedNode])[] => {
      const isLeaf = entries.has(row.key);
      const stated: StatedNode = {
        selfScore: isLeaf ? null : value(row.selfScore),
        appraisedScore: isLeaf ? null : value(row.appraisedScore),
        deduction: value(row.deduction),
      };
      return Object.values(stated).every((figure) => figure === null) ? [] : [[row.key, stated]];
    }),
  );
}

function statedTotals({ points: reached, self, appraised, index, maxScore }: IntakeTotals): readonly StatedTotal[] {
  const of = (
    kind: StatedTotal["kind"],
    amount: IntakeTotals["points"],
    applicableMax: Points | null,
  ): readonly StatedTotal[] =>
    amount === null ? [] : [{ kind, points: amount.value, applicableMax, where: whereOf(amount.place) }];
  return [
    // An index printed over a maximum is stated as points too: that it is neither is for the checks to say.
    ...of("points", index?.of ? index : null, index?.of ?? null),
    ...of("points", reached, reached?.of ?? null),
    ...of("selfScore", self, self?.of ?? maxScore?.value ?? null),
    ...(reached === null ? of("appraisedScore", appraised, appraised?.of ?? maxScore?.value ?? null) : []),
  ];
}

/** The total is out of less than its parts come to, and the paper names no row that left it. */
export function exclusionsOf(rows: readonly IntakeRow[], { points: reached }: IntakeTotals): readonly Exclusion[] {
  const parts = rows.filter(({ parentKey, isBonus }) => parentKey === null && !isBonus).map(({ maxScore }) => maxScore);
  if (!reached?.of || parts.length === 0 || parts.some((max) => max === null)) return [];
  const whole = sum(parts.flatMap((max) => (max === null ? [] : [max.value])));
  if (compare(reached.of, whole) >= 0) return [];
  return [{ node: null, amount: subtract(whole, reached.of), reason: whereOf(reached.place) }];
}

function quotedShares({ shares }: Intake): readonly QuotedFigure[] {
  return shares.flatMap(({ done, due, percent: share, quote, place }): readonly QuotedFigure[] =>
    done === null || due === null || share === null
      ? []
      : [{ kind: "share", subject: quote, where: whereOf(place), node: null, done, due, percent: share }],
  );
}

function quotedReductions({ key, name, words, places }: IntakeRow): readonly QuotedFigure[] {
  return reductionsIn(words.explanation).map(({ left, whole, gone, quote }): QuotedFigure => ({
    kind: "whole",
    subject: name,
    where: places.map(whereOf).join(", "),
    node: key,
    whole,
    parts: [
      { label: quote, amount: left },
      { label: "giảm", amount: gone },
    ],
    partsAre: "all",
  }));
}

function whereOf({ kind, first, last }: Place): string {
  const unit = kind === "line" ? "dòng" : "hàng";
  return first === last ? `${unit} ${first}` : `${unit} ${first}–${last}`;
}
