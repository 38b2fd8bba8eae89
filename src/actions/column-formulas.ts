/** The calculated columns of our tables, to be entered again as they are meant to be. */
import type { WorkbookChange } from "../ports/workbook";
import type { ColumnPlan, TableName } from "../sheets/sheet-plan";

/** Columns whose heading is gone are left out: what staff took away is not put back behind their back. */
export function columnFormulas(
  table: TableName,
  columns: readonly ColumnPlan[],
  headings: readonly string[],
): readonly WorkbookChange[] {
  const present = columns.flatMap(({ heading, formula }) =>
    formula !== null && headings.includes(heading) ? [{ heading, formula }] : [],
  );
  return present.length === 0 ? [] : [{ kind: "enterFormulas", table, columns: present }];
}
