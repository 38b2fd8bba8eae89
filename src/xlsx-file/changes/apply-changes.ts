/** Changes in the order in which a live workbook makes them, each upon what the one before left. */
import type { WorkbookChange, WorkbookProblem } from "../../ports/workbook";
import type { Dialect } from "../../sheets/sheet-plan";
import { type Book, forgetCalculationOrder } from "../book/book";
import { type Ink, inkOf } from "../sheet/cell-writer";
import { addRows } from "./add-rows";
import { addSheet } from "./add-sheet";
import { enterFormulas } from "./enter-formulas";
import { fillCells } from "./fill-cells";
import { nameCell } from "./name-cell";
import { removeSheets } from "./remove-sheets";
import { rewriteSheet } from "./rewrite-sheet";
import { showColumns } from "./show-columns";
import { storeText } from "./store-text";

/** New sheets come first, since a formula may name their tables. */
const order: readonly WorkbookChange["kind"][] = [
  "addSheet",
  "enterFormulas",
  "showColumns",
  "nameCell",
  "fillCells",
  "addRows",
  "rewriteSheet",
  "store",
  "removeSheets",
];

/** The first refusal ends it: whoever asked throws the draft away then. */
export function applyChanges(book: Book, changes: readonly WorkbookChange[], dialect: Dialect): WorkbookProblem | null {
  const ink = inkOf(book);
  for (const change of inOrder(changes)) {
    const problem = applyChange(ink, change, dialect);
    if (problem !== null) return problem;
  }
  forgetCalculationOrder(book);
  return null;
}

/** Fills and new rows of one table belong together, however they were said. */
function inOrder(changes: readonly WorkbookChange[]): readonly WorkbookChange[] {
  const merged = changes.reduce<readonly WorkbookChange[]>((sorted, change) => {
    const index = sorted.findIndex((other) => joined(other, change) !== null);
    const both = index < 0 ? null : joined(sorted[index] ?? change, change);
    return both === null ? [...sorted, change] : sorted.with(index, both);
  }, []);
  return [...merged].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function joined(first: WorkbookChange, second: WorkbookChange): WorkbookChange | null {
  if (first.kind === "fillCells" && second.kind === "fillCells" && first.table === second.table)
    return { ...first, cells: [...first.cells, ...second.cells] };
  if (first.kind === "addRows" && second.kind === "addRows" && first.table === second.table)
    return { ...first, rows: [...first.rows, ...second.rows] };
  return null;
}

function applyChange(ink: Ink, change: WorkbookChange, dialect: Dialect): WorkbookProblem | null {
  switch (change.kind) {
    case "addSheet":
      return addSheet(ink, change.plan, change.isInFront ? "inFront" : "behind", dialect);
    case "rewriteSheet":
      return rewriteSheet(ink, change.plan, dialect);
    case "addRows":
      return addRows(ink, change.table, change.rows);
    case "fillCells":
      return fillCells(ink, change.table, change.cells);
    case "nameCell":
      return nameCell(ink, change.name, change.content);
    case "enterFormulas":
      return enterFormulas(ink, change.table, change.columns, dialect);
    case "showColumns":
      return showColumns(ink, change.table, change.columns);
    case "removeSheets":
      return removeSheets(ink.book, change.tables);
    case "store":
      return storeText(ink.book, change.text);
  }
}
