import type { Injector, IRange, IUnitRange, Workbook } from "@univerjs/core";
import {
  FormulaDataModel,
  ICalculateFormulaService,
  IDependencyManagerService,
  type IRuntimeUnitDataType,
} from "@univerjs/engine-formula";
import type { Area } from "../workbook-data";
import { areaBetween, boundingArea, cellArea, eachCell, intersectAreas } from "./area";
import type { WorkbenchCalculation } from "./calculation";
import type { FormulaScope } from "./formula-text";
import { readsSpill, translateFormula } from "./formula-translation";
import { nextReader, ownText } from "./own-text";
import { toUniverRange } from "./sheet-grid";

/** Makes the scope of a formula that stands in a cell. */
export type ScopeOf = (sheet: string, row: number, column: number) => FormulaScope;

/** Arrays that read arrays settle in as many rounds as they are deep; a circle of them never does. */
const SPILL_ROUNDS = 20;

interface SpillReader {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly translated: string;
}

/**
 * Knows what must be calculated again, and does it.
 *
 * Edited cells are noted one by one; anything that can change what a formula's words mean (rows moved, tables, names,
 * sheets) asks for all of it.
 */
export class Recalculation {
  private readonly workbook: Workbook;
  private readonly calculation: WorkbenchCalculation;
  private readonly formulas: FormulaDataModel;
  private readonly dependencies: IDependencyManagerService;
  private readonly scopeOf: ScopeOf;
  private dirty: IUnitRange[] = [];
  private isAllDirty = false;
  private spillReaders: SpillReader[] = [];
  private running: Promise<void> = Promise.resolve();
  private readonly reader = nextReader();

  constructor(workbook: Workbook, injector: Injector, scopeOf: ScopeOf) {
    this.workbook = workbook;
    this.calculation = injector.get(ICalculateFormulaService) as unknown as WorkbenchCalculation;
    this.formulas = injector.get(FormulaDataModel);
    this.dependencies = injector.get(IDependencyManagerService);
    this.scopeOf = scopeOf;
  }

  get isNeeded(): boolean {
    return this.isAllDirty || this.dirty.length > 0;
  }

  /** The cells hold something else now; what their former formulas read is forgotten. */
  noteCells(sheet: string, area: Area): void {
    const unitId = this.workbook.getUnitId();
    this.push(sheet, area);
    for (const anchor of this.arraysOver(sheet, area)) this.push(sheet, anchor);
    eachCell(area, (row, column) => this.dependencies.removeFormulaDependency(unitId, sheet, row, column));
  }

  private push(sheetId: string, area: Area): void {
    this.dirty.push({ unitId: this.workbook.getUnitId(), sheetId, range: toUniverRange(area) });
  }

  /** Cells whose arrays reach into the area: what is written there stands in their way. */
  private arraysOver(sheet: string, area: Area): Area[] {
    const anchors: Area[] = [];
    const rows = this.formulas.getArrayFormulaRange()[this.workbook.getUnitId()]?.[sheet] ?? {};
    for (const [row, columns] of Object.entries(rows)) {
      for (const [column, range] of Object.entries((columns ?? {}) as Readonly<Record<string, IRange | null>>)) {
        if (!range) continue;
        const filled = areaBetween(range.startRow, range.startColumn, range.endRow + 1, range.endColumn + 1);
        if (intersectAreas(filled, area)) anchors.push(cellArea(Number(row), Number(column)));
      }
    }
    return anchors;
  }

  noteAll(): void {
    this.isAllDirty = true;
  }

  /**
   * Calculates until nothing is left to do, and gives the areas around the cells that were calculated, by sheet. Calls that
   * overlap wait for one another.
   */
  async run(): Promise<ReadonlyMap<string, Area>> {
    const calculated = new Map<string, Area>();
    this.running = this.running.then(async () => {
      for (let round = 0; this.isNeeded && round < SPILL_ROUNDS; round++) {
        this.addAreas(await this.runOnce(), calculated);
        this.noteMovedSpills();
      }
    });
    await this.running;
    return calculated;
  }

  /** Done when the calculation that may be going on is. */
  settled(): Promise<void> {
    return this.running;
  }

  private addAreas(data: IRuntimeUnitDataType | undefined, areas: Map<string, Area>): void {
    for (const [sheet, cells] of Object.entries(data?.[this.workbook.getUnitId()] ?? {})) {
      cells?.forValue((row, column) => {
        const known = areas.get(sheet);
        areas.set(sheet, known ? boundingArea(known, cellArea(row, column)) : cellArea(row, column));
      });
    }
  }

  /** Formulas that read an array's cells (`A1#`) come again when it fills other cells than they were told. */
  private noteMovedSpills(): void {
    for (const { sheet, row, column, formula, translated } of this.spillReaders) {
      if (translateFormula(formula, this.scopeOf(sheet, row, column)) !== translated)
        this.noteCells(sheet, cellArea(row, column));
    }
  }

  private async runOnce(): Promise<IRuntimeUnitDataType | undefined> {
    const formulaData = this.translatedFormulas();
    const dirtyRanges = this.dirty;
    const forceCalculate = this.isAllDirty;
    this.dirty = [];
    this.isAllDirty = false;
    if (!formulaData) return undefined;
    return this.calculation.run({
      formulaData,
      arrayFormulaCellData: this.formulas.getArrayFormulaCellData(),
      arrayFormulaRange: this.formulas.getArrayFormulaRange(),
      forceCalculate,
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      maxIteration: 1,
      isCalculateTreeModel: false,
    });
  }

  /** All formulas as the engine is to read them; nothing when the workbook holds none. */
  private translatedFormulas(): ReturnType<FormulaDataModel["getFormulaData"]> | undefined {
    const unit = this.workbook.getUnitId();
    const data: Record<string, Record<number, Record<number, { f: string }>>> = {};
    let count = 0;
    this.spillReaders = [];
    for (const sheet of this.workbook.getSheets()) {
      const id = sheet.getSheetId();
      const rows: Record<number, Record<number, { f: string }>> = (data[id] = {});
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f) return;
        count++;
        const translated = translateFormula(cell.f, this.scopeOf(id, row, column));
        (rows[row] ??= {})[column] = { f: ownText(translated, this.reader) };
        // What stood in an array's way may be gone now.
        if (cell.v === "#SPILL!") this.push(id, cellArea(row, column));
        if (readsSpill(cell.f)) this.spillReaders.push({ sheet: id, row, column, formula: cell.f, translated });
      });
    }
    return count === 0 ? undefined : { [unit]: data };
  }
}
