import type { AddInReference } from "../add-in";
import { sameAddIn } from "../add-in";
import type { OpenedPackage } from "../package/opened-package";
import { decodeXstring } from "../xml/xml-text";
import { childNamed, childrenNamed, prefixedAttribute } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** A task pane of an add-in that is not ours, with the part that holds what it keeps in the workbook. */
export interface OtherPane {
  readonly node: XmlElement;
  readonly panesPart: string;
  readonly extensionPart: string;
}

export interface ReadSettings {
  readonly settings: Readonly<Record<string, string>>;
  readonly otherPanes: readonly OtherPane[];
}

/** Excel keeps an add-in's settings in the web extension part of its task pane, as names with JSON texts. */
export function readSettings(file: OpenedPackage, addIn: AddInReference): ReadSettings {
  const settings = new Map<string, string>();
  const otherPanes: OtherPane[] = [];
  for (const panesPart of file.related("", "webextensiontaskpanes")) {
    const links = new Map(file.relationships(panesPart).map((link) => [link.id, link.target]));
    for (const node of childrenNamed(file.tree(panesPart), "taskpane")) {
      const reference = childNamed(node, "webextensionref");
      const extensionPart = links.get(reference === undefined ? "" : (prefixedAttribute(reference, "id") ?? ""));
      if (extensionPart === undefined || !file.has(extensionPart)) continue;
      const extension = file.tree(extensionPart);
      if (!sameAddIn(childNamed(extension, "reference")?.attributes["id"] ?? "", addIn.id)) {
        otherPanes.push({ node, panesPart, extensionPart });
        continue;
      }
      for (const property of childrenNamed(childNamed(extension, "properties"), "property")) {
        const { name, value } = property.attributes;
        if (name !== undefined && value !== undefined) settings.set(decodeXstring(name), decodeXstring(value));
      }
    }
  }
  return { settings: Object.fromEntries(settings), otherPanes };
}
