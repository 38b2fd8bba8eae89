/** How a cell's number shows, as far as a reader of tables needs it: as a day, as a percentage, with how many decimals. */
import { percentOf, rate, round, toText, type Rounding } from "../../domain/decimal";
import { writeNumber } from "../../domain/written-number";
import type { Book } from "../book/book";
import { childNamed, childrenNamed, elementsOf } from "../xml/xml-tree";
import { decodeString } from "../xml/xml-text";

/** Codes that a file names by number only, where they say more than a plain number. Days differ with the reader's language. */
const builtInCodes: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  49: "@",
};
const isBuiltInDay = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** The format code of the cell look that has this number in the file. */
export function numberFormatsOf({ draft, path }: Book): (look: number) => string {
  const part = draft.linksOf(path).find(({ kind }) => kind === "styles")?.target;
  if (part === undefined) return () => "General";
  const styles = draft.read(part);
  const own = new Map(
    childrenNamed(childNamed(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      decodeString(attributes["formatCode"] ?? ""),
    ]),
  );
  const list = childNamed(styles, "cellXfs");
  const codes = (list === undefined ? [] : elementsOf(list)).map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? "0");
    return own.get(id) ?? (isBuiltInDay(id) ? "d/m/yyyy" : (builtInCodes[id] ?? "General"));
  });
  return (look) => codes[look] ?? "General";
}

/** What decides how a positive number shows: without quoted text, colours, conditions and what fills room. */
function positivePart(code: string): string {
  const plain = code.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[[^\]]*\]/g, "");
  return plain.split(";")[0] ?? "";
}

export function isDayFormat(code: string): boolean {
  const part = positivePart(code);
  return !/general/i.test(part) && /[dmyhs]/i.test(part);
}

/**
 * The number as the cell shows it, with a decimal comma. Thousands are not grouped: who reads the text back would have to
 * guess. A fraction or a power of ten shows as its plain number.
 */
export function shownNumber(canonical: string, code: string): string {
  const part = positivePart(code);
  if (!/[0#?]/.test(part) || /[eE/@]/.test(part)) return writeNumber(canonical);
  const isPercent = part.includes("%");
  const decimals = /\.([0#?]+)/.exec(part)?.[1] ?? "";
  const fewest = decimals.replace(/[#?]/g, "").length;
  const rounding: Rounding = { digits: decimals.length, mode: "halfAwayFromZero" };
  const amount = rate(canonical);
  const rounded = isPercent ? toText(round(percentOf(amount), rounding)) : toText(round(amount, rounding));
  const [whole = "", fraction = ""] = rounded.split(".");
  const padded = fraction.padEnd(fewest, "0");
  return `${whole}${padded === "" ? "" : `,${padded}`}${isPercent ? "%" : ""}`;
}
