import { liveWorkbook } from "../../src/excel/live-workbook";
import type { LiveWorkbookPort, WorkbookChange } from "../../src/ports/workbook";
import type { CellContent } from "../../src/sheets/sheet-plan";
import type { WorkbookData } from "../../workbench/workbook-data";
import { column, emptySheet, findingsPlan, number, scoreLikePlan, text } from "../builders/sheet-plans";
import { snapshotOf } from "./workbook-snapshot";

const newRow = (key: string, after: string | null) => ({
  after,
  cells: new Map<string, CellContent>([
    ["Khóa", text(key)],
    ["Điểm tối đa", number("1")],
  ]),
});

/** One change of each kind, all of which the workbook of `openBook` takes. */
export const changes: Readonly<Record<WorkbookChange["kind"], WorkbookChange>> = {
  addSheet: {
    kind: "addSheet",
    isInFront: true,
    plan: {
      ...emptySheet("Tổng hợp", {
        name: "TongHop",
        headerRow: 1,
        firstColumn: 0,
        columns: [column("Khóa", { content: "code" }), column("Điểm", { content: "points" })],
        rows: [{ cells: [text("1"), number("2")], look: "area", indent: 0 }],
      }),
      names: [{ name: "CCHC_TongDiem", area: { row: 2, column: 1, rows: 1, columns: 1 } }],
    },
  },
  rewriteSheet: { kind: "rewriteSheet", plan: findingsPlan(["một", "hai", "ba", "bốn"]) },
  addRows: { kind: "addRows", table: "BangDiem", rows: [newRow("I.1.1.a", "I.1.1"), newRow("Z", null)] },
  fillCells: {
    kind: "fillCells",
    table: "BangDiem",
    cells: [
      { key: "I.1.2", heading: "Tự chấm", content: number("0.25"), was: null },
      { key: "I.1.1", heading: "Tự chấm", content: number("1"), was: { kind: "number", number: "1.5" } },
      {
        key: "I.1.1",
        heading: "Giải trình",
        content: text("Sửa"),
        was: { kind: "text", text: "Đã thực hiện 3/4 nhiệm vụ theo kế hoạch" },
      },
    ],
  },
  nameCell: { kind: "nameCell", name: "CCHC_DiemThuong", content: number("3") },
  enterFormulas: {
    kind: "enterFormulas",
    table: "BangDiem",
    columns: [
      { heading: "Điểm theo cách chấm", formula: { native: "=1+1", cchc: "=1+1" } },
      { heading: "Điểm chưa đạt", formula: { native: "=2+2", cchc: "=2+2" } },
    ],
  },
  showColumns: {
    kind: "showColumns",
    table: "BangDiem",
    columns: [
      { heading: "Cách chấm", showing: "hidden" },
      { heading: "Khóa", showing: "shown" },
    ],
  },
  removeSheets: { kind: "removeSheets", tables: ["KiemTra", "BangDiem"] },
  store: { kind: "store", text: "mới" },
};

export const reading = { tables: ["BangDiem", "KiemTra"], names: ["CCHC_DiemThuong"] } as const;
export const native = { dialect: "native" } as const;

/** Two sheets of ours and a stored text, as a file holds them. */
const book: { data?: WorkbookData } = {};

export async function openBook(): Promise<LiveWorkbookPort> {
  if (book.data === undefined) {
    const made = await liveWorkbook().apply(
      [
        { kind: "addSheet", plan: scoreLikePlan(3), isInFront: true },
        { kind: "addSheet", plan: findingsPlan(["a", "b"]), isInFront: true },
        { kind: "store", text: "cũ" },
      ],
      native,
    );
    expect(made).toEqual({ disagreements: [] });
    await workbench.settled();
    book.data = workbench.engine.save();
  }
  await openWorkbook(book.data);
  return liveWorkbook();
}

export async function contents(): Promise<string> {
  await workbench.settled();
  return JSON.stringify(snapshotOf(workbench.engine.save()));
}
