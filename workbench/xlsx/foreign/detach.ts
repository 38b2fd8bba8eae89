import { element, elementsOf, localName, serializeXml } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

/** The element's text with every namespace it may use declared on itself, so that it can stand in another document. */
export function detach(node: XmlElement, ...ancestors: readonly XmlElement[]): string {
  const declared: Record<string, string> = {};
  for (const ancestor of [...ancestors, node]) {
    for (const [key, value] of Object.entries(ancestor.attributes)) {
      if (key === "xmlns" || key.startsWith("xmlns:")) declared[key] = value;
    }
  }
  const used = prefixesIn(node);
  const needed = Object.entries(declared).filter(([key]) =>
    used.has(key === "xmlns" ? "" : key.slice("xmlns:".length)),
  );
  return serializeXml(element(node.name, { ...Object.fromEntries(needed), ...node.attributes }, node.children));
}

function prefixesIn(node: XmlElement): Set<string> {
  const prefixes = new Set<string>();
  const visit = (one: XmlElement): void => {
    prefixes.add(one.name.includes(":") ? one.name.slice(0, one.name.indexOf(":")) : "");
    for (const [key, value] of Object.entries(one.attributes)) {
      if (key.includes(":") && !key.startsWith("xmlns")) prefixes.add(key.slice(0, key.indexOf(":")));
      // Compatibility markup names prefixes inside values.
      if (localName(key) === "Requires" || localName(key) === "Ignorable")
        value.split(/\s+/).forEach((name) => prefixes.add(name));
    }
    elementsOf(one).forEach(visit);
  };
  visit(node);
  return prefixes;
}

/** Values of prefixed attributes such as `r:id` and `r:embed`: the relationships an element needs. */
export function linkIdsIn(node: XmlElement): Set<string> {
  const ids = new Set<string>();
  const visit = (one: XmlElement): void => {
    for (const [key, value] of Object.entries(one.attributes)) {
      if (key.includes(":") && !key.startsWith("xmlns")) ids.add(value);
    }
    elementsOf(one).forEach(visit);
  };
  visit(node);
  return ids;
}

/** Gives the element's links their new ids. */
export function renameLinks(node: XmlElement, ids: ReadonlyMap<string, string>): void {
  for (const [key, value] of Object.entries(node.attributes)) {
    const renamed = key.includes(":") && !key.startsWith("xmlns") ? ids.get(value) : undefined;
    if (renamed !== undefined) node.attributes[key] = renamed;
  }
  for (const child of elementsOf(node)) renameLinks(child, ids);
}
