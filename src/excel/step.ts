/** One change as the steps of a batch: how it is written, judged and taken back. */
import type { WorkbookProblem } from "../ports/workbook";
import type { CellContent, TableName } from "../sheets/sheet-plan";
import type { Inventory } from "./inventory";
import type { WriteBatch } from "./write-batch";

export interface Step {
  /** Sheets that are there already and written to. */
  readonly sheetIds: readonly string[];
  /** Queues the change, with all that shows afterwards what it hit. */
  readonly write: (batch: WriteBatch) => Promise<Judge>;
  /** Queued behind every step's writing: what is only right once all else is done. */
  readonly finish?: (context: Excel.RequestContext) => void;
  /** What formulas are to come to. */
  readonly calculated: readonly CalculatedCells[];
  /**
   * Queues what takes the change back, from wherever it was left; `now` is how the workbook stands. Touches only what
   * still is as the step left it.
   */
  readonly undo: (context: Excel.RequestContext, now: Inventory) => void;
  /** Whether the step went past what can be taken back, so that it has to be completed instead. */
  readonly isPastUndoing?: (now: Inventory) => boolean;
  /** Queues what is still missing. */
  readonly complete?: (context: Excel.RequestContext, now: Inventory) => void;
}

/** After the batch: `null` where it did what it was meant to. */
export type Judge = () => Refusal | null;

export interface Refusal {
  readonly problem: WorkbookProblem;
  /** Takes the step back with what the batch itself saw before it wrote. */
  readonly undo?: Step["undo"];
}

/** Formulas whose results are known beforehand. */
export type CalculatedCells =
  | {
      readonly kind: "column";
      readonly table: TableName;
      readonly heading: string;
      readonly keys: readonly (string | null)[];
      readonly planned: readonly CellContent[];
    }
  /** Neighbouring cells in one row of the sheet on which the table stands. */
  | {
      readonly kind: "cells";
      readonly table: TableName;
      readonly row: number;
      readonly column: number;
      readonly planned: readonly CellContent[];
    };

/** A refusal for what Excel took and then showed differently. */
export const readBackDiffers: WorkbookProblem = { problem: "HostFailed", code: "ReadBackDiffers", undone: "all" };

export const accepted: Judge = () => null;
