import * as fc from "fast-check";
import { compare, count, noPoints, points, toText, type Points, type Rounding } from "../../../src/domain/decimal";
import { isProblem } from "../../../src/domain/problem";
import type { Performance } from "../../../src/domain/scoring-rules/performance";
import { ruleReaches, scoreByRule, type ScoringRule } from "../../../src/domain/scoring-rules/scoring-rule";
import { anyMaximum, anyRounding } from "../../builders/any-decimal";
import { anyPerformanceFor, anyRateReported, anyRuleOf, anyRuleWithMaximum, ruleKinds } from "../../builders/any-rule";
import { performed } from "../../builders/assessments";
import { ruleFrom } from "../../builders/frameworks";
import { hundredths, scored } from "../../builders/scored";

const anyScoring = anyRuleWithMaximum.chain(({ rule, maxScore }) =>
  anyPerformanceFor(rule).map((performance) => ({ rule, maxScore, performance })),
);

/** The score where there is one: a rule may have a hole, and some rules wait for a person. */
function scoreOf(rule: ScoringRule, maxScore: Points, performance: Performance, rounding: Rounding): Points | null {
  const score = scoreByRule(rule, maxScore, performance, rounding);
  return score === null || isProblem(score) ? null : score;
}

describe("every score that a rule gives", () => {
  test("lies within 0 and the maximum, and is one that the rule reaches", () => {
    fc.assert(
      fc.property(anyScoring, anyRounding({ from: 2, to: 6 }), ({ rule, maxScore, performance }, rounding) => {
        const score = scoreOf(rule, maxScore, performance, rounding);
        if (score === null) return;
        expect(compare(score, noPoints)).toBeGreaterThanOrEqual(0);
        expect(compare(score, maxScore)).toBeLessThanOrEqual(0);
        expect(ruleReaches(rule, maxScore, score)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("stays so where a framework rounds more coarsely than its maxima are written", () => {
    fc.assert(
      fc.property(anyScoring, anyRounding({ from: 0, to: 1 }), ({ rule, maxScore, performance }, rounding) => {
        const score = scoreOf(rule, maxScore, performance, rounding);
        if (score === null) return;
        expect(compare(score, maxScore)).toBeLessThanOrEqual(0);
        expect(ruleReaches(rule, maxScore, score)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["chọn: Có → 0,25; Không → 0", "0.25", { chosen: "Có" }, "0.25"],
    ["cộng: Có kế hoạch → 0,25; Có báo cáo → 0,5", "0.75", { fulfilled: ["Có kế hoạch"] }, "0.25"],
    ["≥95% → 0,75; <95% → 0", "0.75", { done: "1430", due: "1478" }, "0.75"],
    ["số lượng: ≥5 → 0,25; <5 → 0", "0.25", { done: "5" }, "0.25"],
    ["trừ 0,25/lần", "1", { done: "1" }, "0.75"],
    ["đạt → tối đa; không đạt → 0", "0.25", { done: "1" }, "0.25"],
    ["tỷ lệ; <80% → 0; ≥95% → tối đa", "0.75", { done: "95", due: "100" }, "0.75"],
    ["tỷ lệ", "0.75", { done: "100", due: "100" }, "0.75"],
  ])("“%s” of %s is not rounded away to tenths", (rule, maxScore, performance, score) => {
    expect(scored(rule, maxScore, performance, { digits: 1, mode: "halfAwayFromZero" })).toBe(score);
  });

  test("a deduction in thousandths is reached as it is rounded", () => {
    const rule = ruleFrom("trừ 0,125/lần");
    const score = scoreOf(rule, points("1"), performed({ done: "1" }), hundredths);
    expect(score === null ? null : ruleReaches(rule, points("1"), score)).toBe(true);
  });
});

describe("more done never gives fewer points", () => {
  const rising = ["tier", "ratio", "ratioWithFloor"] as const;

  test.each(rising)("by a rule of kind %s", (kind) => {
    fc.assert(
      fc.property(
        anyRuleOf(kind, { worthRises: true }),
        anyMaximum,
        anyRateReported,
        fc.nat(2_000),
        anyRounding({ from: 0, to: 4 }),
        (rule, maximum, performance, other, rounding) => {
          const base =
            Number(toText(performance.due ?? count("1"))) - Number(toText(performance.excluded ?? count("0")));
          const more = { ...performance, done: count(String(Math.max(other % (base + 1), doneIn(performance)))) };
          const less = scoreOf(rule, points(maximum), performance, rounding);
          const greater = scoreOf(rule, points(maximum), more, rounding);
          if (less !== null && greater !== null) expect(compare(less, greater)).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("by a number of events, or as many as are due", () => {
    const byNumber = fc.oneof(
      anyRuleOf("count", { worthRises: true }),
      anyRuleOf("allOrNothing", { worthRises: true }),
    );
    fc.assert(
      fc.property(byNumber, fc.nat(14), fc.nat(14), (rule, done, further) => {
        const less = scoreOf(rule, points("1"), performed({ done: String(done) }), hundredths);
        const greater = scoreOf(rule, points("1"), performed({ done: String(done + further) }), hundredths);
        if (less !== null && greater !== null) expect(compare(less, greater)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("by a checklist, of which more parts are fulfilled", () => {
    const checklists = anyRuleOf("checklist", { worthRises: true }).chain((rule) =>
      fc.record({
        rule: fc.constant(rule),
        fewer: fc.subarray(rule.kind === "checklist" ? rule.parts.map(({ label }) => label) : []),
        further: fc.subarray(rule.kind === "checklist" ? rule.parts.map(({ label }) => label) : []),
      }),
    );
    fc.assert(
      fc.property(checklists, ({ rule, fewer, further }) => {
        const less = scoreOf(rule, points("20"), performed({ fulfilled: fewer }), hundredths);
        const greater = scoreOf(rule, points("20"), performed({ fulfilled: [...fewer, ...further] }), hundredths);
        expect(less !== null && greater !== null && compare(less, greater) <= 0).toBe(true);
      }),
    );
  });

  test("more violations never give more points", () => {
    fc.assert(
      fc.property(
        anyRuleOf("deduct", { worthRises: true }),
        anyMaximum,
        fc.nat(9),
        fc.nat(9),
        (rule, max, few, more) => {
          const fewer = scoreOf(rule, points(max), performed({ done: String(few) }), hundredths);
          const many = scoreOf(rule, points(max), performed({ done: String(few + more) }), hundredths);
          expect(fewer !== null && many !== null && compare(fewer, many) >= 0).toBe(true);
        },
      ),
    );
  });

  function doneIn({ done }: Performance): number {
    return done === null ? 0 : Number(toText(done));
  }
});

describe("nothing reported", () => {
  const asked: readonly ScoringRule["kind"][] = ruleKinds.filter((kind) => kind !== "checklist");

  test.each(asked)("is never taken for zero by a rule of kind %s", (kind) => {
    fc.assert(
      fc.property(anyRuleOf(kind, { worthRises: false }), (rule) => {
        const score = scoreByRule(rule, points("1"), performed({}), hundredths);
        expect(score === null || isProblem(score)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
