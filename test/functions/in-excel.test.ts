/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "src/functions"}}
 */
import { customFunctions } from "../../src/functions/catalogue";
import { enter, messageAt, valueAt, type Written } from "../workbench/functions/sheet";

/** The functions as formulas in cells, called by Microsoft's own runtime. What each computes is tested beside it. */
async function shown(formula: string, cells: Written = {}): Promise<unknown> {
  await enter({ ...cells, Z1: formula });
  return messageAt("Z1") === undefined ? valueAt("Z1") : [valueAt("Z1"), messageAt("Z1")];
}

const block = (...addresses: readonly string[]): readonly unknown[] => addresses.map(valueAt);

/** A small score sheet: key, name, maximum, score. */
const sheet: Written = {
  A1: "I",
  B1: "Phần I",
  C1: 3,
  D1: 2.25,
  A2: "I.1",
  B2: "Kế hoạch",
  C2: 1,
  D2: 0.5,
  A3: "I.2",
  B3: "Báo cáo",
  C3: 2,
  D3: 1.75,
};

const figures: readonly (readonly [formula: string, value: unknown])[] = [
  ["=CCHC.GAP(2,0.5)", 1.5],
  ["=CCHC.SUBTOTAL(A1:A3,D1:D3,A1)", 2.25],
  ["=CCHC.DEDUCTION(A1:A3,C1:C3,D1:D3,A1)", 0.75],
  ["=CCHC.APPLICABLEMAX(A1:A3,C1:C3,A1)", 3],
  ['=CCHC.SCORE("tỷ lệ",C3,3,4)', 1.5],
  ["=CCHC.RATIO(1,1307,1514)", 0.86],
  ['=CCHC.TIER(0.95,">90% → 2; 70%–90% → 1; <70% → 0")', 2],
  ["=CCHC.INDEX(89.51,95.5)", 93.73],
  ['=CCHC.INDEX(89.51,95.5,,"cắt")', 93.72],
  ['=CCHC.GRADE(93.72,"≥90 → Xuất sắc; ≥80 → Tốt")', "Xuất sắc"],
  ["=CCHC.RANK(D2,D1:D3)", 3],
  ["=CCHC.STATUS(C2,D2)", "Chưa đạt"],
  ["=CCHC.CUTRATE(30,21)", 30],
  ['=CCHC.DUE(46000,"Đang làm",45990)', "Còn 10 ngày"],
  ['=CCHC.NUMBER("93,72")', 93.72],
];

describe("each function of the catalogue gives its figure in a cell", () => {
  test("those that give one figure", async () => {
    const cells = figures.map(([formula], at) => [`Z${String(at + 1)}`, formula] as const);
    await enter({ ...sheet, ...Object.fromEntries(cells) });
    expect(cells.map(([address, formula]) => [formula, valueAt(address)])).toEqual(figures);
  });

  test("none is left out", () => {
    const called = new Set(figures.map(([formula]) => /CCHC\.([A-Z]+)/.exec(formula)?.[1]));
    expect(customFunctions.map(({ id }) => id).filter((id) => !called.has(id))).toEqual(["CHECK", "GAPS"]);
  });

  test("GAPS spills its list, CHECK a text for each row", async () => {
    await enter({ ...sheet, D1: 2, F1: "=CCHC.GAPS(A1:A3,B1:B3,C1:C3,D1:D3)", F5: "=CCHC.CHECK(A1:A3,C1:C3,D1:D3)" });
    expect([block("F1", "G1", "H1", "I1", "J1"), block("F2", "G2", "H2", "I2", "J2")]).toEqual([
      ["I.1", "Kế hoạch", 1, 0.5, 0.5],
      ["I.2", "Báo cáo", 2, 1.75, 0.25],
    ]);
    expect(block("F5", "F6", "F7")).toEqual(["Điểm ghi 2, các mục con cộng lại 2,25", "", ""]);
  });
});

describe("what Excel gives", () => {
  test("a typed 0,5 is the number Excel makes of it, and the text 0,5 is read as staff write it", async () => {
    await workbench.type("A1", "=CCHC.GAP(2;0,5)");
    await workbench.type("A2", "'0,5");
    await workbench.type("A3", "=CCHC.GAP(2;A2)");
    await workbench.settled();
    expect(block("A1", "A2", "A3")).toEqual([1.5, "0,5", 1.5]);
  });

  test("an argument that was left out, at the end or between others, is missing and not a zero", async () => {
    await enter({ A1: "=CCHC.INDEX(2,3)", A2: '=CCHC.INDEX(2,3,,"cắt")', A3: '=CCHC.INDEX(2,3,0,"cắt")' });
    expect(block("A1", "A2", "A3")).toEqual([66.67, 66.66, 66]);
  });

  test("a column of cells spills down, an error in one row stays in that row", async () => {
    await enter({ C1: 1, D1: 0.5, C2: 1, D2: 1.5, C3: 2, D3: 2, F1: "=CCHC.GAP(C1:C3,D1:D3)" });
    expect(block("F1", "F2", "F3")).toEqual([0.5, { error: "#VALUE!" }, 0]);
  });

  test.each<["desktop" | "web", unknown]>([
    ["desktop", 2],
    ["web", ""],
  ])("a blank score on the %s", async (excel, value) => {
    workbench.functions.excel = excel;
    expect(await shown("=CCHC.GAP(A1,B1)", { A1: 2 })).toBe(value);
  });
});

describe("a refusal is an error of Excel's with a Vietnamese message", () => {
  test("above the maximum", async () => {
    expect(await shown("=CCHC.GAP(1,2)")).toEqual([{ error: "#VALUE!" }, "Điểm 2 nằm ngoài khoảng 0–1."]);
  });

  test("a key that is not there", async () => {
    expect(await shown('=CCHC.SUBTOTAL(A1:A3,D1:D3,"II")', sheet)).toEqual([
      { error: "#N/A" },
      "Không có dòng nào thuộc khóa “II”.",
    ]);
  });

  test.each([
    ["=1/0", "#VALUE!", "Đối số “các_điểm” có ô báo lỗi #DIV/0!"],
    ["=NA()", "#N/A", "Đối số “các_điểm” có ô báo lỗi #N/A"],
  ])("an error in a cell of a column (%s) is named, and no sum is made without it", async (formula, error, message) => {
    expect(await shown('=CCHC.SUBTOTAL(A1:A3,D1:D3,"I")', { ...sheet, D3: formula })).toEqual([{ error }, message]);
  });
});

test("nothing was asked for outside", () => {
  expect(refusedRequests()).toEqual([]);
});
