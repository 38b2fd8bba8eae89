import type { ErrorCode } from "../../workbook-data";
import { ERROR_TYPES } from "../open/read-rich-errors";
import { OFFICE_RELATIONSHIP } from "../package/relationships";
import type { PackageDraft } from "../package/package-draft";
import { EXTENSION, MAIN, RICH_DATA } from "../xml/namespaces";
import { childNamed, element, elementsOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";
import type { HucreCell } from "./hucre-cells";

/** No text of a workbook is written with this character (it is escaped), so it tells our marks from texts. */
const MARK = "\uFFFE";

/** The library writes an error as a formula's result only as text; the mark says which texts are errors. */
export function markedError(error: ErrorCode): string {
  return `${MARK}${error}`;
}

/** The errors the format knows are written by the library when they stand alone; newer ones need the mark as well. */
export function errorConstant(error: ErrorCode): HucreCell {
  return isNew(error) ? { value: error, richText: [{ text: markedError(error) }] } : { value: error };
}

function isNew(error: ErrorCode): boolean {
  return Object.values(ERROR_TYPES).includes(error);
}

const RESULT = new RegExp(`<c ([^>]*) t="str">(<f[^>]*>[^<]*</f>)<v>${MARK}([^<]+)</v>`, "g");
const CONSTANT = new RegExp(`<c (r="[A-Z0-9]+") t="inlineStr"([^>]*)><is><r><t>${MARK}([^<]+)</t></r></is>`, "g");

/** Turns marked texts into errors, as Excel stores them, and remembers which of the newer ones were met. */
export class ErrorCells {
  readonly #met: ErrorCode[] = [];

  amend(cells: string): string {
    if (!cells.includes(MARK)) return cells;
    return cells
      .replace(RESULT, (_, attributes: string, formula: string, error: ErrorCode) => {
        return `<c ${attributes} t="e"${this.#metadata(error)}>${formula}<v>${storedError(error)}</v>`;
      })
      .replace(CONSTANT, (_, reference: string, style: string, error: ErrorCode) => {
        return `<c ${reference}${style} t="e"${this.#metadata(error)}><v>${storedError(error)}</v>`;
      });
  }

  #metadata(error: ErrorCode): string {
    if (!isNew(error)) return "";
    if (!this.#met.includes(error)) this.#met.push(error);
    return ` vm="${this.#met.indexOf(error) + 1}"`;
  }

  /** The parts that say which newer error a `vm` number means. */
  addParts(draft: PackageDraft): void {
    if (this.#met.length === 0) return;
    const part = "xl/metadata.xml";
    const root = draft.has(part) ? draft.tree(part) : element("metadata", { xmlns: MAIN });
    root.attributes["xmlns:xlrd"] = RICH_DATA;
    describeMetadata(root, this.#met.length);
    if (!draft.has(part)) draft.link("xl/workbook.xml", `${OFFICE_RELATIONSHIP}/sheetMetadata`, part);
    draft.addPart(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml", root);
    const rich = "http://schemas.microsoft.com/office/2017/06/relationships";
    const values = "xl/richData/rdrichvalue.xml";
    const structures = "xl/richData/rdrichvaluestructure.xml";
    draft.link("xl/workbook.xml", `${rich}/rdRichValue`, values);
    draft.link("xl/workbook.xml", `${rich}/rdRichValueStructure`, structures);
    draft.addPart(values, "application/vnd.ms-excel.rdrichvalue+xml", richValues(this.#met));
    draft.addPart(structures, "application/vnd.ms-excel.rdrichvaluestructure+xml", richStructures());
  }
}

function storedError(error: ErrorCode): string {
  return isNew(error) ? "#VALUE!" : error;
}

function describeMetadata(root: XmlElement, count: number): void {
  const copied = [
    "copy",
    "pasteAll",
    "pasteValues",
    "merge",
    "splitFirst",
    "rowColShift",
    "clearFormats",
    "clearComments",
    "assign",
    "coerce",
  ];
  const types = childNamed(root, "metadataTypes") ?? element("metadataTypes");
  types.children.push(
    element("metadataType", {
      name: "XLRICHVALUE",
      minSupportedVersion: 120000,
      ...Object.fromEntries(copied.map((name) => [name, 1])),
    }),
  );
  types.attributes["count"] = String(types.children.length);
  const numbers = Array.from({ length: count }, (_, index) => index);
  const blocks = numbers.map((index) =>
    element("bk", {}, [
      element("extLst", {}, [element("ext", { uri: EXTENSION.richValue }, [element("xlrd:rvb", { i: index })])]),
    ]),
  );
  const records = numbers.map((index) => element("bk", {}, [element("rc", { t: types.children.length, v: index })]));
  const future = [
    ...elementsOf(root).filter((node) => node.local === "futureMetadata"),
    element("futureMetadata", { name: "XLRICHVALUE", count }, blocks),
  ];
  const cellMetadata = elementsOf(root).filter((node) => node.local === "cellMetadata");
  root.children = [types, ...future, ...cellMetadata, element("valueMetadata", { count }, records)];
}

function richValues(errors: readonly ErrorCode[]): XmlElement {
  const numbers = Object.entries(ERROR_TYPES);
  const values = errors.map((error) =>
    element("rv", { s: 0 }, [
      element("v", {}, [numbers.find(([, known]) => known === error)![0]]),
      element("v", {}, ["0"]),
    ]),
  );
  return element("rvData", { xmlns: RICH_DATA, count: errors.length }, values);
}

function richStructures(): XmlElement {
  const keys = ["errorType", "subType"].map((name) => element("k", { n: name, t: "i" }));
  return element("rvStructures", { xmlns: RICH_DATA, count: 1 }, [element("s", { t: "_error" }, keys)]);
}
