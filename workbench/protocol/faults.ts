import { ExcelError, type ExcelErrorCode } from "./excel-error";

/** Trouble on purpose, for tests. Batches are counted from 1, starting when the switches are set. */
export class Faults {
  private batch = 0;
  private failures: { readonly batch: number; readonly code: ExcelErrorCode; readonly action: number }[] = [];
  private interventions: { readonly batch: number; readonly work: () => void }[] = [];
  private held: { readonly batch: number; readonly released: Promise<void> }[] = [];
  private isEditing = false;
  private editWaiters: (() => void)[] = [];

  /** Batch `batch` fails at its action number `action` (from 0); actions before it have been carried out. */
  failBatch(batch: number, code: ExcelErrorCode, action = 0): void {
    this.failures.push({ batch: this.batch + batch, code, action });
  }

  /** Something happens to the workbook just before batch `batch` is carried out: a co-author inserts a row, renames a column. */
  beforeBatch(batch: number, work: () => void): void {
    this.interventions.push({ batch: this.batch + batch, work });
  }

  /** The answer to batch `batch` is not sent until the returned function is called. */
  holdAnswer(batch: number): () => void {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    this.held.push({ batch: this.batch + batch, released });
    return release;
  }

  /** The person is typing in a cell: Excel refuses batches, or lets those wait that asked for it. */
  startCellEdit(): void {
    this.isEditing = true;
  }

  endCellEdit(): void {
    this.isEditing = false;
    for (const waiter of this.editWaiters.splice(0)) waiter();
  }

  /** Called as a batch arrives. */
  async enterBatch(waitsForCellEdit: boolean): Promise<BatchFaults> {
    const batch = ++this.batch;
    if (this.isEditing && waitsForCellEdit) await new Promise<void>((resolve) => this.editWaiters.push(resolve));
    for (const { work } of this.interventions.filter((entry) => entry.batch === batch)) work();
    const failure = this.failures.find((entry) => entry.batch === batch);
    const isRefused = this.isEditing;
    return {
      beforeAction(index) {
        if (isRefused) throw new ExcelError("InvalidOperationInCellEditMode");
        if (failure?.action === index) throw new ExcelError(failure.code);
      },
      beforeAnswer: Promise.all(this.held.filter((entry) => entry.batch === batch).map((entry) => entry.released)),
    };
  }
}

export interface BatchFaults {
  /** Throws where the batch is meant to fail. */
  beforeAction(index: number): void;
  readonly beforeAnswer: Promise<unknown>;
}
