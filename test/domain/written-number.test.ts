import * as fc from "fast-check";
import { isCanonicalNumber, points, toText } from "../../src/domain/decimal";
import { isProblem } from "../../src/domain/problem";
import { readWrittenAmount, readWrittenNumber, writeNumber } from "../../src/domain/written-number";
import { anyCanonicalNumber } from "../builders/any-decimal";
import { millisecondsOf, onePass } from "../builders/time";

describe("an amount as staff write it", () => {
  test.each([
    ["0,5", "0.5"],
    ["0.5", "0.5"],
    ["08", "8"],
    ["00", "0"],
    ["03", "3"],
    ["19,50", "19.5"],
    ["1.0", "1"],
    ["93,72", "93.72"],
    ["81,863", "81.863"],
    ["81.863", "81.863"],
    ["111,5", "111.5"],
    ["0,25", "0.25"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1.234.567", "1234567"],
    ["1,234,567", "1234567"],
    ["1.234.567,80", "1234567.8"],
    ["12.345,678", "12345.678"],
    ["1234,5", "1234.5"],
    ["-0,5", "-0.5"],
    ["−0,5", "-0.5"],
    ["–2", "-2"],
    ["+2", "2"],
    ["-0", "0"],
    ["-0,00", "0"],
    ["  0,5\u00a0", "0.5"],
    ["\u202f7\n", "7"],
  ])("%j is %s points", (text, value) => {
    expect(readWrittenAmount(text, "points")).toBe(value);
  });

  test.each([
    "",
    " ",
    ",",
    "-",
    "+-1",
    "--1",
    "- 1",
    ",5",
    "5,",
    ".5",
    "5.",
    "0,5 điểm",
    "0,,5",
    "1..2",
    "1.2.3",
    "1,2,3",
    "12.34.567",
    "1.23,456.7",
    "1.234,567,8",
    "1.234,567.8",
    "0.123.456",
    "01.234.567",
    "1234.567.890",
    "1 234",
    "1e3",
    "0x10",
    "½",
    "NaN",
    "Infinity",
    "không",
    "５",
    "٣",
    "0,5/1",
    "98%",
    "=1",
    "3/2024",
  ])("%j is no number", (text) => {
    expect(readWrittenAmount(text, "points")).toEqual({ problem: "NotANumber", text });
  });

  test.each([
    ["1.478", "1.478", "1478"],
    ["12.345", "12.345", "12345"],
    ["830.000", "830.000", "830000"],
    [" 1.478 ", "1.478", "1478"],
  ])("%j files could be either of two numbers, and neither is taken", (text, decimal, grouped) => {
    expect(readWrittenAmount(text, "count")).toEqual({
      problem: "AmbiguousNumber",
      text,
      readings: [decimal, grouped],
    });
  });

  test.each([
    ["1.47", "1.47"],
    ["1.4780", "1.478"],
    ["1,478", "1.478"],
    ["0.478", "0.478"],
    ["01.478", "1.478"],
    ["1478.000", "1478"],
    ["1.478.000", "1478000"],
    ["1.478,0", "1478"],
    ["1478", "1478"],
  ])("%j files can only be %s", (text, value) => {
    expect(readWrittenAmount(text, "count")).toBe(value);
  });

  test("the longest figure has 21 digits before the mark and 20 after it", () => {
    expect(readWrittenAmount("9".repeat(21), "points")).toBe("9".repeat(21));
    expect(readWrittenAmount(`0,${"0".repeat(19)}1`, "points")).toBe(`0.${"0".repeat(19)}1`);
  });

  test.each(["9".repeat(22), `0,${"0".repeat(20)}1`, "9".repeat(41), `-${"9".repeat(22)},5`])(
    "%s is longer than that, and is refused as it was written",
    (text) => {
      expect(readWrittenAmount(text, "points")).toEqual({ problem: "NotANumber", text });
    },
  );

  test("what is written with a comma is read back", () => {
    fc.assert(
      fc.property(anyCanonicalNumber, (text) => {
        const written = writeNumber(text);
        const read = readWrittenAmount(written, "points");
        fc.pre(written.length <= 40);
        expect(read).toBe(toText(points(text)));
      }),
    );
  });
});

describe("a figure as staff write it", () => {
  test.each([
    ["98,1%", "98.1"],
    ["100 %", "100"],
    ["100%", "100"],
    ["0,98%", "0.98"],
    ["96,75%", "96.75"],
    ["33,3 %", "33.3"],
    ["1.478%", "1.478"],
    [" 52,8% ", "52.8"],
  ])("%j is %s percent", (text, value) => {
    expect(readWrittenNumber(text)).toEqual({ kind: "percent", value });
  });

  test.each([
    ["17,53/19,50", "17.53", "19.5", null],
    ["08/08", "8", "8", null],
    ["06/07", "6", "7", null],
    ["0/1,5", "0", "1.5", null],
    ["6/11,00", "6", "11", null],
    ["1273/1767", "1273", "1767", null],
    ["22 / 33", "22", "33", null],
    ["1/0", "1", "0", null],
    ["1478/1478= 100%", "1478", "1478", "100"],
    ["1478/1478=100 %", "1478", "1478", "100"],
    ["57/58 = 98,2%", "57", "58", "98.2"],
    ["1430/1478= 96,75%", "1430", "1478", "96.75"],
  ])("%j is a fraction", (text, value, of, percent) => {
    expect(readWrittenNumber(text)).toEqual({ kind: "fraction", value, of, percent });
  });

  test.each([
    ["0,5", "0.5"],
    ["08", "8"],
    ["1.234,5", "1234.5"],
  ])("%j is a plain amount", (text, value) => {
    expect(readWrittenNumber(text)).toEqual({ kind: "amount", value });
  });

  test("a fraction of points reads three digits after a point as decimals, a fraction of files does not guess", () => {
    expect(readWrittenNumber("1.478/2.000", "points")).toEqual({
      kind: "fraction",
      value: "1.478",
      of: "2",
      percent: null,
    });
    expect(readWrittenNumber("1.478/1478")).toMatchObject({ problem: "AmbiguousNumber", readings: ["1.478", "1478"] });
  });

  test.each([
    "",
    "%",
    "/",
    "=",
    "1/",
    "/2",
    "1//2",
    "30/12/2024",
    "57/58=98,2",
    "57/58 98,2%",
    "100%%",
    "1/2%",
    "=100%",
    "1/2=",
    "1/2=%",
    "47/KH-UBND",
    "31/Tổng 141",
    "1=2",
  ])("%j is no figure", (text) => {
    expect(readWrittenNumber(text)).toMatchObject({ problem: "NotANumber" });
  });
});

describe("any text at all", () => {
  test("gives a canonical number or a refusal, never an error", () => {
    const signs = fc.string({
      unit: fc.constantFrom(..."0 1 2 3 4 5 6 7 8 9 . , / % = + - − – đ".split(" "), " ", "\u00a0"),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), signs), fc.constantFrom("points", "count"), (text, as) => {
        const figure = readWrittenNumber(text, as);
        if (isProblem(figure)) return;
        const amounts = figure.kind === "fraction" ? [figure.value, figure.of] : [figure.value];
        expect(amounts.every(isCanonicalNumber)).toBe(true);
        expect(amounts.map((amount) => toText(points(amount)))).toEqual(amounts);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["digits", "1".repeat(onePass.letters)],
    ["marks", "1.".repeat(onePass.letters / 2)],
    ["spaces", `${" ".repeat(onePass.letters)}x`],
    ["spaces between digits", "1 ".repeat(onePass.letters / 2)],
    ["a percentage", `${"1".repeat(onePass.letters)}%`],
    ["an unfinished percentage", `${"1 ".repeat(onePass.letters / 2)}%x`],
    ["a fraction", `1/${"1 ".repeat(onePass.letters / 2)}`],
    ["a fraction with an unfinished percentage", `1/2${" =".repeat(onePass.letters / 2)}`],
    ["slashes", "/".repeat(onePass.letters)],
  ])("very long text is refused at once: %s", (_, text) => {
    expect(millisecondsOf(() => expect(isProblem(readWrittenNumber(text))).toBe(true))).toBeLessThan(
      onePass.milliseconds,
    );
  });
});
