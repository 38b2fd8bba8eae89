/** @jest-environment ./test/environment/workbench-environment.ts */
import { liveWorkbook } from "../../src/excel/live-workbook";
import { isWorkbookProblem, type LiveWorkbookPort, type WorkbookChange } from "../../src/ports/workbook";
import type { CellContent, SheetPlan } from "../../src/sheets/sheet-plan";
import type { SheetData, WorkbookData } from "../../workbench/workbook-data";
import { column, emptySheet, findingsPlan, number, scoreLikePlan, sumOf, text } from "../builders/sheet-plans";
import { watchBatches } from "./batches";
import { changes, contents, native, openBook, reading } from "./made-workbook";

async function add(port: LiveWorkbookPort, plan: SheetPlan): Promise<void> {
  expect(await port.apply([{ kind: "addSheet", plan, isInFront: true }], native)).toEqual({ disagreements: [] });
}

const saved = (): WorkbookData => workbench.engine.save();

function sheetNamed(name: string): SheetData {
  return saved().sheets.find((sheet) => sheet.name === name)!;
}

/** Value and formula of a cell of the score sheet. */
function scoreCell(row: number, at: number): readonly unknown[] {
  const cell = sheetNamed("Bảng điểm").cells.find((one) => one.row === row && one.column === at);
  return [cell?.value ?? null, cell?.formula ?? null];
}

const valueOf = (content: CellContent): unknown =>
  content === null
    ? ""
    : content.kind === "text"
      ? content.text
      : content.kind === "number"
        ? Number(content.number)
        : 0;

const valuesJson = ({ table }: SheetPlan): number =>
  Buffer.byteLength(JSON.stringify(table.rows.map(({ cells }) => cells.map(valueOf))));

describe("what goes over the wire", () => {
  test("a score sheet of 105 rows and 19 columns takes one batch to read, two to write, and no more with more rows", async () => {
    const measured = [];
    for (const rows of [5, 105]) {
      const port = (await openWorkbook(), liveWorkbook());
      const batches = watchBatches();
      await port.read(reading);
      const plan = scoreLikePlan(rows);
      await add(port, plan);
      measured.push({ batches: batches.length, bytes: batches[1]!.requestBytes, json: valuesJson(plan) });
    }
    const [few, many] = measured as [(typeof measured)[0], (typeof measured)[0]];
    expect([few.batches, many.batches]).toEqual([3, 3]);
    expect(many.bytes - few.bytes).toBeLessThan(1.5 * (many.json - few.json));
    expect(few.bytes).toBeLessThan(50_000);
  }, 30_000);

  test.each(["fillCells", "addRows", "nameCell", "showColumns", "store", "removeSheets"] as const)(
    "%s takes one batch after the reading",
    async (kind) => {
      const port = await openBook();
      const batches = watchBatches();
      await port.read(reading);
      expect(await port.apply([changes[kind]], native)).toEqual({ disagreements: [] });
      expect(batches).toHaveLength(2);
    },
  );

  test.each(["rewriteSheet", "enterFormulas"] as const)("%s looks once more at what it replaces", async (kind) => {
    const port = await openBook();
    const batches = watchBatches();
    await port.read(reading);
    expect(await port.apply([changes[kind]], native)).toEqual({ disagreements: [] });
    expect(batches).toHaveLength(3);
  });

  const long = (rows: number): SheetPlan =>
    emptySheet("Dài", {
      name: "KiemTra",
      headerRow: 0,
      firstColumn: 0,
      columns: [column("Khóa", { content: "code" }), column("Nội dung")],
      rows: Array.from({ length: rows }, (_, index) => ({
        look: "plain",
        indent: 0,
        cells: [text(`D${index}`), text("x".repeat(30_000))],
      })),
    });

  test("what is too large for one request is sent in several", async () => {
    const port = liveWorkbook();
    await port.read(reading);
    const batches = watchBatches();
    await add(port, long(40));
    expect(batches.length).toBe(2);
    expect(Math.max(...batches.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_050_000);
  });

  test("called off between them, nothing is left", async () => {
    const port = liveWorkbook();
    const before = await contents();
    await port.read(reading);
    const cancel = new AbortController();
    watchBatches(() => {
      cancel.abort();
    });
    const changed = await port.apply([{ kind: "addSheet", plan: long(40), isInFront: true }], {
      ...native,
      cancel: cancel.signal,
    });
    expect(changed).toEqual({ problem: "Cancelled" });
    expect(await contents()).toBe(before);
  });
});

describe("protected sheets", () => {
  const fill: WorkbookChange = changes.fillCells;

  async function protect(password?: string): Promise<LiveWorkbookPort> {
    const port = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Bảng điểm");
      sheet.protection.protect({ allowFormatColumns: true, allowSort: true }, password);
      await context.sync();
    });
    return port;
  }

  test("without a password it is taken off and put on again with the same options", async () => {
    const port = await protect();
    const before = sheetNamed("Bảng điểm").protection;
    await port.read(reading);
    expect(await port.apply([fill], native)).toEqual({ disagreements: [] });
    expect(sheetNamed("Bảng điểm").protection).toEqual(before);
    expect(before?.options).toMatchObject({ allowSort: true });
  });

  test("also when the writing fails", async () => {
    const port = await protect();
    const before = await contents();
    await port.read(reading);
    watchBatches((batch, { actions }) => {
      if (batch === 1) workbench.faults.failBatch(1, "GeneralException", actions - 3);
    });
    expect(await port.apply([fill], native)).toMatchObject({ problem: "HostFailed", undone: "all" });
    expect(await contents()).toBe(before);
  });

  test("with a password nothing is written", async () => {
    const port = await protect("bí mật");
    const before = await contents();
    await port.read(reading);
    expect(await port.apply([fill, changes.store], native)).toEqual({ problem: "SheetProtected", sheet: "Bảng điểm" });
    expect(await contents()).toBe(before);
  });
});

describe("what staff typed", () => {
  test("a formula of staff's in a cell to be filled is there again after a failure", async () => {
    const port = await openBook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bảng điểm").getRange("I5").formulas = [["=0.5+1"]];
      await context.sync();
    });
    await port.read(reading);
    watchBatches((batch, { actions }) => {
      if (batch === 2) workbench.faults.failBatch(1, "GeneralException", actions - 2);
    });
    expect(await port.apply([changes.fillCells], native)).toMatchObject({ problem: "HostFailed", undone: "all" });
    expect(scoreCell(4, 8)).toEqual([1.5, "=0.5+1"]);
  });

  test("an input that holds something is left alone when its sheet is made anew", async () => {
    const input = (content: CellContent): SheetPlan => {
      const plan = findingsPlan(["a", "b", "c"]);
      return { ...plan, cells: [...plan.cells, { row: 0, column: 2, content, look: "input" }] };
    };
    const port = liveWorkbook();
    await add(port, input(null));
    const rewrite: WorkbookChange = { kind: "rewriteSheet", plan: input(number("7")) };
    expect(await port.apply([rewrite], native)).toEqual({ disagreements: [] });
    const cellC1 = () => sheetNamed("Kiểm tra").cells.find(({ row, column: at }) => row === 0 && at === 2)?.value;
    expect(cellC1()).toBe(7);
    workbench.coauthor((engine) => {
      engine.enter(engine.tables.byName("KiemTra")!.sheet, 0, 2, "5", "vi-VN");
    });
    expect(await port.apply([rewrite], native)).toEqual({ disagreements: [] });
    expect(cellC1()).toBe(5);
  });

  test("a sheet of staff's with the planned name keeps it", async () => {
    const port = liveWorkbook();
    workbench.coauthor((engine) => {
      engine.addSheet("Kiểm tra");
    });
    await add(port, findingsPlan(["a"]));
    expect(saved().sheets.map(({ name }) => name)).toEqual(["Sheet1", "Kiểm tra", "Kiểm tra (2)"]);
  });

  test("when not even the undoing succeeds, the answer says so, and events are on again", async () => {
    const port = await openBook();
    await port.read(reading);
    watchBatches((batch, { actions }) => {
      if (batch < 4) workbench.faults.failBatch(1, "GeneralException", Math.min(actions - 2, 25));
    });
    const answer = await port.apply([changes.fillCells], native);
    expect(answer).toEqual({ problem: "HostFailed", code: "GeneralException", undone: "notAll" });
    expect(workbench.host.events.isEnabled).toBe(true);
  });
});

describe("calculated values", () => {
  test("what Excel computes otherwise than planned is reported with its place", async () => {
    const plan = scoreLikePlan(3);
    const wrong = { row: 1, column: 4, content: sumOf("BangDiem", "Điểm tối đa", "7"), look: "figure" } as const;
    const answer = await liveWorkbook().apply(
      [{ kind: "addSheet", plan: { ...plan, cells: [wrong] }, isInFront: true }],
      native,
    );
    expect(answer).toEqual({
      disagreements: [
        {
          sheet: "Bảng điểm",
          area: { row: 1, column: 4, rows: 1, columns: 1 },
          planned: number("7"),
          found: { kind: "number", number: "6" },
        },
      ],
    });
  });

  test("a workbook that calculates by hand is calculated for it", async () => {
    const port = liveWorkbook();
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    });
    await add(port, scoreLikePlan(3));
  });
});

describe("a sheet as Excel has it", () => {
  test("locks, formats, rules, print and view are as planned", async () => {
    await add(liveWorkbook(), scoreLikePlan(12));
    const data = saved();
    const sheet = sheetNamed("Bảng điểm");
    const style = (row: number, at: number) =>
      data.styles[sheet.cells.find((cell) => cell.row === row && cell.column === at)!.style!]!;
    expect(style(3, 1)).toMatchObject({
      fill: "#0B5F4C",
      horizontal: "Center",
      wrap: true,
      font: { bold: true, color: "#FFFFFF" },
    });
    expect(style(4, 1)).toMatchObject({
      numberFormat: "@",
      fill: "#CFE5DF",
      font: { name: "Times New Roman", bold: true },
    });
    expect([style(5, 8).locked, style(5, 3).locked ?? true, style(5, 10).locked ?? true]).toEqual([false, true, true]);
    expect([style(5, 10).fill, style(14, 2).indent, style(6, 2).indent]).toEqual(["#F2F2F2", 1, 2]);
    expect(sheet.columns[0]).toMatchObject({ hidden: true });
    expect(Math.round(sheet.columns[2]!.width!)).toBe(45);
    expect(sheet.frozen).toMatchObject({ rows: 4, columns: 3 });
    expect(sheet.tabColor).toBe("#0B5F4C");
    expect(sheet.merges).toEqual([{ row: 0, column: 1, rows: 1, columns: 8 }]);
    expect(sheet.pageLayout).toMatchObject({ orientation: "Landscape", zoom: { fitToWidth: 1 } });
    const highlights = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
    expect(highlights.map((one) => one.kind === "custom" && [one.formula, one.stopIfTrue, one.look.fill])).toEqual([
      ['=AND($O5<>"",$O5>0)', true, "#FDEFD5"],
      ['=$P5="Chưa chấm"', true, "#E8F0FA"],
    ]);
    const rules = sheet.validations.map(({ rule, errorAlert }) => [
      rule.kind === "list" ? rule.source : rule.kind === "custom" ? rule.formula : rule.kind,
      errorAlert.style,
    ]);
    expect(rules).toEqual(
      expect.arrayContaining([
        ["Không phát sinh", "Stop"],
        ["=I5<=D5", "Warning"],
        ['=INDIRECT("PhanCong[Bộ phận]")', "Information"],
        ["=ISNUMBER(D2)", "Stop"],
      ]),
    );
    const [chart] = sheet.charts;
    expect([sheet.charts.length, chart!.name, chart!.type, chart!.title]).toEqual([
      1,
      "CCHC_DiemTheoLinhVuc",
      "BarClustered",
      "Điểm theo lĩnh vực",
    ]);
    expect(workbench.ledger.missing()).toEqual({});
  });

  test("a sheet comes to the front, or leaves staff where they are", async () => {
    const port = liveWorkbook();
    const active = async (): Promise<string> =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        return sheet.name;
      });
    const before = await active();
    await port.apply([{ kind: "addSheet", plan: findingsPlan(["a"]), isInFront: false }], native);
    expect([await active(), sheetNamed("Kiểm tra").visibility]).toEqual([before, "Visible"]);
    await port.apply([{ kind: "addSheet", plan: scoreLikePlan(1), isInFront: true }], native);
    expect(await active()).toBe(scoreLikePlan(1).name);
  });

  test("a sheet that staff moved about is made anew where it stands", async () => {
    const port = liveWorkbook();
    await add(port, findingsPlan(["a", "b"]));
    workbench.coauthor((engine) => {
      const { sheet } = engine.tables.byName("KiemTra")!;
      engine.shift(sheet, { axis: "rows", kind: "insert", at: 1, count: 2 });
      engine.shift(sheet, { axis: "columns", kind: "insert", at: 0, count: 1 });
      engine.renameSheet(sheet, "Kiểm tra cũ");
    });
    const plan = findingsPlan(["một", "hai", "ba"]);
    expect(await port.apply([{ kind: "rewriteSheet", plan }], native)).toEqual({ disagreements: [] });
    const sheet = sheetNamed("Kiểm tra cũ");
    expect(sheet.tables[0]!.area).toEqual({ row: 4, column: 1, rows: 4, columns: 4 });
    expect(sheet.conditionalFormats.map((one) => one.kind === "custom" && [one.formula, one.areas])).toEqual([
      ["=$D6>1", [{ row: 5, column: 3, rows: 3, columns: 1 }]],
    ]);
  });
});

test("where two people stored at once the newer text counts, and one part is left", async () => {
  const port = liveWorkbook();
  await port.apply([{ kind: "store", text: "một" }], native);
  const first = saved().customXml[0]!;
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(first.replace("một", "hai"));
    await context.sync();
  });
  const read = await port.read(reading);
  expect(!isWorkbookProblem(read) && read.stored).toBe("hai");
  expect(await port.apply([{ kind: "store", text: "ba" }], native)).toEqual({ disagreements: [] });
  expect(saved().customXml).toHaveLength(1);
});
