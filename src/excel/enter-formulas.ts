import type { ColumnFormula, WorkbookProblem } from "../ports/workbook";
import type { Dialect, TableName } from "../sheets/sheet-plan";
import { columnAt, type Grid, type Inventory, numberFormatAt, type TableOnHand } from "./inventory";
import { readBackDiffers, type Step } from "./step";
import { everywhere, writeColumnFormula } from "./write-table";
import { restoredFormula } from "./cell-values";

/** Enters the formula of whole columns again. What the columns held before is kept until it is done. */
export function enterFormulas(
  table: TableName,
  columns: readonly ColumnFormula[],
  before: Inventory,
  dialect: Dialect,
): Step | WorkbookProblem {
  const onHand = before.tables.get(table);
  if (onHand === undefined) return { problem: "TableMissing", table };
  const missing = columns.find(({ heading }) => columnAt(onHand, heading) < 0);
  if (missing !== undefined) return { problem: "ColumnMissing", table, heading: missing.heading };
  return {
    sheetIds: [onHand.sheetId],
    calculated: [],
    write: ({ context }) => {
      const proxy = context.workbook.tables.getItem(table);
      // All columns are looked up before the first is written, so that a renamed one stops everything.
      const found = columns.map(({ heading }) => proxy.columns.getItem(heading).load("name"));
      for (const { heading, formula } of columns) writeColumnFormula(proxy, heading, formula[dialect]);
      const after = columns.map(({ heading }) => proxy.columns.getItem(heading).getDataBodyRange().load("formulas"));
      return Promise.resolve(() => {
        const areEntered = after.every(({ formulas }) => (formulas as Grid).every(([text]) => isFormula(text)));
        return found.length === after.length && areEntered ? null : { problem: readBackDiffers };
      });
    },
    undo: (context, now) => {
      const standing = now.tables.get(table);
      if (standing?.values.length !== onHand.values.length) return;
      for (const { heading } of columns) putBack(context, onHand, standing, heading);
    },
  };
}

function isFormula(text: unknown): boolean {
  return typeof text === "string" && text.startsWith("=");
}

function putBack(context: Excel.RequestContext, before: TableOnHand, now: TableOnHand, heading: string): void {
  const column = columnAt(now, heading);
  const was = columnAt(before, heading);
  if (column < 0 || before.formulas === null || now.formulas === null) return;
  const old = before.values.map((row, index) =>
    restoredFormula({
      value: row[was],
      formula: before.formulas?.[index]?.[was],
      numberFormat: numberFormatAt(before, index, was),
    }),
  );
  const standing = now.formulas.map((row) => row[column]);
  // What was entered is one formula in every row; anything else is somebody's own.
  const isEntered = standing.every((formula) => isFormula(formula) && formula === standing[0]);
  if (!isEntered || old.every((formula, index) => formula === standing[index])) return;
  const body = context.workbook.tables.getItem(now.name).columns.getItem(heading).getDataBodyRange();
  const [first] = old;
  const isUniform = first !== undefined && old.every((formula) => formula === first);
  body.formulas = isUniform && typeof first === "string" ? everywhere(first) : old.map((formula) => [formula]);
}
