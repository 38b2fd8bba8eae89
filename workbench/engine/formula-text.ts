import type { Area } from "../workbook-data";
import { formatReference, parseReference, quoteSheet, splitSheet } from "./a1";
import { containsCell } from "./area";
import { canonicalNumber } from "./formula-number";
import { type FormulaToken, joinTokens, tokenize } from "./formula-tokens";
import {
  columnIndex,
  formatLong,
  formatShort,
  parseStructuredReference,
  type StructuredReference,
  type TableShape,
} from "./structured-reference";

/** A table as formulas see it. */
export interface ScopedTable extends TableShape {
  readonly sheetName: string;
}

/** Where a formula stands and what its words can mean there. */
export interface FormulaScope {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  table(name: string): ScopedTable | undefined;
  tableAt(sheetName: string, row: number, column: number): ScopedTable | undefined;
  /** A defined name's own spelling and its formula (with `=`). */
  definedName(name: string): { readonly name: string; readonly formula: string } | undefined;
  /** The area the array of a cell's formula fills. */
  spillAt(sheetName: string, row: number, column: number): Area | undefined;
  /** A sheet's name in its own letter case. */
  sheet(name: string): string | undefined;
}

/**
 * A typed formula as Excel keeps it: functions and cells in capitals, names, tables, columns and sheets in their own letter
 * case, this-row references in the short form (`[@Điểm]`). Takes and gives the text with its leading `=`.
 */
export function canonicalFormula(formula: string, scope: FormulaScope): string {
  return mapTokens(formula, (token) => {
    switch (token.kind) {
      case "function":
      case "error":
        return token.text.toUpperCase();
      case "reference":
        return canonicalReference(token.text, scope);
      case "number":
        return canonicalNumber(token.text);
      case "name":
        return canonicalName(token.text, scope);
      case "structured":
        return rewriteStructured(token, scope, (table, reference, isInside) =>
          formatShort(table.name, reference, isInside),
        );
      default:
        return token.text;
    }
  });
}

/** The same formula with every table named and this-row references written out, as files hold it. */
export function longFormula(formula: string, scope: FormulaScope): string {
  if (!formula.includes("[")) return formula;
  return mapTokens(formula, (token) =>
    token.kind === "structured"
      ? rewriteStructured(token, scope, (table, reference) => formatLong(table.name, reference))
      : token.text,
  );
}

/** A formula as it reads outside the table it stands in: every table is named. */
export function outsideFormula(formula: string, scope: FormulaScope): string {
  return mapTokens(formula, (token) =>
    token.kind === "structured"
      ? rewriteStructured(token, scope, (table, reference) => formatShort(table.name, reference, false))
      : token.text,
  );
}

/** Names that change while formulas that use them stay: each returns the new name, or nothing where it stays. */
export interface Renaming {
  readonly sheet?: (name: string) => string | undefined;
  readonly table?: (name: string) => string | undefined;
  readonly column?: (table: string, column: string) => string | undefined;
  /** The same for several columns side by side, where they are not to be renamed one by one. */
  readonly columnRange?: (table: string, first: string, last: string) => readonly [first: string, last: string];
  readonly definedName?: (name: string) => string | undefined;
}

/** Rewrites a formula after a sheet, table, column or name got another name. `scope` is as it was before. */
export function renameInFormula(formula: string, renaming: Renaming, scope: FormulaScope): string {
  return mapTokens(formula, (token) => {
    if (token.kind === "structured") return renameStructured(token, renaming, scope);
    if (token.kind === "name" && splitSheet(token.text).sheet === undefined) {
      return renaming.definedName?.(token.text) ?? renaming.table?.(token.text) ?? token.text;
    }
    if (token.kind !== "reference" && token.kind !== "name") return token.text;
    const { sheet, rest } = splitSheet(token.text);
    const renamed = sheet === undefined ? undefined : renaming.sheet?.(sheet);
    return renamed === undefined ? token.text : `${quoteSheet(renamed)}!${rest}`;
  });
}

function renameStructured(token: StructuredToken, renaming: Renaming, scope: FormulaScope): string {
  return rewriteStructured(token, scope, (table, reference, isInside) => {
    const rename = (column: string): string => renaming.column?.(table.name, column) ?? column;
    const { sections, first, last } = reference;
    const range =
      first === undefined || last === undefined ? undefined : renaming.columnRange?.(table.name, first, last);
    const renamed: StructuredReference = {
      sections,
      ...(first !== undefined && { first: range?.[0] ?? rename(first) }),
      ...(last !== undefined && { last: range?.[1] ?? rename(last) }),
    };
    return formatShort(renaming.table?.(table.name) ?? table.name, renamed, isInside);
  });
}

export type StructuredToken = Extract<FormulaToken, { kind: "structured" }>;

export function mapTokens(formula: string, map: (token: FormulaToken) => string): string {
  const hasSign = formula.startsWith("=");
  const tokens = tokenize(hasSign ? formula.slice(1) : formula);
  return (hasSign ? "=" : "") + joinTokens(tokens.map((token) => ({ kind: "operator", text: map(token) })));
}

/** The table and reference a structured token means, if both can be read. */
export function readStructured(
  token: StructuredToken,
  scope: FormulaScope,
): { readonly table: ScopedTable; readonly reference: StructuredReference; readonly isInside: boolean } | undefined {
  const own = scope.tableAt(scope.sheetName, scope.row, scope.column);
  const table = token.table === "" ? own : scope.table(token.table);
  const reference = parseStructuredReference(token.brackets);
  if (!table || !reference) return undefined;
  const isInside = table.sheetName === scope.sheetName && containsCell(table.area, scope.row, scope.column);
  return { table, reference, isInside };
}

function rewriteStructured(
  token: StructuredToken,
  scope: FormulaScope,
  write: (table: ScopedTable, reference: StructuredReference, isInside: boolean) => string,
): string {
  const read = readStructured(token, scope);
  return read ? write(read.table, ownCase(read.table, read.reference), read.isInside) : token.text;
}

function ownCase(table: TableShape, reference: StructuredReference): StructuredReference {
  const spell = (name: string): string => table.columns[columnIndex(table, name)]?.name ?? name;
  return {
    sections: reference.sections,
    ...(reference.first !== undefined && { first: spell(reference.first) }),
    ...(reference.last !== undefined && { last: spell(reference.last) }),
  };
}

function canonicalReference(text: string, scope: FormulaScope): string {
  const reference = parseReference(text);
  if (!reference) return text;
  if (reference.sheet === undefined) return formatReference(reference);
  return formatReference({ ...reference, sheet: scope.sheet(reference.sheet) ?? reference.sheet });
}

function canonicalName(text: string, scope: FormulaScope): string {
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase();
  const { sheet, rest } = splitSheet(text);
  const name = scope.definedName(rest)?.name ?? (sheet === undefined ? scope.table(rest)?.name : undefined) ?? rest;
  return sheet === undefined ? name : `${quoteSheet(scope.sheet(sheet) ?? sheet)}!${name}`;
}
