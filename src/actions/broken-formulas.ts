/** Formulas that broke. Asked at every reading, so it goes by the columns that are calculated and plans no sheet. */
import { calculatedHeadings, remediationTable, scoreHeadingOf } from "../sheets/remediation-columns";
import { scoreSheetColumns, scoreSheetTable } from "../sheets/score-sheet-columns";
import type { TableName } from "../sheets/sheet-plan";
import { summaryColumns, summaryTable } from "../sheets/summary-columns";
import type { ScoreBook } from "./score-book";

/** Cells of calculated columns that show `#NAME?`: the add-in was not there when the workbook was calculated. */
export function brokenFormulas({ sheet, reading }: Pick<ScoreBook, "sheet" | "reading">): number {
  const calculated: Readonly<Partial<Record<TableName, readonly string[]>>> = {
    [scoreSheetTable]: headingsOfFormulas(scoreSheetColumns),
    [summaryTable]: headingsOfFormulas(summaryColumns),
    [remediationTable]: calculatedHeadings(scoreHeadingOf(sheet)),
  };
  const tables = [...reading.tables].map(([name, { headings, rows }]) => {
    const columns = headings.flatMap((heading, at) => (calculated[name]?.includes(heading) === true ? [at] : []));
    return rows
      .flatMap((row) => columns.map((at) => row[at]))
      .filter((cell) => cell?.kind === "error" && cell.error === "#NAME?").length;
  });
  return tables.reduce((total, broken) => total + broken, 0);
}

function headingsOfFormulas(
  columns: readonly { readonly heading: string; readonly filledBy: string }[],
): readonly string[] {
  return columns.filter(({ filledBy }) => filledBy === "formula").map(({ heading }) => heading);
}
