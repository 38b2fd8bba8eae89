/** A workbook of staff's own, with sheets, looks, notes and charts that nobody here knows. */
import { strFromU8, unzipSync } from "fflate";
import { isWorkbookProblem } from "../../src/ports/workbook";
import { makeWithOpenpyxl, readWithOpenpyxl, type OpenpyxlWorkbook } from "../judges/openpyxl";
import { xmlComplaints } from "../judges/xmllint";
import { number, scoreLikePlan, text } from "../builders/sheet-plans";
import { opened } from "./opened-file";
import { sampleFile } from "./sample-files";

const script = `
from openpyxl.styles import Font
from openpyxl.styles.colors import Color
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import DataBarRule, IconSetRule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
sheet = book.active
sheet.title = "Sổ theo dõi"
for row in range(1, 8): sheet.append([row, "dòng %d" % row, row * 1.5])
sheet["A1"].font = Font(name="Arial", color=Color(theme=4, tint=0.3))
sheet["A1"].number_format = '0.000"đ"'
sheet["B2"].comment = Comment("ghi chú", "văn phòng")
sheet["D1"] = "=SUM(A1:A7)"
chart = BarChart()
chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=7))
sheet.add_chart(chart, "G2")
sheet.conditional_formatting.add("A1:A7", DataBarRule("min", 0, "max", 10, color="FF638EC6"))
sheet.conditional_formatting.add("C1:C7", IconSetRule("3Arrows", "percent", [0, 33, 67]))
check = DataValidation(type="list", formula1='"a,b"')
sheet.add_data_validation(check)
check.add("F1")
sheet.row_dimensions[3].height = 40
sheet.oddHeader.center.text = "Đầu trang"
other = book.create_sheet("Khác")
other["A1"] = "='Sổ theo dõi'!D1*2"
`;

const foreign: { file?: Uint8Array } = {};
beforeAll(async () => {
  foreign.file = await makeWithOpenpyxl(script);
});

/** Parts that every workbook has one of, to which ours are added. */
const shared = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

test("a score sheet comes beside it, and every part of theirs stays byte for byte", async () => {
  const saved = await (await sampleFile("ba-thanh-2024", "native", await opened(foreign.file!))).save();
  const before = unzipSync(foreign.file!);
  const after = unzipSync(saved);
  const changed = Object.keys(before).filter(
    (part) => Buffer.compare(before[part]!, after[part] ?? new Uint8Array()) !== 0,
  );
  expect(changed.filter((part) => part !== "xl/sharedStrings.xml").sort()).toEqual([...shared].sort());
  const [theirs, kept] = [await readWithOpenpyxl(foreign.file!), await readWithOpenpyxl(saved)];
  expect(kept.sheets.slice(0, 2)).toEqual(theirs.sheets);
  expect(kept.sheets.map(({ title }) => title)).toEqual([
    "Sổ theo dõi",
    "Khác",
    "Bảng điểm",
    "Tổng hợp",
    "Phân công",
    "Khắc phục",
  ]);
  expect(await xmlComplaints(saved)).toEqual([]);
}, 30_000);

test("a sheet of theirs with our name makes ours take another", async () => {
  const file = await opened(await makeWithOpenpyxl('book.active.title = "Bảng điểm"'));
  await file.port.apply([{ kind: "addSheet", plan: scoreLikePlan(2), isInFront: true }], { dialect: "native" });
  const reading = await file.port.read({ tables: ["BangDiem"], names: [] });
  expect(reading).toMatchObject({ sheetNames: ["Bảng điểm", "Bảng điểm (2)"] });
});

test.each([
  [true, "Bảng điểm", 0],
  [false, "Của tôi", 1],
])("a sheet brought to the front: %s, and only one sheet is selected", async (isInFront, shown, selected) => {
  const file = await opened(
    await makeWithOpenpyxl('book.active.title = "Của tôi"\nbook.active.sheet_view.tabSelected = True'),
  );
  await file.port.apply([{ kind: "addSheet", plan: scoreLikePlan(2), isInFront }], { dialect: "native" });
  const saved = await file.save();
  expect((await readWithOpenpyxl(saved)).active).toBe(shown);
  const sheets = Object.entries(unzipSync(saved)).filter(([part]) => part.startsWith("xl/worksheets/sheet"));
  expect(sheets.filter(([, bytes]) => strFromU8(bytes).includes('tabSelected="1"'))).toHaveLength(selected);
});

/** Staff wrote beside and below our table, and elsewhere about its cells. */
async function withNotes(): Promise<Uint8Array> {
  const file = await opened("new");
  await file.port.apply([{ kind: "addSheet", plan: scoreLikePlan(4), isInFront: true }], { dialect: "native" });
  const saved = Buffer.from(await file.save()).toString("base64");
  return makeWithOpenpyxl(`
import base64, io
from openpyxl.comments import Comment
book = openpyxl.load_workbook(io.BytesIO(base64.b64decode("${saved}")))
sheet = book["Bảng điểm"]
sheet["U6"] = "bên cạnh dòng 2"
sheet["B12"] = "dưới bảng"
sheet["B13"] = "=D6+SUM(D5:D8)+$D$8"
sheet["B12"].comment = Comment("dưới", "văn phòng")
sheet.merge_cells("B12:D12")
other = book.create_sheet("Khác")
other["A1"] = "='Bảng điểm'!D6+D6"
other["A2"] = "=SUM('Bảng điểm'!D5:D8)"
`);
}

const rowsToAdd = ["a", "b"].map((suffix) => ({
  after: "I.1.1",
  cells: new Map([
    ["Khóa", text(`I.1.1.${suffix}`)],
    ["Điểm tối đa", number("7")],
  ]),
}));

test("rows put in take all that speaks of cells below along", async () => {
  const file = await opened(await withNotes());
  const applied = await file.port.apply([{ kind: "addRows", table: "BangDiem", rows: rowsToAdd }], {
    dialect: "native",
  });
  expect(isWorkbookProblem(applied)).toBe(false);
  const book: OpenpyxlWorkbook = await readWithOpenpyxl(await file.save());
  const [sheet, other] = book.sheets;
  expect(sheet!.cells["U8"]).toBe("bên cạnh dòng 2");
  expect(sheet!.cells["B14"]).toBe("dưới bảng");
  expect(sheet!.cells["B15"]).toBe("=D8+SUM(D5:D10)+$D$10");
  expect(sheet!.comments).toEqual({ B14: "dưới" });
  expect(sheet!.merged).toEqual(expect.arrayContaining(["B1:I1", "B14:D14"]));
  expect(sheet!.tables[0]!.ref).toBe("A4:S10");
  expect(sheet!.validations.map(({ ref }) => ref).sort()).toEqual(["D2", "F5:F10", "I5:I10", "S5:S10"]);
  expect(sheet!.conditional.map(({ ref }) => ref)).toEqual(["O5:P10", "P5:P10"]);
  expect(sheet!.charts[0]!.series.map(({ values }) => values)).toEqual([
    "'Bảng điểm'!$D$5:$D$10",
    "'Bảng điểm'!$O$5:$O$10",
  ]);
  expect(other!.cells).toEqual({ A1: "='Bảng điểm'!D8+D6", A2: "=SUM('Bảng điểm'!D5:D10)" });
  // The new rows calculate as the others do.
  expect(sheet!.cells["K6"]).toBe(sheet!.cells["K5"]);
  expect(sheet!.cells["K6"]).toMatch(/^=BangDiem\[\[#This Row\]/);
});

test("the formulas of others that spoke of a sheet taken away say so, and the rest stays", async () => {
  const file = await opened(await withNotes());
  await file.port.apply([{ kind: "removeSheets", tables: ["BangDiem"] }], { dialect: "native" });
  const saved = await file.save();
  const book = await readWithOpenpyxl(saved);
  expect(book.sheets.map(({ title, cells }) => [title, cells])).toEqual([
    ["Khác", { A1: "=#REF!+D6", A2: "=SUM(#REF!)" }],
  ]);
  expect(book.names).toEqual({});
  const parts = Object.keys(unzipSync(saved));
  expect(parts.filter((part) => /table|chart|drawing|comment/i.test(part))).toEqual([]);
});

test.each([
  ['sheet.protection.set_password("mật khẩu")', { problem: "SheetProtected", sheet: "Bảng điểm" }],
  ["sheet.protection.sheet = True", { disagreements: [] }],
])("after %s", async (protect, answer) => {
  const file = await opened("new");
  await file.port.apply([{ kind: "addSheet", plan: scoreLikePlan(2), isInFront: true }], { dialect: "native" });
  const saved = Buffer.from(await file.save()).toString("base64");
  const locked = await opened(
    await makeWithOpenpyxl(
      `import base64, io\nbook = openpyxl.load_workbook(io.BytesIO(base64.b64decode("${saved}")))\nsheet = book.active\n${protect}`,
    ),
  );
  const fill = { key: "I.1.2", heading: "Giải trình", content: text("a"), was: null };
  expect(
    await locked.port.apply([{ kind: "fillCells", table: "BangDiem", cells: [fill] }], { dialect: "native" }),
  ).toEqual(answer);
});
