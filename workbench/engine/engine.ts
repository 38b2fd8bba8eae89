import { ICommandService, IUndoRedoService, IUniverInstanceService, type Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area, TableData, WorkbookData } from "../workbook-data";
import { areaAround, cellArea, eachCell } from "./area";
import { anchorCharts, moveCharts } from "./chart-anchors";
import { followSizesWithCharts } from "./chart-follower";
import { CellsBefore } from "./cells-before";
import { type CameFrom, ChangeFeed, changeTypeOf, leavesFileAlone, type Origin } from "./change-feed";
import { canonicalFormula, type FormulaScope, type Renaming } from "./formula-text";
import { takeOverCommands } from "./grid-commands";
import { EN_US, VI_VN } from "./formula-tokens";
import { withClosedBrackets } from "./formula-syntax";
import { followGrid } from "./grid-follower";
import { type GridShift, shiftArea, shiftedCells } from "./grid-shift";
import { shiftGrid } from "./grid-structure";
import { toUniverWorkbook } from "./load-workbook";
import { registerIndirect } from "./indirect-function";
import { type DefinedName, NameBook } from "./name-book";
import { Recalculation } from "./recalculation";
import { shiftRecords } from "./record-upkeep";
import { forgetSheet, renameEverywhere } from "./rename";
import { type LookChange, restyled } from "./restyle";
import { growRules, shiftRules } from "./rule-upkeep";
import { followRowHeights } from "./row-heights";
import { saveWorkbook } from "./save-workbook";
import { scopeOf } from "./scope";
import type { CellEdit, SheetGrid } from "./sheet-grid";
import { SheetList, sheetId } from "./sheet-list";
import { meansTheSame, TableBook } from "./table-book";
import { beforeEdit, followEdit } from "./edit-follow-up";
import { EMPTY_WORKBOOK } from "./empty-workbook";
import { refuseWrongEntry } from "./entry-check";
import { entryEdit } from "./entry-edit";
import { restoreInsertRows, shiftTables } from "./table-shift";
import { followHeadersOfNewColumns } from "./table-upkeep";
import { forgetDeleted, forgetTable } from "./table-verbs";
import { takeRecords } from "./take-records";
import type { EntryLanguage } from "./typed-text";
import { UndoSteps } from "./undo-steps";
import { widenForNumber } from "./widen-column";
import { createUnit, type StartedUniver, startUniver, type UniverOptions } from "./univer-start";

/** What belongs to the file as a whole. */
export type DocumentRecords = Pick<
  WorkbookData,
  "customXml" | "settings" | "properties" | "calculationMode" | "structureProtection" | "foreignParts"
>;

export interface EngineOptions extends UniverOptions {
  /** Today, for dates typed without a year. */
  readonly clock?: () => Date;
}

let lastUnit = 0;

/**
 * One open workbook. Univer holds cells, formulas, looks and merges; the books and lists beside it hold the rest. Every
 * change goes through the verbs here, so that formulas, tables, names and listeners follow it, whoever makes it.
 */
export class Engine {
  readonly changes = new ChangeFeed();
  readonly univer: StartedUniver;
  readonly workbook: Workbook;
  readonly sheets: SheetList;
  readonly tables = new TableBook();
  readonly names = new NameBook();
  readonly recalculation: Recalculation;
  document: DocumentRecords;
  selection: { readonly sheet: string; readonly area: Area };

  readonly clock: () => Date;

  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  /** What the grid's undo takes back of what the person did. */
  readonly undoSteps: UndoSteps;
  private readonly stopFollowing: readonly (() => void)[];
  private actor: Origin | undefined;

  /** Opens a workbook on Univer started with the given plugins. */
  constructor(
    options: EngineOptions,
    data: WorkbookData = EMPTY_WORKBOOK,
    univer: StartedUniver = startUniver(options),
  ) {
    this.univer = univer;
    this.clock = options.clock ?? (() => new Date());
    this.workbook = createUnit(univer, toUniverWorkbook(data, `workbook${String(++lastUnit)}`));
    this.commands = univer.injector.get(ICommandService);
    this.formulas = univer.injector.get(FormulaDataModel);
    this.sheets = new SheetList(this.workbook, this.commands, this.formulas);
    this.recalculation = new Recalculation(this.workbook, univer.injector, (sheet, row, column) =>
      this.scopeOf(sheet, row, column),
    );
    const { sheets: _sheets, styles: _styles, names: _names, activeSheet, ...document } = data;
    this.document = document;
    takeRecords(this, data);
    registerIndirect(this);
    this.sheets.activate(sheetId(activeSheet + 1));
    this.selection = { sheet: this.sheets.activeId, area: cellArea(0, 0) };
    this.recalculation.noteAll();
    this.undoSteps = new UndoSteps(this.commands, univer.injector.get(IUndoRedoService), this.workbook.getUnitId());
    this.changes.listen((change) => {
      // The grid's undo knows cells by their place: what somebody else did may have moved them.
      if (change.origin !== "user" && !leavesFileAlone(change)) this.undoSteps.forget();
    });
    this.stopFollowing = [
      takeOverCommands(this, this.commands, univer.injector),
      followGrid(this, this.commands),
      followRowHeights(this, this.commands),
      followSizesWithCharts(this, this.commands),
    ];
  }

  /** Whose doing the running change is: whoever `act` names, otherwise the person at the grid. */
  get origin(): Origin {
    return this.actor ?? "user";
  }

  act<T>(origin: Origin, work: () => T): T {
    const before = this.actor;
    this.actor = origin;
    try {
      return work();
    } finally {
      this.actor = before;
    }
  }

  grid(sheet: string): SheetGrid {
    return this.sheets.grid(sheet);
  }

  scopeOf(sheet: string, row: number, column: number): FormulaScope {
    return scopeOf(this, sheet, row, column);
  }

  /** Writes cells. Formulas may be given as typed; they are kept as Excel keeps them. */
  edit(sheet: string, edits: readonly CellEdit[], edited: Area | undefined = areaAround(edits)): void {
    if (!edited) return;
    const kept = edits.map((edit) =>
      edit.formula
        ? { ...edit, formula: canonicalFormula(edit.formula, this.scopeOf(sheet, edit.row, edit.column)) }
        : edit,
    );
    const before = beforeEdit(this, sheet, edited, kept);
    this.grid(sheet).write(kept);
    followEdit(this, sheet, edited, before);
  }

  /** Writes cells as they are given: nothing grows, fills or is renamed by it. `cameFrom` says which were only carried. */
  rewrite(sheet: string, edits: readonly CellEdit[], cameFrom?: CameFrom): void {
    const area = areaAround(edits);
    if (!area) return;
    const before = CellsBefore.of(this.grid(sheet), edits);
    this.grid(sheet).write(edits);
    this.recalculation.noteCells(sheet, area);
    const carried = cameFrom && { cameFrom };
    this.changes.tell({ kind: "cells", sheet, area, type: "RangeEdited", origin: this.origin, before, ...carried });
  }

  /** Types a text into a cell, as a person does. Throws `EntryRefused` where Excel would not take it. */
  enter(sheet: string, row: number, column: number, text: string, language: EntryLanguage): void {
    const closed = withClosedBrackets(text, language === "vi-VN" ? VI_VN : EN_US);
    const edit = entryEdit(this, { sheet, row, column }, closed, language);
    refuseWrongEntry(this, { sheet, row, column }, edit);
    this.edit(sheet, [edit]);
    widenForNumber(this, { sheet, row, column });
  }

  /** Changes the look of every cell of an area; whole rows, columns and the sheet keep it for cells to come. */
  restyle(sheet: string, area: Area, change: LookChange): void {
    const edits = restyled(this.grid(sheet), area, change);
    this.grid(sheet).write(edits);
    this.changes.tell({ kind: "looks", sheet, area, origin: this.origin });
  }

  /** Writes looks only. */
  relook(sheet: string, edits: readonly CellEdit[]): void {
    const area = areaAround(edits);
    if (!area) return;
    this.grid(sheet).write(edits);
    this.changes.tell({ kind: "looks", sheet, area, origin: this.origin });
  }

  /** Empties cells; their looks stay. */
  clearContents(sheet: string, area: Area): void {
    const grid = this.grid(sheet);
    const edits: CellEdit[] = [];
    eachCell(area, (row, column) => {
      if (grid.formula(row, column) !== undefined || grid.value(row, column) !== null)
        edits.push({ row, column, value: null });
    });
    this.edit(sheet, edits);
  }

  /** Inserts or deletes rows, columns or cells. */
  shift(sheet: string, shift: GridShift): void {
    const { workbook, sheets, commands, formulas } = this;
    forgetDeleted(this, sheet, shift);
    const anchors = anchorCharts(this, sheet, shift);
    shiftGrid({ workbook, sheets, commands, formulas }, sheet, shift);
    moveCharts(this, sheet, anchors, shift);
    this.followShift(sheet, shift);
  }

  addSheet(name: string = this.sheets.nextName()): string {
    const sheet = this.sheets.add(name);
    this.recalculation.noteAll();
    this.changes.tell({ kind: "sheetAdded", sheet, origin: this.origin });
    return sheet;
  }

  removeSheet(sheet: string): void {
    for (const { data } of this.tables.onSheet(sheet)) {
      forgetTable(this, data);
      this.removeTable(data.id);
    }
    this.names.removeSheet(sheet);
    forgetSheet(this, this.grid(sheet).name);
    this.sheets.remove(sheet);
    this.recalculation.noteAll();
    this.changes.tell({ kind: "sheetDeleted", sheet, origin: this.origin });
  }

  renameSheet(sheet: string, name: string): void {
    const before = this.grid(sheet).name;
    this.renameAll({ sheet: (other) => (sameText(other, before) ? name : undefined) });
    this.sheets.rename(sheet, name);
    this.changes.tell({ kind: "sheetRenamed", sheet, before, origin: this.origin });
  }

  activateSheet(sheet: string): void {
    const before = this.sheets.activeId;
    if (before === sheet) return;
    this.sheets.activate(sheet);
    this.changes.tell({ kind: "sheetDeactivated", sheet: before, origin: this.origin });
    this.changes.tell({ kind: "sheetActivated", sheet, origin: this.origin });
  }

  select(sheet: string, area: Area): void {
    this.activateSheet(sheet);
    this.selection = { sheet, area };
    this.changes.tell({ kind: "selected", sheet, area, origin: this.origin });
  }

  /** Adds a table, or replaces what is kept of one. */
  putTable(sheet: string, data: TableData): void {
    const before = this.tables.get(data.id)?.data;
    this.tables.put(sheet, data);
    if (before) growRules(this, sheet, before, data);
    if (!before || !meansTheSame(before, data)) this.recalculation.noteAll();
    const kind = before ? "tableChanged" : "tableAdded";
    this.changes.tell({ kind, sheet, table: data.id, origin: this.origin });
  }

  removeTable(id: number): void {
    const table = this.tables.get(id);
    if (!table) return;
    this.tables.remove(id);
    this.recalculation.noteAll();
    const { sheet, data } = table;
    this.changes.tell({ kind: "tableDeleted", sheet, table: id, name: data.name, origin: this.origin });
  }

  renameTable(id: number, name: string): void {
    const before = this.tables.get(id)!.data.name;
    this.renameAll({ table: (other) => (sameText(other, before) ? name : undefined) });
    const { sheet, data } = this.tables.get(id)!;
    this.putTable(sheet, { ...data, name });
  }

  /** Renames a column in the table's record and in all formulas; its header cell is the caller's matter. */
  renameColumn(id: number, index: number, name: string): void {
    const table = this.tables.get(id)!.data;
    const before = table.columns[index]!.name;
    this.renameAll({
      column: (owner, column) => (sameText(owner, table.name) && sameText(column, before) ? name : undefined),
    });
    const { sheet, data } = this.tables.get(id)!;
    this.putTable(sheet, {
      ...data,
      columns: data.columns.map((column, at) => (at === index ? { ...column, name } : column)),
    });
  }

  putName(name: DefinedName): void {
    this.names.put(name);
    this.namesChanged();
  }

  removeName(name: string, sheet?: string): void {
    this.names.remove(name, sheet);
    this.namesChanged();
  }

  /** Calculates what needs it. Formulas are up to date when this is done. */
  async calculate(): Promise<void> {
    if (!this.recalculation.isNeeded) {
      await this.recalculation.settled();
      return;
    }
    const calculated = await this.recalculation.run();
    for (const [sheet, area] of calculated) this.changes.tell({ kind: "calculated", sheet, area, origin: this.origin });
    this.changes.tell({ kind: "recalculated", origin: this.origin });
  }

  save(): WorkbookData {
    return saveWorkbook(this);
  }

  /** Takes the workbook out of Univer. Univer itself stays, for another workbook. */
  close(): void {
    for (const stop of this.stopFollowing) stop();
    this.undoSteps.close();
    this.univer.injector.get(IUniverInstanceService).disposeUnit(this.workbook.getUnitId());
  }

  /** Renames what formulas name, before the records know the new names. */
  renameAll(renaming: Renaming): void {
    renameEverywhere(this, renaming);
    this.recalculation.noteAll();
  }

  private namesChanged(): void {
    this.recalculation.noteAll();
    this.changes.tell({ kind: "namesChanged", origin: this.origin });
  }

  private followShift(sheet: string, shift: GridShift): void {
    const name = this.grid(sheet).name;
    const tables = shiftTables(this, sheet, shift);
    this.names.shift(name, shift);
    shiftRecords(this, sheet, shift);
    shiftRules(this, sheet, shift);
    followHeadersOfNewColumns(this, sheet);
    if (this.selection.sheet === sheet)
      this.selection = { sheet, area: shiftArea(this.selection.area, shift) ?? cellArea(0, 0) };
    this.recalculation.noteAll();
    const area = shiftedCells(shift);
    this.changes.tell({ kind: "cells", sheet, area, type: changeTypeOf(shift), shift, tables, origin: this.origin });
    restoreInsertRows(this, sheet);
  }
}

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
