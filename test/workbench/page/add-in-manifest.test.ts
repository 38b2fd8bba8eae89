/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../workbench/page/ribbon/add-in-manifest";

const MANIFEST = readFileSync(path.resolve(__dirname, "../../fixtures/pane/manifest.xml"), "utf8");

test("the manifest says where pane and functions are", () => {
  const { id, version, displayName, pane, functions } = readManifest(MANIFEST, "vi");
  expect({ id, version, displayName, pane, functions }).toEqual({
    id: "3d0c4b6e-6f0a-4b8e-9a55-0f3f8c1d7a21",
    version: "1.0.0.0",
    displayName: "Sổ điểm mẫu",
    pane: "/taskpane.html",
    functions: { metadata: "/functions.json", namespace: "CCHC" },
  });
});

test("the ribbon has the tab, groups, buttons and menus of the manifest", () => {
  const [tab] = readManifest(MANIFEST, "vi").tabs;
  expect(tab!.label).toBe("CCHC");
  expect(
    tab!.groups.map(({ label, controls }) => [label, ...controls.map((control) => `${control.kind} ${control.label}`)]),
  ).toEqual([
    ["Bảng điểm", "button Lập bảng điểm", "menu Xoá"],
    ["Ngăn bên phải", "button Mở sổ điểm"],
  ]);
  expect(tab!.groups[0]!.controls[0]).toEqual({
    kind: "button",
    label: "Lập bảng điểm",
    title: "Lập bảng điểm",
    description: "Lập trang Chấm điểm với bảng, công thức và định dạng.",
    icon: "/assets/score-32.png",
    action: { kind: "execute", function: "buildScoreSheet" },
  });
  expect(tab!.groups[1]!.controls[0]).toMatchObject({ action: { kind: "showPane" } });
});

test("texts come in the language asked for", () => {
  const { displayName, tabs } = readManifest(MANIFEST, "en");
  expect(displayName).toBe("Sample score book");
  expect(tabs[0]!.groups[0]!.label).toBe("Score sheet");
});

test.each([
  ["not well-formed", "<OfficeApp>", "manifest.xml is not well-formed"],
  [
    "a label without a text",
    MANIFEST.replace('resid="Tab.Label"', 'resid="Tab.Lable"'),
    "Label names no resource (Tab.Lable)",
  ],
  ["a control of another kind", MANIFEST.replace('xsi:type="Menu"', 'xsi:type="Gallery"'), "a control of type Gallery"],
])("%s is refused with its name", (_what, xml, complaint) => {
  expect(() => readManifest(xml, "vi")).toThrow(complaint);
});
