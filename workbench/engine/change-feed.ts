import type { Area } from "../workbook-data";
import type { CellPlace } from "./entry-edit";
import type { CellsBefore } from "./cells-before";
import type { DocumentRecords } from "./engine";
import type { GridShift } from "./grid-shift";
import type { ShiftRefusal } from "./shift-refusal";

/** Who made a change: the add-in through the API, the person at the grid, or somebody else in the same file. */
export type Origin = "addin" | "user" | "coauthor";

export type CellChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type CommentChange =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

/** The former place of a cell that was carried to the one given, if it was. */
export type CameFrom = (row: number, column: number) => CellPlace | undefined;

export type WorkbookChange = { readonly origin: Origin } & (
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly area: Area;
      readonly type: CellChangeType;
      readonly shift?: GridShift;
      /** Tables that were stretched or shrunk by cells moving through them, each with the part of the change inside it. */
      readonly tables?: readonly { readonly id: number; readonly part: Area }[];
      /** What the cells held before, where they were written one by one. */
      readonly before?: CellsBefore;
      /** Where a cell was before it was sorted or moved to where it is now, with all it held. */
      readonly cameFrom?: CameFrom;
    }
  | { readonly kind: "rowsHidden" | "rowsShown"; readonly sheet: string; readonly area: Area }
  /** Rows (or columns) changed places; `areas` are those that are elsewhere now. */
  | {
      readonly kind: "sorted";
      readonly sheet: string;
      readonly axis: GridShift["axis"];
      readonly areas: readonly Area[];
    }
  | { readonly kind: "filtered"; readonly sheet: string }
  | { readonly kind: "looks"; readonly sheet: string; readonly area: Area }
  /** `area` lies around all cells that were calculated. */
  | { readonly kind: "calculated"; readonly sheet: string; readonly area: Area }
  /** A calculation is over, whether any cell needed one or none. */
  | { readonly kind: "recalculated" }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area }
  /** A cell was clicked; the offsets are in points, from the cell's corner. */
  | {
      readonly kind: "clicked";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly offsetX: number;
      readonly offsetY: number;
    }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetDeactivated"; readonly sheet: string }
  | { readonly kind: "sheetRenamed"; readonly sheet: string; readonly before: string }
  | { readonly kind: "sheetMoved"; readonly sheet: string }
  /** The person at the grid asked for something Excel does not do; it is told why, by the code an add-in would be told. */
  | { readonly kind: "refused"; readonly reason: "AccessDenied" | ShiftRefusal }
  | { readonly kind: "tableAdded" | "tableChanged"; readonly sheet: string; readonly table: number }
  /** A table took in cells written beside it. */
  | {
      readonly kind: "tableGrown";
      readonly sheet: string;
      readonly table: number;
      readonly area: Area;
      readonly type: "RowInserted" | "ColumnInserted";
    }
  | { readonly kind: "tableDeleted"; readonly sheet: string; readonly table: number; readonly name: string }
  | { readonly kind: "namesChanged" }
  | { readonly kind: "protectionChanged"; readonly sheet: string; readonly isProtected: boolean }
  /** What is kept beside a sheet's cells: frozen panes, links, comments, charts, print set-up. */
  | { readonly kind: "recordsChanged"; readonly sheet: string }
  | { readonly kind: "chartAdded" | "chartDeleted"; readonly sheet: string; readonly chart: string }
  | {
      readonly kind: "commentAdded" | "commentDeleted" | "commentChanged";
      readonly sheet: string;
      readonly comment: string;
      readonly replies: readonly string[];
      readonly change?: CommentChange;
    }
  /** What belongs to the file as a whole: settings, properties, custom XML. */
  | { readonly kind: "documentChanged"; readonly part: keyof DocumentRecords }
);

const LEAVES_FILE_ALONE: ReadonlySet<WorkbookChange["kind"]> = new Set([
  "calculated",
  "recalculated",
  "selected",
  "clicked",
  "refused",
  "sheetActivated",
  "sheetDeactivated",
] as const);

/** Nothing that a saved file would hold is another now. */
export const leavesFileAlone = ({ kind }: WorkbookChange): boolean => LEAVES_FILE_ALONE.has(kind);

/** Tells, in order, what happened to the workbook. Everything that follows cells (tables, events, the page) listens here. */
export class ChangeFeed {
  /** The workbook is not as it was opened or last saved. */
  isDirty = false;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  listen(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: WorkbookChange): void {
    if (!leavesFileAlone(change)) this.isDirty = true;
    for (const listener of [...this.listeners]) listener(change);
  }
}

export function changeTypeOf({ axis, kind, span }: GridShift): CellChangeType {
  if (span) return kind === "insert" ? "CellInserted" : "CellDeleted";
  if (axis === "rows") return kind === "insert" ? "RowInserted" : "RowDeleted";
  return kind === "insert" ? "ColumnInserted" : "ColumnDeleted";
}
