/** What every implementation of the workbook port keeps, whatever it writes to. */
import fc from "fast-check";
import type {
  CellReading,
  TableReading,
  WorkbookChange,
  WorkbookPort,
  WorkbookReading,
} from "../../src/ports/workbook";
import { isWorkbookProblem } from "../../src/ports/workbook";
import type { CellContent, TableName } from "../../src/sheets/sheet-plan";
import { anyPlan, readingOfPlanned } from "../builders/any-plan";
import { findingsPlan, number, scoreLikePlan, text } from "../builders/sheet-plans";

/** `open` gives the port of a workbook that holds one blank sheet. */
export function describeWorkbookPort(name: string, open: () => Promise<WorkbookPort>): void {
  describe(`${name} keeps the contract of the workbook port`, () => {
    test("a workbook without our tables reads as empty", async () => {
      const reading = await read(await open(), ["BangDiem"], ["CCHC_DiemThuong"]);
      expect([reading.tables.size, reading.named.size, reading.tablesPresent, reading.stored]).toEqual([
        0,
        0,
        [],
        null,
      ]);
      expect(reading.sheetNames).toHaveLength(1);
    });

    test("a new sheet reads back as planned, codes and text that looks like formulas too", async () => {
      const port = await open();
      const plan = scoreLikePlan(4);
      expect(await change(port, { kind: "addSheet", plan, isInFront: true })).toEqual({ disagreements: [] });
      const reading = await read(port, ["BangDiem", "TongHop"], ["CCHC_DiemThuong"]);
      expect(reading.sheetNames).toContain("Bảng điểm");
      expect(reading.tablesPresent).toEqual([{ name: "BangDiem", sheet: "Bảng điểm" }]);
      expect([...reading.tables.keys()]).toEqual(["BangDiem"]);
      expect(reading.named.get("CCHC_DiemThuong")).toEqual({ kind: "number", number: "0.5" });
      const table = tableIn(reading, "BangDiem");
      expect(table.headings).toEqual(plan.table.columns.map(({ heading }) => heading));
      expect(table.rows).toEqual(plan.table.rows.map(({ cells }) => cells.map(readingOfPlanned)));
      expect(cellIn(table, "I.1.4", "Tài liệu kiểm chứng")).toEqual(textReading("=Báo cáo số 12/BC-UBND"));
    });

    test("a table that is there already is refused, and nothing is added", async () => {
      const port = await opened(open);
      const again = await change(port, { kind: "addSheet", plan: scoreLikePlan(2), isInFront: true });
      expect(again).toEqual({ problem: "NameTaken", name: "BangDiem", sheet: "Bảng điểm" });
      expect((await read(port, ["BangDiem"])).sheetNames).toHaveLength(2);
    });

    test("cells are filled by key and heading", async () => {
      const port = await opened(open);
      const fills = [
        { key: "I.1.2", heading: "Tự chấm", content: number("0.75"), was: null },
        {
          key: "I.1.4",
          heading: "Giải trình",
          content: text("+ 02 cuộc đối thoại"),
          was: await cellOf(port, "I.1.4", "Giải trình"),
        },
        {
          key: "I.1.1",
          heading: "Tài liệu kiểm chứng",
          content: null,
          was: await cellOf(port, "I.1.1", "Tài liệu kiểm chứng"),
        },
      ];
      expect(await change(port, { kind: "fillCells", table: "BangDiem", cells: fills })).toEqual({ disagreements: [] });
      expect(await cellOf(port, "I.1.2", "Tự chấm")).toEqual({ kind: "number", number: "0.75" });
      expect(await cellOf(port, "I.1.4", "Giải trình")).toEqual(textReading("+ 02 cuộc đối thoại"));
      expect(await cellOf(port, "I.1.1", "Tài liệu kiểm chứng")).toBeNull();
      expect(await cellOf(port, "I.1.3", "Tự chấm")).toBeNull();
    });

    test.each<readonly [string, WorkbookChange, object]>([
      [
        "a cell that changed meanwhile",
        fill("I.1.1", "Tự chấm", { kind: "number", number: "9" }),
        { problem: "ChangedMeanwhile", table: "BangDiem", key: "I.1.1", heading: "Tự chấm" },
      ],
      [
        "a row that is not there",
        fill("I.9", "Tự chấm", null),
        { problem: "RowMissing", table: "BangDiem", key: "I.9" },
      ],
      [
        "a column that is not there",
        fill("I.1.1", "Điểm", null),
        { problem: "ColumnMissing", table: "BangDiem", heading: "Điểm" },
      ],
      [
        "a table that is not there",
        { kind: "fillCells", table: "KhacPhuc", cells: [] },
        { problem: "TableMissing", table: "KhacPhuc" },
      ],
      [
        "a name that is not there",
        { kind: "nameCell", name: "CCHC_KhongCo", content: null },
        { problem: "NameMissing", name: "CCHC_KhongCo" },
      ],
      [
        "rows after one that is not there",
        { kind: "addRows", table: "BangDiem", rows: [{ after: "I.9", cells: new Map([["Khóa", text("I.9.1")]]) }] },
        { problem: "RowMissing", table: "BangDiem", key: "I.9" },
      ],
      [
        "a sheet to be rewritten that is not there",
        { kind: "rewriteSheet", plan: findingsPlan(["a"]) },
        { problem: "TableMissing", table: "KiemTra" },
      ],
      [
        "a column to be shown that is not there",
        { kind: "showColumns", table: "BangDiem", columns: [{ heading: "Điểm", showing: "hidden" }] },
        { problem: "ColumnMissing", table: "BangDiem", heading: "Điểm" },
      ],
      [
        "a sheet to be removed that is not there",
        { kind: "removeSheets", tables: ["KiemTra"] },
        { problem: "TableMissing", table: "KiemTra" },
      ],
    ])("%s is refused, and nothing else is done either", async (_case, wrong, problem) => {
      const port = await opened(open);
      const before = await read(port, ["BangDiem"], ["CCHC_DiemThuong"]);
      const store: WorkbookChange = { kind: "store", text: "không được ghi" };
      expect(await port.apply([store, wrong], { dialect: "native" })).toEqual(problem);
      expect(await read(port, ["BangDiem"], ["CCHC_DiemThuong"])).toEqual(before);
    });

    test("new rows go after their row and to the end", async () => {
      const port = await opened(open);
      const row = (key: string, after: string | null) => ({
        after,
        cells: new Map<string, CellContent>([
          ["Khóa", text(key)],
          ["Mã", text("3.10")],
          ["Điểm tối đa", number("2")],
        ]),
      });
      const rows = [
        row("I.1.1.a", "I.1.1"),
        row("Z", null),
        row("I.1.1.b", "I.1.1"),
        row("I.1.3.a", "I.1.3"),
        row("I.1.3.b", "I.1.3.a"),
      ];
      expect(await change(port, { kind: "addRows", table: "BangDiem", rows })).toEqual({ disagreements: [] });
      const table = tableIn(await read(port, ["BangDiem"]), "BangDiem");
      expect(table.rows.map(([key]) => shownText(key))).toEqual([
        "I.1.1",
        "I.1.1.a",
        "I.1.1.b",
        "I.1.2",
        "I.1.3",
        "I.1.3.a",
        "I.1.3.b",
        "I.1.4",
        "Z",
      ]);
      expect(cellIn(table, "I.1.1.b", "Mã")).toEqual(textReading("3.10"));
      expect(cellIn(table, "I.1.4", "Tự chấm")).toEqual({ kind: "number", number: "1.5" });
    });

    test("the first rows of a table that has none", async () => {
      const port = await open();
      await change(port, { kind: "addSheet", plan: findingsPlan([]), isInFront: true });
      const rows = ["1", "2"].map((key) => ({
        after: null,
        cells: new Map<string, CellContent>([
          ["Khóa", text(key)],
          ["Điểm", number("3")],
        ]),
      }));
      expect(await change(port, { kind: "addRows", table: "KiemTra", rows })).toEqual({ disagreements: [] });
      const table = tableIn(await read(port, ["KiemTra"]), "KiemTra");
      expect(table.rows.map(([key]) => shownText(key))).toEqual(["1", "2"]);
    });

    test("a named cell is written", async () => {
      const port = await opened(open);
      await change(port, { kind: "nameCell", name: "CCHC_DiemThuong", content: number("1.25") });
      const { named } = await read(port, [], ["CCHC_DiemThuong"]);
      expect(named.get("CCHC_DiemThuong")).toEqual({ kind: "number", number: "1.25" });
    });

    test.each([
      [3, 5],
      [5, 2],
      [2, 0],
      [0, 3],
    ])("a sheet of %i rows is made anew with %i", async (from, to) => {
      const port = await open();
      const findings = (count: number) => Array.from({ length: count }, (_, index) => `Điều ${index + 1}/${count}`);
      await change(port, { kind: "addSheet", plan: findingsPlan(findings(from)), isInFront: true });
      const plan = findingsPlan(findings(to));
      expect(await change(port, { kind: "rewriteSheet", plan })).toEqual({ disagreements: [] });
      const table = tableIn(await read(port, ["KiemTra"]), "KiemTra");
      const typed = (row: readonly CellReading[]) => row.slice(0, 3);
      const planned = plan.table.rows.map(({ cells }) => typed(cells.map(readingOfPlanned)));
      expect(table.rows.map(typed)).toEqual(to === 0 ? [[null, null, null]] : planned);
    });

    test("columns are hidden and shown, and read all the same", async () => {
      const port = await opened(open);
      const columns = [
        { heading: "Cách chấm", showing: "hidden" },
        { heading: "Khóa", showing: "shown" },
      ] as const;
      expect(await change(port, { kind: "showColumns", table: "BangDiem", columns })).toEqual({ disagreements: [] });
      expect(await cellOf(port, "I.1.1", "Cách chấm")).toEqual(textReading("≥95% → 2; <95% → 0"));
    });

    test("stored text comes back sign for sign, and is taken away", async () => {
      const port = await open();
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (stored) => {
          await change(port, { kind: "store", text: stored });
          expect((await read(port, [])).stored).toBe(stored);
        }),
        { numRuns: 8, examples: [['{"a":"<b>&amp;]]>"}\r\n\t'], ["\uD800\uFFFF\u0000"], [""]] },
      );
      await change(port, { kind: "store", text: null });
      expect((await read(port, [])).stored).toBeNull();
    });

    test("sheets are removed with their names", async () => {
      const port = await opened(open);
      expect(await change(port, { kind: "removeSheets", tables: ["BangDiem"] })).toEqual({ disagreements: [] });
      const reading = await read(port, ["BangDiem"], ["CCHC_DiemThuong"]);
      expect([reading.sheetNames.length, reading.tables.size, reading.named.size]).toEqual([1, 0, 0]);
      const again = await change(port, { kind: "addSheet", plan: scoreLikePlan(2), isInFront: true });
      expect(again).toEqual({ disagreements: [] });
    });

    test("what was called off before it began is not done", async () => {
      const port = await open();
      const cancel = AbortSignal.abort();
      const applied = await port.apply([{ kind: "store", text: "a" }], { dialect: "native", cancel });
      expect(applied).toEqual({ problem: "Cancelled" });
      expect((await read(port, [])).stored).toBeNull();
    });

    test("any plan reads back as it was written", async () => {
      await fc.assert(
        fc.asyncProperty(anyPlan, async (plan) => {
          const port = await open();
          expect(await change(port, { kind: "addSheet", plan, isInFront: false })).toEqual({ disagreements: [] });
          const table = tableIn(await read(port, [plan.table.name]), plan.table.name);
          expect(table.headings).toEqual(plan.table.columns.map(({ heading }) => heading));
          expect(table.rows).toEqual(plan.table.rows.map(({ cells }) => cells.map(readingOfPlanned)));
        }),
        { numRuns: 6 },
      );
    });
  });
}

async function opened(open: () => Promise<WorkbookPort>): Promise<WorkbookPort> {
  const port = await open();
  const added = await change(port, { kind: "addSheet", plan: scoreLikePlan(4), isInFront: true });
  expect(added).toEqual({ disagreements: [] });
  return port;
}

const change = (port: WorkbookPort, one: WorkbookChange) => port.apply([one], { dialect: "native" });

async function read(
  port: WorkbookPort,
  tables: readonly TableName[],
  names: readonly string[] = [],
): Promise<WorkbookReading> {
  const reading = await port.read({ tables, names });
  if (isWorkbookProblem(reading)) throw new Error(JSON.stringify(reading));
  return reading;
}

function tableIn(reading: WorkbookReading, name: TableName): TableReading {
  return reading.tables.get(name)!;
}

function cellIn({ headings, rows }: TableReading, key: string, heading: string): CellReading {
  const row = rows.find((cells) => shownText(cells[headings.indexOf("Khóa")] ?? null) === key);
  return row![headings.indexOf(heading)]!;
}

async function cellOf(port: WorkbookPort, key: string, heading: string): Promise<CellReading> {
  return cellIn(tableIn(await read(port, ["BangDiem"]), "BangDiem"), key, heading);
}

function fill(key: string, heading: string, was: CellReading): WorkbookChange {
  return { kind: "fillCells", table: "BangDiem", cells: [{ key, heading, content: number("1"), was }] };
}

const textReading = (value: string): CellReading => ({ kind: "text", text: value });

function shownText(cell: CellReading | undefined): string | null {
  return cell?.kind === "text" ? cell.text : null;
}
