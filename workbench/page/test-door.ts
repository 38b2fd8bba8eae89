import { parseReference } from "../engine/a1";
import { displayText } from "../engine/number-display";
import type { ExcelErrorCode } from "../protocol/excel-error";
import type { CellValue, WorkbookData } from "../workbook-data";
import { type CellBox, cellBox } from "./grid/cell-box";
import { editedText } from "./grid/edited-text";
import { SHOWN } from "./region";
import type { WorkbenchPage } from "./workbench-page";

/** One cell as a test reads it. */
export interface SeenCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** What the cell shows, by the region. */
  readonly text: string;
  readonly numberFormat: string;
}

/** What went over the wire since the workbook was opened. */
export interface SeenTraffic {
  readonly batches: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly names: Readonly<Record<string, number>>;
  readonly lastError?: string;
  readonly notImplemented: Readonly<Record<string, number>>;
  readonly ownMistakes: readonly string[];
}

/**
 * The one way in for tests that drive the page: they click and type as a person does, and look at the workbook here,
 * because what the cells show is only painted. Addresses are `B2` (of the sheet that is shown) or `'Chấm điểm'!B2`.
 */
export interface TestDoor {
  /** The grid is there and the add-in has said that its ribbon actions can be called. */
  isReady(): boolean;
  cell(address: string): SeenCell;
  /** What is painted in the cell: of a number, what there is room for. */
  painted(address: string): string;
  /** Where the cell is painted, in pixels of the window; it is scrolled into sight first. */
  cellBox(address: string): Promise<CellBox>;
  /** What the formula bar shows of the selected cell. */
  editedText(): string;
  save(): WorkbookData;
  open(data: WorkbookData | undefined): void;
  traffic(): SeenTraffic;
  /** Done when formulas are calculated and no cell waits for a custom function. */
  settled(): Promise<void>;
  failBatch(batch: number, code: ExcelErrorCode, action?: number): void;
  asCoauthor(work: "insertRow" | "renameColumn", at: string, name?: string): void;
}

declare global {
  interface Window {
    workbench?: TestDoor;
  }
}

export function openTestDoor(page: WorkbenchPage): void {
  const place = (address: string) => {
    const { engine } = page.session;
    const reference = parseReference(address);
    if (!reference) throw new Error(`${address} is no address`);
    const sheet = reference.sheet === undefined ? engine.sheets.activeId : engine.sheets.idOf(reference.sheet);
    if (sheet === undefined) throw new Error(`There is no sheet ${String(reference.sheet)}`);
    return { engine, sheet, row: reference.area.row, column: reference.area.column };
  };
  const pageWindow: Window = window;
  pageWindow.workbench = {
    isReady: () => page.grid.isReady && page.session.isReady,
    cell(address) {
      const { engine, sheet, row, column } = place(address);
      const grid = engine.grid(sheet);
      const formula = grid.formula(row, column);
      const value = grid.value(row, column);
      const numberFormat = grid.numberFormat(row, column);
      const text = displayText(value, numberFormat, SHOWN);
      return { value, text, numberFormat, ...(formula !== undefined && { formula }) };
    },
    painted(address) {
      const { engine, sheet, row, column } = place(address);
      return String(engine.workbook.getSheetBySheetId(sheet)?.getCell(row, column)?.v ?? "");
    },
    cellBox(address) {
      const { engine, sheet, row, column } = place(address);
      if (sheet !== engine.sheets.activeId) throw new Error(`${address} is on a sheet that is not shown`);
      return cellBox(page.grid.univer.injector, engine.workbook.getUnitId(), row, column);
    },
    editedText() {
      const { engine } = page.session;
      const { sheet, area } = engine.selection;
      return editedText(engine, sheet, area.row, area.column);
    },
    save: () => page.session.engine.save(),
    open: (data) => {
      page.open(data);
    },
    traffic: () => seenTraffic(page),
    settled: () => page.session.settled(),
    failBatch: (batch, code, action) => {
      page.session.host.faults.failBatch(batch, code, action);
    },
    asCoauthor(work, at, name) {
      const { engine, sheet, row, column } = place(at);
      engine.act("coauthor", () => {
        if (work === "insertRow") engine.shift(sheet, { axis: "rows", kind: "insert", at: row, count: 1 });
        else engine.edit(sheet, [{ row, column, value: name ?? "" }]);
      });
    },
  };
}

function seenTraffic({ session: { host } }: WorkbenchPage): SeenTraffic {
  const { batches } = host.traffic;
  const lastError = batches.findLast((batch) => batch.error !== undefined)?.error;
  return {
    batches: batches.length,
    bytes: host.traffic.bytes(),
    milliseconds: batches.reduce((sum, batch) => sum + batch.milliseconds, 0),
    names: host.traffic.names(),
    ...(lastError !== undefined && { lastError }),
    notImplemented: host.ledger.missing(),
    ownMistakes: host.ownMistakes.map(String),
  };
}
