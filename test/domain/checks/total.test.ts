import { checkTotals } from "../../../src/domain/checks/total";
import type { StatedTotal } from "../../../src/domain/assessment";
import { entry, exclusion, sheetOf, statedTotal } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { adjustment, branch, leaf } from "../../builders/frameworks";

const nodes = [
  branch("I", [leaf("I.1", "85")], { level: "part" }),
  branch("II", [leaf("II.1", "15")], { level: "part" }),
];
const entries = { "I.1": entry({ self: "80", appraised: "78.19" }), "II.1": entry({ appraised: "10.32" }) };
const framework = {
  adjustments: [adjustment("bonus", "III")],
  rounding: { leaf: null, area: null, index: { digits: 2, mode: "truncate" } },
} as const;

function found(totals: readonly StatedTotal[], exclusions = [exclusion(null, "4.5")]): readonly string[] {
  const stated = { totals };
  return briefs(checkTotals(sheetOf(nodes, entries, { framework, adjustments: { III: "1" }, exclusions, stated })));
}

describe("a total that is not what the sheet comes to is found", () => {
  test.each([
    [
      "the index written as points",
      statedTotal("points", "93.72"),
      "error total at total (dòng 41): 93.72, not 89.51 points {kind: points, isIndex: 93.72}",
    ],
    [
      "points off by a hundredth",
      statedTotal("points", "89.5"),
      "error total at total (dòng 41): 89.5, not 89.51 points {kind: points}",
    ],
    [
      "points without their bonus",
      statedTotal("points", "88.51"),
      "error total at total (dòng 41): 88.51, not 89.51 points {kind: points}",
    ],
    [
      "the appraised scores",
      statedTotal("appraisedScore", "78.19"),
      "error total at total (dòng 41): 78.19, not 88.51 points {kind: appraisedScore}",
    ],
    [
      "the self scores",
      statedTotal("selfScore", "81"),
      "error total at total (dòng 41): 81, not 80 points {kind: selfScore}",
    ],
  ])("%s", (_, total, finding) => {
    expect(found([total])).toEqual([finding]);
  });

  test.each([
    statedTotal("points", "89.51"),
    statedTotal("points", "89.510"),
    statedTotal("appraisedScore", "88.51"),
    statedTotal("selfScore", "80"),
  ])("%j is left alone", (total) => {
    expect(found([total])).toEqual([]);
  });

  test("a total of what is not scored yet is left alone", () => {
    expect(checkTotals(sheetOf(nodes, {}, { stated: { totals: [statedTotal("points", "89.51")] } }))).toEqual([]);
  });
});

describe("a maximum that is not that of its rows is found", () => {
  test("95,50 where the rows come to 100 and none is named as left out", () => {
    expect(found([statedTotal("points", "89.51", "95.5")])).toEqual([
      "error parts-of-total at total (dòng 41): 95.5, not 100 points {kind: maximum}",
    ]);
  });

  test("once, although it is printed twice, with both places", () => {
    const letter = { ...statedTotal("points", "89.51", "95.50"), where: "Công văn" };
    expect(found([letter, statedTotal("points", "89.51", "95.5")])).toEqual([
      "error parts-of-total at total (Công văn; dòng 41): 95.5, not 100 points {kind: maximum}",
    ]);
  });

  test("twice, where two different maxima are printed", () => {
    expect(found([statedTotal("points", "89.51", "95.5"), statedTotal("selfScore", "80", "85")])).toEqual([
      "error parts-of-total at total (dòng 41): 95.5, not 100 points {kind: maximum}",
      "error parts-of-total at total (dòng 41): 85, not 100 points {kind: maximum}",
    ]);
  });

  test("no more, once the rows that left it are named", () => {
    expect(found([statedTotal("points", "89.51", "95.5")], [exclusion("II", "4.5")])).toEqual([]);
  });

  test.each(["100", "100.00"])("%s is left alone", (maximum) => {
    expect(found([statedTotal("points", "89.51", maximum)])).toEqual([]);
  });
});
