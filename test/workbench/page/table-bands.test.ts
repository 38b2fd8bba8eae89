import { visibleRows } from "../../../workbench/page/grid/table-bands";
import type { TableData } from "../../../workbench/workbook-data";

const table = { area: { row: 2, column: 0, rows: 6, columns: 1 }, showHeaders: true } as TableData;

test("rows that are filtered out do not count for a table's bands", () => {
  expect([...visibleRows(table, () => false)]).toEqual([0, 1, 2, 3, 4]);
  const hidden = new Set([3, 5]);
  expect([...visibleRows(table, (row) => hidden.has(row))]).toEqual([0, 0, 1, 1, 2]);
});
