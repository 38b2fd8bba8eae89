/** @jest-environment ./test/environment/workbench-environment.ts */
import { TextDecoder, TextEncoder } from "node:util";
import { liveWorkbook } from "../../src/excel/live-workbook";
import type { WorkbookChange, WorkbookPort } from "../../src/ports/workbook";
import { cellAddress } from "../../src/sheets/cell-address";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import type { CellContent, SheetPlan } from "../../src/sheets/sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";
import { partXml } from "../../src/excel/stored-part";
import { printXml } from "../../src/xlsx-file/xml/xml-tree";
import { partRoot } from "../../src/xlsx-file/book/stored-part";
import { openXlsx } from "../../workbench/xlsx/open/open-xlsx";
import type { CellData, CellStyle, SheetData, WorkbookData } from "../../workbench/workbook-data";
import { sampleSheet } from "../builders/shipped-papers";
import { findingsPlan, number, scoreLikePlan, text } from "../builders/sheet-plans";
import { opened } from "./opened-file";

// What a browser has and the tests' page lacks; the reader of the saved file wants it.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const add = (plan: SheetPlan): WorkbookChange => ({ kind: "addSheet", plan, isInFront: true });
const sample = sampleSheet("ba-thanh-2024");

const newRow = (key: string, after: string | null) => ({
  after,
  cells: new Map<string, CellContent>([
    ["Khóa", text(key)],
    ["Điểm tối đa", number("2")],
  ]),
});

/** Changes made one after the other, each upon what the one before left. */
const whole: Readonly<Record<string, readonly WorkbookChange[]>> = {
  "a sheet with everything a plan can say": [add(scoreLikePlan(12))],
  "the score sheet and the summary of a sample": [
    add(planScoreSheet(sample, { view: "full" })),
    add(planSummary(sample)),
  ],
  "cells filled, a cell named, columns hidden, formulas entered": [
    add(scoreLikePlan(4)),
    {
      kind: "fillCells",
      table: "BangDiem",
      cells: [{ key: "I.1.2", heading: "Giải trình", content: text("=1"), was: null }],
    },
    { kind: "nameCell", name: "CCHC_DiemThuong", content: number("1.25") },
    { kind: "showColumns", table: "BangDiem", columns: [{ heading: "Mã", showing: "hidden" }] },
    {
      kind: "enterFormulas",
      table: "BangDiem",
      columns: [{ heading: "Điểm theo cách chấm", formula: { cchc: "=1+1", native: "=1+1" } }],
    },
  ],
  "one of two sheets taken away": [
    add(scoreLikePlan(3)),
    add(findingsPlan(["một"])),
    { kind: "removeSheets", tables: ["BangDiem"] },
  ],
};

test.each(Object.entries(whole))(
  "%s: the same through Excel and straight into a file",
  async (_name, changes) => {
    const { ours, live } = await changedBothWays(changes);
    expect(sheetsOf(ours, cellWithLook)).toEqual(sheetsOf(live, cellWithLook));
    expect(namesOf(ours)).toEqual(namesOf(live));
  },
  30_000,
);

/** Which looks new rows get is Excel's own doing, and what formulas come to afterwards is for whoever calculates the file. */
const moving: Readonly<Record<string, readonly WorkbookChange[]>> = {
  "rows put in between and at the end": [
    add(scoreLikePlan(6)),
    { kind: "addRows", table: "BangDiem", rows: [newRow("I.1.2.a", "I.1.2"), newRow("Z", null)] },
  ],
  "a sheet made anew with more rows": [
    add(findingsPlan(["một", "hai"])),
    { kind: "rewriteSheet", plan: findingsPlan(["một", "hai", "ba", "bốn", "năm"]) },
  ],
  "a sheet made anew with fewer rows": [
    add(findingsPlan(["một", "hai", "ba", "bốn"])),
    { kind: "rewriteSheet", plan: findingsPlan(["một"]) },
  ],
};

test.each(Object.entries(moving))("%s: the same contents in the same places", async (_name, changes) => {
  const { ours, live } = await changedBothWays(changes);
  expect(sheetsOf(ours, enteredCell)).toEqual(sheetsOf(live, enteredCell));
  expect(namesOf(ours)).toEqual(namesOf(live));
});

async function changedBothWays(changes: readonly WorkbookChange[]) {
  const excel = liveWorkbook();
  const { port, save } = await opened("new");
  for (const change of changes) expect(await applied(port, change)).toEqual(await applied(excel, change));
  await workbench.settled();
  const ours = await openXlsx(await save(), { namespaces: ["CCHC"] });
  if ("refused" in ours) throw new Error(JSON.stringify(ours));
  return { ours, live: workbench.engine.save() };
}

async function applied(port: WorkbookPort, change: WorkbookChange): Promise<unknown> {
  return port.apply([change], { dialect: "native" });
}

test.each(["", "<&>\"'", "\r\n\t\u0000\uFFFE", "Bảng điểm"])("the stored text %j is one part for both", (stored) => {
  expect(printXml(partRoot(stored))).toBe(partXml(stored));
});

/** Of cells; Excel keeps a mark of its own that a sheet was being made anew. */
function namesOf({ names }: WorkbookData): readonly string[] {
  return names
    .filter(({ formula }) => formula.includes("!"))
    .map(({ name, formula }) => `${name} ${formula}`)
    .sort();
}

/** The blank sheet the stand-in Excel begins with is none of ours. */
function sheetsOf(data: WorkbookData, cellOf: CellFacts): readonly object[] {
  return data.sheets.filter(({ tables }) => tables.length > 0).map((sheet) => sheetOf(data, sheet, cellOf));
}

function sheetOf(data: WorkbookData, sheet: SheetData, cellOf: CellFacts): object {
  const { name, visibility, tabColor, merges, tables, validations, conditionalFormats, charts, frozen } = sheet;
  return {
    name,
    visibility,
    tabColor,
    merges,
    frozen,
    showGridlines: sheet.showGridlines,
    pageLayout: sheet.pageLayout && roundedMargins(sheet.pageLayout),
    hidden: Object.entries(sheet.columns).flatMap(([column, { hidden }]) => (hidden === true ? [column] : [])),
    widths: Object.entries(sheet.columns).map(([column, { width }]) => `${column} ${width}`),
    tables: tables.map(({ id: _, ...table }) => table),
    validations,
    conditionalFormats: conditionalFormats.map((format) => ({ ...format, id: null })),
    charts: charts.map(({ name: chart, title, type, series, legend }) => ({
      chart,
      title,
      type,
      legend: legend.visible ? legend.position : null,
      series: series.map((one) => [one.name, one.values, one.categories, one.color]),
    })),
    cells: sheet.cells
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .flatMap((cell) => cellOf(cell, data) ?? []),
  };
}

function roundedMargins(layout: NonNullable<SheetData["pageLayout"]>): object {
  const margins = Object.entries(layout.margins ?? {}).map(([edge, points]) => [edge, Math.round(points * 10) / 10]);
  return { ...layout, margins: Object.fromEntries(margins) as object };
}

/** `null` for a cell that tells nothing. */
type CellFacts = (cell: CellData, data: WorkbookData) => object | null;

/** The stand-in Excel leaves unsaid what Excel says: text set in stands left, a size is there, a formula is never blank. */
const cellWithLook: CellFacts = ({ row, column, value, formula, style }, data) => {
  if (value === null && style === undefined) return null;
  const look: CellStyle = style === undefined ? {} : (data.styles[style] ?? {});
  return {
    place: cellAddress(row, column),
    value: formula === undefined ? value : (value ?? ""),
    formula,
    ...look,
    font: { size: 11, ...look.font },
    horizontal: look.horizontal ?? (look.indent === undefined ? undefined : "Left"),
  };
};

const enteredCell: CellFacts = ({ row, column, value, formula }) => {
  const entered = formula ?? value;
  return entered === null ? null : { place: cellAddress(row, column), entered };
};
