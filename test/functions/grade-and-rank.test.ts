import { column, shownBy, spilledDown, type Argument } from "./call";

describe("INDEX", () => {
  test.each<[string, Argument, Argument, Argument, Argument, number]>([
    ["Hải Phong 2024, cut off as printed", 89.51, 95.5, 2, "cắt", 93.72],
    ["Hải Phong 2024, to the nearest", 89.51, 95.5, 2, "làm tròn", 93.73],
    ["Hải Phong 2024, as nobody says how", 89.51, 95.5, null, null, 93.73],
    ["Dương Hòa 2022, three digits", 75.73, 92.5, 3, null, 81.87],
    ["typed as text", "89,51", "95,50", "2", "Cắt", 93.72],
    ["in capitals and decomposed", 89.51, 95.5, 2, "CẮT".normalize("NFD"), 93.72],
    ["no digits", 89.51, 95.5, 0, "cắt", 93],
    ["ten digits", 1, 3, 10, null, 33.3333333333],
    ["a half away from zero", 0.125, 100, 2, "làm tròn", 0.13],
    ["a half to the even digit", 0.125, 100, 2, "Nửa  chẵn", 0.12],
    ["full marks", 95.5, 95.5, null, null, 100],
    ["with a bonus above the maximum", 101, 100, null, null, 101],
    ["nothing reached", 0, 95.5, null, null, 0],
  ])("%s: %j of %j, %j digits, %j", (_, points, max, digits, mode, index) => {
    expect(shownBy("INDEX", points, max, digits, mode)).toBe(index);
  });

  test.each<[Argument, Argument, Argument, Argument, string]>([
    [0, 0, null, null, "Điểm tối đa bằng 0, không tính được chỉ số."],
    ["nhiều", 95.5, null, null, "“nhiều” không phải số."],
    [89.51, true, null, null, "“TRUE” không phải số."],
    [89.51, 95.5, 2.5, null, "Số lẻ phải là số nguyên từ 0 đến 10."],
    [89.51, 95.5, -1, null, "Số lẻ phải là số nguyên từ 0 đến 10."],
    [89.51, 95.5, 11, null, "Số lẻ phải là số nguyên từ 0 đến 10."],
    [89.51, 95.5, "hai", null, "“hai” không phải số."],
    [89.51, 95.5, 2, "lên", "“lên” không có trong các phương án: làm tròn; cắt; nửa chẵn."],
    [89.51, 95.5, 2, "toString", "“toString” không có trong các phương án: làm tròn; cắt; nửa chẵn."],
  ])("%j of %j, %j digits, %j is refused", (points, max, digits, mode, sentence) => {
    expect(shownBy("INDEX", points, max, digits, mode)).toBe(`#VALUE! ${sentence}`);
  });
});

describe("GRADE", () => {
  const bands = "≥90 → Xuất sắc; ≥80 → Tốt; >65,5 → Khá";

  test.each<[Argument, string]>([
    [93.72, "Xuất sắc"],
    [90, "Xuất sắc"],
    [89.51, "Tốt"],
    ["81,863", "Tốt"],
    [80, "Tốt"],
    [79.99, "Khá"],
    [65.51, "Khá"],
    [65.5, ""],
    [0, ""],
    [-1, ""],
    ["", ""],
  ])("%j is %j", (value, grade) => {
    expect(shownBy("GRADE", value, bands)).toBe(grade);
    expect(shownBy("GRADE", value, "≥90% → Xuất sắc; ≥80% → Tốt; >65,5% → Khá".normalize("NFD"))).toBe(grade);
  });

  test.each<[Argument, Argument, string]>([
    ["giỏi", bands, "“giỏi” không phải số."],
    [90, "Xuất sắc từ 90", "Không hiểu cách chấm ở chỗ “Xuất sắc từ 90”."],
    [90, "≥80 → Tốt; ≥90 → Xuất sắc", "Không hiểu cách chấm ở chỗ “≥90 → Xuất sắc”."],
    [null, "sai", "Không hiểu cách chấm ở chỗ “sai”."],
  ])("%j by %j is refused", (value, notation, sentence) => {
    expect(shownBy("GRADE", value, notation)).toBe(`#VALUE! ${sentence}`);
  });

  test("grades a column by one cell of bands", () => {
    expect(spilledDown("GRADE", column(93.72, null, 81.863), bands)).toEqual(["Xuất sắc", "", "Tốt"]);
  });
});

describe("RANK", () => {
  const indexes = column(93.72, "81,863", null, 58.7, "93,720", "chưa gửi", true, "");

  test.each<[Argument, Argument, number[]]>([
    ["no word", null, [1, 3, 4, 1]],
    ["cùng hạng", "Cùng hạng", [1, 3, 4, 1]],
    ["liền hạng", "liền  hạng", [1, 2, 3, 1]],
    ["liền hạng, decomposed", "LIỀN HẠNG".normalize("NFD"), [1, 2, 3, 1]],
  ])("with ties by %s", (_, ties, ranks) => {
    expect(spilledDown("RANK", column(93.72, 81.863, 58.7, "93,72"), indexes, ties)).toEqual(ranks);
  });

  test.each<[Argument, number | string]>([
    [100, 1],
    [93.71, 3],
    [0, 5],
    [-5, 5],
    [null, ""],
    ["chưa gửi", "#VALUE! “chưa gửi” không phải số."],
    [true, "#VALUE! “TRUE” không phải số."],
  ])("of %j among them is %j, whether or not it stands there", (value, rank) => {
    expect(shownBy("RANK", value, indexes)).toBe(rank);
  });

  test("among nothing is 1", () => {
    expect(shownBy("RANK", 50, column(null, "", "chưa"))).toBe(1);
    expect(shownBy("RANK", 50, null)).toBe(1);
  });

  test("refuses a way of ties that nobody knows", () => {
    expect(shownBy("RANK", 1, column(1, 2), "Bốc thăm")).toBe(
      "#VALUE! “Bốc thăm” không có trong các phương án: cùng hạng; liền hạng.",
    );
  });
});
