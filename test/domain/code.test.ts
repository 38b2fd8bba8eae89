import * as fc from "fast-check";
import { canonicalCode, compareCodes, lastNumber, parentCode } from "../../src/domain/code";
import { millisecondsOf, onePass } from "../builders/time";

const anySegment = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.constantFrom("I", "II", "IV", "IX", "XL", "X", "a", "b", "đ", "p1", "x", "", "01", "Có"),
);
const anyCode = fc.array(anySegment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("."));

describe("codes as printed", () => {
  test.each([
    ["1.5.4.", "1.5.4"],
    ["3.10.1", "3.10.1"],
    ["I.", "I"],
    [" 7.6. ", "7.6"],
    ["1..", "1"],
    ["", ""],
  ])("%j is the code %j", (printed, code) => {
    expect(canonicalCode(printed)).toBe(code);
  });

  test("a very long row of dots is read at once", () => {
    const text = `${".".repeat(onePass.letters)}1`;
    expect(millisecondsOf(() => canonicalCode(text))).toBeLessThan(onePass.milliseconds);
  });
});

describe("the official order of codes", () => {
  test.each([
    ["3.9", "3.10"],
    ["3.2", "3.10.1"],
    ["3.12.1", "3.12.2"],
    ["1", "1.1"],
    ["1.7", "2"],
    ["9", "10"],
    ["I", "II"],
    ["III", "IV"],
    ["IV", "V"],
    ["VIII", "IX"],
    ["IX", "X"],
    ["XXXIX", "XL"],
    ["I.9", "I.10"],
    ["I.9", "II.1"],
    ["3.4.9", "3.4.p1"],
    ["a", "b"],
    ["1", "a"],
  ])("%s comes before %s", (first, second) => {
    expect(compareCodes(first, second)).toBeLessThan(0);
    expect(compareCodes(second, first)).toBeGreaterThan(0);
  });

  test("sorts the rows of a real paper", () => {
    const printed = "7.3.1 3.12.2 3.12.1 1.7 3.10.3 3.10.1 6.3 1.5.4 3.9".split(" ");
    expect([...printed].sort(compareCodes).join(" ")).toBe("1.5.4 1.7 3.9 3.10.1 3.10.3 3.12.1 3.12.2 6.3 7.3.1");
  });

  test("is a total order: equal only to itself, one way round, and carried through", () => {
    fc.assert(
      fc.property(anyCode, anyCode, anyCode, (first, second, third) => {
        expect(compareCodes(first, first)).toBe(0);
        expect(compareCodes(first, second) === 0).toBe(first === second);
        expect(Math.sign(compareCodes(first, second)) + Math.sign(compareCodes(second, first))).toBe(0);
        const [low = "", middle = "", high = ""] = [first, second, third].sort(compareCodes);
        expect(compareCodes(low, middle)).toBeLessThanOrEqual(0);
        expect(compareCodes(middle, high)).toBeLessThanOrEqual(0);
        expect(compareCodes(low, high)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  test("a parent comes before its children", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const parent = parentCode(code);
        expect(parent === null || compareCodes(parent, code) < 0).toBe(true);
      }),
    );
  });
});

describe("parts of a code", () => {
  test.each([
    ["3.10.1", "3.10", 1],
    ["3.10", "3", 10],
    ["7", null, 7],
    ["II", null, null],
    ["3.4.p1", "3.4", null],
    ["3.", "3", null],
  ])("%s lies under %s and ends in %s", (code, parent, last) => {
    expect(parentCode(code)).toBe(parent);
    expect(lastNumber(code)).toBe(last);
  });
});
