import {
  columnLetters,
  columnNumber,
  formatReference,
  formatSheetArea,
  parseReference,
  quoteSheet,
} from "../../../workbench/engine/a1";
import { COLUMN_LIMIT, ROW_LIMIT } from "../../../workbench/engine/area";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["b2:d4", { row: 1, column: 1, rows: 3, columns: 3 }],
  ["D4:B2", { row: 1, column: 1, rows: 3, columns: 3 }],
  ["$A$1:B$2", { row: 0, column: 0, rows: 2, columns: 2 }],
  ["A:C", { row: 0, column: 0, rows: ROW_LIMIT, columns: 3 }],
  ["2:5", { row: 1, column: 0, rows: 4, columns: COLUMN_LIMIT }],
  ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
])("%s is read", (text, area) => {
  expect(parseReference(text)?.area).toEqual(area);
});

test.each(["XFE1", "A1048577", "A0", "", "A", "1", "A1:", "Ten", "A1,B2"])("%s is no reference", (text) => {
  expect(parseReference(text)).toBeUndefined();
});

test("a sheet's quotes are taken off and put on", () => {
  expect(parseReference("'It''s'!A1")?.sheet).toBe("It's");
  expect(parseReference("Sheet1!A1")?.sheet).toBe("Sheet1");
  expect(formatSheetArea("Chấm điểm", { row: 0, column: 0, rows: 13, columns: 5 })).toBe("'Chấm điểm'!A1:E13");
  expect(["Sheet1", "A1", "It's", "2026", "Điểm"].map(quoteSheet)).toEqual([
    "Sheet1",
    "'A1'",
    "'It''s'",
    "'2026'",
    "Điểm",
  ]);
});

test("what is fixed stays fixed", () => {
  expect(
    ["$A1", "A$1:$B2", "$A:B", "2:$5", "'a b'!$C$3"].map((text) => formatReference(parseReference(text)!)),
  ).toEqual(["$A1", "A$1:$B2", "$A:B", "2:$5", "'a b'!$C$3"]);
});
