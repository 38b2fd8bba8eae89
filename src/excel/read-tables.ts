import type { ReadRequest, TableReading, WorkbookProblem, WorkbookReading } from "../ports/workbook";
import { readingOf } from "./cell-values";
import { isHostFault, problemOf } from "./host-errors";
import { inExcel } from "./in-excel";
import { type Inventory, takeInventory, type TableOnHand } from "./inventory";

/** What stands in the workbook, in domain words and as it was found. */
export interface Look {
  readonly reading: WorkbookReading;
  readonly inventory: Inventory;
}

/** One round trip, whatever is asked for. */
export async function readTables(request: ReadRequest): Promise<Look | WorkbookProblem> {
  const inventory = await inExcel((context) => takeInventory(context, { ...request, formulasOf: [], sheetsOf: [] }));
  return isHostFault(inventory) ? problemOf(inventory) : { reading: readingOfInventory(inventory), inventory };
}

function readingOfInventory({ sheets, tablesPresent, tables, named, stored }: Inventory): WorkbookReading {
  return {
    sheetNames: sheets.map(({ name }) => name),
    tablesPresent: tablesPresent.map(({ name, sheet }) => ({ name, sheet })),
    tables: new Map([...tables].map(([name, table]) => [name, readingOfTable(table)])),
    named: new Map([...named].map(([name, { value }]) => [name, readingOf(value)])),
    stored: stored.text,
    functions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1") ? "available" : "absent",
  };
}

function readingOfTable({ sheet, headings, values }: TableOnHand): TableReading {
  return { sheet, headings, rows: values.map((row) => row.map(readingOf)) };
}
