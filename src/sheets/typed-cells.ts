/** What staff typed into a cell, read as text, as points or as a number of things. */
import { count, points, type Count, type Points } from "../domain/decimal";
import { isProblem, type Problem } from "../domain/problem";
import { readWrittenAmount, writeNumber, type WrittenAs } from "../domain/written-number";
import type { CellReading } from "./cell-reading";

/** What the cell shows. */
export function textIn(cell: CellReading): string {
  switch (cell?.kind) {
    case undefined:
      return "";
    case "text":
      return cell.text;
    case "number":
      return writeNumber(cell.number);
    case "truth":
      return cell.truth.toUpperCase();
    case "error":
      return cell.error;
  }
}

/** `null`: blank. A figure may stand as text, `0,5` or `0.5`. */
export function readPointsCell(cell: CellReading): Points | null | Problem {
  const amount = amountIn(cell, "points");
  return amount === null || isProblem(amount) ? amount : points(amount);
}

/** `null`: blank. */
export function readCountCell(cell: CellReading): Count | null | Problem {
  const amount = amountIn(cell, "count");
  return amount === null || isProblem(amount) ? amount : count(amount);
}

function amountIn(cell: CellReading, as: WrittenAs): string | null | Problem {
  if (cell?.kind === "number") return cell.number;
  const text = textIn(cell);
  if (text.trim() === "") return null;
  return cell?.kind === "text" ? readWrittenAmount(text, as) : { problem: "NotANumber", text };
}
