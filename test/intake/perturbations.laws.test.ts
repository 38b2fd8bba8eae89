/** However a paper was mangled on its way, intake gives the same rows, or says what it did not understand. */
import * as fc from "fast-check";
import { readCellRange } from "../../src/intake/cells/read-cells";
import type { Intake } from "../../src/intake/intake";
import { readText } from "../../src/intake/pasted/read-text";
import {
  asCells,
  asProse,
  asTabbed,
  asWrapped,
  anyPaper,
  comma,
  expectedRows,
  headings,
  rowCells,
  takenRows,
  wrapAt,
  type PaperRow,
} from "./any-paper";

const runs = { numRuns: 12 };
const cellsOf = (rows: readonly (readonly string[])[]): Intake =>
  readCellRange({ cells: asCells(rows), firstRow: 1, merges: [] });
const table = (paper: readonly PaperRow[]): readonly (readonly string[])[] => [headings, ...paper.map(rowCells)];

const harmless: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["with decomposed letters", (text) => text.normalize("NFD")],
  ["with spaces that do not break", (text) => text.replaceAll(" ", "\u00a0")],
  ["with Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ["with more blank lines", (text) => text.replaceAll("\n\n", "\n\n\n\n")],
  ["with double spaces", (text) => text.replaceAll(" ", "  ")],
  ["wrapped at 30 letters", (text) => wrapAt(text, 30)],
  ["wrapped at 80 letters", (text) => wrapAt(text, 80)],
];

const layouts = [
  ["a tab-separated table", asTabbed],
  ["a table run together", asWrapped],
  ["sentences", asProse],
] as const;

describe.each(layouts)("%s", (_name, write) => {
  test.each(harmless)("gives its rows %s", (_change, change) => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const taken = readText(change(write(paper)));
        expect(takenRows(taken)).toEqual(expectedRows(paper));
        expect(taken.notUnderstood).toEqual([]);
      }),
      runs,
    );
  });
});

describe("a tab-separated table", () => {
  test("gives its rows with the other decimal mark", () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const swapped = paper.map((row) => ({ ...row, max: comma(row.max), score: comma(row.score) }));
        expect(takenRows(readText(asTabbed(swapped)))).toEqual(expectedRows(paper));
      }),
      runs,
    );
  });

  test("gives its rows without blank lines and with pages broken anywhere", () => {
    fc.assert(
      fc.property(anyPaper, fc.nat(30), (paper, at) => {
        const lines = asTabbed(paper).split("\n");
        const page = 1 + (at % (lines.length - 1));
        const broken = [...lines.slice(0, page), "", lines[0] ?? "", ...lines.slice(page)].join("\n");
        expect(takenRows(readText(broken))).toEqual(expectedRows(paper));
      }),
      runs,
    );
  });
});

describe("cells", () => {
  test("give their rows with the columns in any order", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(anyPaper, order, (paper, columns) => {
        const shuffled = table(paper).map((row) => columns.map((column) => row[column] ?? ""));
        expect(takenRows(cellsOf(shuffled))).toEqual(expectedRows(paper));
      }),
      runs,
    );
  });

  test("give their rows with blank columns and titles around them", () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const spread = table(paper).map((row) => row.flatMap((text) => [text, ""]));
        const sheet = [["BẢNG CHẤM ĐIỂM"], [], ...spread, [], ["NGƯỜI LẬP BIỂU"]];
        expect(takenRows(cellsOf(sheet))).toEqual(expectedRows(paper));
      }),
      runs,
    );
  });

  test("give their rows where the heading was lost, and say that the columns were guessed", () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const taken = cellsOf(paper.map(rowCells));
        const isSame = takenRows(taken).join("\n") === expectedRows(paper).join("\n");
        const isGuessed = taken.tables
          .flatMap(({ columns }) => columns)
          .some(({ reason, confidence }) => reason === "cells" && confidence <= 75);
        expect(isGuessed || taken.notUnderstood.length > 0 || taken.tables.length === 0).toBe(true);
        expect(isSame || taken.notUnderstood.length + taken.aside.length > 0).toBe(true);
      }),
      runs,
    );
  });

  test("give their rows where the code of an area was merged into its name", () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const merged = paper.map((row) =>
          row.code.includes(".") ? rowCells(row) : [`${row.code}. ${row.name}`, "", row.max, row.score, ""],
        );
        expect(takenRows(cellsOf([headings, ...merged]))).toEqual(expectedRows(paper));
      }),
      runs,
    );
  });

  test("give their rows under a heading of two rows", () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const two = [
          ["STT", "Lĩnh vực, tiêu chí", "Điểm", "", "Nội dung giải trình"],
          ["", "", "Tối đa", "Tự chấm", ""],
        ];
        expect(takenRows(cellsOf([...two, ...paper.map(rowCells)]))).toEqual(expectedRows(paper));
      }),
      runs,
    );
  });

  test("keep their codes where Excel took them for numbers, or ask", () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const cells = asCells(table(paper)).map((row, at) =>
          row.map((cell, column) => {
            const isNumber = at > 0 && column === 0 && cell.kind === "text" && /^\d+(?:\.\d+)?$/.test(cell.text);
            return isNumber
              ? ({ kind: "number", value: Number(cell.text), shown: String(Number(cell.text)) } as const)
              : cell;
          }),
        );
        expect(takenRows(readCellRange({ cells, firstRow: 1, merges: [] }))).toEqual(expectedRows(paper));
      }),
      runs,
    );
  });
});
