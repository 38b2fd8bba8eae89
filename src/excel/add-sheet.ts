import type { WorkbookProblem } from "../ports/workbook";
import type { Dialect, SheetPlan } from "../sheets/sheet-plan";
import { asPlanned, contains } from "./addresses";
import type { Inventory } from "./inventory";
import { calculatedOf } from "./planned-results";
import { judgeSheet, loadSheet } from "./read-back";
import type { Step } from "./step";
import { writeCells, writeMerges, writeNames } from "./write-cells";
import { writeCharts } from "./write-charts";
import { writeHighlights } from "./write-highlights";
import { writeCellLooks, writeRowLooks, writeTableLooks, writeView } from "./write-looks";
import { writePrint } from "./write-print";
import { bodyRows, writeTable } from "./write-table";
import { writeValidations } from "./write-validation";
import { tabColor } from "../sheets/looks";

/** Excel's longest name of a sheet. */
const longestName = 31;

/**
 * A new sheet. Until all is written it has a name of its own, so that it is never taken for a sheet of staff's; should
 * staff have a sheet of the planned name, ours is called `Tổng hợp (2)`.
 */
export function addSheet(
  plan: SheetPlan,
  place: "inFront" | "behind",
  before: Inventory,
  dialect: Dialect,
): Step | WorkbookProblem {
  refuseTouchingCells(plan);
  const taken = takenName(plan, before);
  if (taken !== null) return taken;
  const workingName = `CCHC ${plan.table.name} ${before.sheets.length}`;
  const finalName = freeName(plan.name, before);
  return {
    sheetIds: [],
    calculated: calculatedOf(plan, asPlanned),
    write: async (batch) => {
      const { context } = batch;
      const sheet = context.workbook.worksheets.add(workingName);
      sheet.tabColor = tabColor;
      await writeTable(batch, sheet, plan.table, dialect);
      await batch.makeRoom(plan.cells.length, JSON.stringify(plan.cells).length);
      writeCells(sheet, plan.cells, dialect, asPlanned);
      writeNames(context, sheet, plan.names, before.namesPresent);
      writeMerges(sheet, plan.merges);
      writeTableLooks(sheet, plan.table);
      writeRowLooks(sheet, plan.table, asPlanned);
      writeCellLooks(sheet, plan.cells, asPlanned);
      writeValidations(sheet, plan);
      writeHighlights(sheet, plan.highlights, asPlanned);
      writeCharts(sheet, plan.charts);
      writePrint(sheet, plan.print);
      writeView(sheet, plan);
      const { headerRow, firstColumn, columns } = plan.table;
      const body = sheet.getRangeByIndexes(headerRow + 1, firstColumn, bodyRows(plan.table), columns.length);
      const loaded = loadSheet(sheet, plan, body, asPlanned);
      return () => judgeSheet(plan, loaded, (index) => index);
    },
    finish: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(workingName);
      sheet.name = finalName;
      if (place === "inFront") sheet.activate();
    },
    undo: ({ workbook }, now) => {
      const isOurs = (id: string): boolean => before.sheets.every((sheet) => sheet.id !== id);
      const added = new Set([
        ...now.sheets.filter(({ name }) => name === workingName).map(({ id }) => id),
        ...now.tablesPresent.filter(({ name }) => name === plan.table.name).map(({ sheetId }) => sheetId),
      ]);
      for (const { name } of plan.names) {
        if (now.namesPresent.has(name)) workbook.names.getItem(name).delete();
        const formula = before.namesPresent.get(name);
        if (formula !== undefined) workbook.names.add(name, formula);
      }
      for (const id of [...added].filter(isOurs)) workbook.worksheets.getItem(id).delete();
    },
  };
}

/** Excel takes what is written right under a table, or right beside it, into the table. */
function refuseTouchingCells({ table, cells }: SheetPlan): void {
  const { headerRow, firstColumn, columns } = table;
  const area = { row: headerRow, column: firstColumn, rows: bodyRows(table) + 2, columns: columns.length + 1 };
  const touching = cells.find(({ row, column, content }) => content !== null && contains(area, row, column));
  if (touching !== undefined)
    throw new Error(`A cell touches the table ${table.name}: row ${touching.row}, column ${touching.column}`);
}

/** A table or a living name that is there already, of another sheet. */
function takenName({ table, names }: SheetPlan, before: Inventory): WorkbookProblem | null {
  const present = before.tablesPresent.find(({ name }) => name === table.name);
  if (present !== undefined) return { problem: "NameTaken", name: table.name, sheet: present.sheet };
  for (const { name } of names) {
    const formula = before.namesPresent.get(name);
    if (formula !== undefined && !formula.includes("#REF!"))
      return { problem: "NameTaken", name, sheet: sheetIn(formula) };
  }
  return null;
}

function sheetIn(formula: string): string {
  const [, quoted, plain] = /^=(?:'((?:[^']|'')*)'|([^'!]*))!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain ?? "";
}

function freeName(wanted: string, { sheets }: Inventory): string {
  const isFree = (name: string): boolean => sheets.every((sheet) => sheet.name.toLowerCase() !== name.toLowerCase());
  const numbered = (number: number): string => {
    const suffix = ` (${number})`;
    const name = wanted.slice(0, longestName - suffix.length) + suffix;
    return isFree(name) ? name : numbered(number + 1);
  };
  return isFree(wanted) ? wanted : numbered(2);
}
