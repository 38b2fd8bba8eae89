import type { FunctionsUnderTest } from "../../fixtures/functions/functions";
import type { CellValue, SheetData, WorkbookData } from "../../../workbench/workbook-data";

/** Cells by address, as a test writes them: formulas in English, numbers and texts as they are. */
export type Written = Readonly<Record<string, string | number | boolean>>;

/** Types into cells of the active sheet, calculates once, and waits until no call is out. */
export async function enter(cells: Written): Promise<void> {
  type(cells);
  await workbench.settled();
}

/** The same, and does not wait for calls. */
export async function enterOnly(cells: Written): Promise<void> {
  type(cells);
  await workbench.engine.calculate();
}

function type(cells: Written): void {
  for (const [address, value] of Object.entries(cells)) {
    const { sheet, area } = workbench.locate(address);
    const edit =
      typeof value === "string" && value.startsWith("=")
        ? { row: area.row, column: area.column, formula: value }
        : { row: area.row, column: area.column, value, isQuoted: typeof value === "string" };
    workbench.engine.act("user", () => {
      workbench.engine.edit(sheet, [edit]);
    });
  }
}

export function valueAt(address: string): CellValue {
  const { sheet, area } = workbench.locate(address);
  return workbench.engine.grid(sheet).value(area.row, area.column);
}

export function messageAt(address: string): string | undefined {
  const { sheet, area } = workbench.locate(address);
  return workbench.functions.messageAt({ sheet, row: area.row, column: area.column });
}

/** What the functions' script lets tests see and steer. */
export const underTest = (): FunctionsUnderTest =>
  (paneWindow() as { readonly functionsUnderTest: FunctionsUnderTest }).functionsUnderTest;

export const callsOf = (id: string): readonly (readonly unknown[])[] =>
  underTest().calls.filter(([called]) => called === id);

/** A workbook of one sheet that was saved with these cells. */
export function savedWorkbook(cells: SheetData["cells"]): WorkbookData {
  const sheet: SheetData = {
    name: "Chấm điểm",
    visibility: "Visible",
    cells,
    columns: {},
    rows: {},
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    comments: [],
    charts: [],
  };
  return {
    sheets: [sheet],
    styles: [],
    names: [],
    customXml: [],
    settings: {},
    properties: { custom: {} },
    calculationMode: "automatic",
    activeSheet: 0,
  };
}
