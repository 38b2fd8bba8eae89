import type { ICellData } from "@univerjs/core";
import {
  ERROR_TYPE_SET,
  FormulaExecuteStageType,
  FormulaRuntimeService,
  type FunctionVariantType,
  type IAllRuntimeData,
} from "@univerjs/engine-formula";

/** The cell that is being calculated. */
export interface CalculatedCell {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Sees what each cell's formula has come to, and gives what the cell is to hold. */
export type CellResultWatcher = (cell: CalculatedCell, result: FunctionVariantType) => FunctionVariantType;

/** Stands in for the formula of a result while others are calculated from it. */
const CALCULATED = "=";

/** Univer's results of a running calculation, with a place to look at each of them. */
export class CellResults extends FormulaRuntimeService {
  private watcher: CellResultWatcher | undefined;
  /** Results that are empty texts. */
  private emptyTexts: ICellData[] = [];

  constructor(...services: ConstructorParameters<typeof FormulaRuntimeService>) {
    super(...services);
    // Univer knows no cell that waits for an add-in; once told, it passes this error on like any other.
    (ERROR_TYPE_SET as Set<string>).add("#BUSY!");
  }

  /** One watcher at a time: Univer shows one workbook. */
  watch(watcher: CellResultWatcher): void {
    this.watcher = watcher;
  }

  /** The cell a calculation stands in; nothing between calculations. */
  get current(): CalculatedCell | undefined {
    if (this.getFormulaExecuteStage() === FormulaExecuteStageType.IDLE) return undefined;
    return {
      unit: this.currentUnitId,
      sheet: this.currentSubUnitId,
      row: this.currentRow,
      column: this.currentColumn,
    };
  }

  override setRuntimeData(result: FunctionVariantType): void {
    const cell = this.current;
    super.setRuntimeData(cell && this.watcher ? this.watcher(cell, result) : result);
    if (cell) this.keepEmptyText(cell);
  }

  /** What is handed on to the cells is as Univer made it. */
  override getAllRuntimeData(): IAllRuntimeData {
    for (const result of this.emptyTexts.splice(0)) delete result.f;
    return super.getAllRuntimeData();
  }

  /**
   * Univer takes an empty text for a blank cell unless it has a formula, and results have none while they are only
   * results: what is calculated from them in the same run would see no text there, and later on see one.
   */
  private keepEmptyText({ unit, sheet, row, column }: CalculatedCell): void {
    const result = this.getUnitData()[unit]?.[sheet]?.getValue(row, column);
    if (result?.v !== "") return;
    result.f = CALCULATED;
    this.emptyTexts.push(result);
  }
}
