/** `SUBTOTAL`, `DEDUCTION`, `APPLICABLEMAX` on a small sheet: a part, an area, and keys that look alike. */
import { column, shownBy, spilled, spilledDown } from "./call";

// I.1 has no row of its own between I and I.1.5.4; the last rows are a note and a footer that staff typed below.
const keys = column("I", "I.1.5.4", "I.1.7", "I.10", "I.2", "II.x", "", null);
const max = column(10, 2, 1, "5,0", 2, 15, "Ghi chú", 25);
const points = column(9, 1.5, null, 5, 0, "10,32", "tạm tính", 16.82);
const states = column("", "", "", null, "Không phát sinh", 0, "x", "");

describe("sums under a key", () => {
  test.each([
    ["I", 6.5, 8, 0.5],
    ["I.1", 1.5, 3, 0.5],
    ["I.1.5", 1.5, 2, 0.5],
    ["I.1.5.4", 1.5, 2, 0.5],
    ["I.1.7", "", 1, ""],
    ["I.10", 5, 5, 0],
    ["I.2", 0, 0, ""],
    ["II", 10.32, 15, 4.68],
    [" II ", 10.32, 15, 4.68],
  ])("under %s: %d points of %d, %d lost", (key, reached, maximum, lost) => {
    expect(shownBy("SUBTOTAL", keys, points, key)).toBe(reached);
    expect(shownBy("APPLICABLEMAX", keys, max, key, states)).toBe(maximum);
    expect(shownBy("DEDUCTION", keys, max, points, key, states)).toBe(lost);
  });

  test("without states every leaf counts", () => {
    expect(shownBy("APPLICABLEMAX", keys, max, "I")).toBe(10);
    expect(shownBy("DEDUCTION", keys, max, points, "I")).toBe(2.5);
  });

  test("spill over a column of keys, and over a block of them", () => {
    const wanted = column("I", "II", "", "I.10");
    expect(spilledDown("SUBTOTAL", keys, points, wanted)).toEqual([6.5, 10.32, "", 5]);
    expect(spilledDown("APPLICABLEMAX", keys, max, wanted, states)).toEqual([8, 15, "", 5]);
    expect(spilledDown("DEDUCTION", keys, max, points, wanted, states)).toEqual([0.5, 4.68, "", 0]);
    expect(spilled("SUBTOTAL", keys, points, [["I", "II"]])).toEqual([[6.5, 10.32]]);
  });

  test.each(["III", "I.3", "I.1.5.4.1", "I.", "i", "1"])("no row stands under %j, and that is said", (key) => {
    const refusal = `#N/A Không có dòng nào thuộc khóa “${key}”.`;
    expect(shownBy("SUBTOTAL", keys, points, key)).toBe(refusal);
    expect(shownBy("APPLICABLEMAX", keys, max, key, states)).toBe(refusal);
    expect(shownBy("DEDUCTION", keys, max, points, key, states)).toBe(refusal);
  });

  test("a key may be a number, as a cell that lost its text format holds it", () => {
    expect(shownBy("SUBTOTAL", column(1, 1.5, "1.7"), column(9, 2, 3), 1)).toBe(5);
    expect(shownBy("SUBTOTAL", column(1, 1.5, "1.7"), column(9, 2, 3), "1.5")).toBe(2);
  });

  test("a score above its maximum is counted as points, never as a loss", () => {
    expect(shownBy("SUBTOTAL", column("I.1", "I.2"), column(3, 1), "I")).toBe(4);
    expect(shownBy("DEDUCTION", column("I.1", "I.2"), column(2, 2), column(3, 1), "I")).toBe(1);
  });

  test("rows may stand in any order", () => {
    const order = [4, 1, 7, 0, 3, 6, 5, 2];
    const moved = [keys, max, points, states].map((cells) => order.map((at) => cells[at] ?? [null]));
    const [movedKeys = [], movedMax = [], movedPoints = [], movedStates = []] = moved;
    expect(shownBy("DEDUCTION", movedKeys, movedMax, movedPoints, "I", movedStates)).toBe(0.5);
  });
});

describe("columns that cannot be read", () => {
  const short = column(1, 2);

  test("of different lengths are refused", () => {
    const refusal = "#VALUE! Các cột không cùng số dòng.";
    expect(shownBy("SUBTOTAL", keys, short, "I")).toBe(refusal);
    expect(shownBy("APPLICABLEMAX", keys, short, "I")).toBe(refusal);
    expect(shownBy("APPLICABLEMAX", keys, max, "I", short)).toBe(refusal);
    expect(shownBy("DEDUCTION", keys, max, short, "I")).toBe(refusal);
    expect(shownBy("DEDUCTION", keys, short, points, "I")).toBe(refusal);
    expect(shownBy("DEDUCTION", keys, max, points, "I", short)).toBe(refusal);
  });

  test("with a cell that is no number are refused, with the row that holds it", () => {
    const pair = column("I.1", "I.2");
    expect(shownBy("SUBTOTAL", pair, column(1, "đạt"), "I")).toBe("#VALUE! Dòng “I.2”: “đạt” không phải số.");
    expect(shownBy("APPLICABLEMAX", pair, column(true, 1), "I")).toBe("#VALUE! Dòng “I.1”: “TRUE” không phải số.");
    expect(shownBy("DEDUCTION", pair, column(1, 1), column(1, 1), "I", column("", "có"))).toBe(
      "#VALUE! Dòng “I.2”: “có” không có trong các phương án: (để trống); Không phát sinh.",
    );
  });
});
