/** Cells of `BangDiem` back into an assessment. */
import * as fc from "fast-check";
import { blankEntry, noRemediation, type Assessment, type LeafEntry } from "../../src/domain/assessment";
import { toText } from "../../src/domain/decimal";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import type { CellReading, TableCells } from "../../src/sheets/cell-reading";
import { readScoreSheet, type ScoreSheetReading } from "../../src/sheets/read-score-sheet";
import { headingOf, type ScoreSheetColumn } from "../../src/sheets/score-sheet-columns";
import { planScoreSheet } from "../../src/sheets/score-sheet-plan";
import { planSummary } from "../../src/sheets/summary-plan";
import { sampleSheet } from "../builders/shipped-papers";
import { namedCells, tableCells } from "./cells-of-plan";
import { anyFilledSheet } from "./score-sheet-cases";

function cellsOf(sheet: ScoreSheet): TableCells {
  return tableCells(planScoreSheet(sheet, { view: "full" }));
}

function read(sheet: ScoreSheet, table: TableCells, base = sheet.assessment): ScoreSheetReading {
  const reading = readScoreSheet(sheet.framework, { table, named: namedCells(planSummary(sheet)) }, base);
  if ("problem" in reading) throw new Error(`Not read: ${reading.heading}`);
  return reading;
}

/** What no column holds; the rest is what the sheet must give back by itself. */
function withoutColumns(entry: LeafEntry): LeafEntry {
  const { statedPercent, remediation, applicability } = entry;
  const { due, excluded } = entry.performance;
  const reason = applicability.state === "notApplicable" ? applicability : blankEntry.applicability;
  // What is excluded is stored with the total it was taken from.
  const performance = excluded === null ? blankEntry.performance : { ...blankEntry.performance, due, excluded };
  return { ...blankEntry, statedPercent, remediation, applicability: reason, performance };
}

/** The stored assessment with every figure that has a cell taken out. */
function emptied(assessment: Assessment): Assessment {
  const entries = [...assessment.entries].map(([key, entry]) => [key, withoutColumns(entry)] as const);
  return { ...assessment, entries: new Map(entries), adjustments: new Map(), exclusions: [] };
}

/** Amounts by node, reasons aside: a leaf has no cell for one. */
function excludedAmounts({ exclusions }: Assessment): readonly string[] {
  return exclusions.map(({ node, amount }) => `${node ?? "–"} ${toText(amount)}`).sort();
}

describe("laws of any sheet", () => {
  test("plan → cells → assessment gives what went in", () => {
    fc.assert(
      fc.property(anyFilledSheet, (sheet) => {
        expect(read(sheet, cellsOf(sheet))).toEqual({ assessment: sheet.assessment, faults: [], rowFaults: [] });
      }),
    );
  });

  test("what has a cell needs no stored assessment", () => {
    fc.assert(
      fc.property(anyFilledSheet, (sheet) => {
        const { assessment } = read(sheet, cellsOf(sheet), emptied(sheet.assessment));
        expect(excludedAmounts(assessment)).toEqual(excludedAmounts(sheet.assessment));
        expect(makeScoreSheet(sheet.framework, assessment).totals).toEqual(sheet.totals);
        expect([...assessment.entries]).toEqual([...sheet.assessment.entries]);
      }),
    );
  });

  test("the order of rows and columns does not matter", () => {
    const anyOrder = anyFilledSheet.chain((sheet) => {
      const { headings, rows } = cellsOf(sheet);
      const columns = headings.map((_, at) => at);
      return fc.record({
        sheet: fc.constant(sheet),
        columns: fc.shuffledSubarray(columns, { minLength: columns.length }),
        rows: fc.shuffledSubarray([...rows], { minLength: rows.length }),
        headings: fc.constant(headings),
      });
    });
    fc.assert(
      fc.property(anyOrder, ({ sheet, columns, rows, headings }) => {
        const moved = {
          headings: columns.map((at) => headings[at] ?? ""),
          rows: rows.map((row) => columns.map((at) => row[at] ?? null)),
        };
        expect(read(sheet, moved).assessment).toEqual(sheet.assessment);
      }),
      { numRuns: 30 },
    );
  });
});

test.each(["hai-phong-2024", "duong-hoa-2022", "chi-minh-2023h1", "ba-thanh-2024"])(
  "%s comes back from its own sheet",
  (id) => {
    const sheet = sampleSheet(id);
    expect(read(sheet, cellsOf(sheet))).toEqual({ assessment: sheet.assessment, faults: [], rowFaults: [] });
  },
);

const sheet = sampleSheet("hai-phong-2024");
const leaf = "I.1.7";
const text = (value: string): CellReading => ({ kind: "text", text: value });
const number = (value: string): CellReading => ({ kind: "number", number: value });

/** The sheet's cells with some of them changed, by key and column. */
function changed(...changes: readonly (readonly [string, ScoreSheetColumn, CellReading])[]): TableCells {
  const { headings, rows } = cellsOf(sheet);
  const keyColumn = headings.indexOf(headingOf("nodeKey"));
  return {
    headings,
    rows: rows.map((row) => {
      const key = row[keyColumn];
      const own = changes.filter(([wanted]) => key?.kind === "text" && key.text === wanted);
      return row.map((cell, at) => {
        const change = own.find(([, column]) => headings[at] === headingOf(column));
        return change === undefined ? cell : change[2];
      });
    }),
  };
}

const entryAfter = (column: ScoreSheetColumn, cell: CellReading): LeafEntry =>
  read(sheet, changed([leaf, column, cell])).assessment.entries.get(leaf) ?? blankEntry;

test.each<[CellReading, string | null]>([
  [null, null],
  [text("  "), null],
  [number("0"), "0"],
  [number("0.5"), "0.5"],
  [text("0,5"), "0.5"],
  [text(" 0.50 "), "0.5"],
  [number("-1"), "-1"],
  [number("99"), "99"],
])("a score cell that holds %j is %j points", (cell, points) => {
  const { selfScore } = entryAfter("selfInput", cell);
  expect(selfScore === null ? null : toText(selfScore)).toBe(points);
});

test.each<[ScoreSheetColumn, CellReading, string]>([
  ["selfInput", text("một"), "NotANumber"],
  ["appraisedInput", text("5%"), "NotANumber"],
  ["selfInput", { kind: "truth", truth: "true" }, "NotANumber"],
  ["selfInput", { kind: "error", error: "#VALUE!" }, "NotANumber"],
  ["done", text("1.478"), "AmbiguousNumber"],
  ["due", text("nhiều"), "NotANumber"],
  ["excludedInput", text("4,5 điểm"), "NotANumber"],
  ["state", text("Có"), "UnknownChoice"],
])("%s that holds %j is a fault and counts as blank", (column, cell, problem) => {
  const before = read(sheet, changed([leaf, column, null])).assessment;
  const after = read(sheet, changed([leaf, column, cell]));
  expect(after.faults).toEqual([
    { key: leaf, heading: headingOf(column), problem: expect.objectContaining({ problem }) as unknown },
  ]);
  expect(after.assessment).toEqual(before);
});

test.each(["Không phát sinh", " không  PHÁT sinh "])("“%s” is not applicable", (state) => {
  expect(entryAfter("state", text(state)).applicability).toEqual({ state: "notApplicable", reason: "" });
});

test("words stay as they are typed, also where they look like something else", () => {
  expect(entryAfter("explanation", text("=1+1")).explanation).toBe("=1+1");
  expect(entryAfter("evidence", number("12.5")).evidence).toBe("12,5");
  expect(entryAfter("owner", text("")).owner).toBe("");
});

test("what no column holds comes from the stored assessment", () => {
  const stored = sheet.assessment.entries.get(leaf) ?? blankEntry;
  const remediation = { ...noRemediation, cause: "Mới tổ chức 01 cuộc" };
  const base = { ...sheet.assessment, entries: new Map([[leaf, { ...stored, remediation }]]) };
  const entry = read(sheet, changed([leaf, "selfInput", number("0.25")]), base).assessment.entries.get(leaf);
  expect(entry).toMatchObject({ remediation, appraisedScore: stored.appraisedScore });
});

test("a score typed on a parent states its sum and scores nothing", () => {
  const { assessment } = read(sheet, changed(["I.1", "appraisedInput", number("19")]));
  expect(assessment.stated.nodes.get("I.1")).toMatchObject({
    appraisedScore: { toJSON: expect.any(Function) as unknown },
  });
  expect(JSON.stringify(assessment.stated.nodes.get("I.1")?.appraisedScore)).toBe('"19"');
  expect(assessment.entries).toEqual(sheet.assessment.entries);
});

describe("rows that are no row of the framework", () => {
  const { headings, rows } = cellsOf(sheet);
  const width = headings.length;
  const typedRow = (key: string, name: string): readonly CellReading[] =>
    Array.from({ length: width }, (_, at) =>
      headings[at] === headingOf("nodeKey") && key !== ""
        ? text(key)
        : headings[at] === headingOf("name")
          ? text(name)
          : null,
    );
  const withRow = (row: readonly CellReading[]): ScoreSheetReading => read(sheet, { headings, rows: [...rows, row] });
  const row = rows.length + 1;

  test.each<[string, readonly CellReading[], unknown]>([
    ["without a key", typedRow("", "Ghi chú"), { fault: "withoutKey", row, name: "Ghi chú" }],
    ["with an unknown key", typedRow("IX", "Mới"), { fault: "unknownKey", row, key: "IX", name: "Mới" }],
    ["with a key met before", typedRow(leaf, "Bản sao"), { fault: "repeatedKey", row, key: leaf, name: "Bản sao" }],
  ])("%s: left out and reported", (_name, line, fault) => {
    expect(withRow(line)).toEqual({ assessment: sheet.assessment, faults: [], rowFaults: [fault] });
  });

  test("a blank row is passed over", () => {
    expect(withRow(Array.from({ length: width }, () => null)).rowFaults).toEqual([]);
  });

  test("a leaf whose row is gone counts as not scored", () => {
    const keyColumn = headings.indexOf(headingOf("nodeKey"));
    const left = rows.filter((cells) => JSON.stringify(cells[keyColumn]) !== JSON.stringify(text(leaf)));
    const reading = read(sheet, { headings, rows: left });
    expect(reading.rowFaults).toMatchObject([{ fault: "missingRow", key: leaf }]);
    expect(reading.assessment.entries.get(leaf)).toMatchObject({ selfScore: null, appraisedScore: null });
  });
});

test("a column that is gone is said, and nothing is read", () => {
  const { headings, rows } = cellsOf(sheet);
  const renamed = headings.map((heading) => (heading === headingOf("appraisedInput") ? "Điểm Sở chấm" : heading));
  const named = namedCells(planSummary(sheet));
  expect(readScoreSheet(sheet.framework, { table: { headings: renamed, rows }, named }, sheet.assessment)).toEqual({
    problem: "ColumnMissing",
    table: "BangDiem",
    heading: "Thẩm định",
  });
});

describe("cells beside the summary", () => {
  const table = cellsOf(sheet);
  const readWith = (name: string, cell: CellReading): ScoreSheetReading => {
    const named = new Map([...namedCells(planSummary(sheet)), [name, cell] as const]);
    const reading = readScoreSheet(sheet.framework, { table, named }, sheet.assessment);
    if ("problem" in reading) throw new Error("Not read");
    return reading;
  };

  test("a new exclusion of the whole takes the reason beside it", () => {
    const { exclusions } = readWith("CCHC_LoaiTru", text("3,5")).assessment;
    expect(exclusions.map(({ node, amount, reason }) => [node, toText(amount), reason])).toEqual([
      [null, "3.5", sheet.assessment.exclusions[0]?.reason],
    ]);
  });

  test("a bonus is booked on the framework's own, and a cleared cell takes it away", () => {
    expect(JSON.stringify([...readWith("CCHC_DiemThuong", number("0.5")).assessment.adjustments])).toBe(
      '[["III","0.5"]]',
    );
    expect(readWith("CCHC_DiemThuong", null).assessment.adjustments.size).toBe(0);
  });

  test("what is no figure is a fault", () => {
    expect(readWith("CCHC_DiemThuong", text("có")).faults).toEqual([
      { key: "", heading: "Điểm thưởng", problem: { problem: "NotANumber", text: "có" } },
    ]);
  });

  test("where the summary is gone, what is stored stays", () => {
    const reading = readScoreSheet(sheet.framework, { table, named: new Map() }, sheet.assessment);
    expect(reading).toEqual({ assessment: sheet.assessment, faults: [], rowFaults: [] });
  });
});
