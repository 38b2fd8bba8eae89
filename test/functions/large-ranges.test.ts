/** Ranges far longer than any framework: a province's sheet below another in one column. */
import { millisecondsOf } from "../builders/time";
import { column, shownBy, spilled, spilledDown, type Argument } from "./call";

const length = 5_000;
/** Far under what a person notices on a recalculation, and far too little for work that grows with the square. */
const enough = 1_500;

const keys = column(
  ...Array.from({ length }, (_, at) => (at % 5 === 0 ? `I.${at / 5}` : `I.${Math.floor(at / 5)}.${at % 5}`)),
);
const names = column(...Array.from({ length }, (_, at) => `Tiêu chí ${at}`));
const max = column(...Array.from({ length }, (_, at) => (at % 5 === 0 ? 4 : 1)));
const points = column(...Array.from({ length }, (_, at) => (at % 5 === 0 ? "2,0" : "0,5")));
const states = column(...Array.from({ length }, () => ""));
const values = column(...Array.from({ length }, (_, at) => ((at * 7_919) % 10_007) / 100));

describe(`${length} rows`, () => {
  test.each<[string, readonly Argument[], number]>([
    ["GAP", [max, points, states], length],
    ["STATUS", [max, points, states], length],
    ["SCORE", [[["tỷ lệ; <40% → 0"]], max, points, max], length],
    ["RATIO", [max, points, max], length],
    ["TIER", [points, [["≥50% → 1; <50% → 0"]]], length],
    ["INDEX", [points, max], length],
    ["GRADE", [values, [["≥90 → Xuất sắc; ≥80 → Tốt"]]], length],
    ["RANK", [values, values], length],
    ["SUBTOTAL", [keys, points, keys], length],
    ["DEDUCTION", [keys, max, points, keys, states], length],
    ["APPLICABLEMAX", [keys, max, keys, states], length],
    ["CHECK", [keys, max, points], length],
    ["GAPS", [keys, names, max, points, states], (length / 5) * 4],
    ["CUTRATE", [max, points], length],
    ["DUE", [max, states, [[45_000]]], length],
    ["NUMBER", [points], length],
  ])("%s is done with them in time", (id, args, lines) => {
    let result: readonly (readonly unknown[])[] = [];
    expect(millisecondsOf(() => (result = spilled(id, ...args)))).toBeLessThan(enough);
    expect(result).toHaveLength(lines);
  });

  test("add up exactly", () => {
    expect(shownBy("SUBTOTAL", keys, points, "I")).toBe(2_000);
    expect(shownBy("APPLICABLEMAX", keys, max, "I")).toBe(4_000);
    expect(shownBy("DEDUCTION", keys, max, points, "I")).toBe(2_000);
    expect(spilledDown("CHECK", keys, max, points).filter((text) => text !== "")).toEqual([]);
  });

  test("rank from 1 to the last where no two are equal", () => {
    const ranks = spilledDown("RANK", values, values).map(Number);
    expect([...ranks].sort((first, second) => first - second)).toEqual(Array.from({ length }, (_, at) => at + 1));
  });
});
