import { childNamed, childrenNamed, isTrue, type XmlElement } from "../xml/xml-tree";

const usualWidth = 8.43;
/** A hidden column asks for no height. */
const hiddenWidth = 1000;

/** In characters, by column counted from 0. */
export function columnWidths(worksheet: XmlElement): (column: number) => number {
  const entries = childrenNamed(childNamed(worksheet, "cols"), "col").map(({ attributes }) => ({
    first: Number(attributes["min"]) - 1,
    last: Number(attributes["max"]) - 1,
    // The file counts the 5 pixels beside the characters as well.
    width: isTrue(attributes["hidden"]) ? hiddenWidth : Number(attributes["width"] ?? usualWidth) - 5 / 7,
  }));
  return (column) => entries.find(({ first, last }) => first <= column && column <= last)?.width ?? usualWidth;
}
