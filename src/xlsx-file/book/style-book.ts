/** The looks a workbook keeps once for all its cells. Those that are there stay, new ones are put behind them. */
import { baseLook, fontName, gridLineColor, toneLook } from "../../sheets/looks";
import type { Tone } from "../../sheets/sheet-plan";
import { childNamed, childrenNamed, element, elementsOf, printXml, type XmlElement } from "../xml/xml-tree";
import { damaged } from "../file-problem";
import type { Book } from "./book";
import type { CellFormat } from "./cell-format";

/** Numbers of cell formats, as cells carry them. */
export interface StyleBook {
  readonly idOf: (format: CellFormat) => number;
  /** The same look, marked or unmarked as text that would otherwise be read as something else. */
  readonly marked: (id: number, mark: "asText" | "asTyped") => number;
  /** The number of a conditional look. */
  readonly toneId: (tone: Tone) => number;
}

export function styleBookOf({ draft, path }: Book): StyleBook {
  const part = draft.linksOf(path).find(({ kind }) => kind === "styles")?.target;
  if (part === undefined) throw damaged(path);
  const lists = new Map<string, StyleList>();
  const listOf = (name: string): StyleList => {
    const known = lists.get(name);
    if (known !== undefined) return known;
    const list = openList(draft.edit(part), name);
    lists.set(name, list);
    return list;
  };
  const numberFormatId = numberFormats(() => draft.edit(part), listOf);
  const ids = new Map<string, number>();
  return {
    idOf: (format) => {
      const key = JSON.stringify(format);
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = listOf("cellXfs").numberOf(
        cellFormatElement(format, {
          numFmtId: numberFormatId(format.numberFormat),
          fontId: listOf("fonts").numberOf(fontElement(format)),
          fillId: format.fill === null ? 0 : listOf("fills").numberOf(fillElement(format.fill)),
          borderId: format.isBordered ? listOf("borders").numberOf(borderElement) : 0,
        }),
      );
      ids.set(key, id);
      return id;
    },
    marked: (id, mark) => {
      const present = listOf("cellXfs").at(id);
      const isMarked = ["1", "true"].includes(present.attributes["quotePrefix"] ?? "");
      if (isMarked === (mark === "asText")) return id;
      const attributes = { ...present.attributes, quotePrefix: mark === "asText" ? 1 : undefined };
      return listOf("cellXfs").numberOf(element("xf", attributes, present.children));
    },
    toneId: (tone) => listOf("dxfs").numberOf(toneElement(tone)),
  };
}

interface StyleList {
  /** Of an entry that looks just so, added where there is none. */
  readonly numberOf: (entry: XmlElement) => number;
  readonly at: (number: number) => XmlElement;
}

const order = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

function openList(root: XmlElement, name: string): StyleList {
  const list = childNamed(root, name) ?? addList(root, name);
  list.children = elementsOf(list);
  const numbers = new Map(elementsOf(list).map((entry, number) => [printXml(entry), number]));
  return {
    numberOf: (entry) => {
      const text = printXml(entry);
      const known = numbers.get(text);
      if (known !== undefined) return known;
      list.children.push(entry);
      list.attributes["count"] = String(list.children.length);
      numbers.set(text, list.children.length - 1);
      return list.children.length - 1;
    },
    at: (number) => elementsOf(list)[number] ?? element("xf", noFormat),
  };
}

function addList(root: XmlElement, name: string): XmlElement {
  const list = element(name, { count: 0 });
  const children = elementsOf(root);
  const at = children.findIndex((child) => order.indexOf(child.name) > order.indexOf(name));
  children.splice(at < 0 ? children.length : at, 0, list);
  root.children = children;
  return list;
}

/** Formats that have a number of their own: some follow the reader's language only under it. */
const builtIn: Readonly<Record<string, number>> = { General: 0, "#,##0": 3, "@": 49 };
const firstOwnFormat = 164;

function numberFormats(root: () => XmlElement, listOf: (name: string) => StyleList): (code: string) => number {
  return (code) => {
    const own = builtIn[code];
    if (own !== undefined) return own;
    const present = childrenNamed(childNamed(root(), "numFmts"), "numFmt");
    const same = present.find(({ attributes }) => attributes["formatCode"] === code);
    if (same !== undefined) return Number(same.attributes["numFmtId"]);
    const id = Math.max(firstOwnFormat - 1, ...present.map(({ attributes }) => Number(attributes["numFmtId"]))) + 1;
    listOf("numFmts").numberOf(element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  };
}

const noFormat = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };

interface FormatParts {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

function cellFormatElement(format: CellFormat, { numFmtId, fontId, fillId, borderId }: FormatParts): XmlElement {
  const { horizontal, vertical, isWrapped, indent, isLocked } = format;
  const isAligned = horizontal !== null || vertical !== null || isWrapped;
  const alignment = element("alignment", {
    horizontal: horizontal ?? undefined,
    vertical: vertical ?? undefined,
    wrapText: isWrapped ? 1 : undefined,
    indent: indent > 0 ? indent : undefined,
  });
  const attributes = {
    numFmtId,
    fontId,
    fillId,
    borderId,
    xfId: 0,
    applyNumberFormat: numFmtId === 0 ? undefined : 1,
    applyFont: 1,
    applyFill: fillId === 0 ? undefined : 1,
    applyBorder: borderId === 0 ? undefined : 1,
    applyAlignment: isAligned ? 1 : undefined,
    applyProtection: isLocked ? undefined : 1,
  };
  return element("xf", attributes, [
    ...(isAligned ? [alignment] : []),
    ...(isLocked ? [] : [element("protection", { locked: 0 })]),
  ]);
}

/** `#0B5F4C` → `FF0B5F4C`. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function fontElement({ bold, italic, color, size }: CellFormat): XmlElement {
  return element("font", {}, [
    ...(bold ? [element("b")] : []),
    ...(italic ? [element("i")] : []),
    element("sz", { val: size }),
    // Black is left to whoever shows the text: that is black too, unless the reader asked for other colours.
    ...(color === baseLook.color ? [] : [element("color", { rgb: argb(color) })]),
    element("name", { val: fontName }),
    element("family", { val: 1 }),
  ]);
}

function fillElement(color: string): XmlElement {
  const pattern = [element("fgColor", { rgb: argb(color) }), element("bgColor", { indexed: 64 })];
  return element("fill", {}, [element("patternFill", { patternType: "solid" }, pattern)]);
}

const borderElement = element("border", {}, [
  ...["left", "right", "top", "bottom"].map((side) =>
    element(side, { style: "thin" }, [element("color", { rgb: argb(gridLineColor) })]),
  ),
  element("diagonal"),
]);

/** In a conditional look the colour of a plain fill is the one behind the pattern. */
function toneElement(tone: Tone): XmlElement {
  const { fill, color, bold, italic } = toneLook[tone];
  return element("dxf", {}, [
    element("font", {}, [
      ...(bold ? [element("b")] : []),
      ...(italic ? [element("i")] : []),
      element("color", { rgb: argb(color) }),
    ]),
    ...(fill === null
      ? []
      : [element("fill", {}, [element("patternFill", {}, [element("bgColor", { rgb: argb(fill) })])])]),
  ]);
}
