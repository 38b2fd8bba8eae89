import * as fc from "fast-check";
import { count, compare, rate, toText } from "../../../src/domain/decimal";
import { isProblem } from "../../../src/domain/problem";
import { nothingReported, rateCarriedOut } from "../../../src/domain/scoring-rules/performance";
import { anyRateReported } from "../../builders/any-rule";
import { performed } from "../../builders/assessments";

describe("the rate carried out", () => {
  test.each([
    [{ done: "9", due: "12", excluded: "2" }, "0.9"],
    [{ done: "9", due: "10" }, "0.9"],
    [{ done: "9", due: "10", excluded: "0" }, "0.9"],
    [{ done: "0", due: "10" }, "0"],
    [{ done: "10", due: "10" }, "1"],
    [{ done: "10", due: "12", excluded: "2" }, "1"],
    [{ done: "0.5", due: "2" }, "0.25"],
  ])("%j is %s", (members, expected) => {
    const carriedOut = rateCarriedOut(performed(members));
    expect(isProblem(carriedOut) ? carriedOut : toText(carriedOut)).toBe(expected);
  });

  test.each([
    [{}, { problem: "PerformanceMissing", needs: "done" }],
    [{ due: "10" }, { problem: "PerformanceMissing", needs: "done" }],
    [{ done: "0" }, { problem: "PerformanceMissing", needs: "due" }],
    [{ done: "0", due: "0" }, { problem: "NothingDue" }],
    [{ done: "3", due: "0" }, { problem: "NothingDue" }],
    [{ done: "0", due: "2", excluded: "2" }, { problem: "NothingDue" }],
    [
      { done: "11", due: "10" },
      { problem: "RateOutOfRange", done: "11", due: "10" },
    ],
    [
      { done: "9", due: "10", excluded: "2" },
      { problem: "RateOutOfRange", done: "9", due: "8" },
    ],
    [
      { done: "0", due: "2", excluded: "3" },
      { problem: "RateOutOfRange", done: "0", due: "-1" },
    ],
    [
      { done: "-1", due: "2" },
      { problem: "RateOutOfRange", done: "-1", due: "2" },
    ],
    [
      { done: "-1", due: "-2" },
      { problem: "RateOutOfRange", done: "-1", due: "-2" },
    ],
  ])("%j is refused: %j", (members, problem) => {
    expect(rateCarriedOut(performed(members))).toEqual(problem);
  });

  test("nothing reported is not zero", () => {
    expect(nothingReported.done).toBeNull();
    expect(rateCarriedOut(nothingReported)).toEqual({ problem: "PerformanceMissing", needs: "done" });
  });

  test("lies within 0 and 1, and excluding what was not done never lowers it", () => {
    fc.assert(
      fc.property(anyRateReported, (performance) => {
        const carriedOut = rateCarriedOut(performance);
        const withoutExclusion = rateCarriedOut({ ...performance, excluded: count("0") });
        if (isProblem(carriedOut) || isProblem(withoutExclusion)) throw new Error("a valid report was refused");
        expect(compare(carriedOut, rate("0"))).toBeGreaterThanOrEqual(0);
        expect(compare(carriedOut, rate("1"))).toBeLessThanOrEqual(0);
        expect(compare(carriedOut, withoutExclusion)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
