/** What holds for arguments of every function: single cells and ranges, blanks, numbers as staff write them. */
import { blankCells, column, shownBy, spilled, spilledDown } from "./call";

describe("single cells and ranges", () => {
  test.each([
    ["two single cells", [[2]], [[0.5]], [[1.5]]],
    ["two columns", column(2, 1, 3), column(0.5, 1, null), column(1.5, 0, "")],
    ["two rows", [[2, 1]], [[0.5, 1]], [[1.5, 0]]],
    [
      "two blocks",
      [
        [2, 1],
        [3, 4],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 0],
        [2, 3],
      ],
    ],
    ["one maximum over a column", [[2]], column(0, 0.5, 2), column(2, 1.5, 0)],
    ["a column of maxima for one score", column(1, 2), [[0.5]], column(0.5, 1.5)],
    [
      "a column against a row, as Excel's own minus",
      column(2, 3),
      [[0, 1]],
      [
        [2, 1],
        [3, 2],
      ],
    ],
  ])("%s", (_, max, score, gaps) => {
    expect(spilled("GAP", max, score)).toEqual(gaps);
  });

  test.each([
    ["columns of 2 and 3", column(1, 1), column(0, 0, 0)],
    ["rows of 2 and 3", [[1, 1]], [[0, 0, 0]]],
    [
      "a block and a longer column",
      [
        [1, 1],
        [1, 1],
      ],
      column(0, 0, 0),
    ],
  ])("%s do not fit", (_, max, score) => {
    expect(spilled("GAP", max, score)).toEqual([["#VALUE! Các vùng không cùng kích thước."]]);
  });

  test("one refused cell leaves the others as they are", () => {
    expect(spilledDown("GAP", 2, column(1, "một", 3, 2))).toEqual([
      1,
      "#VALUE! “một” không phải số.",
      "#VALUE! Điểm 3 nằm ngoài khoảng 0–2.",
      0,
    ]);
  });

  test("an optional argument may be a range beside single cells", () => {
    expect(spilledDown("GAP", 2, 0.5, column("", "Không phát sinh"))).toEqual([1.5, ""]);
    expect(spilledDown("INDEX", 89.51, 95.5, column(0, 1, 2, 3))).toEqual([94, 93.7, 93.73, 93.728]);
  });
});

describe("a blank cell", () => {
  test.each(blankCells.map((cells) => [JSON.stringify(cells), cells] as const))("%s stays blank", (_, blank) => {
    expect(shownBy("GAP", 2, blank)).toBe("");
    expect(shownBy("GAP", blank, 0)).toBe("");
    expect(shownBy("STATUS", blank, 1)).toBe("");
    expect(shownBy("INDEX", blank, 95.5)).toBe("");
    expect(shownBy("INDEX", 89.51, blank)).toBe("");
    expect(shownBy("RATIO", 1, blank, 13)).toBe("");
    expect(shownBy("RATIO", 1, 11, blank)).toBe("");
    expect(shownBy("TIER", blank, "≥95% → 0,75; <95% → 0")).toBe("");
    expect(shownBy("TIER", 0.9, blank)).toBe("");
    expect(shownBy("SCORE", blank, 1, 11, 13)).toBe("");
    expect(shownBy("SCORE", "tỷ lệ", blank, 11, 13)).toBe("");
    expect(shownBy("SCORE", "tỷ lệ", 1, blank, 13)).toBe("");
    expect(shownBy("GRADE", blank, "≥90 → Xuất sắc")).toBe("");
    expect(shownBy("GRADE", 90, blank)).toBe("");
    expect(shownBy("RANK", blank, column(1, 2))).toBe("");
    expect(shownBy("CUTRATE", blank, 2)).toBe("");
    expect(shownBy("CUTRATE", 3, blank)).toBe("");
    expect(shownBy("DUE", blank, "", 45_000)).toBe("");
    expect(shownBy("NUMBER", blank)).toBe("");
  });

  test.each(blankCells.map((cells) => [JSON.stringify(cells), cells] as const))(
    "%s as an optional argument is the same as none",
    (_, blank) => {
      expect(shownBy("GAP", 2, 0.5, blank)).toBe(1.5);
      expect(shownBy("RATIO", 1, 11, 13, blank)).toBe(0.85);
      expect(shownBy("INDEX", 89.51, 95.5, blank, blank)).toBe(93.73);
      expect(shownBy("RANK", 1, column(2, 1), blank)).toBe(2);
      expect(shownBy("CUTRATE", 3, 2, blank)).toBe(33.3);
    },
  );

  test("comes as 0 where Excel's desktop passes it: where words are meant, it is blank all the same", () => {
    expect(shownBy("GAP", 2, 0.5, 0)).toBe(1.5);
    expect(shownBy("STATUS", 2, 2, 0)).toBe("Đạt tối đa");
    expect(shownBy("INDEX", 89.51, 95.5, 2, 0)).toBe(93.73);
    expect(shownBy("RANK", 1, column(2, 1), 0)).toBe(2);
    expect(shownBy("SCORE", 0, 1, 11, 13)).toBe("");
    expect(shownBy("TIER", 0.9, 0)).toBe("");
    expect(shownBy("GRADE", 90, 0)).toBe("");
    expect(shownBy("DUE", 0, 0, 45_000)).toBe("");
    expect(shownBy("SUBTOTAL", column("I", "I.1"), column(0, 1), 0)).toBe("");
  });

  test("is not zero points: a score of 0 has lost everything", () => {
    expect(shownBy("GAP", 2, 0)).toBe(2);
    expect(shownBy("STATUS", 2, 0)).toBe("Chưa đạt");
    expect(shownBy("SUBTOTAL", column("I.1", "I.2"), column(0, null), "I")).toBe(0);
    expect(shownBy("SUBTOTAL", column("I.1", "I.2"), column("", null), "I")).toBe("");
  });
});

describe("a number typed as text", () => {
  test.each([
    ["0,5", 1.5],
    ["0.5", 1.5],
    [" 0,50 ", 1.5],
    ["01", 1],
    ["2", 0],
    ["0", 2],
    ["1,125", 0.875],
    ["1.125", 0.875],
  ])("%j points of 2 leave %d", (score, gap) => {
    expect(shownBy("GAP", 2, score)).toBe(gap);
    expect(shownBy("GAP", "2,0", score)).toBe(gap);
  });

  test("may hold thousands: 1.234,5 less 08", () => {
    expect(shownBy("GAP", "1.234,5", "08")).toBe(1226.5);
  });

  test("that could be either of two counts is refused", () => {
    expect(shownBy("RATIO", 1, 1430, "1.478")).toBe("#VALUE! “1.478” có thể là 1,478 hoặc 1478; hãy ghi rõ.");
    expect(shownBy("RATIO", "0,75", "1430", "1478")).toBe(0.73);
  });

  test.each([
    ["một điểm", "một điểm"],
    ["0,,5", "0,,5"],
    ["1/2", "1/2"],
    ["½", "½"],
    ["50%", "50%"],
    ["–", "–"],
    [true, "TRUE"],
    [false, "FALSE"],
    [1e300, "1e+300"],
  ])("%j is no score", (score, quoted) => {
    expect(shownBy("GAP", 2, score)).toBe(`#VALUE! “${quoted}” không phải số.`);
    expect(shownBy("GAP", score, 0)).toBe(`#VALUE! “${quoted}” không phải số.`);
    expect(shownBy("SUBTOTAL", column("I.1"), column(score), "I")).toBe(
      `#VALUE! Dòng “I.1”: “${quoted}” không phải số.`,
    );
  });
});

describe("a number as Excel calculated it", () => {
  // What the cells hold when a formula adds 0.1 and 0.2, and so on; Excel shows and compares fifteen digits.
  const threeTenths = 0.30000000000000004;
  const nineTenths = 0.8999999999999999;

  test("is taken as Excel shows it", () => {
    expect(shownBy("GAP", 0.3, threeTenths)).toBe(0);
    expect(shownBy("STATUS", 0.3, threeTenths)).toBe("Đạt tối đa");
    expect(shownBy("TIER", nineTenths, "≥90% → 2; <90% → 1")).toBe(2);
    expect(shownBy("RANK", 0.3, column(threeTenths, 0.1))).toBe(1);
    expect(
      spilledDown("CHECK", column("I", "I.1", "I.2"), column(0.3, 0.1, 0.2), column(threeTenths, 0.1, 0.2)),
    ).toEqual(["", "", ""]);
  });

  test("adds up exactly: ten tenths are one", () => {
    const keys = column(...Array.from({ length: 10 }, (_, at) => `I.${at + 1}`));
    const tenths = column(...Array.from({ length: 10 }, () => 0.1));
    expect(shownBy("SUBTOTAL", keys, tenths, "I")).toBe(1);
  });
});
