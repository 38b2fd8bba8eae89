import {
  formatLong,
  formatShort,
  parseStructuredReference,
  resolveStructured,
  type TableShape,
} from "../../../workbench/engine/structured-reference";

/** A3:C7 with headers and totals: data in rows 4 to 6. */
const table: TableShape = {
  name: "Điểm",
  area: { row: 2, column: 0, rows: 5, columns: 3 },
  showHeaders: true,
  showTotals: true,
  columns: [{ name: "Mã" }, { name: "Điểm tối đa" }, { name: "Tự chấm [1]" }],
};

const resolve = (brackets: string, row = 3) =>
  resolveStructured(table, parseStructuredReference(brackets)!, { row, isOnTableSheet: true });

test.each([
  ["[]", { row: 3, column: 0, rows: 3, columns: 3 }],
  ["[Mã]", { row: 3, column: 0, rows: 3, columns: 1 }],
  ["[điểm tối ĐA]", { row: 3, column: 1, rows: 3, columns: 1 }],
  ["[Tự chấm '[1']]", { row: 3, column: 2, rows: 3, columns: 1 }],
  ["[[Mã]:[Điểm tối đa]]", { row: 3, column: 0, rows: 3, columns: 2 }],
  ["[#All]", { row: 2, column: 0, rows: 5, columns: 3 }],
  ["[#Headers]", { row: 2, column: 0, rows: 1, columns: 3 }],
  ["[#Totals]", { row: 6, column: 0, rows: 1, columns: 3 }],
  ["[[#Headers],[#Data],[Mã]]", { row: 2, column: 0, rows: 4, columns: 1 }],
  ["[[#Data],[#Totals],[Mã]]", { row: 3, column: 0, rows: 4, columns: 1 }],
  ["[@Mã]", { row: 3, column: 0, rows: 1, columns: 1 }],
  ["[@[Điểm tối đa]]", { row: 3, column: 1, rows: 1, columns: 1 }],
  ["[[#This Row],[Mã]:[Điểm tối đa]]", { row: 3, column: 0, rows: 1, columns: 2 }],
  ["[@]", { row: 3, column: 0, rows: 1, columns: 3 }],
])("%s means its cells", (brackets, area) => {
  expect(resolve(brackets)).toEqual({ area });
});

test("a column that is not there is #REF!, this row outside the data is #VALUE!", () => {
  expect(resolve("[Không có]")).toEqual({ error: "#REF!" });
  expect(resolve("[@Mã]", 2)).toEqual({ error: "#VALUE!" });
  expect(resolve("[@Mã]", 6)).toEqual({ error: "#VALUE!" });
});

test.each([
  ["[@Mã]", "T[[#This Row],[Mã]]", "[@Mã]", "T[@Mã]"],
  ["[@[Điểm tối đa]]", "T[[#This Row],[Điểm tối đa]]", "[@[Điểm tối đa]]", "T[@[Điểm tối đa]]"],
  ["[@[Mã]:[Điểm tối đa]]", "T[[#This Row],[Mã]:[Điểm tối đa]]", "T[@[Mã]:[Điểm tối đa]]", "T[@[Mã]:[Điểm tối đa]]"],
  ["[Điểm tối đa]", "T[Điểm tối đa]", "[Điểm tối đa]", "T[Điểm tối đa]"],
  ["[[Mã]:[Điểm tối đa]]", "T[[Mã]:[Điểm tối đa]]", "T[[Mã]:[Điểm tối đa]]", "T[[Mã]:[Điểm tối đa]]"],
  ["[[#Totals],[Mã]]", "T[[#Totals],[Mã]]", "T[[#Totals],[Mã]]", "T[[#Totals],[Mã]]"],
  ["[Tự chấm '[1']]", "T[[Tự chấm '[1']]]", "[[Tự chấm '[1']]]", "T[[Tự chấm '[1']]]"],
])("%s is written in full, inside the table and outside", (brackets, long, inside, outside) => {
  const reference = parseStructuredReference(brackets)!;
  expect(formatLong("T", reference)).toBe(long);
  expect(formatShort("T", reference, true)).toBe(inside);
  expect(formatShort("T", reference, false)).toBe(outside);
});
