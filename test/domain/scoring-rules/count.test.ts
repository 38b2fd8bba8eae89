import { points } from "../../../src/domain/decimal";
import { bestByRule, ruleReaches } from "../../../src/domain/scoring-rules/scoring-rule";
import { ruleFrom } from "../../builders/frameworks";
import { scored } from "../../builders/scored";

const dialogues = "số lượng: ≥2 → 1; 1 → 0,5; 0 → 0";

describe("a number of events", () => {
  test.each([
    ["0", "0"],
    ["1", "0.5"],
    ["2", "1"],
    ["3", "1"],
    ["200", "1"],
  ])("of %s gives %s", (done, score) => {
    expect(scored(dialogues, "1", { done })).toBe(score);
  });

  test.each([
    ["số lượng: trên 4 → 1; dưới 4 → 0", "4", { problem: "NoStepMatches", value: "4" }],
    ["số lượng: trên 4 → 1; đến 4 → 0", "4", "0"],
    ["số lượng: từ 4 → 1; dưới 4 → 0", "4", "1"],
    ["số lượng: mọi mức → 1", "0", "1"],
    ["số lượng: 3–5 → 1; <3 → 0", "5", "1"],
    ["số lượng: 3–5 → 1; <3 → 0", "6", { problem: "NoStepMatches", value: "6" }],
    ["số lượng: >2–<5 → 1; ≤2 → 0", "2", "0"],
    ["số lượng: >2–<5 → 1; ≤2 → 0", "3", "1"],
  ])("by “%s”, %s gives %j", (rule, done, score) => {
    expect(scored(rule, "1", { done })).toEqual(score);
  });

  test.each([
    [{}, { problem: "PerformanceMissing", needs: "done" }],
    [{ due: "2" }, { problem: "PerformanceMissing", needs: "done" }],
    [{ done: "1.5" }, { problem: "NotACount", value: "1.5" }],
    [{ done: "-1" }, { problem: "NotACount", value: "-1" }],
  ])("%j is refused", (performance, problem) => {
    expect(scored(dialogues, "1", performance)).toEqual(problem);
  });

  test("only the points of its steps can be reached, and the highest are its best", () => {
    const rule = ruleFrom(dialogues);
    const reached = ["1", "0.5", "0", "0.25"].map((score) => ruleReaches(rule, points("1"), points(score)));
    expect(reached).toEqual([true, true, true, false]);
    expect(bestByRule(rule)?.toJSON()).toBe("1");
  });
});
