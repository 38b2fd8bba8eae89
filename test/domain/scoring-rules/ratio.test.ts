import { hundredths, scored, unrounded } from "../../builders/scored";

const banded = "tỷ lệ; <80% → 0; ≥95% → tối đa";

describe("a rate × the maximum", () => {
  test.each([
    ["0", "10", "2", "0"],
    ["1", "10", "2", "0.2"],
    ["10", "10", "2", "2"],
    ["1", "3", "1", "0.33"],
    ["2", "3", "1", "0.67"],
    ["1", "8", "0.5", "0.06"],
    ["1", "8", "1", "0.13"],
    ["5", "1000", "1", "0.01"],
    ["4", "1000", "1", "0"],
  ])("%s of %s, worth %s, gives %s", (done, due, maxScore, score) => {
    expect(scored("tỷ lệ", maxScore, { done, due })).toBe(score);
  });

  test("is exact until it is rounded", () => {
    expect(scored("tỷ lệ", "1", { done: "1505", due: "2000" }, unrounded)).toBe("0.7525");
  });

  test.each([
    ["1", "3", "3", "1"],
    ["2", "3", "1.5", "1"],
    ["1", "7", "3.5", "0.5"],
    ["11", "13", "6.5", "5.5"],
  ])("does not lose a hundredth by truncation: %s of %s, worth %s, is %s", (done, due, maxScore, score) => {
    expect(scored("tỷ lệ", maxScore, { done, due }, { digits: 2, mode: "truncate" })).toBe(score);
  });

  test("is rounded as the framework says", () => {
    const share = { done: "173", due: "200" };
    expect(scored("tỷ lệ", "1", share, { digits: 2, mode: "truncate" })).toBe("0.86");
    expect(scored("tỷ lệ", "1", share, { digits: 2, mode: "halfEven" })).toBe("0.86");
    expect(scored("tỷ lệ", "1", share, hundredths)).toBe("0.87");
    expect(scored("tỷ lệ", "1", share, { digits: 1, mode: "truncate" })).toBe("0.8");
  });

  test("what is excluded leaves the denominator", () => {
    expect(scored("tỷ lệ", "1", { done: "9", due: "12" })).toBe("0.75");
    expect(scored("tỷ lệ", "1", { done: "9", due: "12", excluded: "2" })).toBe("0.9");
    expect(scored("tỷ lệ", "1", { done: "9", due: "12", excluded: "3" })).toBe("1");
  });

  test.each([
    [{}, { problem: "PerformanceMissing", needs: "done" }],
    [{ done: "1" }, { problem: "PerformanceMissing", needs: "due" }],
    [{ done: "0", due: "0" }, { problem: "NothingDue" }],
    [{ done: "0", due: "3", excluded: "3" }, { problem: "NothingDue" }],
    [
      { done: "4", due: "3" },
      { problem: "RateOutOfRange", done: "4", due: "3" },
    ],
    [
      { done: "1", due: "3", excluded: "4" },
      { problem: "RateOutOfRange", done: "1", due: "-1" },
    ],
  ])("%j is refused", (performance, problem) => {
    expect(scored("tỷ lệ", "1", performance)).toEqual(problem);
    expect(scored(banded, "1", performance)).toEqual(problem);
  });
});

describe("a rate × the maximum within a band", () => {
  test.each([
    [banded, "0", "0"],
    [banded, "799", "0"],
    [banded, "800", "1.6"],
    [banded, "801", "1.602"],
    [banded, "949", "1.898"],
    [banded, "950", "2"],
    [banded, "951", "2"],
    [banded, "1000", "2"],
    ["tỷ lệ; ≤80% → 0; >95% → tối đa", "800", "0"],
    ["tỷ lệ; ≤80% → 0; >95% → tối đa", "801", "1.602"],
    ["tỷ lệ; ≤80% → 0; >95% → tối đa", "950", "1.9"],
    ["tỷ lệ; ≤80% → 0; >95% → tối đa", "951", "2"],
    ["tỷ lệ; <80% → 0", "799", "0"],
    ["tỷ lệ; <80% → 0", "800", "1.6"],
    ["tỷ lệ; <80% → 0", "999", "1.998"],
    ["tỷ lệ; <80% → 0", "1000", "2"],
  ])("by “%s”, %s of 1000, worth 2, gives %s", (rule, done, score) => {
    expect(scored(rule, "2", { done, due: "1000" }, unrounded)).toBe(score);
  });
});
