/** Changes in the order in which they are safe, each with what has to be known for it beforehand. */
import { isWorkbookProblem, type WorkbookChange, type WorkbookProblem } from "../ports/workbook";
import type { Dialect, TableName } from "../sheets/sheet-plan";
import { addRows } from "./add-rows";
import { addSheet } from "./add-sheet";
import { enterFormulas } from "./enter-formulas";
import { fillCells } from "./fill-cells";
import type { Inventory, InventoryRequest } from "./inventory";
import { nameCell } from "./name-cell";
import { removeSheets } from "./remove-sheets";
import { rewriteSheet } from "./rewrite-sheet";
import { showColumns } from "./show-columns";
import type { Step } from "./step";
import { storeText } from "./store-text";

/**
 * New sheets come first, since a formula may name their tables. Cells are filled before rows move, and sheets go last: what
 * cannot be taken back comes after all that can fail.
 */
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

/** Fills and new rows of one table belong together, however they were said. */
export function inOrder(changes: readonly WorkbookChange[]): readonly WorkbookChange[] {
  const merged = changes.reduce<readonly WorkbookChange[]>((sorted, change) => {
    const index = sorted.findIndex((other) => belongTogether(other, change));
    const other = sorted[index];
    return other === undefined ? [...sorted, change] : sorted.with(index, joined(other, change));
  }, []);
  return [...merged].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function belongTogether(first: WorkbookChange, second: WorkbookChange): boolean {
  return (
    (first.kind === "fillCells" && second.kind === "fillCells" && first.table === second.table) ||
    (first.kind === "addRows" && second.kind === "addRows" && first.table === second.table)
  );
}

function joined(first: WorkbookChange, second: WorkbookChange): WorkbookChange {
  if (first.kind === "fillCells" && second.kind === "fillCells")
    return { ...first, cells: [...first.cells, ...second.cells] };
  if (first.kind === "addRows" && second.kind === "addRows") return { ...first, rows: [...first.rows, ...second.rows] };
  return second;
}

export function knowledgeFor(changes: readonly WorkbookChange[]): InventoryRequest {
  const tablesOf = (...kinds: readonly WorkbookChange["kind"][]): readonly TableName[] => [
    ...new Set(changes.filter(({ kind }) => kinds.includes(kind)).flatMap(tableOf)),
  ];
  return {
    tables: tablesOf("enterFormulas", "showColumns", "fillCells", "addRows", "rewriteSheet"),
    names: changes.flatMap((change) => (change.kind === "nameCell" ? [change.name] : [])),
    formulasOf: tablesOf("enterFormulas"),
    sheetsOf: tablesOf("rewriteSheet"),
  };
}

function tableOf(change: WorkbookChange): readonly TableName[] {
  if (change.kind === "rewriteSheet") return [change.plan.table.name];
  return "table" in change ? [change.table] : [];
}

/** Every step, or the first refusal. Nothing is written yet. */
export function plannedSteps(
  changes: readonly WorkbookChange[],
  inventory: Inventory,
  dialect: Dialect,
): readonly Step[] | WorkbookProblem {
  const steps = changes.map((change) => stepFor(change, inventory, dialect));
  return steps.find(isWorkbookProblem) ?? steps.filter((step): step is Step => !isWorkbookProblem(step));
}

function stepFor(change: WorkbookChange, inventory: Inventory, dialect: Dialect): Step | WorkbookProblem {
  switch (change.kind) {
    case "addSheet":
      return addSheet(change.plan, change.isInFront ? "inFront" : "behind", inventory, dialect);
    case "rewriteSheet":
      return rewriteSheet(change.plan, inventory, dialect);
    case "addRows":
      return addRows(change.table, change.rows, inventory);
    case "fillCells":
      return fillCells(change.table, change.cells, inventory);
    case "nameCell":
      return nameCell(change.name, change.content, inventory);
    case "enterFormulas":
      return enterFormulas(change.table, change.columns, inventory, dialect);
    case "showColumns":
      return showColumns(change.table, change.columns, inventory);
    case "removeSheets":
      return removeSheets(change.tables, inventory);
    case "store":
      return storeText(change.text, inventory);
  }
}
