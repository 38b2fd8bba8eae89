/** The manifest is right in both editions, and each way to spoil it is found. */
import { existsSync, readFileSync } from "node:fs";
import { productionManifest } from "../../tools/add-in/manifest-edition";
import { functionFiles } from "../../tools/add-in/function-files";
import { manifestFaults, type Edition } from "../../tools/manifest/manifest-faults";
import { missingFiles } from "../../tools/manifest/manifest-files";

const development = readFileSync("manifest.xml", "utf8");
const production = productionManifest(development, "https://cchc.invalid/so-diem");

test.each<[Edition, string]>([
  ["development", development],
  ["production", production],
])("the %s edition has no fault", (edition, xml) => {
  expect(manifestFaults(xml, edition)).toEqual([]);
});

/** Everything between two words, once. */
function without(xml: string, from: string, to: string): string {
  const start = xml.indexOf(from);
  const end = xml.indexOf(to, start) + to.length;
  return xml.slice(0, start) + xml.slice(end);
}

const longer = (letters: number): string => "x".repeat(letters);

/** What is done to the manifest, and words of the fault that must come of it. */
const mutants: readonly (readonly [what: string, spoil: (xml: string) => string, fault: string])[] = [
  ["an open element", (xml) => xml.replace("</Hosts>", ""), "Không phải XML hợp lệ"],
  ["another root", () => "<Manifest/>", "Phần tử gốc phải là OfficeApp"],
  [
    "Version before Id",
    (xml) => xml.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1"),
    "OfficeApp: Id đứng sai thứ tự",
  ],
  [
    "the tab's label before its groups",
    (xml) =>
      xml
        .replace('<Label resid="Tab.Label"/>', "")
        .replace('<Group id="Cchc.BookGroup">', '<Label resid="Tab.Label"/>$&'),
    "Group đứng sai thứ tự",
  ],
  [
    "runtimes after the form factors",
    (xml) => {
      const runtimes = /<Runtimes>[^]*<\/Runtimes>/.exec(xml)![0];
      return xml.replace(runtimes, "").replace("</DesktopFormFactor>", `$&${runtimes}`);
    },
    "Host: Runtimes đứng sai thứ tự",
  ],
  ["no support page", (xml) => without(xml, "<SupportUrl", "/>"), "thiếu phần tử SupportUrl"],
  ["no runtime", (xml) => without(xml, "<Runtimes>", "</Runtimes>"), "thiếu phần tử Runtimes"],
  ["no supertip", (xml) => without(xml, "<Supertip>", "</Supertip>"), "thiếu phần tử Supertip"],
  ["no requirements", (xml) => without(xml, "<Requirements>", "</Requirements>"), "thiếu phần tử Requirements"],
  ["two tabs", (xml) => xml.replace(/<CustomTab[^]*<\/CustomTab>/, "$&$&"), "có 2 phần tử CustomTab"],
  [
    "a pane of its own for a button",
    (xml) => xml.replace('<Action xsi:type="ShowTaskpane">', "$&<TaskpaneId>ButtonId1</TaskpaneId>"),
    "không được có phần tử TaskpaneId",
  ],
  ["an unknown action", (xml) => xml.replace('"ExecuteFunction"', '"RunFunction"'), "xsi:type lạ: RunFunction"],
  [
    "an override that is not Office's",
    (xml) => xml.replace(/<bt:Override Locale="en-US" Value="https:/, '<Override Locale="en-US" Value="https:'),
    "sai không gian tên",
  ],
  [
    "overrides for Outlook",
    (xml) => xml.replace("VersionOverridesV1_0", "VersionOverridesV1_1"),
    "phải là VersionOverridesV1_0",
  ],
  [
    "another application",
    (xml) => xml.replace('<Host Name="Workbook"/>', '<Host Name="Document"/>'),
    "Host phải là Workbook",
  ],
  ["an Id that is no GUID", (xml) => xml.replace(/<Id>.*<\/Id>/, "<Id>cchc</Id>"), "Id phải là một GUID"],
  ["a version of three numbers", (xml) => xml.replace("<Version>1.0.0.0", "<Version>1.0.0"), "Version phải có bốn số"],
  ["a version below 1", (xml) => xml.replace("<Version>1.0.0.0", "<Version>0.9.0.0"), "từ 1.0.0.0: 0.9.0.0"],
  [
    "more rights than needed",
    (xml) => xml.replace("<Permissions>ReadWriteDocument", "<Permissions>ReadWriteMailbox"),
    "Permissions phải là ReadWriteDocument",
  ],
  ["a lower floor", (xml) => xml.replace('MinVersion="1.14"', 'MinVersion="1.7"'), "ExcelApi phải là 1.14"],
  [
    "no shared runtime asked for",
    (xml) => without(xml, '<Set Name="SharedRuntime"', "/>"),
    "SharedRuntime phải là 1.1",
  ],
  [
    "custom functions as a condition",
    (xml) => xml.replace("</Sets>", '<Set Name="CustomFunctionsRuntime" MinVersion="1.1"/>$&'),
    "CustomFunctionsRuntime phải là (không có)",
  ],
  [
    "English first",
    (xml) => xml.replace("<DefaultLocale>vi-VN", "<DefaultLocale>en-US"),
    "DefaultLocale phải là vi-VN",
  ],
  [
    "a name translated twice",
    (xml) => xml.replace('<Override Locale="en-US" Value="CCHC score book (development)"/>', "$&$&"),
    "ghi hai lần",
  ],
  ["a name too long", (xml) => xml.replace('DefaultValue="Sổ điểm CCHC', `$& ${longer(125)}`), "DisplayName dài"],
  ["a description too long", (xml) => xml.replace('DefaultValue="Chấm điểm', `$& ${longer(250)}`), "Description dài"],
  ["a label too long", (xml) => xml.replace('DefaultValue="Lập bảng điểm', `$& ${longer(125)}`), "phải từ 1 đến 125"],
  ["a tip too long", (xml) => xml.replace('DefaultValue="Lập trang', `$& ${longer(250)}`), "phải từ 1 đến 250"],
  [
    "a resource's id too long",
    (xml) => xml.replaceAll("Remediation.Description", `Remediation.${longer(32)}`),
    "id phải dài từ 1 đến 32",
  ],
  [
    "a label that is not there",
    (xml) => xml.replace('resid="Checks.Label"', 'resid="Check.Label"'),
    "không có tài nguyên Check.Label",
  ],
  [
    "a label among the long texts",
    (xml) => xml.replace('<Title resid="Checks.Label"/>', '<Title resid="Checks.Description"/>'),
    "Checks.Description phải nằm trong ShortStrings",
  ],
  [
    "two resources of one id",
    (xml) => xml.replace('<bt:String id="Tab.Label" DefaultValue="CCHC"/>', "$&$&"),
    "id Tab.Label dùng hai lần",
  ],
  [
    "a text nobody uses",
    (xml) => xml.replace("<bt:ShortStrings>", '$&<bt:String id="Old.Label" DefaultValue="Cu"/>'),
    "không nơi nào dùng",
  ],
  [
    "a label without English",
    (xml) => xml.replace('<bt:Override Locale="en-US" Value="Check"/>', ""),
    "thiếu bản tiếng Anh",
  ],
  [
    "an icon without its smallest size",
    (xml) => without(xml, '<bt:Image size="16" resid="Checks.16"', "/>"),
    "thiếu cỡ 16",
  ],
  [
    "a picture in another's size",
    (xml) => xml.replace('size="80" resid="Checks.80"', 'size="80" resid="Checks.64"'),
    "cỡ 80 lại lấy ảnh",
  ],
  [
    "two buttons of one id",
    (xml) => xml.replace('id="Cchc.Remediation"', 'id="Cchc.ScoreSheet"'),
    "id Cchc.ScoreSheet dùng hai lần",
  ],
  [
    "a runtime that ends with the pane",
    (xml) => xml.replace('lifetime="long"', 'lifetime="short"'),
    "lifetime phải là long",
  ],
  [
    "commands on a page of their own",
    (xml) => xml.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>'),
    "phải là trang của Runtime",
  ],
  [
    "functions on a page of their own",
    (xml) =>
      xml.replace(
        /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
        '<Page><SourceLocation resid="Functions.Script.Url"',
      ),
    "phải là trang của Runtime",
  ],
  [
    "another pane for Excel without ribbon",
    (xml) =>
      xml.replace(
        '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
        '<SourceLocation DefaultValue="https://localhost:3000/old.html"/>',
      ),
    "phải là trang của Runtime",
  ],
  [
    "another namespace",
    (xml) =>
      xml.replace('id="Functions.Namespace" DefaultValue="CCHC"', 'id="Functions.Namespace" DefaultValue="CCHCDEV"'),
    "Namespace phải là CCHC, không phải CCHCDEV",
  ],
  [
    "an address without encryption",
    (xml) => xml.replace('https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"'),
    "phải là https",
  ],
  [
    "a foreign address",
    (xml) => xml.replace("https://localhost:3000/functions.json", "https://cdn.invalid/functions.json"),
    "cùng một thư mục gốc",
  ],
];

test.each(mutants)("%s is found", (_, spoil, fault) => {
  const spoiled = spoil(development);
  expect(spoiled).not.toBe(development);
  const faults = manifestFaults(spoiled, "development");
  expect(faults.join("\n")).toContain(fault);
});

describe("nothing of the development edition is published", () => {
  test.each<[string, (xml: string) => string, string]>([
    [
      "its address",
      (xml) => xml.replace('https://cchc.invalid/so-diem/functions.js"', 'https://localhost:3000/functions.js"'),
      "còn sót",
    ],
    [
      "its name",
      (xml) => xml.replace('DefaultValue="Sổ điểm CCHC"', 'DefaultValue="Sổ điểm CCHC (bản thử)"'),
      "còn sót",
    ],
    [
      "its Id",
      (xml) => xml.replace(/<Id>.*<\/Id>/, /<Id>.*<\/Id>/.exec(development)![0]),
      "không được mang Id của bản thử",
    ],
    ["a place left open", (xml) => xml.replaceAll("https://cchc.invalid/", "https://{{host}}/"), "còn sót"],
  ])("%s", (_, spoil, fault) => {
    expect(manifestFaults(spoil(production), "production").join("\n")).toContain(fault);
  });

  test("the development manifest itself", () => {
    expect(manifestFaults(development, "production")).toHaveLength(2);
    expect(manifestFaults(production, "development")).toHaveLength(2);
  });
});

test("every file the manifest names is in the repository or is built", () => {
  const built = ["taskpane.html", "functions.js", "support.html", ...functionFiles().map(({ name }) => name)];
  expect(missingFiles(development, (name) => built.includes(name) || existsSync(name))).toEqual([]);
  expect(missingFiles(production, (name) => name !== "assets/checks-16.png")).toEqual(["assets/checks-16.png"]);
});

test("every picture has the size its name says", () => {
  const names = [...development.matchAll(/assets\/([\w-]+)-(\d+)\.png/g)];
  expect(names.length).toBeGreaterThan(15);
  for (const [file, , size] of names) {
    const header = readFileSync(file).subarray(0, 24);
    expect([file, header.toString("latin1", 1, 4), header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([
      file,
      "PNG",
      Number(size),
      Number(size),
    ]);
  }
});
