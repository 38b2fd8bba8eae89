/** Files of ours before programs that share no code with them. */
import type { SheetPlan } from "../../src/sheets/sheet-plan";
import { tableNames } from "../../src/sheets/sheet-plan";
import { isWorkbookProblem, type WorkbookReading } from "../../src/ports/workbook";
import type { WorkbookFile } from "../../src/xlsx-file/open-workbook-file";
import { openXlsx } from "../../workbench/xlsx/open/open-xlsx";
import { saveXlsx } from "../../workbench/xlsx/save/save-xlsx";
import { convertAllWithLibreOffice, recalculateAll, type JudgedWorkbook } from "../judges/libreoffice";
import { makeWithOpenpyxl, readWithOpenpyxl } from "../judges/openpyxl";
import { chartComplaints, xmlComplaints } from "../judges/xmllint";
import { scoreLikePlan } from "../builders/sheet-plans";
import { opened } from "./opened-file";
import { sampleFile, sampleIds } from "./sample-files";

const names = ["CCHC_DiemThuong", "CCHC_ChiSo", "CCHC_Diem"];

async function readAll({ port }: WorkbookFile): Promise<WorkbookReading> {
  const reading = await port.read({ tables: tableNames, names });
  if (isWorkbookProblem(reading)) throw new Error(JSON.stringify(reading));
  return reading;
}

describe("the samples with native formulas, calculated anew by LibreOffice in one run", () => {
  const made: { files: readonly Uint8Array[]; judged: readonly JudgedWorkbook[] } = { files: [], judged: [] };

  beforeAll(async () => {
    made.files = await Promise.all(sampleIds.map(async (id) => (await sampleFile(id)).save()));
    made.judged = await recalculateAll(made.files);
  }, 90_000);

  test.each(sampleIds.map((id, index) => [id, index] as const))(
    "%s: every result is the domain's",
    async (_id, index) => {
      const { sheets } = await readWithOpenpyxl(made.files[index]!);
      const results = sheets.flatMap(({ cells, cached }) =>
        Object.keys(cached).filter((address) => String(cells[address]).startsWith("=")),
      );
      expect(results.length).toBeGreaterThan(150);
      const differing = sheets.flatMap(({ title, cached }) =>
        Object.entries(cached).flatMap(([address, value]) => {
          const verdict = made.judged[index]!.get(title)?.get(address) ?? "";
          return verdict === value
            ? []
            : [`${title}!${address}: ${JSON.stringify(value)}, judged ${JSON.stringify(verdict)}`];
        }),
      );
      expect(differing).toEqual([]);
    },
  );
});

describe("what openpyxl finds in a file of ours", () => {
  const plan: SheetPlan = scoreLikePlan(3);
  const read = async (dialect: "cchc" | "native") => {
    const file = await opened("new");
    await file.port.apply([{ kind: "addSheet", plan, isInFront: true }], { dialect });
    return readWithOpenpyxl(await file.save());
  };

  test("table, validation, formats, names, print set-up and chart", async () => {
    const { sheets, names: found, active } = await read("native");
    expect(sheets.map(({ title }) => title)).toEqual(["Bảng điểm"]);
    const [sheet] = sheets;
    expect(active).toBe("Bảng điểm");
    expect(found).toEqual({ CCHC_DiemThuong: "'Bảng điểm'!$D$2" });
    expect(sheet!.tables.map(({ name, ref, style, totals, filter }) => [name, ref, style, totals, filter])).toEqual([
      ["BangDiem", "A4:S7", "TableStyleLight1", null, "A4:S7"],
    ]);
    expect(sheet!.tables[0]!.columns.slice(10, 12)).toEqual([
      { name: "Điểm theo cách chấm", formula: "BangDiem[[#This Row],[Điểm tối đa]]*1" },
      {
        name: "Điểm tự đánh giá",
        formula: 'IF(BangDiem[[#This Row],[Tự chấm]]="","",BangDiem[[#This Row],[Tự chấm]])',
      },
    ]);
    expect(sheet!.validations.map(({ ref, type, formulas }) => [ref, type, formulas[0]])).toEqual([
      ["F5:F7", "list", '"Không phát sinh"'],
      ["I5:I7", "custom", "I5<=D5"],
      ["S5:S7", "list", 'INDIRECT("PhanCong[Bộ phận]")'],
      ["D2", "custom", "ISNUMBER(D2)"],
    ]);
    expect(sheet!.conditional).toEqual([
      { ref: "O5:P7", type: "expression", priority: 1, formulas: ['AND($O5<>"",$O5>0)'] },
      { ref: "P5:P7", type: "expression", priority: 2, formulas: ['$P5="Chưa chấm"'] },
    ]);
    expect([sheet!.formats["B5"], sheet!.formats["G5"]]).toEqual(["@", "#,##0"]);
    expect([sheet!.cells["R5"], sheet!.cached["O5"], sheet!.cached["P6"]]).toEqual([
      "=Báo cáo số 12/BC-UBND",
      0.5,
      "Chưa chấm",
    ]);
    expect([sheet!.freeze, sheet!.merged, sheet!.hiddenColumns]).toEqual(["D5", ["B1:I1"], ["A"]]);
    expect(sheet!.print).toMatchObject({ orientation: "landscape", paper: 9 });
    expect(sheet!.charts.map(({ title, series }) => [title, series.map(({ values }) => values)])).toEqual([
      ["Điểm theo lĩnh vực", ["'Bảng điểm'!$D$5:$D$7", "'Bảng điểm'!$O$5:$O$7"]],
    ]);
  });

  test("custom functions stand as Excel writes them, with their results", async () => {
    const [sheet] = (await read("cchc")).sheets;
    expect(sheet!.cells["O5"]).toBe(
      '=IF(BangDiem[[#This Row],[Tự chấm]]="","",_xldudf_CCHC_GAP(BangDiem[[#This Row],[Điểm tối đa]],BangDiem[[#This Row],[Tự chấm]]))',
    );
    expect(sheet!.cached["O5"]).toBe(0.5);
  });
});

test("the parts are sound XML, and charts keep to the schema of the format", async () => {
  const file = await (await sampleFile("hai-phong-2024", "cchc")).save();
  expect(await xmlComplaints(file)).toEqual([]);
  expect(await chartComplaints(file)).toEqual([]);
}, 30_000);

describe("a workbook that another program saved again reads the same", () => {
  const original: { file?: Uint8Array; reading?: WorkbookReading } = {};

  beforeAll(async () => {
    const file = await sampleFile("duong-hoa-2022");
    original.file = await file.save();
    original.reading = await readAll(file);
  });

  const savedBy: Readonly<Record<string, (file: Uint8Array) => Promise<Uint8Array>>> = {
    "the workbench": async (file) => {
      const data = await openXlsx(file);
      if ("refused" in data) throw new Error(JSON.stringify(data));
      return saveXlsx(data);
    },
    LibreOffice: async (file) => (await convertAllWithLibreOffice([file], "xlsx", "xlsx:Calc MS Excel 2007 XML"))[0]!,
    openpyxl: (file) =>
      makeWithOpenpyxl(
        `import base64, io\nbook = openpyxl.load_workbook(io.BytesIO(base64.b64decode("${Buffer.from(file).toString("base64")}")), data_only=True)`,
      ),
  };

  test.each(Object.entries(savedBy))(
    "%s",
    async (_name, save) => {
      const reading = await readAll(await opened(await save(original.file!)));
      expect(reading.tablesPresent).toEqual(original.reading!.tablesPresent);
      expect(reading.named).toEqual(original.reading!.named);
      for (const [name, table] of original.reading!.tables)
        expect([name, reading.tables.get(name)]).toEqual([name, table]);
    },
    60_000,
  );
});
