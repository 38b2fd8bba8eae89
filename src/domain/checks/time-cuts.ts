/** Cắt giảm TTHC: the stated cut against (statutory − reduced) ÷ statutory, and against the range the report claims. */
import { compare, percentOf, rateOf, round, subtract, toText, type Percent, type Rate } from "../decimal";
import type { TimeCut, TimeCutTable } from "../statistics";
import { figures, type Finding, type Place } from "./finding";
import { printsRate, shownPercent } from "./percent-text";
import { aboveWhole } from "./quoted-figures";

/**
 * Share of the statutory time that was cut, as a fraction of it: negative where the time grew; `null` where the
 * statutory time is zero.
 *
 * @example cutRate(5 days, 2 days) // 0.6
 */
export function cutRate({ statutoryDays, reducedDays }: TimeCut): Rate | null {
  return rateOf(subtract(statutoryDays, reducedDays), statutoryDays);
}

export function checkTimeCuts(table: TimeCutTable): readonly Finding[] {
  return table.procedures.flatMap((procedure) => [
    ...checkDays(procedure),
    ...checkRate(procedure),
    ...checkRange(procedure, table.claimedRange),
  ]);
}

function placeOf({ number, name }: TimeCut): Place {
  return { kind: "procedure", number, name };
}

function checkDays(procedure: TimeCut): readonly Finding[] {
  const { statutoryDays, reducedDays } = procedure;
  if (compare(reducedDays, statutoryDays) <= 0) return [];
  return [aboveWhole(placeOf(procedure), reducedDays, statutoryDays)];
}

function checkRate(procedure: TimeCut): readonly Finding[] {
  const { statedRate } = procedure;
  const computed = cutRate(procedure);
  if (statedRate === null || computed === null || printsRate(statedRate, computed)) return [];
  return [
    {
      check: "cut-rate",
      severity: "error",
      place: placeOf(procedure),
      ...figures(statedRate, shownPercent(statedRate, computed)),
      unit: "percent",
      facts: { statutoryDays: toText(procedure.statutoryDays), reducedDays: toText(procedure.reducedDays) },
    },
  ];
}

function checkRange(procedure: TimeCut, claimed: TimeCutTable["claimedRange"]): readonly Finding[] {
  const computed = cutRate(procedure);
  if (claimed === null || computed === null) return [];
  const share: Percent = round(percentOf(computed), { digits: 2, mode: "halfAwayFromZero" });
  if (compare(share, claimed.from) >= 0 && compare(share, claimed.to) <= 0) return [];
  return [
    {
      check: "cut-rate-range",
      severity: "check",
      place: placeOf(procedure),
      stated: `${toText(claimed.from)}–${toText(claimed.to)}`,
      computed: toText(share),
      unit: "percent",
      facts: { where: claimed.where },
    },
  ];
}
