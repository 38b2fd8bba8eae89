/** The functions of single figures give what the domain gives. */
import * as fc from "fast-check";
import { canonicalFromNumber, points, toNumber, type Count, type RoundingMode } from "../../src/domain/decimal";
import { undecidedIndexRounding, undecidedLeafRounding } from "../../src/domain/framework";
import { rankAmong } from "../../src/domain/grade";
import { isProblem } from "../../src/domain/problem";
import { printRule, scoreByRule } from "../../src/domain/scoring-rules/scoring-rule";
import { writeNumber } from "../../src/domain/written-number";
import { problemText } from "../../src/text/problem-text";
import { anySheetOf } from "../builders/any-assessment";
import { anyAmount, anyHundredths, anyMaximum } from "../builders/any-decimal";
import { anyFramework } from "../builders/any-framework";
import { anyPerformanceFor, anyRateReported, anyRuleOf } from "../builders/any-rule";
import { column, shownBy, spilledDown } from "./call";

const cellFrom = (amount: Count | null): number | "" => (amount === null ? "" : toNumber(amount));

test("SCORE gives what the rule gives, whatever was done", () => {
  const anyKind = fc.constantFrom("tier", "ratio", "ratioWithFloor", "count", "deduct", "allOrNothing");
  const anyCase = anyKind
    .chain((kind) => anyRuleOf(kind, { worthRises: false }))
    .chain((rule) => fc.record({ rule: fc.constant(rule), max: anyMaximum, performance: anyPerformanceFor(rule) }))
    // The columns of a sheet hold no number of excluded cases.
    .map(({ rule, max, performance }) => ({ rule, max, performance: { ...performance, excluded: null } }));
  fc.assert(
    fc.property(anyCase, ({ rule, max, performance }) => {
      const score = scoreByRule(rule, points(max), performance, undecidedLeafRounding);
      const expected = isProblem(score) ? `#VALUE! ${problemText(score)}` : score === null ? "" : toNumber(score);
      const { done, due } = performance;
      expect(shownBy("SCORE", printRule(rule), writeNumber(max), cellFrom(done), cellFrom(due))).toBe(expected);
    }),
  );
});

test("RATIO gives what the rule of a rate gives, accepted reasons included", () => {
  fc.assert(
    fc.property(anyMaximum, anyRateReported, (max, performance) => {
      const { done, due, excluded } = performance;
      const score = scoreByRule({ kind: "ratio" }, points(max), performance, undecidedLeafRounding);
      const given = shownBy("RATIO", max, cellFrom(done), cellFrom(due), cellFrom(excluded));
      expect(given).toBe(isProblem(score) || score === null ? "no score" : toNumber(score));
    }),
  );
});

test("INDEX is the index of the sheet, rounded as its framework says", () => {
  const words: Readonly<Record<RoundingMode, string>> = {
    truncate: "cắt",
    halfAwayFromZero: "làm tròn",
    halfEven: "nửa chẵn",
  };
  fc.assert(
    fc.property(anySheetOf(anyFramework), ({ framework, totals }) => {
      if (totals.points === null) return;
      const { digits, mode } = framework.rounding.index ?? undecidedIndexRounding;
      const index = shownBy("INDEX", toNumber(totals.points), toNumber(totals.applicableMax), digits, words[mode]);
      const refused = "#VALUE! Điểm tối đa bằng 0, không tính được chỉ số.";
      expect(index).toBe(totals.parIndex === null ? refused : toNumber(totals.parIndex));
    }),
  );
});

describe("RANK", () => {
  const anyIndexes = fc.array(anyHundredths({ from: 0, to: 60 }).map(Number), { minLength: 1, maxLength: 25 });
  const anyTies = fc.constantFrom("cùng hạng", "liền hạng");

  test("does not mind the order of the values", () => {
    const anyOrders = anyIndexes.chain((indexes) =>
      fc.tuple(fc.constant(indexes), fc.shuffledSubarray(indexes, { minLength: indexes.length })),
    );
    fc.assert(
      fc.property(anyOrders, anyTies, ([indexes, shuffled], ties) => {
        const wanted = column(...indexes);
        expect(spilledDown("RANK", wanted, column(...shuffled), ties)).toEqual(
          spilledDown("RANK", wanted, wanted, ties),
        );
      }),
    );
  });

  test("counts as the domain counts, for values among them and others", () => {
    fc.assert(
      fc.property(anyIndexes, anyIndexes, anyTies, (wanted, among, ties) => {
        const amounts = among.map((value) => points(String(value)));
        const rule = ties === "cùng hạng" ? "shared" : "dense";
        expect(spilledDown("RANK", column(...wanted), column(...among), ties)).toEqual(
          wanted.map((value) => rankAmong(points(String(value)), amounts, rule)),
        );
      }),
    );
  });
});

test("NUMBER reads what is written with a decimal comma", () => {
  fc.assert(fc.property(anyAmount, (text) => expect(shownBy("NUMBER", writeNumber(text))).toBe(Number(text))));
});

test("no cell makes a function fail: whatever is typed gives a figure, a blank or a refusal with words", () => {
  const anyCell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, "", "tỷ lệ", "0,5", "≥90% → 1", "Không phát sinh", Number.MAX_VALUE, -0),
  );
  const single: readonly (readonly [string, number])[] = [
    ["GAP", 3],
    ["STATUS", 3],
    ["SCORE", 4],
    ["RATIO", 4],
    ["TIER", 2],
    ["INDEX", 4],
    ["GRADE", 2],
    ["RANK", 3],
    ["CUTRATE", 3],
    ["SUBTOTAL", 3],
    ["DEDUCTION", 5],
    ["APPLICABLEMAX", 4],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...single),
      fc.tuple(anyCell, anyCell, anyCell, anyCell, anyCell),
      ([id, count], cells) => {
        const shown = shownBy(id, ...cells.slice(0, count));
        if (typeof shown === "number") expect(canonicalFromNumber(shown)).not.toBeNull();
        else expect(shown).toMatch(/^$|^#VALUE! .+\.$|^#N\/A .+\.$|^[\p{L} ]+$/su);
      },
    ),
    { numRuns: 500 },
  );
});
