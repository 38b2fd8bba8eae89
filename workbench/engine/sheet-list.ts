import {
  BooleanNumber,
  type ICommandService,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Workbook,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { SheetData } from "../workbook-data";
import { SheetGrid } from "./sheet-grid";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./sheet-lines";

/** What we keep of a sheet because Univer's cells have no place for it. */
export type SheetRecords = Omit<SheetData, "name" | "cells" | "columns" | "rows" | "merges" | "tables" | "style">;

export const EMPTY_RECORDS: SheetRecords = {
  visibility: "Visible",
  conditionalFormats: [],
  validations: [],
  hyperlinks: [],
  comments: [],
  charts: [],
};

/** How large Univer's sheet is to begin with, which grows as cells are written, and Excel's sizes of rows and columns. */
const FIRST_SIZE = {
  rowCount: 200,
  columnCount: 30,
  defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
  defaultRowHeight: DEFAULT_ROW_PIXELS,
};

/** The sheets in the order of their tabs, with what is kept beside each. */
export class SheetList {
  private readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly grids = new Map<string, SheetGrid>();
  private readonly kept = new Map<string, SheetRecords>();
  private lastNumber = 0;
  private active: string;

  constructor(workbook: Workbook, commands: ICommandService, formulas: FormulaDataModel) {
    this.workbook = workbook;
    this.commands = commands;
    this.formulas = formulas;
    this.active = workbook.getSheets()[0]!.getSheetId();
  }

  ids(): readonly string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  has(id: string): boolean {
    return this.ids().includes(id);
  }

  idOf(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.workbook
      .getSheets()
      .find((sheet) => sheet.getName().toLowerCase() === wanted)
      ?.getSheetId();
  }

  grid(id: string): SheetGrid {
    const known = this.grids.get(id);
    if (known) return known;
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}`);
    const grid = new SheetGrid(this.workbook, sheet, this.commands, this.formulas);
    this.grids.set(id, grid);
    return grid;
  }

  records(id: string): SheetRecords {
    return this.kept.get(id) ?? EMPTY_RECORDS;
  }

  keep(id: string, change: Partial<SheetRecords>): void {
    this.kept.set(id, { ...this.records(id), ...change });
    if (change.visibility !== undefined) {
      const hidden = change.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      this.mutate(SetWorksheetHideMutation.id, { subUnitId: id, hidden });
    }
    if ("tabColor" in change) this.mutate(SetTabColorMutation.id, { subUnitId: id, color: change.tabColor ?? "" });
  }

  /** Like `keep`, for taking something away. */
  replaceRecords(id: string, records: SheetRecords): void {
    this.kept.set(id, records);
    if (records.tabColor === undefined) this.mutate(SetTabColorMutation.id, { subUnitId: id, color: "" });
  }

  get activeId(): string {
    return this.active;
  }

  activate(id: string): void {
    this.active = id;
    this.mutate(SetWorksheetActiveOperation.id, { subUnitId: id });
  }

  /** `Sheet1`, `Sheet2`, …: the first that is free. */
  nextName(): string {
    for (let number = this.ids().length + 1; ; number++)
      if (!this.idOf(`Sheet${String(number)}`)) return `Sheet${String(number)}`;
  }

  add(name: string): string {
    const id = this.nextId();
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, ...FIRST_SIZE, cellData: {} });
    this.mutate(InsertSheetMutation.id, { index: this.ids().length, sheet });
    return id;
  }

  remove(id: string): void {
    const name = this.grid(id).name;
    this.mutate(RemoveSheetMutation.id, { subUnitId: id, subUnitName: name });
    this.grids.delete(id);
    this.kept.delete(id);
    if (this.active === id) this.activate(this.ids()[0]!);
  }

  /** Everything Univer holds of a sheet, to put it back later. */
  snapshot(id: string): IWorksheetData {
    return structuredClone(this.workbook.getSheetBySheetId(id)!.getSnapshot());
  }

  restore(sheet: IWorksheetData, position: number): void {
    this.mutate(InsertSheetMutation.id, { index: position, sheet: structuredClone(sheet) });
  }

  rename(id: string, name: string): void {
    this.mutate(SetWorksheetNameMutation.id, { subUnitId: id, name });
  }

  move(id: string, position: number): void {
    const fromOrder = this.ids().indexOf(id);
    this.mutate(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: position });
  }

  /** Sheet ids have the shape Excel gives them. */
  nextId(): string {
    do this.lastNumber++;
    while (this.has(sheetId(this.lastNumber)));
    return sheetId(this.lastNumber);
  }

  private mutate(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.workbook.getUnitId(), ...params }, { onlyLocal: true });
  }
}

export function sheetId(number: number): string {
  return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
}

export const firstSize = (): typeof FIRST_SIZE => ({ ...FIRST_SIZE });
