import type { Language } from "../language";

/** What the workbench needs of an add-in's manifest. Addresses are paths on this server. */
export interface AddInManifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly pane: string;
  /** The metadata of custom functions, and the namespace they are typed with; nothing when the add-in has none. */
  readonly functions?: { readonly metadata: string; readonly namespace: string };
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonFace {
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** The icon for a large button, 32 pixels, or the next smaller one there is. */
  readonly icon?: string;
}

export type RibbonControl =
  | (RibbonFace & { readonly kind: "button"; readonly action: RibbonAction })
  | (RibbonFace & {
      readonly kind: "menu";
      readonly items: readonly (RibbonFace & { readonly action: RibbonAction })[];
    });

export type RibbonAction = { readonly kind: "execute"; readonly function: string } | { readonly kind: "showPane" };

/** Reads a manifest in a language: texts with an override for it are given in it. */
export function readManifest(xml: string, language: Language): AddInManifest {
  const parsed = new DOMParser().parseFromString(xml, "text/xml");
  if (named(parsed, "parsererror").length > 0) throw new Error("manifest.xml is not well-formed");
  const root = parsed.documentElement;
  const resources = readResources(root, language);
  const functions = readFunctions(root, resources);
  return {
    id: textOf(only(root, "Id")),
    version: textOf(only(root, "Version")),
    displayName: localText(only(root, "DisplayName"), language),
    pane: pathOf(only(root, "SourceLocation").getAttribute("DefaultValue")),
    ...(functions && { functions }),
    tabs: named(root, "CustomTab").map((tab) => readTab(tab, resources)),
  };
}

type Resources = ReadonlyMap<string, string>;

function readResources(root: Element, language: Language): Resources {
  const resources = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const resource of named(root, kind).filter((found) => found.hasAttribute("DefaultValue"))) {
      const value = localText(resource, language);
      resources.set(resource.getAttribute("id")!, kind === "String" ? value : pathOf(value));
    }
  }
  return resources;
}

function readFunctions(root: Element, resources: Resources): AddInManifest["functions"] {
  const point = named(root, "ExtensionPoint").find((found) => found.getAttribute("xsi:type") === "CustomFunctions");
  if (!point) return undefined;
  return {
    metadata: resource(only(only(point, "Metadata"), "SourceLocation"), resources),
    namespace: resource(only(point, "Namespace"), resources),
  };
}

function readTab(tab: Element, resources: Resources): RibbonTab {
  const groups = children(tab, "Group").map((group) => ({
    label: resource(children(group, "Label")[0]!, resources),
    controls: children(group, "Control").map((control) => readControl(control, resources)),
  }));
  return { label: resource(children(tab, "Label")[0]!, resources), groups };
}

function readControl(control: Element, resources: Resources): RibbonControl {
  const face = readFace(control, resources);
  const type = control.getAttribute("xsi:type");
  if (type === "Button") return { kind: "button", ...face, action: readAction(control) };
  if (type !== "Menu")
    throw new Error(`The ribbon has a control of type ${String(type)}, which the workbench does not show`);
  const items = named(only(control, "Items"), "Item").map((item) => ({
    ...readFace(item, resources),
    action: readAction(item),
  }));
  return { kind: "menu", ...face, items };
}

function readFace(control: Element, resources: Resources): RibbonFace {
  const tip = children(control, "Supertip")[0];
  const images = children(control, "Icon").flatMap((icon) => named(icon, "Image"));
  const sized = images
    .map((image) => ({ size: Number(image.getAttribute("size")), path: resource(image, resources) }))
    .filter(({ size }) => size <= 32)
    .sort((a, b) => b.size - a.size);
  return {
    label: resource(children(control, "Label")[0]!, resources),
    title: tip ? resource(only(tip, "Title"), resources) : "",
    description: tip ? resource(only(tip, "Description"), resources) : "",
    ...(sized[0] && { icon: sized[0].path }),
  };
}

function readAction(control: Element): RibbonAction {
  const action = children(control, "Action")[0]!;
  const type = action.getAttribute("xsi:type");
  if (type === "ShowTaskpane") return { kind: "showPane" };
  if (type === "ExecuteFunction") return { kind: "execute", function: textOf(only(action, "FunctionName")) };
  throw new Error(`The ribbon has an action of type ${String(type)}`);
}

/** Elements by their local name: manifests use several namespaces and prefixes for one thing. */
function named(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function children(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}

function only(parent: Element, name: string): Element {
  const found = named(parent, name)[0];
  if (!found) throw new Error(`manifest.xml: ${parent.localName} has no ${name}`);
  return found;
}

const textOf = (found: Element): string => found.textContent.trim();

function localText(found: Element, language: Language): string {
  const override = children(found, "Override").find((one) => one.getAttribute("Locale")?.startsWith(language));
  return override?.getAttribute("Value") ?? found.getAttribute("DefaultValue") ?? "";
}

function resource(reference: Element, resources: Resources): string {
  const id = reference.getAttribute("resid");
  const value = id === null ? undefined : resources.get(id);
  if (value === undefined) throw new Error(`manifest.xml: ${reference.localName} names no resource (${String(id)})`);
  return value;
}

function pathOf(address: string | null): string {
  return new URL(address ?? "").pathname;
}
