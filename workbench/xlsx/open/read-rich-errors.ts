import type { ErrorCode } from "../../workbook-data";
import type { OpenedPackage } from "../package/opened-package";
import { childNamed, childrenNamed, elementsOf, numberAttribute, textOf } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/**
 * Errors newer than the file format are stored as `#VALUE!` with a number (`vm`) that leads through the metadata part to a
 * "rich value" of the structure `_error`; its `errorType` says which one it is ([MS-XLSX] 2.3.6, rich values).
 */
export const ERROR_TYPES: Readonly<Record<number, ErrorCode>> = { 8: "#SPILL!", 13: "#CALC!", 14: "#BUSY!" };

export function readRichErrors(file: OpenedPackage, workbookPart: string): ReadonlyMap<number, ErrorCode> {
  const metadata = file.treeIfPresent(file.related(workbookPart, "sheetMetadata")[0]);
  const errors = readErrorValues(file, workbookPart);
  const types = childrenNamed(childNamed(metadata, "metadataTypes"), "metadataType");
  const blocks = childrenNamed(metadata, "futureMetadata").find((node) => node.attributes["name"] === "XLRICHVALUE");
  const values = childrenNamed(blocks, "bk").map((block) => numberAttribute(first(block, "rvb"), "i") ?? -1);
  const found = new Map<number, ErrorCode>();
  childrenNamed(childNamed(metadata, "valueMetadata"), "bk").forEach((block, index) => {
    const record = childNamed(block, "rc");
    const type = types[(numberAttribute(record, "t") ?? 0) - 1];
    if (type?.attributes["name"] !== "XLRICHVALUE") return;
    const error = errors[values[numberAttribute(record, "v") ?? -1] ?? -1];
    if (error !== undefined) found.set(index + 1, error);
  });
  return found;
}

function readErrorValues(file: OpenedPackage, workbookPart: string): readonly (ErrorCode | undefined)[] {
  const structures = file.treeIfPresent(file.related(workbookPart, "rdRichValueStructure")[0]);
  const errorTypeAt = childrenNamed(structures, "s").map((structure) =>
    structure.attributes["t"] === "_error"
      ? childrenNamed(structure, "k").findIndex((key) => key.attributes["n"] === "errorType")
      : -1,
  );
  const values = file.treeIfPresent(file.related(workbookPart, "rdRichValue")[0]);
  return childrenNamed(values, "rv").map((value) => {
    const at = errorTypeAt[numberAttribute(value, "s") ?? -1] ?? -1;
    return ERROR_TYPES[Number(textOf(childrenNamed(value, "v")[at]))];
  });
}

function first(node: XmlElement, local: string): XmlElement | undefined {
  for (const child of elementsOf(node)) {
    const found = child.local === local ? child : first(child, local);
    if (found !== undefined) return found;
  }
  return undefined;
}
