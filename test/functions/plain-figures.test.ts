import { column, shownBy, spilledDown, type Argument } from "./call";

describe("CUTRATE", () => {
  test.each<[Argument, Argument, Argument, number]>([
    [3, 2, null, 33.3],
    [45, 30, null, 33.3],
    [45, 30, 2, 33.33],
    [30, 15, null, 50],
    ["07", "05", null, 28.6],
    ["1,5", 1, 0, 33],
    [5, 5, null, 0],
    [5, 0, null, 100],
    // More time after the cut than before: a rise, shown as one.
    [5, 6, null, -20],
  ])("%j cut to %j, %j digits: %d %%", (statutory, reduced, digits, rate) => {
    expect(shownBy("CUTRATE", statutory, reduced, digits)).toBe(rate);
  });

  test.each<[Argument, Argument, Argument, string]>([
    [0, 0, null, "Thời gian theo quy định bằng 0, không tính được tỷ lệ cắt giảm."],
    [-3, 2, null, "Thời gian không được âm."],
    [3, -2, null, "Thời gian không được âm."],
    ["3 ngày", 2, null, "“3 ngày” không phải số."],
    [3, "2 ngày", null, "“2 ngày” không phải số."],
    [3, 2, 1.5, "Số lẻ phải là số nguyên từ 0 đến 10."],
    [3, 2, 11, "Số lẻ phải là số nguyên từ 0 đến 10."],
    [3, 2, -1, "Số lẻ phải là số nguyên từ 0 đến 10."],
    [3, 2, "hai", "“hai” không phải số."],
  ])("%j cut to %j, %j digits is refused", (statutory, reduced, digits, sentence) => {
    expect(shownBy("CUTRATE", statutory, reduced, digits)).toBe(`#VALUE! ${sentence}`);
  });
});

describe("DUE", () => {
  /** 30/06/2025 as Excel counts days. */
  const june30 = 45_838;

  test.each<[Argument, Argument, Argument, string]>([
    [june30, "", june30 - 10, "Còn 10 ngày"],
    [june30, "Chưa thực hiện", june30 - 1, "Còn 1 ngày"],
    [june30, "", june30, "Đến hạn hôm nay"],
    [june30, "", june30 + 1, "Quá hạn 1 ngày"],
    [june30, "Đang thực hiện", june30 + 400, "Quá hạn 400 ngày"],
    // Only days count, not hours.
    [june30 + 0.25, "", june30 + 0.75, "Đến hạn hôm nay"],
    [june30, "", june30 - 0.5, "Còn 1 ngày"],
    [june30, "Hoàn thành", june30 + 1, ""],
    [june30, "HOÀN  THÀNH ", june30 + 1, ""],
    [june30, "hoàn thành".normalize("NFD"), june30 + 1, ""],
    ["Cả năm", "", june30, ""],
    ["Quý II", "", june30, ""],
    ["", "", june30, ""],
    [null, "", june30, ""],
    [0, 0, june30, ""],
    [true, "", june30, ""],
  ])("deadline %j, state %j, today %d: %j", (deadline, state, today, text) => {
    expect(shownBy("DUE", deadline, state, today)).toBe(text);
  });

  test.each<[Argument]>([[null], [""], [0], ["hôm nay"], [true]])("today %j is refused where it is needed", (today) => {
    expect(shownBy("DUE", june30, "", today)).toBe("#VALUE! Hôm nay phải là một ngày.");
    expect(shownBy("DUE", "Cả năm", "", today)).toBe("");
  });

  test("spills over the whole list with one today", () => {
    const deadlines = column(june30, "Cả năm", june30, june30 + 31);
    expect(spilledDown("DUE", deadlines, column("", "", "Hoàn thành", ""), june30 + 1)).toEqual([
      "Quá hạn 1 ngày",
      "",
      "",
      "Còn 30 ngày",
    ]);
  });
});

describe("NUMBER", () => {
  test.each<[Argument, number | string]>([
    ["93,72", 93.72],
    ["0.98", 0.98],
    ["08", 8],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1_234_567],
    ["17,53/19,50", 17.53],
    ["89,51/95,50", 89.51],
    ["81,863", 81.863],
    ["1478/1478= 100%", 1478],
    ["98,1%", 0.981],
    ["98,1 %", 0.981],
    ["0,98%", 0.0098],
    ["100%", 1],
    ["0%", 0],
    ["-0,5", -0.5],
    ["−0,5", -0.5],
    ["\u00a07,5\u202f", 7.5],
    [17.53, 17.53],
    [0, 0],
    ["", ""],
    [null, ""],
  ])("%j is %j", (text, value) => {
    expect(shownBy("NUMBER", text)).toBe(value);
  });

  test.each<[Argument, string]>([
    ["1.478", "“1.478” có thể là 1,478 hoặc 1478; hãy ghi rõ."],
    ["1.430/1.478", "“1.430” có thể là 1,430 hoặc 1430; hãy ghi rõ."],
    ["chín mươi", "“chín mươi” không phải số."],
    ["17,53/", "“17,53/” không phải số."],
    ["12/03/2024", "“12/03/2024” không phải số."],
    ["0,5 điểm", "“0,5 điểm” không phải số."],
    [true, "“TRUE” không phải số."],
  ])("%j is refused", (text, sentence) => {
    expect(shownBy("NUMBER", text)).toBe(`#VALUE! ${sentence}`);
  });

  test("reads a column, each cell by itself", () => {
    expect(spilledDown("NUMBER", column("0,5", null, 2, "98%"))).toEqual([0.5, "", 2, 0.98]);
  });
});
