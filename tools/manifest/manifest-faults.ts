/**
 * Everything that would keep Office from loading the add-in, as far as the manifest alone shows it.
 *
 * Microsoft's own validator sends the manifest to a service; this one works without internet, and knows what belongs to this
 * add-in: one shared runtime, one tab, the floor ExcelApi 1.14, the namespace CCHC.
 */
import { JSDOM } from "jsdom";
import { pathOf, structureFaults, XSI } from "./manifest-elements";
import { addressFaults, readAddresses, type Edition } from "./manifest-addresses";
import { resourceFaults } from "./manifest-resources";

export type { Edition } from "./manifest-addresses";

export const NAMESPACE = "CCHC";

/** One sentence for each fault; none when the manifest is right for its edition. */
export function manifestFaults(xml: string, edition: Edition): readonly string[] {
  const root = parseManifest(xml);
  if (typeof root === "string") return [root];
  if (root.localName !== "OfficeApp") return [`Phần tử gốc phải là OfficeApp, không phải ${root.localName}`];
  const structure = structureFaults(root);
  // What stands in the wrong place would be misread by the checks that follow.
  if (structure.length > 0) return structure;
  return [
    ...typeFaults(root),
    ...identityFaults(root),
    ...requirementFaults(root),
    ...localeFaults(root),
    ...resourceFaults(root),
    ...idFaults(root),
    ...runtimeFaults(root),
    ...namespaceFaults(root),
    ...addressFaults(readAddresses(root), edition, text(root, "Id"), root.textContent + attributesOf(root)),
  ];
}

/** The manifest's root, or why there is none. */
export function parseManifest(xml: string): Element | string {
  try {
    return new JSDOM(xml, { contentType: "text/xml" }).window.document.documentElement;
  } catch (problem) {
    return `Không phải XML hợp lệ: ${problem instanceof Error ? problem.message : String(problem)}`;
  }
}

function typeFaults(root: Element): readonly string[] {
  const expected: readonly (readonly [Element, string])[] = [
    [root, "TaskPaneApp"],
    [only(root, "VersionOverrides"), "VersionOverridesV1_0"],
    [only(only(root, "VersionOverrides"), "Host"), "Workbook"],
  ];
  const faults = expected
    .filter(([element, type]) => element.getAttributeNS(XSI, "type") !== type)
    .map(([element, type]) => `${pathOf(element)}: xsi:type phải là ${type}`);
  const host = only(root, "Host").getAttribute("Name");
  return host === "Workbook" ? faults : [...faults, `Host phải là Workbook, không phải ${String(host)}`];
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function identityFaults(root: Element): readonly string[] {
  const faults: string[] = [];
  const version = text(root, "Version");
  if (!GUID.test(text(root, "Id"))) faults.push("Id phải là một GUID viết thường");
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version)) faults.push(`Version phải có bốn số, từ 1.0.0.0: ${version}`);
  if (text(root, "Permissions") !== "ReadWriteDocument") faults.push("Permissions phải là ReadWriteDocument");
  const lengths: readonly (readonly [string, string, number])[] = [
    ["ProviderName", text(root, "ProviderName"), 125],
    ...shownTexts(only(root, "DisplayName")).map((shown) => ["DisplayName", shown, 125] as const),
    ...shownTexts(only(root, "Description")).map((shown) => ["Description", shown, 250] as const),
  ];
  for (const [name, shown, most] of lengths) {
    if (shown.trim() === "") faults.push(`${name} để trống`);
    if (shown.length > most) faults.push(`${name} dài ${shown.length} ký tự, nhiều nhất ${most}`);
  }
  return faults;
}

/** Exactly these: a lower floor loads where the add-in fails, a higher one shuts out Excel 2021. */
const requiredSets: Readonly<Record<string, string>> = { SharedRuntime: "1.1", ExcelApi: "1.14" };

function requirementFaults(root: Element): readonly string[] {
  const sets = new Map(
    named(only(root, "Requirements"), "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
  );
  const names = new Set([...Object.keys(requiredSets), ...sets.keys()]);
  const none = "(không có)";
  return [...names]
    .map((name) => ({ name, wanted: requiredSets[name ?? ""] ?? none, asked: sets.get(name) ?? none }))
    .filter(({ wanted, asked }) => asked !== wanted)
    .map(({ name, wanted, asked }) => `Requirements: ${String(name)} phải là ${wanted}, không phải ${asked}`);
}

function localeFaults(root: Element): readonly string[] {
  const locale = text(root, "DefaultLocale");
  const faults = locale === "vi-VN" ? [] : [`DefaultLocale phải là vi-VN, không phải ${locale}`];
  for (const override of named(root, "Override")) {
    const own = override.getAttribute("Locale") ?? "";
    const others = [...(override.parentElement?.children ?? [])].filter(
      (other) => other.getAttribute("Locale") === own,
    );
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(own) || own === locale) faults.push(`${pathOf(override)}: Locale không dùng được`);
    if (others[0] !== override) faults.push(`${pathOf(override)}: ghi hai lần`);
    if ((override.getAttribute("Value") ?? "") === "") faults.push(`${pathOf(override)}: thiếu Value`);
  }
  return faults;
}

/** Ids of tab, groups and buttons. */
function idFaults(root: Element): readonly string[] {
  const ids = ["CustomTab", "Group", "Control"]
    .flatMap((name) => named(root, name))
    .map((each) => each.getAttribute("id") ?? "");
  const faults = ids.filter((id) => !/^[A-Za-z][\w.]{0,124}$/.test(id)).map((id) => `id không dùng được: “${id}”`);
  return [...faults, ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} dùng hai lần`)];
}

/** One page for the pane, the functions and the commands, alive as long as the workbook. */
function runtimeFaults(root: Element): readonly string[] {
  const runtime = only(root, "Runtime");
  const resid = runtime.getAttribute("resid");
  const pages = [
    only(only(root, "Page"), "SourceLocation"),
    only(root, "FunctionFile"),
    ...named(root, "Action").flatMap((action) => named(action, "SourceLocation")),
  ];
  const faults = pages
    .filter((page) => page.getAttribute("resid") !== resid)
    .map((page) => `${pathOf(page)}: phải là trang của Runtime, ${String(resid)}`);
  if (runtime.getAttribute("lifetime") !== "long") faults.push("Runtime: lifetime phải là long");
  const page = named(root, "Url").find((url) => url.getAttribute("id") === resid);
  const location = only(only(root, "DefaultSettings"), "SourceLocation");
  if (page?.getAttribute("DefaultValue") !== location.getAttribute("DefaultValue"))
    faults.push("DefaultSettings/SourceLocation phải là trang của Runtime");
  return faults;
}

function namespaceFaults(root: Element): readonly string[] {
  const resid = only(root, "Namespace").getAttribute("resid");
  const namespace = named(root, "String").find((each) => each.getAttribute("id") === resid);
  const faults = shownTexts(namespace)
    .filter((shown) => shown !== NAMESPACE)
    .map((shown) => `Namespace phải là ${NAMESPACE}, không phải ${shown}: công thức trong các sổ gọi tên ấy`);
  return faults;
}

/** What is shown in each language: the value and its translations. */
function shownTexts(element: Element | undefined): readonly string[] {
  if (!element) return [];
  return [
    element.getAttribute("DefaultValue") ?? "",
    ...named(element, "Override").map((each) => each.getAttribute("Value") ?? ""),
  ];
}

function attributesOf(root: Element): string {
  return [root, ...root.querySelectorAll("*")]
    .flatMap((each) => [...each.attributes].map(({ value }) => value))
    .join("\n");
}

function named(parent: Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function only(parent: Element, name: string): Element {
  const found = named(parent, name)[0];
  if (!found) throw new Error(`The structure was checked, and yet ${parent.localName} has no ${name}`);
  return found;
}

function text(root: Element, name: string): string {
  return only(root, name).textContent.trim();
}
