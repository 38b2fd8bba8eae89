import * as fc from "fast-check";
import {
  add,
  canonicalFromNumber,
  compare,
  count,
  decimalPlaces,
  equals,
  greatest,
  isCanonicalNumber,
  isNegative,
  isWhole,
  isZero,
  least,
  percent,
  percentOf,
  points,
  rate,
  rateFromPercent,
  rateOf,
  round,
  subtract,
  sum,
  times,
  toNumber,
  toText,
  wholeTimes,
  type RoundingMode,
} from "../../src/domain/decimal";
import { anyAmount, anyCanonicalNumber, anyRounding } from "../builders/any-decimal";

describe("canonical numbers", () => {
  test.each(["0", "0.5", "-3", "19.50", "0.00", "999999999999999999999", "0.00000000000000000001"])(
    "%s is one",
    (text) => expect(isCanonicalNumber(text)).toBe(true),
  );

  test.each([
    "",
    " 1",
    "1 ",
    "01",
    ".5",
    "5.",
    "0,5",
    "+1",
    "1e3",
    "NaN",
    "Infinity",
    "−1",
    "1\n",
    "1000000000000000000000000",
  ])("%j is none", (text) => expect(isCanonicalNumber(text)).toBe(false));

  test("a text that is none is our own mistake", () => {
    expect(() => points("0,5")).toThrow('Not a canonical number: "0,5"');
  });

  test.each([
    ["0.5", "0.5"],
    ["19.50", "19.5"],
    ["98.0", "98"],
    ["-0.10", "-0.1"],
    ["999999999999999999999.00000000000000000001", "999999999999999999999.00000000000000000001"],
  ])("%s is shown as %s", (text, shown) => {
    expect(toText(points(text))).toBe(shown);
    expect(JSON.stringify(points(text))).toBe(`"${shown}"`);
  });

  test("a sheet has one zero, read or computed", () => {
    const computed = [
      subtract(points("1"), points("1")),
      times(points("-1"), rate("0")),
      sum([points("1"), points("-1")]),
    ];
    expect(JSON.stringify(computed)).toBe('["0","0","0"]');
    expect(computed.some((zero) => Object.is(toNumber(zero), -0))).toBe(false);
  });

  test.each(["-0", "-0.00"])("%s is that zero", (text) => {
    expect(JSON.stringify(points(text))).toBe('"0"');
    expect(Object.is(toNumber(points(text)), -0)).toBe(false);
  });
});

describe("sums, differences and products are exact", () => {
  test("ten tenths are one", () => {
    expect(toText(sum(Array.from({ length: 10 }, () => points("0.1"))))).toBe("1");
    expect(toText(subtract(points("0.3"), add(points("0.1"), points("0.2"))))).toBe("0");
    expect(toText(times(points("0.1"), count("3")))).toBe("0.3");
  });

  test("nothing adds up to zero", () => {
    expect(toText(sum([]))).toBe("0");
  });

  test("any number of tenths, as whole numbers would have it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 120 }), (tenths) => {
        const total = tenths.reduce((sofar, each) => sofar + each, 0);
        const exact = sum(tenths.map((each) => times(points("0.1"), count(String(each)))));
        expect(toText(exact)).toBe(`${Math.floor(total / 10)}${total % 10 === 0 ? "" : `.${total % 10}`}`);
      }),
    );
  });

  test.each([
    ["123456789012345678901.12345678901234567891", "0", "123456789012345678901.12345678901234567891"],
    ["999999999999999999999.00000000000000000001", "1", "1000000000000000000000.00000000000000000001"],
  ])("the longest figures too: %s + %s", (first, second, total) => {
    expect(toText(add(points(first), points(second)))).toBe(total);
  });

  test("the longest products too", () => {
    expect(toText(times(points("1.00000000000000000001"), rate("1.00000000000000000001")))).toBe(
      "1.0000000000000000000200000000000000000001",
    );
  });

  test("sums of any two figures, as whole numbers would have it", () => {
    fc.assert(
      fc.property(anyCanonicalNumber, anyCanonicalNumber, (first, second) => {
        const total = add(points(first), points(second));
        expect(scaled(toText(total))).toBe(scaled(first) + scaled(second));
      }),
    );
  });

  /** In units of 10⁻²⁰, which every canonical number is a whole number of. */
  function scaled(text: string): bigint {
    const [whole = "", decimals = ""] = text.replace("-", "").split(".");
    const digits = BigInt(whole + decimals.padEnd(20, "0"));
    return text.startsWith("-") ? -digits : digits;
  }
});

describe("laws of amounts", () => {
  test("addition does not mind order or grouping, and subtraction undoes it", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, (a, b, c) => {
        const [first, second, third] = [points(a), points(b), points(c)];
        expect(toText(add(first, second))).toBe(toText(add(second, first)));
        expect(toText(add(add(first, second), third))).toBe(toText(add(first, add(second, third))));
        expect(toText(sum([first, second, third]))).toBe(toText(add(first, add(second, third))));
        expect(toText(subtract(add(first, second), second))).toBe(toText(first));
        expect(toText(add(first, points("0")))).toBe(toText(first));
      }),
    );
  });

  test("a factor may be applied to the parts or to the whole, in any order", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, anyAmount, (a, b, c, d) => {
        const [first, second, factor, other] = [points(a), points(b), rate(c), rate(d)];
        expect(toText(times(add(first, second), factor))).toBe(
          toText(add(times(first, factor), times(second, factor))),
        );
        expect(toText(times(times(first, factor), other))).toBe(toText(times(times(first, other), factor)));
      }),
    );
  });

  test("comparison is one order, and agrees with the difference", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        const [first, second] = [points(a), points(b)];
        const order = Math.sign(compare(first, second));
        expect(order + Math.sign(compare(second, first))).toBe(0);
        expect(isNegative(subtract(first, second))).toBe(order < 0);
        expect(isZero(subtract(first, second))).toBe(equals(first, second));
        expect(toText(add(greatest(first, second), least(first, second)))).toBe(toText(add(first, second)));
        expect(compare(greatest(first, second), least(first, second)) >= 0).toBe(true);
      }),
    );
  });

  test("every canonical number is shown as itself, less its closing zeros", () => {
    fc.assert(
      fc.property(anyCanonicalNumber, (text) => {
        const shown = toText(points(text));
        expect(isCanonicalNumber(shown)).toBe(true);
        expect(toText(points(shown))).toBe(shown);
        expect(equals(points(shown), points(text))).toBe(true);
      }),
    );
  });
});

describe("rates and percentages", () => {
  test("a rate of nothing does not exist", () => {
    expect(rateOf(points("1"), points("0"))).toBeNull();
    expect(rateOf(points("0"), points("0"))).toBeNull();
  });

  test("a rate is kept to 40 digits at least", () => {
    const third = rateOf(count("1"), count("3"));
    expect(third === null ? "" : toText(third)).toMatch(/^0\.3{40,}$/);
  });

  test("percent and rate are each other's way back", () => {
    fc.assert(
      fc.property(anyAmount, (text) => {
        expect(toText(rateFromPercent(percentOf(rate(text))))).toBe(toText(rate(text)));
        expect(toText(percentOf(rateFromPercent(percent(text))))).toBe(toText(percent(text)));
      }),
    );
  });

  test.each([
    ["0.75", "0.25", "3"],
    ["0", "0.25", "0"],
    ["0.3", "0.1", "3"],
    ["1", "0.3", null],
    ["1", "0", null],
  ])("%s points hold %s points %s times", (amount, step, expected) => {
    const steps = wholeTimes(points(amount), points(step));
    expect(steps === null ? null : toText(steps)).toBe(expected);
  });

  test.each([
    ["0.50", 1],
    ["98", 0],
    ["33.333", 3],
  ])("%s needs %i digits after the mark", (text, digits) => {
    expect(decimalPlaces(percent(text))).toBe(digits);
    expect(isWhole(percent(text))).toBe(digits === 0);
  });
});

describe("rounding", () => {
  const modes: readonly (readonly [string, number, Readonly<Record<RoundingMode, string>>])[] = [
    ["0.865", 2, { truncate: "0.86", halfAwayFromZero: "0.87", halfEven: "0.86" }],
    ["0.875", 2, { truncate: "0.87", halfAwayFromZero: "0.88", halfEven: "0.88" }],
    ["-0.865", 2, { truncate: "-0.86", halfAwayFromZero: "-0.87", halfEven: "-0.86" }],
    ["-0.875", 2, { truncate: "-0.87", halfAwayFromZero: "-0.88", halfEven: "-0.88" }],
    ["-1.5", 0, { truncate: "-1", halfAwayFromZero: "-2", halfEven: "-2" }],
    ["-0.5", 0, { truncate: "0", halfAwayFromZero: "-1", halfEven: "0" }],
    ["0.8649999999", 2, { truncate: "0.86", halfAwayFromZero: "0.86", halfEven: "0.86" }],
    ["0.8650000001", 2, { truncate: "0.86", halfAwayFromZero: "0.87", halfEven: "0.87" }],
    ["93.72774869", 2, { truncate: "93.72", halfAwayFromZero: "93.73", halfEven: "93.73" }],
    ["1.005", 2, { truncate: "1", halfAwayFromZero: "1.01", halfEven: "1" }],
    ["98", 2, { truncate: "98", halfAwayFromZero: "98", halfEven: "98" }],
  ];

  test.each(
    modes.flatMap(([value, digits, byMode]) =>
      (Object.keys(byMode) as RoundingMode[]).map((mode) => [value, digits, mode, byMode[mode]] as const),
    ),
  )("%s to %i digits, %s: %s", (value, digits, mode, expected) => {
    expect(toText(round(points(value), { digits, mode }))).toBe(expected);
  });

  test("rounding again changes nothing, and no result lies a whole step away", () => {
    fc.assert(
      fc.property(anyAmount, anyRounding({ from: 0, to: 4 }), (text, rounding) => {
        const rounded = round(points(text), rounding);
        expect(toText(round(rounded, rounding))).toBe(toText(rounded));
        expect(decimalPlaces(rounded)).toBeLessThanOrEqual(rounding.digits);
        const step = points(rounding.digits === 0 ? "1" : `0.${"1".padStart(rounding.digits, "0")}`);
        const moved = subtract(rounded, points(text));
        expect(compare(greatest(moved, subtract(points("0"), moved)), step)).toBeLessThan(0);
      }),
    );
  });

  test("rounding keeps order", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyRounding({ from: 0, to: 4 }), (a, b, rounding) => {
        const [low, high] = [least(points(a), points(b)), greatest(points(a), points(b))];
        expect(compare(round(low, rounding), round(high, rounding))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("a half away from zero is the same on both sides of zero", () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 0, max: 4 }), (text, digits) => {
        const negative = subtract(points("0"), points(text));
        const rounding = { digits, mode: "halfAwayFromZero" } as const;
        const mirrored = subtract(points("0"), round(negative, rounding));
        expect(toText(mirrored)).toBe(toText(round(points(text), rounding)));
      }),
    );
  });
});

describe("a spreadsheet's double", () => {
  test.each([
    [0.1, "0.1"],
    [0.5, "0.5"],
    [19.5, "19.5"],
    [-3, "-3"],
    [-0, "0"],
    [1478, "1478"],
    [93.72, "93.72"],
    [1e15, "1000000000000000"],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])("%d is read as it is shown: %s", (value, text) => {
    expect(canonicalFromNumber(value)).toBe(text);
  });

  test("is read with the 15 digits that a spreadsheet shows, not with what binary sums leave behind", () => {
    expect(canonicalFromNumber(0.1 + 0.2)).toBe("0.3");
    expect(canonicalFromNumber(1.1 + 2.2)).toBe("3.3");
    expect(canonicalFromNumber(4.35 * 100)).toBe("435");
  });

  test("such as a formula leaves behind is a canonical number too", () => {
    const leftOver = 0.1 + 0.2 - 0.3;
    expect(isCanonicalNumber(canonicalFromNumber(leftOver) ?? "")).toBe(true);
  });

  test("of any size is a canonical number, or none at all", () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const text = canonicalFromNumber(value);
        expect([value, text === null || isCanonicalNumber(text)]).toEqual([value, true]);
      }),
    );
  });

  test("with as many digits as papers print comes back as itself", () => {
    fc.assert(
      fc.property(anyAmount, (text) => {
        expect(canonicalFromNumber(toNumber(points(text)))).toBe(toText(points(text)));
      }),
    );
  });
});
