import { points } from "../../../src/domain/decimal";
import { bestByRule, ruleReaches } from "../../../src/domain/scoring-rules/scoring-rule";
import { ruleFrom } from "../../builders/frameworks";
import { scored } from "../../builders/scored";

const lateReports = "trừ 0,25/báo cáo";

describe("a deduction for each violation", () => {
  test.each([
    ["0", "1"],
    ["1", "0.75"],
    ["3", "0.25"],
    ["4", "0"],
    ["5", "0"],
    ["1000", "0"],
  ])("%s violations of 0,25 leave %s of 1", (done, score) => {
    expect(scored(lateReports, "1", { done })).toBe(score);
  });

  test("a step that does not go into the maximum still ends at zero", () => {
    expect(scored("trừ 0,3/lần", "1", { done: "3" })).toBe("0.1");
    expect(scored("trừ 0,3/lần", "1", { done: "4" })).toBe("0");
  });

  test("one violation may take everything", () => {
    expect(scored("trừ 2/lần", "2", { done: "0" })).toBe("2");
    expect(scored("trừ 2/lần", "2", { done: "1" })).toBe("0");
  });

  test.each([
    [{}, { problem: "PerformanceMissing", needs: "done" }],
    [{ done: "0.5" }, { problem: "NotACount", value: "0.5" }],
    [{ done: "-1" }, { problem: "NotACount", value: "-1" }],
  ])("%j is refused", (performance, problem) => {
    expect(scored(lateReports, "1", performance)).toEqual(problem);
  });

  test.each([
    [lateReports, "1", "1", true],
    [lateReports, "1", "0.75", true],
    [lateReports, "1", "0.5", true],
    [lateReports, "1", "0", true],
    [lateReports, "1", "0.7", false],
    [lateReports, "1", "1.25", false],
    [lateReports, "1", "-0.25", false],
    ["trừ 0,3/lần", "1", "0.1", true],
    ["trừ 0,3/lần", "1", "0", true],
    ["trừ 0,3/lần", "1", "0.2", false],
  ])("“%s” of %s can leave %s: %s", (rule, maxScore, score, reaches) => {
    expect(ruleReaches(ruleFrom(rule), points(maxScore), points(score))).toBe(reaches);
  });

  test("has no best of its own: that is the leaf's maximum", () => {
    expect(bestByRule(ruleFrom(lateReports))).toBeNull();
  });
});
