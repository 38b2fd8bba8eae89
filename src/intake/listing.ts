/** Which rows a paper lists: all of them, every row below its maximum, some of them, or areas alone. */
import type { Listing } from "../domain/assessment";
import { compare } from "../domain/decimal";
import { saysBelowMaximum } from "./cells/headings";
import type { Intake, IntakeRow } from "./intake";
import { listsEveryRow } from "./sums";

export function listingOf({ rows, tables }: Intake): Listing {
  const children = new Map<string, IntakeRow[]>();
  for (const row of rows) {
    if (row.parentKey === null) continue;
    const known = children.get(row.parentKey);
    if (known === undefined) children.set(row.parentKey, [row]);
    else known.push(row);
  }
  const hasRows = rows.some(({ level, isBonus }) => level !== "part" && level !== "area" && !isBonus);
  if (!hasRows) return "areasOnly";
  if (listsEveryRow(rows, children)) return "complete";
  const listed = rows.filter(({ key, level }) => !children.has(key) && level !== "part" && level !== "area");
  const isLossList = tables.some(({ columns }) => columns.some(({ heading }) => saysBelowMaximum(heading)));
  const isEveryBelow = listed.length >= 3 && listed.every(isBelowMaximum);
  if (isLossList || isEveryBelow) return "belowMaximum";
  return hasFlatTable(rows) ? "complete" : "some";
}

function isBelowMaximum({ maxScore, selfScore, appraisedScore }: IntakeRow): boolean {
  const score = appraisedScore ?? selfScore;
  return maxScore !== null && score !== null && compare(score.value, maxScore.value) < 0;
}

/** Rows with no parent among them: nothing says that any is missing. */
function hasFlatTable(rows: readonly IntakeRow[]): boolean {
  return rows.every(({ parentKey }) => parentKey === null);
}
