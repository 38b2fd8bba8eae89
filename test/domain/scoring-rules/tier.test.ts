import { points } from "../../../src/domain/decimal";
import { bestByRule, ruleReaches } from "../../../src/domain/scoring-rules/scoring-rule";
import { ruleFrom } from "../../builders/frameworks";
import { scored } from "../../builders/scored";

const caMau = ">90% → 2; 70%–90% → 1; <70% → 0";
const fromTo = "95% trở lên → 1; từ 80% đến dưới 95% → 0,5; dưới 80% → 0";

describe("tiers of a rate", () => {
  test.each([
    ["1000", "2"],
    ["901", "2"],
    ["900", "1"],
    ["899", "1"],
    ["701", "1"],
    ["700", "1"],
    ["699", "0"],
    ["0", "0"],
  ])("`trên 90%%`, `70–90%%`, `dưới 70%%`: %s of 1000 gives %s", (done, score) => {
    expect(scored(caMau, "2", { done, due: "1000" })).toBe(score);
  });

  test.each([
    ["1000", "1"],
    ["951", "1"],
    ["950", "1"],
    ["949", "0.5"],
    ["800", "0.5"],
    ["799", "0"],
    ["0", "0"],
  ])("`95%% trở lên`, `từ 80%% đến dưới 95%%`, `dưới 80%%`: %s of 1000 gives %s", (done, score) => {
    expect(scored(fromTo, "1", { done, due: "1000" })).toBe(score);
  });

  test("a rate is not rounded before it is compared", () => {
    expect(scored(caMau, "2", { done: "90000000000000000001", due: "100000000000000000000" })).toBe("2");
    expect(scored(fromTo, "1", { done: "94999999999999999999", due: "100000000000000000000" })).toBe("0.5");
  });

  test("an edge may lie on a third", () => {
    expect(scored("≥33,33% → 1; <33,33% → 0", "1", { done: "1", due: "3" })).toBe("1");
    expect(scored("≥33,34% → 1; <33,34% → 0", "1", { done: "1", due: "3" })).toBe("0");
  });

  test("what is excluded leaves the denominator", () => {
    expect(scored(caMau, "2", { done: "90", due: "100" })).toBe("1");
    expect(scored(caMau, "2", { done: "90", due: "100", excluded: "1" })).toBe("2");
  });

  test.each([
    [{}, { problem: "PerformanceMissing", needs: "done" }],
    [{ done: "9" }, { problem: "PerformanceMissing", needs: "due" }],
    [{ done: "0", due: "0" }, { problem: "NothingDue" }],
    [
      { done: "11", due: "10" },
      { problem: "RateOutOfRange", done: "11", due: "10" },
    ],
  ])("%j is refused", (performance, problem) => {
    expect(scored(caMau, "2", performance)).toEqual(problem);
  });

  test("a rate in a hole between steps is refused, not guessed", () => {
    const holed = ">90% → 2; <90% → 1";
    expect(scored(holed, "2", { done: "9", due: "10" })).toEqual({ problem: "NoStepMatches", value: "90%" });
    expect(scored(holed, "2", { done: "89", due: "100" })).toBe("1");
    expect(scored(holed, "2", { done: "91", due: "100" })).toBe("2");
  });

  test("only the points of its steps can be reached, and the highest are its best", () => {
    const rule = ruleFrom(fromTo);
    const reached = ["1", "0.5", "0", "0.75", "2"].map((score) => ruleReaches(rule, points("1"), points(score)));
    expect(reached).toEqual([true, true, true, false, false]);
    expect(bestByRule(rule)?.toJSON()).toBe("1");
    expect(bestByRule(ruleFrom("<70% → 2; ≥70% → 0"))?.toJSON()).toBe("2");
  });
});
