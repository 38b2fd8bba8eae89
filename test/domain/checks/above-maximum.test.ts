import { checkAboveMaximum } from "../../../src/domain/checks/above-maximum";
import type { LeafEntry } from "../../../src/domain/assessment";
import { entry, exclusion, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { adjustment, branch, leaf, remainder } from "../../builders/frameworks";

function found(typed: LeafEntry): readonly string[] {
  return briefs(checkAboveMaximum(sheetOf([leaf("1", "11.5")], { 1: typed })));
}

describe("a score outside its range is found", () => {
  test.each([
    [
      "a digit too many",
      entry({ self: "111.5" }),
      ["1 selfScore: 111.5, not 11.5 points {maxScore: 11.5, figure: selfScore}"],
    ],
    [
      "a hundredth too much",
      entry({ appraised: "11.51" }),
      ["1 appraisedScore: 11.51, not 11.5 points {maxScore: 11.5, figure: appraisedScore}"],
    ],
    ["below zero", entry({ self: "-0.01" }), ["1 selfScore: -0.01, not 0 points {maxScore: 11.5, figure: selfScore}"]],
    [
      "both scores",
      entry({ self: "12", appraised: "-1" }),
      [
        "1 selfScore: 12, not 11.5 points {maxScore: 11.5, figure: selfScore}",
        "1 appraisedScore: -1, not 0 points {maxScore: 11.5, figure: appraisedScore}",
      ],
    ],
    [
      "the self score, though the appraisal has mended it",
      entry({ self: "12", appraised: "11.5" }),
      ["1 selfScore: 12, not 11.5 points {maxScore: 11.5, figure: selfScore}"],
    ],
  ])("%s", (_, typed, findings) => {
    expect(found(typed)).toEqual(findings.map((finding) => `error above-maximum at ${finding}`));
  });

  test("above what is left of its maximum, where the paper takes points out of it", () => {
    const sheet = sheetOf([leaf("1", "8")], { 1: entry({ self: "6" }) }, { exclusions: [exclusion("1", "3")] });
    expect(sheet.rowByKey.get("1")?.status).toBe("outOfRange");
    expect(briefs(checkAboveMaximum(sheet))).toEqual([
      "error above-maximum at 1 selfScore: 6, not 5 points {maxScore: 5, figure: selfScore}",
    ]);
  });

  test("in a remainder, at the row it is the rest of", () => {
    const sheet = sheetOf([branch("1", [remainder("1.x", "11.5")])], { "1.x": entry({ self: "111.5" }) });
    expect(briefs(checkAboveMaximum(sheet))).toEqual([
      "error above-maximum at 1 selfScore: 111.5, not 11.5 points {maxScore: 11.5, figure: selfScore}",
    ]);
  });
});

describe("a score within its range is left alone", () => {
  test.each([
    ["nothing", entry({ self: "0", appraised: "0" })],
    ["the maximum", entry({ self: "11.50", appraised: "11.5" })],
    ["no score", entry({})],
    ["a score that does not count, since nothing arose", entry({ self: "12", notApplicable: "Không phát sinh" })],
  ])("%s", (_, typed) => {
    expect(found(typed)).toEqual([]);
  });
});

describe("bonus and penalty", () => {
  const found = (granted: string, cap: string | null): readonly string[] =>
    briefs(
      checkAboveMaximum(
        sheetOf(
          [leaf("1", "1")],
          {},
          {
            adjustments: { thuong: granted },
            framework: { adjustments: [adjustment("bonus", "thuong", cap)] },
          },
        ),
      ),
    );

  test("above the cap are found", () => {
    expect(found("1.01", "1")).toEqual([
      "error above-maximum at total (Điểm thưởng): 1.01, not 1 points {maxScore: 1, figure: adjustment}",
    ]);
  });

  test("below zero are found: both are written as positive amounts", () => {
    expect(found("-1", "1")).toEqual([
      "error above-maximum at total (Điểm thưởng): -1, not 0 points {maxScore: 1, figure: adjustment}",
    ]);
  });

  test.each([
    ["1", "1"],
    ["0", "1"],
    ["7", null],
  ])("%s with a cap of %s are left alone", (granted, cap) => {
    expect(found(granted, cap)).toEqual([]);
  });
});
