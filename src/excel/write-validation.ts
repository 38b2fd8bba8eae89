import { wholeColumn } from "../sheets/structured-reference";
import type { ColumnValidation, SheetPlan } from "../sheets/sheet-plan";
import { rangeAt } from "./write-cells";
import { bodyRows } from "./write-table";

const alertStyle = { stop: "Stop", warning: "Warning", hint: "Information" } as const;

/** A list that names its choices one by one is kept in this many characters. */
const longestList = 255;

/** What may be typed into the table's columns and into single cells. */
export function writeValidations(sheet: Excel.Worksheet, { table, inputs }: SheetPlan): void {
  for (const [index, { validation }] of table.columns.entries()) {
    if (validation === null) continue;
    const body = { row: table.headerRow + 1, column: table.firstColumn + index, rows: bodyRows(table), columns: 1 };
    writeValidation(rangeAt(sheet, body).dataValidation, validation);
  }
  for (const { area, validation } of inputs) writeValidation(rangeAt(sheet, area).dataValidation, validation);
}

function writeValidation(target: Excel.DataValidation, { rule, title, message, strictness }: ColumnValidation): void {
  target.rule = excelRule(rule);
  target.errorAlert = { showAlert: true, style: alertStyle[strictness], title, message };
  if (strictness === "hint") target.prompt = { showPrompt: true, title, message };
}

function excelRule(rule: ColumnValidation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.choices) } };
    case "listOf":
      // A structured reference is not allowed here; a text that becomes one is.
      return { list: { inCellDropDown: true, source: `=INDIRECT("${wholeColumn(rule.table, rule.heading)}")` } };
    case "formula":
      return { custom: { formula: rule.formula } };
  }
}

function listSource(choices: readonly string[]): string {
  const source = choices.join(",");
  if (source.length > longestList || choices.some((choice) => choice.includes(",")))
    throw new Error(`Excel cannot hold these choices in a list: ${source}`);
  return source;
}
