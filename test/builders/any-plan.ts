import fc from "fast-check";
import type { CellReading } from "../../src/ports/workbook";
import type { CellContent, ColumnPlan, SheetPlan, TableRow } from "../../src/sheets/sheet-plan";
import { column, emptySheet } from "./sheet-plans";

/** What a planned content reads back as. */
export function readingOfPlanned(content: CellContent): CellReading {
  switch (content?.kind) {
    case undefined:
      return null;
    case "text":
      return content.text === "" ? null : content;
    case "number":
      return content;
    case "date":
      // Days since 30/12/1899, which is how Excel counts them.
      return { kind: "number", number: String(Date.parse(content.date) / 86_400_000 + 25_569) };
  }
}

/** Texts that a spreadsheet would like to make something else of. */
const troublesome = [
  "=1+1",
  "=CCHC.GAP(1;2)",
  "+84 123",
  "-",
  "- gạch đầu dòng",
  "@bộ phận",
  "'nháy",
  "''hai nháy",
  "3.10",
  "1.5",
  "0,5",
  "0.5",
  "1/2",
  "12/2024",
  "15-3",
  "50%",
  "1e5",
  "00012",
  "TRUE",
  "false",
  "10:30",
  "  =2",
  "hai\ndòng",
  "Cả năm",
  "(5)",
  "1 234",
];

const anyText: fc.Arbitrary<CellContent> = fc
  .oneof(fc.constantFrom(...troublesome), fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }))
  // Signs that no cell can hold.
  .map((text) => text.replace(/[\u0000-\u0009\u000B-\u001F\u007F\uFFFE\uFFFF]/gu, "·"))
  .filter((text) => !text.startsWith("#"))
  .map((text) => ({ kind: "text", text }));

const anyNumber: fc.Arbitrary<CellContent> = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => ({ kind: "number", number: String(Number(`${digits}e-${places}`)) }));

const anyDate: fc.Arbitrary<CellContent> = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => ({ kind: "date", date: new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10) }));

const anyContent: Readonly<Record<ColumnPlan["content"], fc.Arbitrary<CellContent>>> = {
  code: fc.option(anyText),
  text: fc.option(anyText),
  longText: fc.option(anyText),
  points: fc.option(anyNumber),
  count: fc.option(anyNumber),
  percent: fc.option(anyNumber),
  dueDate: fc.oneof(anyDate, anyText),
};

const anyColumns = fc
  .array(
    fc.record({
      content: fc.constantFrom(...(Object.keys(anyContent) as ColumnPlan["content"][])),
      filledBy: fc.constantFrom("staff" as const, "addIn" as const),
      isHidden: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((traits) => traits.map((trait, index) => column(`Cột ${index + 1}`, trait)));

/** A sheet of any few columns and rows, anywhere near the corner, whose texts are as awkward as staff's. */
export const anyPlan: fc.Arbitrary<SheetPlan> = anyColumns.chain((columns) =>
  fc
    .record({
      headerRow: fc.nat(3),
      firstColumn: fc.nat(2),
      rows: fc.array(
        fc.record({
          cells: fc.tuple(...columns.map(({ content }) => anyContent[content])),
          look: fc.constantFrom<TableRow["look"]>("part", "area", "criterion", "leaf", "plain"),
          indent: fc.nat(3),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ headerRow, firstColumn, rows }) =>
      emptySheet("Trang thử", { name: "KiemTra", headerRow, firstColumn, columns, rows }),
    ),
);
