/** @jest-environment jsdom */
import type { RibbonAction, RibbonTab } from "../../../workbench/page/ribbon/add-in-manifest";
import { ribbonStrip } from "../../../workbench/page/ribbon/ribbon-strip";

const face = (label: string) => ({ label, title: label, description: `${label} là gì` });

const TABS: readonly RibbonTab[] = [
  {
    label: "CCHC",
    groups: [
      {
        label: "Bảng điểm",
        controls: [
          { kind: "button", ...face("Lập"), action: { kind: "execute", function: "build" } },
          {
            kind: "menu",
            ...face("Xoá"),
            items: [{ ...face("Xoá điểm"), action: { kind: "execute", function: "clear" } }],
          },
          { kind: "button", ...face("Mở ngăn"), action: { kind: "showPane" } },
        ],
      },
    ],
  },
  { label: "Khác", groups: [] },
];

function shown(): {
  readonly strip: HTMLElement;
  readonly ran: RibbonAction[];
  readonly press: (label: string) => void;
} {
  const ran: RibbonAction[] = [];
  const strip = ribbonStrip(TABS, (action) => ran.push(action));
  const press = (label: string): void => {
    [...strip.querySelectorAll("button")].find((button) => button.textContent === label)!.click();
  };
  return { strip, ran, press };
}

test("buttons and menu items run their actions", () => {
  const { ran, press } = shown();
  for (const label of ["Lập", "Xoá điểm", "Mở ngăn"]) press(label);
  expect(ran).toEqual([
    { kind: "execute", function: "build" },
    { kind: "execute", function: "clear" },
    { kind: "showPane" },
  ]);
});

test("a button tells what it does", () => {
  const { strip } = shown();
  expect(strip.querySelector<HTMLElement>(".ribbon-button")!.title).toBe("Lập\nLập là gì");
});

test("another tab shows its own groups", () => {
  const { strip, press } = shown();
  press("Khác");
  expect(strip.querySelectorAll(".ribbon-group")).toHaveLength(0);
  expect([...strip.querySelectorAll("[role=tab]")].map((tab) => tab.getAttribute("aria-selected"))).toEqual([
    "false",
    "true",
  ]);
});

test("choosing from a menu closes it", () => {
  const { strip, press } = shown();
  const menu = strip.querySelector("details")!;
  menu.open = true;
  press("Xoá điểm");
  expect(menu.open).toBe(false);
});
