/** What may be typed where, and what is coloured when. */
import type { CellArea, ColumnValidation, Highlight, SheetPlan } from "../../sheets/sheet-plan";
import { wholeColumn } from "../../sheets/structured-reference";
import { addressOf, asPlanned, placedArea, type Placement } from "../book/areas";
import { place, worksheetOrder } from "../book/element-order";
import { changePieces } from "../book/formula-tokens";
import { storedFormula } from "../book/stored-formula";
import type { StyleBook } from "../book/style-book";
import { element, elementsOf, type XmlElement } from "../xml/xml-tree";
import { escapeString } from "../xml/xml-text";
import { bodyRows } from "./table-part";
import { movedCells } from "./moved-references";

const errorStyle = { stop: undefined, warning: "warning", hint: "information" } as const;

/** A list that names its choices one by one is kept in this many characters. */
const longestList = 255;

export function writeValidations(worksheet: XmlElement, { table, inputs }: SheetPlan): void {
  const columns = table.columns.flatMap(({ validation }, index) =>
    validation === null
      ? []
      : [
          validationElement(
            { row: table.headerRow + 1, column: table.firstColumn + index, rows: bodyRows(table), columns: 1 },
            validation,
          ),
        ],
  );
  const cells = inputs.map(({ area, validation }) => validationElement(area, validation));
  const all = [...columns, ...cells];
  if (all.length > 0) place(worksheet, element("dataValidations", { count: all.length }, all), worksheetOrder);
}

function validationElement(area: CellArea, { rule, title, message, strictness }: ColumnValidation): XmlElement {
  const isPrompt = strictness === "hint";
  const attributes = {
    type: rule.kind === "formula" ? "custom" : "list",
    errorStyle: errorStyle[strictness],
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: escapeString(title),
    error: escapeString(message),
    promptTitle: isPrompt ? escapeString(title) : undefined,
    prompt: isPrompt ? escapeString(message) : undefined,
    sqref: addressOf(area),
  };
  return element("dataValidation", attributes, [element("formula1", {}, [escapeString(ruleFormula(rule))])]);
}

function ruleFormula(rule: ColumnValidation["rule"]): string {
  switch (rule.kind) {
    case "list":
      return `"${listSource(rule.choices).replaceAll('"', '""')}"`;
    case "listOf":
      // A structured reference is not allowed here; a text that becomes one is.
      return `INDIRECT("${wholeColumn(rule.table, rule.heading)}")`;
    case "formula":
      return storedFormula(rule.formula).text;
  }
}

function listSource(choices: readonly string[]): string {
  const source = choices.join(",");
  if (source.length > longestList || choices.some((choice) => choice.includes(",")))
    throw new Error(`Excel cannot hold these choices in a list: ${source}`);
  return source;
}

/** In the plan's order: the first that holds decides. Those that are there stay before them. */
export function writeHighlights(
  worksheet: XmlElement,
  highlights: readonly Highlight[],
  styles: StyleBook,
  placement: Placement = asPlanned,
): void {
  for (const [index, { area, formula, tone }] of highlights.entries()) {
    const moved = changePieces(formula, { reference: ({ prefix, cells }) => prefix + movedCells(cells, placement) });
    const rule = element(
      "cfRule",
      { type: "expression", dxfId: styles.toneId(tone), priority: index + 1, stopIfTrue: 1 },
      [element("formula", {}, [escapeString(storedFormula(moved).text)])],
    );
    const sqref = addressOf(placedArea(placement, area));
    place(worksheet, element("conditionalFormatting", { sqref }, [rule]), worksheetOrder);
  }
}

export function clearHighlights(worksheet: XmlElement): void {
  worksheet.children = elementsOf(worksheet).filter(({ name }) => name !== "conditionalFormatting");
}
