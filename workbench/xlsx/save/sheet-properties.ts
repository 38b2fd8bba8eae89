import type { SheetData } from "../../workbook-data";
import type { PackageDraft } from "../package/package-draft";
import { OFFICE_RELATIONSHIP } from "../package/relationships";
import { escapeXstring } from "../xml/xml-text";
import { element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** A sheet's custom properties: each text goes into a part of its own, numbered through the whole file. */
export function sheetPropertiesElement(
  draft: PackageDraft,
  part: string,
  { customProperties }: SheetData,
): XmlElement | undefined {
  const entries = Object.entries(customProperties ?? {});
  if (entries.length === 0) return undefined;
  const nodes = entries.map(([name, text]) => {
    const value = freePart(draft);
    draft.setBytes(value, inUtf16(text));
    draft.setContentType(value, "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty");
    const link = draft.link(part, `${OFFICE_RELATIONSHIP}/customProperty`, value);
    return element("customPr", { name: escapeXstring(name), "r:id": link });
  });
  return element("customProperties", {}, nodes);
}

function freePart(draft: PackageDraft): string {
  let number = 1;
  while (draft.has(`xl/customProperty${number}.bin`)) number++;
  return `xl/customProperty${number}.bin`;
}

function inUtf16(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), true);
  return new Uint8Array(bytes.buffer);
}
