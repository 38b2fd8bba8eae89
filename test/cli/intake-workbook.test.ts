/** `cchc intake FILE.xlsx`: score sheets of ours and of others, read from the cells of a workbook. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../src/cli/check";
import { Refusal } from "../../src/cli/command";
import { intake } from "../../src/cli/intake";
import { make } from "../../src/cli/make";
import { toText, type Points } from "../../src/domain/decimal";
import { sampleSheet } from "../builders/shipped-papers";
import { foreignWorkbook, formulaCell, numberCell, textCell, type ForeignSheet } from "./foreign-workbook";

const place: { folder: string } = { folder: "" };
beforeAll(async () => {
  place.folder = await mkdtemp(join(tmpdir(), "cchc-"));
});
afterAll(() => rm(place.folder, { recursive: true }));

interface IntakeJson {
  readonly nodes: readonly Readonly<Record<"key" | "codePrinted" | "name" | "max" | "self" | "appraised", unknown>>[];
  readonly notUnderstood: readonly unknown[];
  readonly totals: Readonly<Record<string, unknown>>;
  readonly notes: readonly { readonly note: string }[];
  readonly sheet: unknown;
}

async function takenIn(...args: readonly string[]): Promise<IntakeJson> {
  return JSON.parse((await intake.run([...args, "--json"])).text) as IntakeJson;
}

async function foreign(name: string, ...sheets: readonly ForeignSheet[]): Promise<string> {
  const path = join(place.folder, name);
  await writeFile(path, foreignWorkbook(sheets));
  return path;
}

const briefly = ({ nodes }: IntakeJson) =>
  nodes.map(({ key, codePrinted, name, max, self, appraised }) => [key, codePrinted, name, max, self, appraised]);

function expectedRows(id: string) {
  const text = (amount: Points | null): string | null => (amount === null ? null : toText(amount));
  return sampleSheet(id).rows.map(({ key, node, maxScore, selfScore, appraisedScore }) => {
    return [key, node.code, node.name, text(maxScore), text(selfScore), text(appraisedScore)];
  });
}

describe("a score sheet made by cchc make, taken in again, gives the rows it was made from", () => {
  test.each(["native", "cchc"])("chi-minh-2023h1 in the dialect %s", async (dialect) => {
    const path = join(place.folder, `chi-minh-${dialect}.xlsx`);
    await make.run(["--framework", "chi-minh-2023h1", "--sample", "--dialect", dialect, "--out", path]);
    const taken = await takenIn(path);
    expect(briefly(taken)).toEqual(expectedRows("chi-minh-2023h1"));
    expect(taken.notUnderstood).toEqual([]);
    expect(taken.sheet).toEqual({ name: "Bảng điểm", uncalculated: 0, others: ["Tổng hợp", "Phân công"] });
  });

  test("hai-phong-2024, whose part is called as a total is", async () => {
    const path = join(place.folder, "hai-phong.xlsx");
    await make.run(["--framework", "hai-phong-2024", "--sample", "--out", path]);
    const taken = await takenIn(path);
    expect(briefly(taken)).toEqual(expectedRows("hai-phong-2024"));
    expect(taken.notUnderstood).toEqual([]);
  });
});

const heading = { A4: textCell("TT"), B4: textCell("Tiêu chí"), C4: textCell("Điểm") };
const scoreSheet: ForeignSheet = {
  name: "Chấm điểm 2025",
  merged: ["A1:E1", "A4:A5", "B4:B5", "C4:D4", "E4:E5", "E7:E8"],
  cells: {
    A1: textCell("BẢNG TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2025"),
    A2: textCell("UBND xã An Bình"),
    ...heading,
    E4: textCell("Giải trình"),
    C5: textCell("Tối đa"),
    D5: textCell("Tự chấm"),
    A6: numberCell(1),
    B6: textCell("Kế hoạch"),
    C6: formulaCell("SUM(C7:C8)", 4),
    D6: formulaCell("SUM(D7:D8)", 3.5),
    A7: numberCell(46_023, 2),
    B7: textCell("Ban hành"),
    C7: numberCell(2),
    D7: numberCell(1.5, 1),
    E7: textCell("Đúng hạn"),
    A8: numberCell(1.2),
    B8: textCell("Hoàn thành"),
    C8: numberCell(2),
    D8: numberCell(2),
  },
};

describe("a workbook of somebody else's", () => {
  test("merged headings, a code that Excel made a day, and a text merged over two rows", async () => {
    const notes = { name: "Ghi chú", cells: { A1: textCell("Liên hệ Văn phòng") } };
    const taken = await takenIn(await foreign("a.xlsx", notes, scoreSheet));
    expect(briefly(taken)).toEqual([
      ["1", "1", "Kế hoạch", "4", "3.5", null],
      ["1.1", "1.1", "Ban hành", "2", "1.5", null],
      ["1.2", "1.2", "Hoàn thành", "2", "2", null],
    ]);
    expect(taken.nodes.map((node) => (node as { readonly explanation?: unknown }).explanation)).toEqual([
      null,
      "Đúng hạn",
      "Đúng hạn",
    ]);
    expect(taken.sheet).toEqual({ name: "Chấm điểm 2025", uncalculated: 0, others: [] });
  });

  test("the sheet in which most is found, or the one that is named, a hidden one too", async () => {
    const { A8: _code, B8: _name, C8: _max, D8: _self, ...less } = scoreSheet.cells;
    const old: ForeignSheet = { name: "Năm trước", cells: less };
    const hidden: ForeignSheet = { ...scoreSheet, name: "Nháp", state: "hidden" };
    const path = await foreign("b.xlsx", hidden, old, scoreSheet);
    expect((await takenIn(path)).sheet).toEqual({
      name: "Chấm điểm 2025",
      uncalculated: 0,
      others: ["Nháp", "Năm trước"],
    });
    expect(briefly(await takenIn(path, "--sheet", "Năm trước"))).toHaveLength(2);
    expect((await takenIn(path, "--sheet", "Nháp")).sheet).toMatchObject({ name: "Nháp" });
    const { text } = await check.run([path, "--sheet", "Năm trước"]);
    expect(text.split("\n").slice(0, 2)).toEqual([
      "UBND xã An Bình · năm 2025",
      "Trang “Năm trước”; cũng có bảng: “Nháp”, “Chấm điểm 2025” (chọn bằng --sheet)",
    ]);
  });

  test("formulas that nobody has calculated are said to be blank", async () => {
    const cells = { ...scoreSheet.cells, C6: formulaCell("SUM(C7:C8)"), D6: formulaCell("SUM(D7:D8)") };
    const { text } = await intake.run([await foreign("c.xlsx", { ...scoreSheet, cells })]);
    expect(text).toContain("2 ô công thức chưa có kết quả, coi như trống; hãy mở tệp bằng Excel rồi lưu lại.");
  });

  test.each<readonly [string, () => Promise<readonly string[]>, string]>([
    [
      "a sheet that is not there",
      async () => [await foreign("d.xlsx", scoreSheet), "--sheet", "Tổng"],
      "không có trang “Tổng”; các trang: “Chấm điểm 2025”.",
    ],
    [
      "a sheet that reaches too far",
      async () => [await foreign("e.xlsx", { name: "Xa", cells: { XFD1048576: numberCell(1) } })],
      "trang “Xa” rộng quá mức đọc được hoặc đang ẩn.",
    ],
    [
      "a file of before 2007",
      async () => {
        const path = join(place.folder, "f.xls");
        await writeFile(path, Buffer.from("d0cf11e0a1b11ae1", "hex"));
        return [path];
      },
      "Sổ có mật khẩu mở hoặc là định dạng .xls cũ; hãy bỏ mật khẩu hoặc lưu lại thành .xlsx.",
    ],
    [
      "what is no workbook",
      async () => {
        const path = join(place.folder, "g.xlsx");
        await writeFile(path, "không phải sổ");
        return [path];
      },
      "Đây không phải sổ Excel (.xlsx).",
    ],
  ])("refuses %s", async (_case, args, sentence) => {
    const refusal: unknown = await intake.run(await args()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message).toContain(sentence);
  });
});
