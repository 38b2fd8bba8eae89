/** How cells of a plan look, as one value for each kind of cell; what a live workbook is given in layers stands here whole. */
import {
  baseLook,
  calculatedFill,
  dateFormat,
  headerLook,
  indentedColumn,
  isWrapped,
  type Look,
  lookOfCell,
  numberFormatOf,
  rowLook,
} from "../../sheets/looks";
import type { CellContent, ColumnPlan, PlannedCell, TableRow } from "../../sheets/sheet-plan";

export interface CellFormat extends Look {
  readonly isBordered: boolean;
  readonly numberFormat: string;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "center" | null;
  readonly isWrapped: boolean;
  readonly indent: number;
  readonly isLocked: boolean;
}

const plainFormat: CellFormat = {
  ...baseLook,
  isBordered: false,
  numberFormat: "General",
  horizontal: null,
  vertical: null,
  isWrapped: false,
  indent: 0,
  isLocked: true,
};

const tableCell: CellFormat = { ...plainFormat, isBordered: true, vertical: "center" };

export const headerFormat: CellFormat = { ...tableCell, ...headerLook, horizontal: "center", isWrapped: true };

export function bodyFormat(column: ColumnPlan, { look, indent }: Pick<TableRow, "look" | "indent">): CellFormat {
  const { content, filledBy, key } = column;
  const fill = filledBy === "formula" ? calculatedFill : null;
  const row = rowLook[look];
  const isNamed = key === indentedColumn && indent > 0;
  return {
    ...tableCell,
    ...row,
    fill: row.fill ?? fill,
    numberFormat: numberFormatOf[content],
    // Only text that begins at the left can be set in; dates stand left, beside deadlines written in words.
    horizontal: content === "dueDate" || isNamed ? "left" : null,
    isWrapped: isWrapped[content],
    indent: isNamed ? indent : 0,
    isLocked: filledBy !== "staff",
  };
}

export function outsideFormat({ look }: PlannedCell, shown: CellContent): CellFormat {
  const placed = lookOfCell[look];
  return {
    ...plainFormat,
    ...placed,
    horizontal: placed.alignment === "left" || placed.alignment === "natural" ? null : placed.alignment,
    numberFormat: shown?.kind === "date" ? dateFormat : placed.numberFormat,
    isLocked: look !== "input",
  };
}
