import { points } from "../../../src/domain/decimal";
import { ruleReaches } from "../../../src/domain/scoring-rules/scoring-rule";
import { ruleFrom } from "../../builders/frameworks";
import { scored } from "../../builders/scored";

const allOrNothing = "đạt → tối đa; không đạt → 0";

describe("all or nothing", () => {
  test.each([
    [{ done: "0" }, "0"],
    [{ done: "1" }, "1.5"],
    [{ done: "2" }, "1.5"],
    [{ done: "0", due: "1" }, "0"],
    [{ done: "3", due: "4" }, "0"],
    [{ done: "4", due: "4" }, "1.5"],
    [{ done: "5", due: "4" }, "1.5"],
  ])("%j gives %s", (performance, score) => {
    expect(scored(allOrNothing, "1.5", performance)).toBe(score);
  });

  test("what is excluded leaves the number due", () => {
    expect(scored(allOrNothing, "1.5", { done: "3", due: "4", excluded: "1" })).toBe("1.5");
    expect(scored(allOrNothing, "1.5", { done: "2", due: "4", excluded: "1" })).toBe("0");
  });

  test.each([
    [{}, { problem: "PerformanceMissing", needs: "done" }],
    [{ due: "4" }, { problem: "PerformanceMissing", needs: "done" }],
    [{ done: "0.5" }, { problem: "NotACount", value: "0.5" }],
    [{ done: "-1" }, { problem: "NotACount", value: "-1" }],
  ])("%j is refused", (performance, problem) => {
    expect(scored(allOrNothing, "1.5", performance)).toEqual(problem);
  });

  test("nothing lies between", () => {
    const reached = ["0", "1.5", "0.75", "1.49", "2"].map((score) =>
      ruleReaches(ruleFrom(allOrNothing), points("1.5"), points(score)),
    );
    expect(reached).toEqual([true, true, false, false, false]);
  });
});

describe("rules that give no points by themselves", () => {
  test.each(["điều tra xã hội học", "chấm trực tiếp"])("%s waits for a score, and takes any", (rule) => {
    expect(scored(rule, "6", { done: "1", due: "1" })).toBeNull();
    expect(ruleReaches(ruleFrom(rule), points("6"), points("4.63"))).toBe(true);
  });
});
