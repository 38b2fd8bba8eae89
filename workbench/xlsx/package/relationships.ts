import { childrenNamed, element, xmlDocument } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

export const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A part's name when internal, otherwise the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The last word of a relationship's type: the same in the transitional and the strict flavour of the format. */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf("/") + 1);
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is named "". */
export function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

export function readRelationships(root: XmlElement | undefined, source: string): Relationship[] {
  return childrenNamed(root, "Relationship").flatMap((node) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = node.attributes;
    if (id === undefined || type === undefined || target === undefined) return [];
    const external = mode === "External";
    return [{ id, type, external, target: external ? target : resolveTarget(source, target) }];
  });
}

export function writeRelationships(relationships: readonly Relationship[]): string {
  const nodes = relationships.map(({ id, type, target, external }) =>
    element("Relationship", {
      Id: id,
      Type: type,
      Target: external ? target : `/${target}`,
      TargetMode: external ? "External" : undefined,
    }),
  );
  return xmlDocument(element("Relationships", { xmlns: RELATIONSHIPS_NAMESPACE }, nodes));
}

export function resolveTarget(source: string, target: string): string {
  const path = target.split("#")[0]!.replaceAll("\\", "/");
  const folder = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "" && step !== ".") folder.push(step);
  }
  return folder.join("/");
}
