import { toText } from "../../src/domain/decimal";
import type { FrameworkNode, RoundingByLevel } from "../../src/domain/framework";
import { gradeFor } from "../../src/domain/grade";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { entry, exclusion, sheetOf } from "../builders/assessments";
import { adjustment, branch, leaf, remainder } from "../builders/frameworks";
import { plain } from "../builders/plain";

describe("points taken out of the maximum without a leaf to take them from", () => {
  const nodes = [
    branch("I", [branch("I.1", [leaf("I.1.1", "2"), remainder("I.1.x", "8")]), branch("I.2", [leaf("I.2.1", "5")])], {
      level: "part",
    }),
    branch("II", [leaf("II.1", "5")], { level: "part" }),
  ];
  const maxima = (excluded: ReturnType<typeof exclusion>[]): string[] => {
    const sheet = sheetOf(nodes, { "I.1.1": entry({ self: "1" }) }, { exclusions: excluded });
    return [...sheet.rows.map((row) => `${row.key} ${toText(row.applicableMax)}`), toText(sheet.totals.applicableMax)];
  };

  test("leave the node they are kept at, all above it, and the whole", () => {
    expect(maxima([exclusion("I.1", "1.5")])).toEqual([
      "I 13.5",
      "I.1 8.5",
      "I.1.1 2",
      "I.1.x 8",
      "I.2 5",
      "I.2.1 5",
      "II 5",
      "II.1 5",
      "18.5",
    ]);
  });

  test("leave only the whole where the paper names no row", () => {
    expect(maxima([exclusion(null, "4.5"), exclusion("I", "1")])).toEqual([
      "I 14",
      "I.1 10",
      "I.1.1 2",
      "I.1.x 8",
      "I.2 5",
      "I.2.1 5",
      "II 5",
      "II.1 5",
      "14.5",
    ]);
  });

  test("leave a leaf too, where the paper names one", () => {
    expect(maxima([exclusion("I.1.x", "3")])).toEqual([
      "I 12",
      "I.1 7",
      "I.1.1 2",
      "I.1.x 5",
      "I.2 5",
      "I.2.1 5",
      "II 5",
      "II.1 5",
      "17",
    ]);
  });
});

describe("the totals", () => {
  const nodes = [
    branch("I", [branch("I.1", [leaf("I.1.1", "85")])], { level: "part" }),
    branch("II", [leaf("II.1", "15")], { level: "part" }),
  ];
  const rounding = (index: RoundingByLevel["index"]): RoundingByLevel => ({ leaf: null, area: null, index });
  const haiPhong = (index: RoundingByLevel["index"]): ScoreSheet =>
    sheetOf(
      nodes,
      { "I.1.1": entry({ appraised: "78.19" }), "II.1": entry({ appraised: "10.32" }) },
      {
        exclusions: [exclusion(null, "4.5")],
        adjustments: { III: "1" },
        framework: { adjustments: [adjustment("bonus", "III")], rounding: rounding(index) },
      },
    );

  test("count a bonus in the points, and neither in the maximum nor in the gap", () => {
    expect(plain(haiPhong({ digits: 2, mode: "truncate" }).totals)).toEqual({
      maxScore: "100",
      applicableMax: "95.5",
      selfScore: null,
      appraisedScore: "88.51",
      bonus: "1",
      penalty: "0",
      points: "89.51",
      gap: "11.49",
      parIndex: "93.72",
      grade: null,
      unscoredLeaves: 0,
    });
  });

  test.each([
    [{ digits: 2, mode: "halfAwayFromZero" }, "93.73"],
    [{ digits: 3, mode: "truncate" }, "93.727"],
    [{ digits: 0, mode: "halfEven" }, "94"],
    [null, "93.73"],
  ] as const)("round the index as the framework says: %j", (index, shown) => {
    expect(plain(haiPhong(index).totals.parIndex)).toBe(shown);
  });

  test("take a penalty off, even below zero", () => {
    const { totals } = sheetOf(
      [leaf("1", "2")],
      { 1: entry({ self: "1" }) },
      {
        adjustments: { thuong: "0.5", phat: "2" },
        framework: { adjustments: [adjustment("bonus", "thuong"), adjustment("penalty", "phat")] },
      },
    );
    expect(plain([totals.points, totals.bonus, totals.penalty, totals.gap, totals.parIndex])).toEqual([
      "-0.5",
      "0.5",
      "2",
      "1",
      "-25",
    ]);
  });

  test("ignore points granted under a key that the framework does not have", () => {
    const { totals } = sheetOf([leaf("1", "2")], { 1: entry({ self: "1" }) }, { adjustments: { thuong: "0.5" } });
    expect(plain(totals.points)).toBe("1");
  });

  test("are empty while nothing is scored, and a bonus alone is no score", () => {
    const { totals } = sheetOf(
      [leaf("1", "2"), leaf("2", "3")],
      {},
      {
        adjustments: { III: "1" },
        framework: { adjustments: [adjustment("bonus", "III")] },
      },
    );
    expect(plain(totals)).toMatchObject({
      points: null,
      gap: null,
      parIndex: null,
      applicableMax: "5",
      unscoredLeaves: 2,
    });
  });

  test("have no index where nothing is applicable", () => {
    const { totals } = sheetOf([leaf("1", "2")], { 1: entry({ self: "1" }) }, { exclusions: [exclusion(null, "2")] });
    expect(plain([totals.points, totals.applicableMax, totals.parIndex])).toEqual(["1", "0", null]);
  });

  test("name the grade by the framework's bands", () => {
    const gradeScheme = { basis: "index", bands: [{ name: "Tốt", from: "90", includesEdge: true }] } as const;
    const { totals } = sheetOf([leaf("1", "10")], { 1: entry({ self: "9" }) }, { framework: { gradeScheme } });
    expect(totals.grade).toBe("Tốt");
    expect(totals.grade).toBe(gradeFor(gradeScheme, totals.points, totals.parIndex));
  });
});

describe("areas that the framework rounds", () => {
  const areas = (first: string, second: string): readonly FrameworkNode[] => [
    branch(first, [leaf(`${first}.1`, "1"), leaf(`${first}.2`, "1")]),
    branch(second, [leaf(`${second}.1`, "1")]),
  ];
  const framework = {
    rounding: { leaf: null, area: { digits: 1, mode: "halfAwayFromZero" }, index: null },
  } as const;
  const third = entry({ self: "0.33" });

  test("add up to the total as they are shown", () => {
    const entries = { "1.1": third, "1.2": third, "2.1": entry({ self: "0.96" }) };
    const sheet = sheetOf(areas("1", "2"), entries, { framework });
    expect(plain(sheet.rows.map(({ key, score }) => [key, score]))).toEqual([
      ["1", "0.7"],
      ["1.1", "0.33"],
      ["1.2", "0.33"],
      ["2", "1"],
      ["2.1", "0.96"],
    ]);
    expect(plain(sheet.totals.points)).toBe("1.7");
  });

  test("add up to their part, and parts to the total, as they are shown", () => {
    const entries = { "I.1.1": third, "I.1.2": third, "I.2.1": entry({ self: "0.96" }) };
    const sheet = sheetOf([branch("I", areas("I.1", "I.2"), { level: "part" })], entries, { framework });
    const scores = ["I.1", "I.2", "I"].map((key) => plain(sheet.rowByKey.get(key)?.score ?? null));
    expect([...scores, plain(sheet.totals.points)]).toEqual(["0.7", "1", "1.7", "1.7"]);
  });
});
