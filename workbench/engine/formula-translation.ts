import { formatArea, formatFixedSheetArea, parseReference, quoteSheet, splitSheet } from "./a1";
import { engineNumber } from "./formula-number";
import { type FormulaToken, sheetOfToken, tokenize } from "./formula-tokens";
import { type FormulaScope, mapTokens, readStructured, type StructuredToken } from "./formula-text";
import { withIntersections } from "./implicit-intersection";
import { resolveStructured } from "./structured-reference";

/** Names may stand for names; deeper than this they can only be a circle. */
const NAME_DEPTH = 16;

/**
 * The formula the calculation engine gets for a formula as Excel keeps it: structured references and defined names replaced
 * by plain references. The engine's own reading of tables knows neither totals rows, nor `[@x]`, nor letter case.
 */
export function translateFormula(formula: string, scope: FormulaScope): string {
  const plain = mapTokens(withSpills(formula, scope), (token) => {
    if (token.kind === "structured") return translateStructured(token, scope);
    if (token.kind === "name") return translateName(token.text, scope, NAME_DEPTH);
    if (token.kind === "number") return engineNumber(token.text);
    if (token.kind === "reference") return namesMissingSheet(token, scope) ? "#REF!" : token.text;
    return token.text;
  });
  return withIntersections(plain, scope);
}

function namesMissingSheet(token: FormulaToken, scope: FormulaScope): boolean {
  const sheet = sheetOfToken(token);
  return sheet !== undefined && scope.sheet(sheet) === undefined;
}

/** Formulas that mean whatever another formula's array fills (`A1#`) must be read again when it fills other cells. */
export const readsSpill = (formula: string): boolean => /[A-Za-z]\$?\d+#/.test(formula);

/** `A1#` as the cells the array of A1 fills now. */
function withSpills(formula: string, scope: FormulaScope): string {
  if (!readsSpill(formula)) return formula;
  const tokens = tokenize(formula.slice(1));
  return `=${tokens.map((token, at) => spilled(token, tokens[at - 1], tokens[at + 1], scope)).join("")}`;
}

const isSpillMark = (token: FormulaToken | undefined): boolean => token?.kind === "operator" && token.text === "#";

function spilled(
  token: FormulaToken,
  before: FormulaToken | undefined,
  after: FormulaToken | undefined,
  scope: FormulaScope,
): string {
  if (isSpillMark(token) && before?.kind === "reference") return "";
  if (token.kind !== "reference" || !isSpillMark(after)) return token.text;
  const reference = parseReference(token.text);
  const area =
    reference && scope.spillAt(reference.sheet ?? scope.sheetName, reference.area.row, reference.area.column);
  if (!area) return "#REF!";
  return reference.sheet === undefined ? formatArea(area) : `${quoteSheet(reference.sheet)}!${formatArea(area)}`;
}

function translateStructured(token: StructuredToken, scope: FormulaScope): string {
  const read = readStructured(token, scope);
  if (!read) return "#REF!";
  const { table, reference } = read;
  const resolved = resolveStructured(table, reference, {
    row: scope.row,
    isOnTableSheet: table.sheetName === scope.sheetName,
  });
  return "area" in resolved ? formatFixedSheetArea(table.sheetName, resolved.area) : resolved.error;
}

function translateName(text: string, scope: FormulaScope, depth: number): string {
  const { rest } = splitSheet(text);
  const table = scope.table(rest);
  if (table) return translateStructured({ kind: "structured", text, table: rest, brackets: "[]" }, scope);
  const defined = depth > 0 ? scope.definedName(rest) : undefined;
  if (!defined) return text;
  const meaning = mapTokens(defined.formula, (token) => {
    if (token.kind === "structured") return translateStructured(token, scope);
    if (token.kind === "name") return translateName(token.text, scope, depth - 1);
    return token.text;
  }).slice(1);
  return parseReference(meaning) ? meaning : `(${meaning})`;
}
