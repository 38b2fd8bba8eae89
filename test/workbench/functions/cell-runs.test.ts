import { columnRuns } from "../../../workbench/functions/cell-runs";

test("cells that follow one another down a column are one area, in whatever order they come", () => {
  const places = [
    [3, 0],
    [1, 0],
    [2, 0],
    [5, 0],
    [2, 1],
  ].map(([row, column]) => ({ sheet: "s", row: row!, column: column! }));
  expect(columnRuns([...places, { sheet: "t", row: 4, column: 0 }])).toEqual([
    { sheet: "s", area: { row: 1, column: 0, rows: 3, columns: 1 } },
    { sheet: "s", area: { row: 5, column: 0, rows: 1, columns: 1 } },
    { sheet: "s", area: { row: 2, column: 1, rows: 1, columns: 1 } },
    { sheet: "t", area: { row: 4, column: 0, rows: 1, columns: 1 } },
  ]);
});
