import { moveFormula } from "../../../workbench/engine/relative-formula";

const A1 = { row: 0, column: 0 };

test.each([
  ["=A1+$A1+A$1+$A$1", "=C4+$A4+C$1+$A$1"],
  ["=SUM(A1:B2,$A1:B$2)", "=SUM(C4:D5,$A$2:D4)"],
  ["=SUM(A:A,$1:2)", "=SUM(C:C,$1:5)"],
  ["='Danh mục'!A1&\"A1\"&Tên", "='Danh mục'!C4&\"A1\"&Tên"],
])("%s filled from A1 to C4 is %s", (formula, moved) => {
  expect(moveFormula(formula, A1, { row: 3, column: 2 })).toBe(moved);
});

test("a running total keeps its first cell", () => {
  expect(moveFormula("=SUM(A$1:A1)", A1, { row: 2, column: 0 })).toBe("=SUM(A$1:A3)");
});

test("what would lie off the sheet is #REF!", () => {
  expect(moveFormula("=A1+B2", { row: 1, column: 1 }, A1)).toBe("=#REF!+A1");
});
