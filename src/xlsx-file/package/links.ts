/** How parts of a package name each other. */
import { localName, type XmlElement, elementsOf } from "../xml/xml-tree";

export interface Link {
  readonly id: string;
  /** The last word of the relationship's type: `worksheet`, `table`, `drawing` … */
  readonly kind: string;
  /** A path in the package, or an address where the target lies outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; `_rels/.rels` for the package itself, `""`. */
export function linksPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function linksIn(root: XmlElement, part: string): readonly Link[] {
  return elementsOf(root)
    .filter(({ name }) => localName(name) === "Relationship")
    .map(({ attributes }) => {
      const target = attributes["Target"] ?? "";
      const isOutside = attributes["TargetMode"] === "External";
      return {
        id: attributes["Id"] ?? "",
        kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
        target: isOutside ? target : resolved(target, part),
        isOutside,
      };
    });
}

function resolved(target: string, from: string): string {
  const base = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const path = target.split("/").reduce<readonly string[]>((steps, step) => {
    if (step === "" || step === ".") return steps;
    return step === ".." ? steps.slice(0, -1) : [...steps, step];
  }, base);
  return path.join("/");
}

/** The target as it is written in the links of `from`: `../tables/table1.xml`. */
export function relativeTarget(target: string, from: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = target.split("/");
  const shared = folders.findIndex((folder, index) => steps[index] !== folder);
  const alike = shared < 0 ? folders.length : shared;
  return [...folders.slice(alike).map(() => ".."), ...steps.slice(alike)].join("/");
}
