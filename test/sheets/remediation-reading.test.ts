import * as fc from "fast-check";
import type { Due, RemediationEntry } from "../../src/domain/assessment";
import { listRemediationItems, type EarlierItem, type RemediationItem } from "../../src/domain/remediation";
import type { CellReading, TableCells } from "../../src/sheets/cell-reading";
import { serialOfDay } from "../../src/sheets/excel-day";
import { readDue, readRemediation, type RemediationReading } from "../../src/sheets/read-remediation";
import { planRemediation } from "../../src/sheets/remediation-plan";
import type { CellContent, SheetPlan } from "../../src/sheets/sheet-plan";
import { anySheetOf } from "../builders/any-assessment";
import { anyFramework } from "../builders/any-framework";
import { plain } from "../builders/plain";

const text = (said: string): CellReading => ({ kind: "text", text: said });
const number = (figure: string): CellReading => ({ kind: "number", number: figure });

function readBack(content: CellContent): CellReading {
  if (content === null || content.kind === "text") return content;
  return number(content.kind === "number" ? content.number : String(serialOfDay(content.date)));
}

function cellsOf({ table }: SheetPlan): TableCells {
  return {
    headings: table.columns.map(({ heading }) => heading),
    rows: table.rows.map(({ cells }) => cells.map(readBack)),
  };
}

function read(cells: TableCells): RemediationReading {
  const reading = readRemediation(cells);
  if ("problem" in reading) throw new Error(JSON.stringify(reading));
  return reading;
}

const asTyped = ({ key, code, name, maxScore, entry }: RemediationItem): EarlierItem => ({
  key,
  code,
  name,
  maxScore,
  entry,
});

describe("what a plan says", () => {
  const today = "2025-11-20";

  test("is read back as it went in", () => {
    fc.assert(
      fc.property(anySheetOf(anyFramework), (sheet) => {
        const items = listRemediationItems(sheet);
        const reading = read(cellsOf(planRemediation(sheet, items, { today })));
        expect(plain(reading)).toEqual(plain({ items: items.map(asTyped), faults: [], keyless: [] }));
      }),
      { numRuns: 60 },
    );
  });

  test("stays the same list when it is made again", () => {
    fc.assert(
      fc.property(anySheetOf(anyFramework), (sheet) => {
        const items = listRemediationItems(sheet);
        const { items: earlier } = read(cellsOf(planRemediation(sheet, items, { today })));
        expect(plain(listRemediationItems(sheet, earlier))).toEqual(plain(items));
      }),
      { numRuns: 30 },
    );
  });
});

/** One row, by heading, as it stands in a workbook. */
function readRow(cells: Readonly<Record<string, CellReading>>): RemediationReading {
  return read({ headings: Object.keys(cells), rows: [Object.values(cells)] });
}

function entryOf(cells: Readonly<Record<string, CellReading>>): RemediationEntry {
  return readRow({ Khóa: text("1.1"), ...cells }).items[0]!.entry;
}

describe("Hạn hoàn thành", () => {
  test.each<[string, CellReading, Due | null]>([
    ["a day", number("45976"), { kind: "date", date: "2025-11-15" }],
    ["a day with its time", number("45976.75"), { kind: "date", date: "2025-11-15" }],
    ["the leap day", number("45351"), { kind: "date", date: "2024-02-29" }],
    ["the first day that can be meant", number("32874"), { kind: "date", date: "1990-01-01" }],
    ["the day before", number("32873"), { kind: "text", text: "32873" }],
    ["the last day that can be meant", number("109939"), { kind: "date", date: "2200-12-31" }],
    ["the day after", number("109940"), { kind: "text", text: "109940" }],
    ["a year", number("2025"), { kind: "text", text: "2025" }],
    ["a fraction", number("0.5"), { kind: "text", text: "0,5" }],
    ["less than nothing", number("-1"), { kind: "text", text: "-1" }],
    ["a day as text", text("15/11/2025"), { kind: "date", date: "2025-11-15" }],
    ["a day as text, in other marks", text(" 1-6-2025 "), { kind: "date", date: "2025-06-01" }],
    ["a day that its month has not", text("31/6/2025"), { kind: "text", text: "31/6/2025" }],
    ["no leap year", text("29/02/2025"), { kind: "text", text: "29/02/2025" }],
    ["month before day", text("06/30/2025"), { kind: "text", text: "06/30/2025" }],
    ["words", text("Cả năm"), { kind: "text", text: "Cả năm" }],
    ["a quarter", text("Quý II/2025"), { kind: "text", text: "Quý II/2025" }],
    ["nothing", null, null],
    ["an error", { kind: "error", error: "#REF!" }, { kind: "text", text: "#REF!" }],
  ])("%s", (_case, cell, due) => {
    expect(readDue(cell)).toEqual(due);
  });

  test("every day that can be meant comes back from its number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 32_874, max: 109_939 }), (serial) => {
        const due = readDue(number(String(serial)));
        expect(due?.kind === "date" ? serialOfDay(due.date) : due).toBe(serial);
      }),
    );
  });
});

describe("Trạng thái", () => {
  test.each<[string, CellReading, RemediationEntry["state"]]>([
    ["as chosen", text("Đang thực hiện"), "inProgress"],
    ["in another case, with spaces", text("  hoàn  THÀNH "), "done"],
    ["in letters put together of two signs", text("Hoàn thành".normalize("NFD")), "done"],
    ["blank", null, "notStarted"],
  ])("%s", (_case, cell, state) => {
    expect(entryOf({ "Trạng thái": cell }).state).toBe(state);
  });

  test("a word that is none of the three is reported where it stands", () => {
    const reading = readRow({ Khóa: text("I.1"), "Trạng thái": text("Đang làm"), "Chủ trì": text("Kế toán") });
    expect(reading.faults).toEqual([
      {
        key: "I.1",
        heading: "Trạng thái",
        problem: {
          problem: "UnknownChoice",
          choice: "Đang làm",
          choices: ["Chưa thực hiện", "Đang thực hiện", "Hoàn thành"],
        },
      },
    ]);
    expect(reading.items[0]!.entry).toMatchObject({ state: "notStarted", lead: "Kế toán" });
  });
});

describe("rows and columns", () => {
  test("columns stand in any order, some of them gone", () => {
    expect(entryOf({ "Chủ trì": text("Kế toán"), "Ghi chú": text("của chúng tôi") })).toEqual({
      cause: "",
      lead: "Kế toán",
      support: "",
      measure: "",
      due: null,
      state: "notStarted",
    });
  });

  test("figures and truths typed where words are expected are kept as they show", () => {
    expect(
      entryOf({
        "Chủ trì": number("0.5"),
        "Phối hợp": { kind: "truth", truth: "true" },
        "Biện pháp khắc phục": { kind: "error", error: "#N/A" },
      }),
    ).toMatchObject({ lead: "0,5", support: "TRUE", measure: "#N/A" });
  });

  test("blank rows are passed over; a row without a key is reported once something is typed in it", () => {
    const headings = ["Khóa", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Biện pháp khắc phục"];
    const rows = [
      [null, null, null],
      [null, text("Lĩnh vực 4"), text("Rà soát biên chế")],
      [text("1.1"), null, null],
    ];
    const reading = read({ headings, rows });
    expect(reading.keyless).toEqual([{ row: 2, name: "Lĩnh vực 4" }]);
    expect(reading.items.map(({ key }) => key)).toEqual(["1.1"]);
  });

  test("without the keys nothing can be read", () => {
    expect(readRemediation({ headings: ["Mã"], rows: [[text("1.1")]] })).toEqual({
      problem: "ColumnMissing",
      table: "KhacPhuc",
      heading: "Khóa",
    });
  });

  test("a maximum that the sheet no longer knows is zero", () => {
    const [gone] = readRow({ Khóa: text("9.9"), "Điểm tối đa": text("") }).items;
    expect(plain(gone!.maxScore)).toBe("0");
  });
});
