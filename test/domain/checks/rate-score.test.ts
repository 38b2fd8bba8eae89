import { checkRateScores } from "../../../src/domain/checks/rate-score";
import type { Framework } from "../../../src/domain/framework";
import { entry, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { leaf } from "../../builders/frameworks";

interface Case extends NonNullable<Parameters<typeof entry>[0]> {
  readonly max?: string;
  readonly rule?: string;
  readonly span?: "year" | "partOfYear";
  readonly framework?: Partial<Framework>;
}

function found({ max = "1", rule, span = "year", framework = {}, ...members }: Case): readonly string[] {
  const row = leaf("7.1", max, rule === undefined ? {} : { rule });
  return briefs(checkRateScores(sheetOf([row], { "7.1": entry(members) }, { span, framework })));
}

const mismatch = (severity: string, stated: string, computed: string, share: string, max = "1"): string =>
  `${severity} ratio-score at 7.1 appraisedScore: ${stated}, not ${computed} points {percent: ${share}, maxScore: ${max}}`;

describe("a score that is not rate × maximum", () => {
  test.each([
    [
      "contradicts a leaf scored by rate",
      { rule: "tỷ lệ", done: "1307", due: "1514", appraised: "0.85" },
      mismatch("error", "0.85", "0.86", "86.33"),
    ],
    [
      "contradicts it by a percentage alone",
      { rule: "tỷ lệ", max: "2", statedPercent: "98.1", appraised: "1.9" },
      mismatch("error", "1.9", "1.96", "98.1", "2"),
    ],
    [
      "is a reason to look where the rule is not known",
      { done: "38", due: "72", appraised: "1" },
      mismatch("check", "1", "0.53", "52.78"),
    ],
    [
      "is a reason to look where points are entered by hand",
      { rule: "chấm trực tiếp", done: "38", due: "72", appraised: "1" },
      mismatch("check", "1", "0.53", "52.78"),
    ],
    [
      "is a reason to look in a part of the year",
      { rule: "tỷ lệ", span: "partOfYear", done: "1", due: "2", appraised: "1" },
      mismatch("check", "1", "0.5", "50"),
    ],
    [
      "contradicts any rule, where everything is done and points are missing",
      { max: "3", span: "partOfYear", done: "166", due: "166", appraised: "2.9" },
      mismatch("error", "2.9", "3", "100", "3"),
    ],
    [
      "is measured after exclusions",
      { rule: "tỷ lệ", done: "9", due: "12", excluded: "2", appraised: "0.75" },
      mismatch("error", "0.75", "0.9", "90"),
    ],
    [
      "goes by the two figures, not by the percentage beside them",
      { rule: "tỷ lệ", done: "1", due: "2", statedPercent: "60", appraised: "0.6" },
      mismatch("error", "0.6", "0.5", "50"),
    ],
  ] as const)("%s", (_, members, finding) => {
    expect(found(members)).toEqual([finding]);
  });

  test("is found in the self score while there is no other", () => {
    expect(found({ rule: "tỷ lệ", done: "1", due: "2", self: "0.6" })).toEqual([
      "error ratio-score at 7.1 selfScore: 0.6, not 0.5 points {percent: 50, maxScore: 1}",
    ]);
  });

  test("is rounded as the framework rounds its leaves", () => {
    const members = { rule: "tỷ lệ", max: "2", statedPercent: "98.1", appraised: "1.9" };
    const rounding = (mode: "truncate" | "halfAwayFromZero") => ({
      rounding: { leaf: { digits: 1, mode }, area: null, index: null },
    });
    expect(found({ ...members, framework: rounding("truncate") })).toEqual([]);
    expect(found({ ...members, framework: rounding("halfAwayFromZero") })).toEqual([
      mismatch("error", "1.9", "2", "98.1", "2"),
    ]);
  });
});

describe("a score is left alone", () => {
  test.each([
    ["that is rate × maximum to a hundredth", { rule: "tỷ lệ", done: "11", due: "13", appraised: "0.85" }],
    ["that is full, with everything done", { done: "166", due: "166", appraised: "1" }],
    [
      "that is rate × maximum by a percentage alone",
      { rule: "tỷ lệ", max: "2", statedPercent: "98.1", appraised: "1.96" },
    ],
    ["with no figures beside it", { rule: "tỷ lệ", appraised: "0.85" }],
    ["with figures that give no rate", { rule: "tỷ lệ", done: "3", due: "2", appraised: "0.85" }],
    ["that is not there", { rule: "tỷ lệ", done: "1", due: "2" }],
    ["where nothing arose", { rule: "tỷ lệ", done: "1", due: "2", appraised: "1", notApplicable: "Không phát sinh" }],
    ["by tiers, which has a check of its own", { rule: "≥95% → 1; <95% → 0", done: "96", due: "100", appraised: "1" }],
    ["by a band, which has a check of its own", { rule: "tỷ lệ; <80% → 0", done: "1", due: "2", appraised: "0" }],
    [
      "that truncation would lose",
      { rule: "tỷ lệ", max: "3", done: "1", due: "3", appraised: "1", framework: truncated() },
    ],
    [
      "that is full where rounding goes no finer than tenths",
      { rule: "tỷ lệ", max: "0.75", done: "4", due: "4", appraised: "0.75", framework: tenths() },
    ],
  ] as const)("%s", (_, members) => {
    expect(found(members)).toEqual([]);
  });

  function truncated(): Partial<Framework> {
    return { rounding: { leaf: { digits: 2, mode: "truncate" }, area: null, index: null } };
  }
  function tenths(): Partial<Framework> {
    return { rounding: { leaf: { digits: 1, mode: "halfAwayFromZero" }, area: null, index: null } };
  }
});

describe("a percentage a hundred times too small", () => {
  const slip = (stated: string, meant: string, score: string, max = "1"): string =>
    `error percent-scale at 7.1 explanation: ${stated}, not ${meant} percent {score: ${score}, maxScore: ${max}}`;

  test.each([
    [{ rule: "tỷ lệ", statedPercent: "0.98", appraised: "0.98" }, slip("0.98", "98", "0.98")],
    [{ rule: "tỷ lệ", statedPercent: "0.78", appraised: "0.78" }, slip("0.78", "78", "0.78")],
    [{ statedPercent: "0.98", appraised: "0.98" }, slip("0.98", "98", "0.98")],
    [{ max: "2", statedPercent: "0.98", appraised: "1.96" }, slip("0.98", "98", "1.96", "2")],
    [{ max: "2", statedPercent: "0.98", appraised: "2" }, slip("0.98", "98", "2", "2")],
    [{ statedPercent: "1", appraised: "1" }, slip("1", "100", "1")],
    [{ statedPercent: "0.98", done: "98", due: "100", appraised: "0.98" }, slip("0.98", "98", "0.98")],
  ])("%j is said to be a slip, and nothing else", (members, finding) => {
    expect(found(members)).toEqual([finding]);
  });

  test.each([
    ["98% of 1", { rule: "tỷ lệ", statedPercent: "98", appraised: "0.98" }],
    ["0,98% of 1, scored so", { rule: "tỷ lệ", statedPercent: "0.98", appraised: "0.01" }],
    ["0,4% of 1, scored so", { rule: "tỷ lệ", statedPercent: "0.4", appraised: "0" }],
    [
      "0,4% of 1, scored so, with its figures",
      { rule: "tỷ lệ", statedPercent: "0.4", done: "4", due: "1000", appraised: "0" },
    ],
    ["0,9% of 0,5, scored so", { rule: "tỷ lệ", max: "0.5", statedPercent: "0.9", appraised: "0" }],
    ["nothing of 1", { rule: "tỷ lệ", statedPercent: "0", appraised: "0" }],
    ["1% of 100 points", { rule: "tỷ lệ", max: "100", statedPercent: "1", appraised: "1" }],
  ])("%s is none", (_, members) => {
    expect(found(members)).toEqual([]);
  });

  test("1,01% is not small enough to be one", () => {
    expect(found({ rule: "tỷ lệ", statedPercent: "1.01", appraised: "1" })).toEqual([
      mismatch("error", "1", "0.01", "1.01"),
    ]);
  });
});
