import type { ColumnShowing, WorkbookProblem } from "../../ports/workbook";
import type { TableName } from "../../sheets/sheet-plan";
import { place, worksheetOrder } from "../book/element-order";
import type { Ink } from "../sheet/cell-writer";
import { childNamed, element, elementsOf, type XmlElement } from "../xml/xml-tree";
import { whyLocked } from "./protection";
import { columnOf, missingColumn, tableOnHand } from "./table-on-hand";

export function showColumns({ book }: Ink, name: TableName, columns: readonly ColumnShowing[]): WorkbookProblem | null {
  const table = tableOnHand(book, name);
  if (table === null) return { problem: "TableMissing", table: name };
  const { sheet } = table.table;
  const headings = columns.map(({ heading }) => heading);
  const problem = missingColumn(table, headings, name) ?? whyLocked(book, sheet);
  if (problem !== null) return problem;
  const worksheet = book.draft.edit(sheet.path);
  for (const { heading, showing } of columns) {
    const entry = entryOf(worksheet, columnOf(table, heading) + 1);
    if (showing === "hidden") entry.attributes["hidden"] = "1";
    else Reflect.deleteProperty(entry.attributes, "hidden");
  }
  return null;
}

const usualWidth = "9.140625";

/** The entry of this one column, cut out of an entry for several where there is one. Columns count from 1 here. */
function entryOf(worksheet: XmlElement, column: number): XmlElement {
  const present = childNamed(worksheet, "cols");
  const list = present ?? element("cols");
  if (present === undefined) place(worksheet, list, worksheetOrder);
  const entries = elementsOf(list);
  const holder = entries.find((one) => firstOf(one) <= column && column <= lastOf(one));
  const own = element("col", { width: usualWidth, ...holder?.attributes, min: column, max: column });
  const parts =
    holder === undefined
      ? []
      : [
          element("col", { ...holder.attributes, max: column - 1 }),
          element("col", { ...holder.attributes, min: column + 1 }),
        ].filter((one) => firstOf(one) <= lastOf(one));
  list.children = [...entries.filter((one) => one !== holder), ...parts, own].sort((a, b) => firstOf(a) - firstOf(b));
  return own;
}

function firstOf({ attributes }: XmlElement): number {
  return Number(attributes["min"]);
}

function lastOf({ attributes }: XmlElement): number {
  return Number(attributes["max"]);
}
