import {
  ERROR_TYPE_SET,
  FormulaExecuteStageType,
  FormulaRuntimeService,
  type FunctionVariantType,
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

/** Univer's results of a running calculation, with a place to look at each of them. */
export class CellResults extends FormulaRuntimeService {
  private watcher: CellResultWatcher | undefined;

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
  }
}
