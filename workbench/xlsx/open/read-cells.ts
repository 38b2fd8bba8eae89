import type { CellData, CellValue, ErrorCode } from "../../workbook-data";
import { COLUMN_COUNT, parseArea, parseCell, ROW_COUNT } from "../addresses";
import type { Position } from "../addresses";
import { typeFormula } from "../formulas/file-formulas";
import { shiftReferences } from "../formulas/shift-references";
import { showsCalendarDay } from "../number-formats";
import { Refused } from "../refusal";
import type { OpenLimits } from "../refusal";
import { parseAttributes, scanXml } from "../xml/xml-scan";
import { decodeEntities, decodeXstring } from "../xml/xml-text";
import { localName } from "../xml/xml-tree";
import type { StyleSheet } from "./read-styles";

export interface CellContext {
  readonly part: string;
  /** Whether even cells without content and look count, since columns have looks that the cell does not take over. */
  readonly keepsBlanks: boolean;
  readonly strings: readonly string[];
  readonly styles: StyleSheet;
  readonly dateSystem: "1900" | "1904";
  /** Errors newer than the format, by the number in a cell's `vm`. */
  readonly richErrors: ReadonlyMap<number, ErrorCode>;
  readonly namespaces: readonly string[];
  readonly limits: OpenLimits;
  /** What this file may still hold; the reader counts it down. */
  readonly budget: { cells: number; sharedFormulaCharacters: number };
}

export interface RowRecord {
  readonly height?: number;
  readonly hidden?: boolean;
  /** A cell format given to the whole row. */
  readonly format?: number;
  /** How many groups the row is in. */
  readonly level?: number;
}

export interface SheetCells {
  readonly cells: CellData[];
  readonly rows: Map<number, RowRecord>;
}

/** Days between the two systems' zero; Excel for Mac used to count from 1904. */
export const DAYS_1904 = 1462;

const ERRORS: Readonly<Record<string, ErrorCode>> = {
  "#NULL!": "#NULL!",
  "#DIV/0!": "#DIV/0!",
  "#VALUE!": "#VALUE!",
  "#REF!": "#REF!",
  "#NAME?": "#NAME?",
  "#NUM!": "#NUM!",
  "#N/A": "#N/A",
  "#SPILL!": "#SPILL!",
  "#CALC!": "#CALC!",
  "#BUSY!": "#BUSY!",
  "#GETTING_DATA": "#BUSY!",
};

interface RawCell {
  readonly at: Position;
  readonly type: string;
  readonly format: number;
  readonly valueMetadata: number;
  value: string | undefined;
  inline: string;
  formula: string | undefined;
  formulaAttributes: Readonly<Record<string, string>>;
}

export function readCells(xml: string, context: CellContext): SheetCells {
  const reader = new CellReader(context);
  scanXml(xml, context.part, reader);
  return reader;
}

class CellReader implements SheetCells {
  readonly cells: CellData[] = [];
  readonly rows = new Map<number, RowRecord>();
  readonly #shared = new Map<string, { readonly text: string; readonly at: Position }>();
  #row = -1;
  #column = -1;
  #cell: RawCell | undefined;
  #collecting: "value" | "inline" | "formula" | undefined;
  #phonetic = false;
  #keepsBlanks = false;

  constructor(readonly context: CellContext) {}

  open(name: string, raw: string, offset: number): void {
    switch (localName(name)) {
      case "row":
        this.#openRow(parseAttributes(raw, this.context.part, offset));
        return;
      case "c":
        this.#openCell(parseAttributes(raw, this.context.part, offset));
        return;
      case "v":
        this.#collect("value");
        return;
      case "t":
        if (!this.#phonetic) this.#collect("inline");
        return;
      case "rPh":
        this.#phonetic = true;
        return;
      case "f":
        this.#collect("formula");
        if (this.#cell !== undefined && raw !== "") {
          this.#cell.formulaAttributes = parseAttributes(raw, this.context.part, offset);
        }
        return;
    }
  }

  close(name: string): void {
    const local = localName(name);
    if (local === "c") this.#closeCell();
    else if (local === "rPh") this.#phonetic = false;
    else if (local === "v" || local === "t" || local === "f") this.#collecting = undefined;
  }

  text(raw: string, offset: number): void {
    if (this.#collecting !== undefined) this.#append(decodeEntities(raw, this.context.part, offset));
  }

  literal(text: string): void {
    if (this.#collecting !== undefined) this.#append(text);
  }

  #collect(what: "value" | "inline" | "formula"): void {
    this.#collecting = what;
    if (this.#cell === undefined) return;
    if (what === "value") this.#cell.value ??= "";
    if (what === "formula") this.#cell.formula ??= "";
  }

  #append(text: string): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    if (this.#collecting === "value") cell.value = `${cell.value ?? ""}${text}`;
    else if (this.#collecting === "formula") cell.formula = `${cell.formula ?? ""}${text}`;
    else cell.inline += text;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    this.#row = Number(attributes["r"] ?? this.#row + 2) - 1;
    this.#column = -1;
    if (!(this.#row >= 0 && this.#row < ROW_COUNT)) this.#row = ROW_COUNT;
    const height = Number(attributes["ht"]);
    const format = Number(attributes["s"]);
    const level = Number(attributes["outlineLevel"] ?? 0);
    const record: RowRecord = {
      ...(isTrue(attributes["customHeight"]) && Number.isFinite(height) ? { height } : {}),
      ...(isTrue(attributes["hidden"]) ? { hidden: true } : {}),
      ...(isTrue(attributes["customFormat"]) && Number.isInteger(format) ? { format } : {}),
      ...(level > 0 ? { level } : {}),
    };
    this.#keepsBlanks = this.context.keepsBlanks || record.format !== undefined;
    if (Object.keys(record).length > 0 && this.#row < ROW_COUNT) this.rows.set(this.#row, record);
  }

  /** Rows and cells may leave their place out: then they follow the one before. */
  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes["r"];
    const at = reference === undefined ? { row: this.#row, column: this.#column + 1 } : parseCell(reference);
    if (at === undefined || at.row < 0 || at.row >= ROW_COUNT || at.column >= COLUMN_COUNT) return;
    if (--this.context.budget.cells < 0) {
      throw new Refused({ refused: "tooLarge", what: "cells", limit: this.context.limits.cells });
    }
    this.#row = at.row;
    this.#column = at.column;
    this.#cell = {
      at,
      type: attributes["t"] ?? "n",
      format: Number(attributes["s"] ?? 0),
      valueMetadata: Number(attributes["vm"] ?? 0),
      value: undefined,
      inline: "",
      formula: undefined,
      formulaAttributes: {},
    };
  }

  #closeCell(): void {
    const raw = this.#cell;
    this.#cell = undefined;
    this.#collecting = undefined;
    if (raw === undefined) return;
    const value = this.#value(raw);
    const formula = this.#formula(raw);
    const style = this.context.styles.indexOf(raw.format);
    if (value === null && formula === undefined && style === undefined && !this.#keepsBlanks) return;
    const spill = formula === undefined ? undefined : spillOf(raw);
    this.cells.push({
      row: raw.at.row,
      column: raw.at.column,
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...(style === undefined ? {} : { style }),
    });
  }

  #value(raw: RawCell): CellValue {
    if (raw.type === "inlineStr") return decodeXstring(raw.inline);
    if (raw.value === undefined) return null;
    switch (raw.type) {
      case "s":
        return this.context.strings[Number(raw.value)] ?? null;
      case "str":
        return decodeXstring(raw.value);
      case "b":
        return isTrue(raw.value.trim());
      case "e":
        return { error: this.context.richErrors.get(raw.valueMetadata) ?? ERRORS[raw.value.trim()] ?? "#VALUE!" };
      case "d":
        return serialOf(raw.value);
      default:
        return this.#number(raw.value.trim(), raw.format);
    }
  }

  /** What is called a number and is none stays as text: a cell is never lost. */
  #number(text: string, format: number): CellValue {
    if (text === "") return null;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    const moved = this.context.dateSystem === "1904" && showsCalendarDay(this.context.styles.formatOf(format));
    return moved ? number + DAYS_1904 : number;
  }

  #formula(raw: RawCell): string | undefined {
    const { t: type, si: number } = raw.formulaAttributes;
    if (raw.formula === undefined || type === "dataTable") return undefined;
    const text = decodeXstring(raw.formula);
    if (type !== "shared" || number === undefined)
      return text === "" ? undefined : typeFormula(text, this.context.namespaces);
    if (text !== "") this.#shared.set(number, { text, at: raw.at });
    const master = this.#shared.get(number);
    if (master === undefined) return undefined;
    this.context.budget.sharedFormulaCharacters -= master.text.length;
    if (this.context.budget.sharedFormulaCharacters < 0) {
      const { sharedFormulaCharacters: limit } = this.context.limits;
      throw new Refused({ refused: "tooLarge", what: "sharedFormulaCharacters", limit });
    }
    const shifted = shiftReferences(master.text, raw.at.row - master.at.row, raw.at.column - master.at.column);
    return typeFormula(shifted, this.context.namespaces);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value?.toLowerCase() === "true" || value === "on";
}

function spillOf(raw: RawCell): CellData["spill"] {
  const { t: type, ref } = raw.formulaAttributes;
  const area = type === "array" && ref !== undefined ? parseArea(ref) : undefined;
  if (area === undefined || (area.rows === 1 && area.columns === 1)) return undefined;
  return { rows: area.rows, columns: area.columns };
}

/** Strict files may write a date as ISO 8601 text. Days are counted from 1899-12-30, as Excel shows them after 1900-03-01. */
function serialOf(iso: string): CellValue {
  const text = iso.trim();
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`);
  return Number.isNaN(time) ? text : (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}
