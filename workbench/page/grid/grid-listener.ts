import type { EntryObjection } from "../../engine/entry-check";

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
  objects(objection: GridObjection): void;
}
