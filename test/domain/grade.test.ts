import * as fc from "fast-check";
import { percent, points } from "../../src/domain/decimal";
import type { GradeBand, GradeScheme } from "../../src/domain/framework";
import { bandOf, gradeFor, parseBands, printBands, rankAmong } from "../../src/domain/grade";
import { isProblem } from "../../src/domain/problem";
import { anyHundredths } from "../builders/any-decimal";

const bands = [
  { name: "Xuất sắc", from: "90", includesEdge: true },
  { name: "Tốt", from: "80", includesEdge: false },
  { name: "Khá", from: "65.5", includesEdge: true },
];
const byIndex: GradeScheme = { basis: "index", bands };
const byPoints: GradeScheme = { basis: "points", bands };

describe("a grade", () => {
  test.each([
    ["100", "Xuất sắc"],
    ["90.01", "Xuất sắc"],
    ["90", "Xuất sắc"],
    ["89.99", "Tốt"],
    ["80.01", "Tốt"],
    ["80", "Khá"],
    ["79.99", "Khá"],
    ["65.5", "Khá"],
    ["65.49", null],
    ["0", null],
    ["-1", null],
  ])("of the index %s is %s", (index, grade) => {
    expect(gradeFor(byIndex, points("89.51"), percent(index))).toBe(grade);
    expect(bandOf(bands, percent(index), percent)).toBe(grade);
  });

  test.each([
    ["90", "Xuất sắc"],
    ["89.51", "Tốt"],
    ["80", "Khá"],
    ["65", null],
  ])("of %s points is %s, whatever the index", (reached, grade) => {
    expect(gradeFor(byPoints, points(reached), percent("93.72"))).toBe(grade);
  });

  test("is not given where the framework names no bands", () => {
    expect(gradeFor(null, points("100"), percent("100"))).toBeNull();
  });

  test("is not given while the figure it goes by is not there", () => {
    expect(gradeFor(byIndex, points("95"), null)).toBeNull();
    expect(gradeFor(byPoints, null, percent("95"))).toBeNull();
  });
});

describe("bands in one line", () => {
  test.each([
    ["≥90 → Xuất sắc; >80 → Tốt; ≥65,5 → Khá", "≥90 → Xuất sắc; >80 → Tốt; ≥65,5 → Khá"],
    [">=90 -> Xuất sắc;>80=>Tốt", "≥90 → Xuất sắc; >80 → Tốt"],
    ["≥ 90% → Xuất sắc; ≥80 % → Tốt", "≥90 → Xuất sắc; ≥80 → Tốt"],
    ["≥0 → Đạt", "≥0 → Đạt"],
  ])("%s", (notation, spelling) => {
    const read = parseBands(notation);
    expect(isProblem(read) ? read : printBands(read)).toBe(spelling);
  });

  test.each([
    ["", ""],
    ["90 → Xuất sắc", "90 → Xuất sắc"],
    ["<90 → Tốt", "<90 → Tốt"],
    ["≥90 →", "≥90 →"],
    ["≥90 → A → B", "≥90 → A → B"],
    ["≥chín mươi → Tốt", "≥chín mươi → Tốt"],
    ["≥-1 → Tốt", "≥-1 → Tốt"],
    ["≥80 → Tốt; ≥90 → Xuất sắc", "≥90 → Xuất sắc"],
    ["≥90 → Xuất sắc; >90,0 → Tốt", ">90,0 → Tốt"],
  ])("%j is refused, at %j", (notation, at) => {
    expect(parseBands(notation)).toEqual({ problem: "RuleNotReadable", text: notation, at });
  });

  test("printed and read again are the same", () => {
    const anyBands: fc.Arbitrary<readonly GradeBand[]> = fc
      .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 })
      .chain((edges) =>
        fc.tuple(
          ...[...edges]
            .sort((first, second) => second - first)
            .map((edge) =>
              fc.record({
                name: fc.constantFrom("Xuất sắc", "Tốt", "Khá", "Trung bình"),
                from: fc.constant(String(edge)),
                includesEdge: fc.boolean(),
              }),
            ),
        ),
      );
    fc.assert(fc.property(anyBands, (each) => expect(parseBands(printBands(each))).toEqual(each)));
  });
});

describe("a rank", () => {
  const reached = ["93.72", "81.863", "93.72", "58.7", "93.720"].map(percent);

  test.each([
    ["93.72", 1, 1],
    ["81.863", 4, 2],
    ["58.7", 5, 3],
  ])("of %s is %i where ties are shared, %i where they are dense", (value, shared, dense) => {
    expect(rankAmong(percent(value), reached, "shared")).toBe(shared);
    expect(rankAmong(percent(value), reached, "dense")).toBe(dense);
  });

  test("is never above the number of communes, and equal values rank alike", () => {
    const anyIndexes = fc.array(anyHundredths({ from: 0, to: 500 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyIndexes, fc.constantFrom("shared", "dense"), (texts, ties) => {
        const values = texts.map(percent);
        const ranks = values.map((value) => rankAmong(value, values, ties));
        expect(Math.min(...ranks)).toBe(1);
        expect(Math.max(...ranks)).toBeLessThanOrEqual(values.length);
        texts.forEach((text, at) => expect(ranks[texts.indexOf(text)]).toBe(ranks[at]));
      }),
    );
  });
});
