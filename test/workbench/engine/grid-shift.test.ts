import { type GridShift, shiftArea, shiftFormula } from "../../../workbench/engine/grid-shift";

const insertAt2: GridShift = { axis: "rows", kind: "insert", at: 2, count: 3 };
const delete2to4: GridShift = { axis: "rows", kind: "delete", at: 2, count: 3 };

test.each([
  ["above", { row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 0, rows: 2, columns: 1 }],
  ["across", { row: 1, column: 0, rows: 3, columns: 1 }, { row: 1, column: 0, rows: 6, columns: 1 }],
  ["at its first row", { row: 2, column: 0, rows: 3, columns: 1 }, { row: 5, column: 0, rows: 3, columns: 1 }],
])("rows inserted: an area %s", (_where, before, after) => {
  expect(shiftArea(before, insertAt2)).toEqual(after);
});

test.each([
  ["above", { row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 0, rows: 2, columns: 1 }],
  ["across the start", { row: 1, column: 0, rows: 2, columns: 1 }, { row: 1, column: 0, rows: 1, columns: 1 }],
  ["across the end", { row: 4, column: 0, rows: 2, columns: 1 }, { row: 2, column: 0, rows: 1, columns: 1 }],
  ["around", { row: 1, column: 0, rows: 6, columns: 1 }, { row: 1, column: 0, rows: 3, columns: 1 }],
  ["inside", { row: 2, column: 0, rows: 3, columns: 1 }, undefined],
  ["below", { row: 9, column: 0, rows: 1, columns: 1 }, { row: 6, column: 0, rows: 1, columns: 1 }],
])("rows deleted: an area %s", (_where, before, after) => {
  expect(shiftArea(before, delete2to4)).toEqual(after);
});

test("cells inserted in some columns move only what lies within these columns", () => {
  const shift: GridShift = { axis: "rows", kind: "insert", at: 0, count: 1, span: { first: 1, count: 2 } };
  expect(shiftArea({ row: 0, column: 1, rows: 1, columns: 2 }, shift)).toEqual({
    row: 1,
    column: 1,
    rows: 1,
    columns: 2,
  });
  expect(shiftArea({ row: 0, column: 0, rows: 1, columns: 2 }, shift)).toEqual({
    row: 0,
    column: 0,
    rows: 1,
    columns: 2,
  });
});

test.each([
  ["=SUM(A1:A5)", "=SUM(A1:A8)"],
  ["=$A$3+B2", "=$A$6+B2"],
  ["='Sheet1'!A3+Sheet2!A3", "=Sheet1!A6+Sheet2!A3"],
  ["=SUM(A:A)", "=SUM(A:A)"],
  ['="A3"&T[A3]', '="A3"&T[A3]'],
])("formula %s follows inserted rows", (before, after) => {
  expect(shiftFormula(before, insertAt2, "Sheet1", "Sheet1")).toBe(after);
});

test("a formula whose cells are gone says #REF!", () => {
  expect(shiftFormula("=A3+A1", delete2to4, "Sheet1", "Sheet1")).toBe("=#REF!+A1");
});
