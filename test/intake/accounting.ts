/** Which lines or rows of an input an intake says nothing about. */
import { cleanLines } from "../../src/intake/pasted/clean-lines";
import type { Intake, Place } from "../../src/intake/intake";

/** Every place that something in the intake stands at. */
export function placesIn(intake: Intake): readonly Place[] {
  return [
    ...intake.rows.flatMap(({ places }) => places),
    ...intake.indicators.map(({ place }) => place),
    ...intake.procedures.map(({ place }) => place),
    ...intake.owners.map(({ place }) => place),
    ...intake.aside.map(({ place }) => place),
    ...intake.notUnderstood.map(({ place }) => place),
    ...[intake.totals.points, intake.totals.self, intake.totals.appraised, intake.totals.maxScore].flatMap((total) =>
      total === null ? [] : [total.place],
    ),
  ];
}

/** Lines that hold something; an empty cell in quotes holds nothing. */
export function filledLines(text: string): readonly number[] {
  return cleanLines(text).flatMap((line) => (/[^\s"]/.test(line.text) ? [line.number] : []));
}

/** Numbers, from 1, of those among `filled` that no place covers. */
export function unaccounted(intake: Intake, filled: readonly number[]): readonly number[] {
  const covered = new Set<number>();
  for (const { first, last } of placesIn(intake)) for (let at = first; at <= last; at += 1) covered.add(at);
  return filled.filter((number) => !covered.has(number));
}
