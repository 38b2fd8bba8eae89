/** References in formulas after rows moved. */
import fc from "fast-check";
import { translated } from "../../src/xlsx-file/book/all-formulas";
import { changePieces } from "../../src/xlsx-file/book/formula-tokens";
import { storedFormula } from "../../src/xlsx-file/book/stored-formula";
import { type RowShift, shiftedCells } from "../../src/xlsx-file/sheet/moved-references";

const shift = (at: number, count: number, given: Partial<RowShift> = {}): RowShift => ({
  at,
  count,
  columns: null,
  edges: "stay",
  ...given,
});

const columnsAtoC = { columns: { first: 0, last: 2 } };

test.each<readonly [string, RowShift, string | null]>([
  ["A5", shift(4, 2), "A7"],
  ["A4", shift(4, 2), "A4"],
  ["$B$5", shift(0, 1), "$B$6"],
  ["A1:B4", shift(4, 2), "A1:B4"],
  ["A1:B4", shift(4, 2, { edges: "grow" }), "A1:B6"],
  ["A1:B5", shift(4, 2), "A1:B7"],
  ["$5:$7", shift(4, 1), "$6:$8"],
  ["A:C", shift(0, 3), "A:C"],
  ["A5", shift(4, -1), null],
  ["A6", shift(4, -1), "A5"],
  ["A1:A5", shift(4, -1), "A1:A4"],
  ["A5:A9", shift(4, -2), "A5:A7"],
  ["A5:A6", shift(4, -2), null],
  ["D5", shift(4, 2, columnsAtoC), "D5"],
  ["C5", shift(4, 2, columnsAtoC), "C7"],
  ["A5:D5", shift(4, 2, columnsAtoC), "A5:D5"],
])("%s after %j", (cells, by, moved) => {
  expect(shiftedCells(cells, by)).toBe(moved);
});

test("rows put in and taken out again leave every reference as it was", () => {
  const corner = fc
    .tuple(fc.nat(30), fc.nat(60))
    .map(([column, row]) => `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(column % 26)}${row + 1}`);
  fc.assert(
    fc.property(corner, fc.nat(80), fc.integer({ min: 1, max: 9 }), (cell, at, count) => {
      const there = shiftedCells(cell, shift(at, count));
      expect(shiftedCells(there!, shift(at, -count))).toBe(cell);
    }),
  );
});

test.each([
  ["A1+'Bảng điểm'!B2:C3", ["A1", "'Bảng điểm'!|B2:C3"]],
  ['IF(A1="B2",LOG10(C3),"""D4")', ["A1", "C3"]],
  ["BangDiem[[#This Row],[A1]]+BangDiem[B2]", []],
  ["BangDiem[Tên '[A1'] dài]+D4", ["D4"]],
  ["[1]Sheet1!A1+'[sổ.xlsx]Tờ'!B2+C3", ["C3"]],
  ["A1B+_A1+Q1.x+A1(2)+điểmA1", []],
  ["SUM($A:$C)+SUM(5:7)", ["$A:$C", "5:7"]],
  ["'It''s'!A1", ["'It''s'!|A1"]],
])("the references in %s", (formula, references) => {
  const found: string[] = [];
  const same = changePieces(formula, {
    reference: ({ prefix, cells }) => {
      found.push(prefix === "" ? cells : `${prefix}|${cells}`);
      return prefix + cells;
    },
  });
  expect([same, found]).toEqual([formula, references]);
});

test.each([
  ["A1+$A$1+B$2:$C3", 2, 1, "B3+$A$1+C$2:$C5"],
  ['SUM(A:A)&"A1"', 3, 1, 'SUM(B:B)&"A1"'],
])("%s, %i rows down and %i columns on", (formula, rows, columns, result) => {
  expect(translated(formula, rows, columns)).toBe(result);
});

test.each([
  ['=IF(A1="CCHC.GAP(",CCHC.GAP(1,2),0)', 'IF(A1="CCHC.GAP(",_xldudf_CCHC_GAP(1,2),0)', true],
  ["=NUMBERVALUE(TRIM(A1))", "_xlfn.NUMBERVALUE(TRIM(A1))", false],
  ["=SUM(BangDiem[IFS(])", "SUM(BangDiem[IFS(])", false],
])("%s as a file holds it", (formula, text, isDynamic) => {
  expect(storedFormula(formula)).toEqual({ text, isDynamic });
});
