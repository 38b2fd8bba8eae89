/** The production edition differs from the file in the repository in its identity and its addresses, and in nothing else. */
import { readFileSync } from "node:fs";
import { productionManifest } from "../../tools/add-in/manifest-edition";

const development = readFileSync("manifest.xml", "utf8");

test.each([
  ["https://bo-phan.invalid", "https://bo-phan.invalid/"],
  ["https://bo-phan.invalid/", "https://bo-phan.invalid/"],
  ["https://bo-phan.invalid/cong-cu/cchc", "https://bo-phan.invalid/cong-cu/cchc/"],
])("%s", (baseUrl, base) => {
  const changed = productionManifest(development, baseUrl);
  const before = development.replace(/<!--[^]*?-->\n?/g, "").split("\n");
  const after = changed.split("\n");
  const lines = after.flatMap((line, at) => (line === before[at] ? [] : [line.trim()]));
  expect(after).toHaveLength(before.length);
  expect(lines.filter((line) => !line.includes(base))).toEqual([
    "<Id>ac522355-9677-48f0-a95c-7ef2bc875af5</Id>",
    '<DisplayName DefaultValue="Sổ điểm CCHC">',
    '<Override Locale="en-US" Value="CCHC score book"/>',
  ]);
  expect(changed).toContain(`<SourceLocation DefaultValue="${base}taskpane.html"/>`);
});

test("both editions have the namespace of the formulas in people's files", () => {
  const namespace = 'id="Functions.Namespace" DefaultValue="CCHC"';
  expect(
    [development, productionManifest(development, "https://a.invalid")].map((xml) => xml.includes(namespace)),
  ).toEqual([true, true]);
});

test.each([
  "",
  "cchc.invalid",
  "http://cchc.invalid/",
  "https://localhost:3000/",
  "https://127.0.0.1/",
  "https://a.invalid/?x=1",
])("%s is refused as an address", (baseUrl) => {
  expect(() => productionManifest(development, baseUrl)).toThrow("baseUrl");
});

test("a manifest in which nothing can be replaced is refused", () => {
  expect(() => productionManifest(development.replace("(bản thử)", ""), "https://a.invalid")).toThrow("đúng một chỗ");
});
