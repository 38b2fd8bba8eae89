/** The texts, pictures and addresses a manifest names by `resid`: each is there, of the right kind, used, and not too long. */
import { pathOf } from "./manifest-elements";

/** The section an element's `resid` must lead to. */
const sectionOf: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  Runtime: "Urls",
  LearnMoreUrl: "Urls",
};

const longestText: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250, Images: 2048, Urls: 2048 };

const neededSizes = ["16", "32", "80"];

export function resourceFaults(root: Element): readonly string[] {
  const resources = Object.keys(longestText).flatMap((section) =>
    [...root.getElementsByTagNameNS("*", section)].flatMap((found) =>
      [...found.children].map((element) => ({ section, element, id: element.getAttribute("id") ?? "" })),
    ),
  );
  const references = [...root.querySelectorAll("[resid]")];
  const faults: string[] = [];
  for (const [at, { section, element, id }] of resources.entries()) {
    if (!/^[A-Za-z][\w.]{0,31}$/.test(id)) faults.push(`${pathOf(element)}: id phải dài từ 1 đến 32 ký tự`);
    if (resources.findIndex((other) => other.id === id) !== at)
      faults.push(`${pathOf(element)}: id ${id} dùng hai lần`);
    if (!references.some((each) => each.getAttribute("resid") === id))
      faults.push(`${pathOf(element)}: không nơi nào dùng`);
    faults.push(...valueFaults(element, longestText[section] ?? 0));
  }
  for (const reference of references) {
    const resid = reference.getAttribute("resid");
    const found = resources.find(({ id }) => id === resid);
    const section = sectionOf[reference.localName];
    if (!found) faults.push(`${pathOf(reference)}: không có tài nguyên ${String(resid)}`);
    else if (found.section !== section)
      faults.push(`${pathOf(reference)}: ${String(resid)} phải nằm trong ${String(section)}`);
  }
  return [...faults, ...iconFaults(root, new Map(resources.map(({ id, element }) => [id, element])))];
}

function valueFaults(element: Element, longest: number): readonly string[] {
  const overrides = [...element.children];
  const values = [
    element.getAttribute("DefaultValue") ?? "",
    ...overrides.map((each) => each.getAttribute("Value") ?? ""),
  ];
  const faults = values
    .filter((value) => value.trim() === "" || value.length > longest)
    .map((value) => `${pathOf(element)}: dài ${value.length} ký tự, phải từ 1 đến ${longest}`);
  const isVietnamese = element.localName === "String" && /[^\p{ASCII}]/u.test(values[0] ?? "");
  const hasEnglish = overrides.some((each) => each.getAttribute("Locale") === "en-US");
  return isVietnamese && !hasEnglish ? [...faults, `${pathOf(element)}: thiếu bản tiếng Anh (en-US)`] : faults;
}

/** Every icon has the three sizes Excel needs, and each is the picture of that size. */
function iconFaults(root: Element, resources: ReadonlyMap<string, Element>): readonly string[] {
  const faults: string[] = [];
  for (const icon of root.getElementsByTagNameNS("*", "Icon")) {
    const images = [...icon.children];
    const sizes = images.map((image) => image.getAttribute("size") ?? "");
    for (const size of neededSizes.filter((needed) => !sizes.includes(needed)))
      faults.push(`${pathOf(icon)}: thiếu cỡ ${size}`);
    if (new Set(sizes).size !== sizes.length) faults.push(`${pathOf(icon)}: một cỡ ghi hai lần`);
    for (const [at, image] of images.entries()) {
      const address = resources.get(image.getAttribute("resid") ?? "")?.getAttribute("DefaultValue") ?? "";
      if (!address.endsWith(`-${sizes[at]}.png`))
        faults.push(`${pathOf(icon)}: cỡ ${String(sizes[at])} lại lấy ảnh ${address}`);
    }
  }
  return faults;
}
