import type { EntryObjection } from "../../engine/entry-check";
import type { CellTip } from "./cell-tips";

/** Why the grid does not do what the person wants. */
export type GridObjection =
  | EntryObjection
  /** A tool of Univer's that moves cells about behind the workbook's back. */
  | { readonly kind: "notFollowed" };

/** What the grid tells the page. */
export interface GridListener {
  /** The person begins to type in a cell. */
  editBegins(): void;
  /** What was typed is in its cell, or given up. */
  editEnds(): void;
  /** Why a cell shows the error it shows, where a custom function said so. */
  errorTipAt(sheet: string, row: number, column: number): CellTip | undefined;
  objects(objection: GridObjection): void;
  /** What was objected to is corrected, or given up. */
  mended(): void;
}
