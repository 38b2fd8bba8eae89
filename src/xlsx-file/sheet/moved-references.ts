/** References to cells after the cells have moved. */
import { columnLetters } from "../../sheets/cell-address";
import { columnOfLetters, type Placement } from "../book/areas";

/** `$A5:B7` with each corner where its cell is now. */
export function movedCells(cells: string, { row, column }: Placement): string {
  return cells
    .split(":")
    .map((corner) => {
      const [, columnMark = "", letters = "", rowMark = "", digits = ""] =
        /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
      const movedColumn = letters === "" ? "" : columnLetters(column(columnOfLetters(letters)));
      const movedRow = digits === "" ? "" : String(row(Number(digits) - 1) + 1);
      return `${columnMark}${movedColumn}${rowMark}${movedRow}`;
    })
    .join(":");
}

/** Rows put in before row `at`, or taken out from it, in these columns of one sheet. */
export interface RowShift {
  readonly at: number;
  /** More than 0: put in; less: taken out. */
  readonly count: number;
  /** `null`: whole rows. */
  readonly columns: { readonly first: number; readonly last: number } | null;
  /** Whether areas that end just above rows put in grow with them, as a table's own do. */
  readonly edges: "grow" | "stay";
}

interface Corner {
  readonly columnMark: string;
  readonly letters: string;
  readonly rowMark: string;
  /** `null`: whole columns. */
  readonly row: number | null;
}

/** `null` where nothing of it is left. */
export function shiftedCells(cells: string, shift: RowShift): string | null {
  const [first, last = first] = cells.split(":").map(cornerOf);
  if (first === undefined || last === undefined || first.row === null || last.row === null) return cells;
  if (!isInColumns(first, shift) || !isInColumns(last, shift)) return cells;
  const moved = shiftedRows(first.row, last.row, shift);
  if (moved === null) return null;
  const top = printCorner({ ...first, row: moved.first });
  return cells.includes(":") ? `${top}:${printCorner({ ...last, row: moved.last })}` : top;
}

/** Where rows from first to last are afterwards. */
export function shiftedRows(
  first: number,
  last: number,
  { at, count, edges }: RowShift,
): { readonly first: number; readonly last: number } | null {
  if (count >= 0) {
    const isGrown = last >= at || (edges === "grow" && last === at - 1);
    return { first: first >= at ? first + count : first, last: isGrown ? last + count : last };
  }
  const end = at - count;
  const top = first < at ? first : Math.max(first, end) + count;
  const bottom = last < at ? last : last < end ? at - 1 : last + count;
  return bottom < top ? null : { first: top, last: bottom };
}

function cornerOf(text: string): Corner {
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // In `$5:$7` the only mark is the row's.
  const isRow = letters === "";
  return {
    columnMark: isRow ? "" : columnMark,
    letters,
    rowMark: isRow ? columnMark : rowMark,
    row: digits === "" ? null : Number(digits) - 1,
  };
}

function printCorner({ columnMark, letters, rowMark, row }: Corner): string {
  return `${columnMark}${letters}${rowMark}${row === null ? "" : row + 1}`;
}

function isInColumns({ letters }: Corner, { columns }: RowShift): boolean {
  if (columns === null) return true;
  if (letters === "") return false;
  const column = columnOfLetters(letters);
  return column >= columns.first && column <= columns.last;
}
