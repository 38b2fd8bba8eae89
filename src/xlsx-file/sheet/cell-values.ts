/** What a cell of a file holds and what it is given. */
import { canonicalFromNumber } from "../../domain/decimal";
import type { CellReading } from "../../ports/workbook";
import { serialOfDay } from "../../sheets/excel-day";
import type { CellContent } from "../../sheets/sheet-plan";
import { plainText } from "../book/strings";
import { childNamed, elementsOf, localName, textOf, type XmlElement } from "../xml/xml-tree";
import { decodeString } from "../xml/xml-text";

/** For a formula, what it came to when the file was last calculated. */
export function readingOfCell(cell: XmlElement | undefined, strings: readonly string[]): CellReading {
  if (cell === undefined) return null;
  const value = childNamed(cell, "v");
  const raw = value === undefined ? "" : textOf(value);
  switch (cell.attributes["t"]) {
    case "s":
      return textReading(strings[Number(raw)] ?? "");
    case "str":
      return textReading(decodeString(raw));
    case "inlineStr": {
      const item = childNamed(cell, "is");
      return item === undefined ? null : textReading(plainText(item));
    }
    case "b":
      return raw === "" ? null : { kind: "truth", truth: raw === "1" || raw === "true" ? "true" : "false" };
    case "e":
      return { kind: "error", error: raw };
    default:
      return numberReading(raw);
  }
}

function textReading(text: string): CellReading {
  return text === "" ? null : { kind: "text", text: text.replaceAll("\r\n", "\n") };
}

function numberReading(raw: string): CellReading {
  if (raw.trim() === "") return null;
  const number = canonicalFromNumber(Number(raw));
  return number === null ? { kind: "error", error: "#NUM!" } : { kind: "number", number };
}

export function isFormulaCell(cell: XmlElement | undefined): boolean {
  return cell !== undefined && childNamed(cell, "f") !== undefined;
}

/** Puts a constant into the cell; its look stays. A formula that stood there is gone. */
export function enterConstant(cell: XmlElement, content: CellContent, addString: (text: string) => number): void {
  // What a dynamic array or a picture in the cell needed goes with it.
  for (const name of ["t", "cm", "vm"]) Reflect.deleteProperty(cell.attributes, name);
  cell.children = valueElements(content, addString);
  if (content?.kind === "text" && content.text !== "") cell.attributes["t"] = "s";
}

function valueElements(content: CellContent, addString: (text: string) => number): XmlElement[] {
  switch (content?.kind) {
    case undefined:
      return [];
    case "text":
      return content.text === "" ? [] : [valueElement(String(addString(oneLineEnd(content.text))))];
    case "number":
      return [valueElement(String(Number(content.number)))];
    case "date":
      return [valueElement(String(serialOfDay(content.date)))];
  }
}

/** Excel keeps one sign for a line's end. */
function oneLineEnd(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

export function valueElement(text: string): XmlElement {
  return { name: "v", attributes: {}, children: [text] };
}

/** Takes away a stored result, so that nobody shows what may be wrong by now. */
export function forgetResult(cell: XmlElement): void {
  Reflect.deleteProperty(cell.attributes, "t");
  cell.children = elementsOf(cell).filter(({ name }) => localName(name) === "f");
}

export function sameReading(first: CellReading, second: CellReading): boolean {
  return JSON.stringify(plain(first)) === JSON.stringify(plain(second));
}

function plain(reading: CellReading): unknown {
  if (reading === null) return null;
  switch (reading.kind) {
    case "text":
      return ["text", oneLineEnd(reading.text)];
    case "number":
      return ["number", reading.number];
    case "truth":
      return ["truth", reading.truth];
    case "error":
      return ["error", reading.error];
  }
}

/** Whether a program that lets staff edit the cell would take the text for something else once they press Enter. */
export function needsTextMark(content: CellContent): boolean {
  if (content?.kind !== "text") return false;
  const { text } = content;
  const looksLikeFigure = text.length <= 40 && (/\d/.test(text) || /^\s*(?:true|false|#.*)\s*$/i.test(text));
  return /^\s*[=+\-@']/.test(text) || looksLikeFigure;
}
