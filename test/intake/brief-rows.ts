/** Rows of an intake on one line each, for tables of expected results. */
import type { IntakeCell } from "../../src/intake/cells/grid";
import { readCellRange } from "../../src/intake/cells/read-cells";
import type { ColumnChoices, Intake } from "../../src/intake/intake";

/** `key name: max / self / appraised − deduction`, a dash for what is not there. */
export function briefRows(intake: Intake): readonly string[] {
  return intake.rows.map(({ key, name, maxScore, selfScore, appraisedScore, deduction }) => {
    const [max, self, appraised] = [maxScore, selfScore, appraisedScore].map((figure) => figure?.value.toJSON() ?? "–");
    const taken = deduction === null ? "" : ` − ${deduction.value.toJSON()}`;
    return `${key} ${name}: ${max ?? ""} / ${self ?? ""} / ${appraised ?? ""}${taken}`;
  });
}

/** A sheet of texts, numbers and cells; `""` is blank. */
export function takenCells(
  rows: readonly (readonly (string | number | IntakeCell)[])[],
  choices?: ColumnChoices,
): Intake {
  return readCellRange({ cells: rows.map((row) => row.map(cellOf)), firstRow: 1, merges: [] }, choices);
}

function cellOf(value: string | number | IntakeCell): IntakeCell {
  if (typeof value === "number") return { kind: "number", value, shown: String(value) };
  if (typeof value !== "string") return value;
  return value === "" ? { kind: "blank" } : { kind: "text", text: value };
}

/** A day as Excel holds it. */
export function dayCell(iso: string, shown: string): IntakeCell {
  return { kind: "date", serial: Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000), shown };
}

export function noteNames(intake: Intake): readonly string[] {
  return intake.notes.map(({ note }) => note);
}
