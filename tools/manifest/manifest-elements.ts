/**
 * Which elements a manifest may have, where, in which order and how many: the part of Microsoft's schema this add-in uses.
 * Office loads nothing of an add-in whose manifest has one element out of order.
 *
 * Source: "How to find the proper order of manifest elements" and the element reference of Microsoft's Office Add-ins
 * documentation; where that allows more than this add-in needs, less is allowed here.
 */

const BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/** `1` exactly one, `?` at most one, `+` one or more, `*` any number. */
type Times = "1" | "?" | "+" | "*";

type Children = readonly (readonly [name: string, times: Times])[];

const localized: Children = [["Override", "*"]];

/** Children by the element's key; an element without a line has none. */
const childrenOf: Readonly<Record<string, Children>> = {
  OfficeApp: [
    ["Id", "1"],
    ["Version", "1"],
    ["ProviderName", "1"],
    ["DefaultLocale", "1"],
    ["DisplayName", "1"],
    ["Description", "1"],
    ["IconUrl", "1"],
    ["HighResolutionIconUrl", "1"],
    ["SupportUrl", "1"],
    ["AppDomains", "?"],
    ["Hosts", "1"],
    ["Requirements", "1"],
    ["DefaultSettings", "1"],
    ["Permissions", "1"],
    ["VersionOverrides", "1"],
  ],
  DisplayName: localized,
  Description: localized,
  IconUrl: localized,
  HighResolutionIconUrl: localized,
  SupportUrl: localized,
  AppDomains: [["AppDomain", "+"]],
  Hosts: [["Host", "1"]],
  Requirements: [["Sets", "1"]],
  Sets: [["Set", "+"]],
  DefaultSettings: [["SourceLocation", "1"]],
  SourceLocation: localized,
  VersionOverrides: [
    ["Description", "?"],
    ["Requirements", "?"],
    ["Hosts", "1"],
    ["Resources", "1"],
  ],
  "overrides Host": [
    ["Runtimes", "1"],
    ["AllFormFactors", "1"],
    ["DesktopFormFactor", "1"],
  ],
  Runtimes: [["Runtime", "1"]],
  AllFormFactors: [["ExtensionPoint", "1"]],
  DesktopFormFactor: [
    ["GetStarted", "?"],
    ["FunctionFile", "1"],
    ["ExtensionPoint", "1"],
  ],
  GetStarted: [
    ["Title", "1"],
    ["Description", "1"],
    ["LearnMoreUrl", "1"],
  ],
  "ExtensionPoint CustomFunctions": [
    ["Script", "1"],
    ["Page", "1"],
    ["Metadata", "1"],
    ["Namespace", "1"],
  ],
  Script: [["SourceLocation", "1"]],
  Page: [["SourceLocation", "1"]],
  Metadata: [["SourceLocation", "1"]],
  "ExtensionPoint PrimaryCommandSurface": [["CustomTab", "1"]],
  CustomTab: [
    ["Group", "+"],
    ["Label", "1"],
  ],
  Group: [
    ["Label", "1"],
    ["Icon", "1"],
    ["Control", "+"],
  ],
  "Control Button": [
    ["Label", "1"],
    ["Supertip", "1"],
    ["Icon", "1"],
    ["Action", "1"],
  ],
  Supertip: [
    ["Title", "1"],
    ["Description", "1"],
  ],
  Icon: [["Image", "+"]],
  // No TaskpaneId: in a shared runtime there is one pane.
  "Action ShowTaskpane": [["SourceLocation", "1"]],
  "Action ExecuteFunction": [["FunctionName", "1"]],
  Resources: [
    ["Images", "1"],
    ["Urls", "1"],
    ["ShortStrings", "1"],
    ["LongStrings", "1"],
  ],
  Images: [["Image", "+"]],
  Urls: [["Url", "+"]],
  ShortStrings: [["String", "+"]],
  LongStrings: [["String", "+"]],
  "resource Image": localized,
  Url: localized,
  String: localized,
};

/** Elements of one name that differ by their `xsi:type`; any other type is none this add-in has. */
const typed: Readonly<Record<string, readonly string[]>> = {
  ExtensionPoint: ["CustomFunctions", "PrimaryCommandSurface"],
  Control: ["Button"],
  Action: ["ShowTaskpane", "ExecuteFunction"],
};

export const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Wrong, missing, repeated and misplaced elements, from the root down. */
export function structureFaults(element: Element): readonly string[] {
  const allowed = childrenOf[keyOf(element)] ?? [];
  const children = [...element.children];
  const faults = [...typeFaults(element), ...namespaceFaults(element)];
  let reached = 0;
  for (const child of children) {
    const place = allowed.findIndex(([name]) => name === child.localName);
    if (place < 0) faults.push(`${pathOf(element)}: không được có phần tử ${child.localName}`);
    else if (place < reached) faults.push(`${pathOf(element)}: ${child.localName} đứng sai thứ tự`);
    else reached = place;
  }
  for (const [name, times] of allowed) {
    const count = children.filter(({ localName }) => localName === name).length;
    if (count === 0 && (times === "1" || times === "+")) faults.push(`${pathOf(element)}: thiếu phần tử ${name}`);
    if (count > 1 && (times === "1" || times === "?")) faults.push(`${pathOf(element)}: có ${count} phần tử ${name}`);
  }
  return [...faults, ...children.flatMap(structureFaults)];
}

/** Where an element stands, for a person to find it. */
export function pathOf(element: Element): string {
  const name = element.getAttribute("id") ?? element.getAttribute("Locale");
  const here = name === null ? element.localName : `${element.localName}[${name}]`;
  return element.parentElement ? `${pathOf(element.parentElement)}/${here}` : here;
}

function keyOf(element: Element): string {
  const { localName } = element;
  if (typed[localName]) return `${localName} ${element.getAttributeNS(XSI, "type") ?? ""}`;
  if (localName === "Host" && element.namespaceURI === OVERRIDES) return "overrides Host";
  if (localName === "Image" && element.parentElement?.localName === "Images") return "resource Image";
  // A reference to a resource has no translations: the resource has.
  return element.hasAttribute("resid") ? "" : localName;
}

function typeFaults(element: Element): readonly string[] {
  const types = typed[element.localName];
  const type = element.getAttributeNS(XSI, "type");
  return !types || (type !== null && types.includes(type))
    ? []
    : [`${pathOf(element)}: xsi:type lạ: ${type ?? "(không có)"}`];
}

function namespaceFaults(element: Element): readonly string[] {
  const expected = expectedNamespace(element);
  return element.namespaceURI === expected ? [] : [`${pathOf(element)}: sai không gian tên, phải là ${expected}`];
}

function expectedNamespace(element: Element): string {
  const above = [element, ...ancestors(element)].map(({ localName }) => localName);
  if (!above.includes("VersionOverrides")) return BASE;
  const isResource = above.includes("Resources") && element.localName !== "Resources";
  return isResource || element.localName === "Image" ? BASIC_TYPES : OVERRIDES;
}

function ancestors(element: Element): readonly Element[] {
  return element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : [];
}
