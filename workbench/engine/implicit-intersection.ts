import type { Area } from "../workbook-data";
import { cellArea } from "./area";
import { formatFixedSheetArea, parseReference } from "./a1";
import type { FormulaScope } from "./formula-text";
import { type FormulaToken, joinTokens, tokenize } from "./formula-tokens";

/**
 * A formula of plain references with every `@` carried out, which the calculation engine does not know: "If the value is a
 * single item, then return the item. If the value is a range, then return the value from the cell on the same row or column
 * as the formula. If the value is an array, then pick the top-left value."
 */
export function withIntersections(formula: string, scope: FormulaScope): string {
  if (!formula.includes("@")) return formula;
  const tokens = tokenize(formula.slice(1));
  const at = tokens.findLastIndex(({ kind, text }) => kind === "operator" && text === "@");
  if (at < 0) return formula;
  const start = tokens[at + 1]?.kind === "space" ? at + 2 : at + 1;
  const end = endOfOperand(tokens, start);
  const operand = tokens.slice(start, end);
  const meant = operand.length === 1 ? cellOf(operand[0]!, scope) : undefined;
  const item = meant ?? `INDEX(${joinTokens(operand)},1,1)`;
  return withIntersections(`=${joinTokens(tokens.slice(0, at))}${item}${joinTokens(tokens.slice(end))}`, scope);
}

function endOfOperand(tokens: readonly FormulaToken[], start: number): number {
  const open = tokens[start]?.kind === "function" ? start + 1 : start;
  if (tokens[open]?.text !== "(") return Math.min(start + 1, tokens.length);
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]!.text === "(") depth++;
    if (tokens[at]!.text === ")" && --depth === 0) return at + 1;
  }
  return tokens.length;
}

/** The one cell of a range that stands in the formula's own row or column. */
function cellOf(token: FormulaToken, scope: FormulaScope): string | undefined {
  const reference = token.kind === "reference" ? parseReference(token.text) : undefined;
  if (!reference) return undefined;
  const cell = crossing(reference.area, scope);
  return cell ? formatFixedSheetArea(reference.sheet ?? scope.sheetName, cell) : "#VALUE!";
}

function crossing(area: Area, { row, column }: FormulaScope): Area | undefined {
  const isInRows = row >= area.row && row < area.row + area.rows;
  const isInColumns = column >= area.column && column < area.column + area.columns;
  if (area.rows === 1 && area.columns === 1) return cellArea(area.row, area.column);
  if (area.columns === 1 && isInRows) return cellArea(row, area.column);
  if (area.rows === 1 && isInColumns) return cellArea(area.row, column);
  return isInRows && isInColumns ? cellArea(row, column) : undefined;
}
