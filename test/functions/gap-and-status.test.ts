import { shownBy, type Argument } from "./call";

const notApplicable = "Không phát sinh";

describe("a leaf's gap and status", () => {
  test.each<[Argument, Argument, Argument, string | number, string]>([
    // Rows of Hải Phong 2024: 1.5.4, 1.7, 3.10.1, 3.12.1, 7.1.4, and area 3.
    [2, 0, null, 2, "Chưa đạt"],
    [1, 0.5, null, 0.5, "Chưa đạt"],
    [1, 0.98, null, 0.02, "Chưa đạt"],
    [1, 0.85, null, 0.15, "Chưa đạt"],
    [2, 1.9, null, 0.1, "Chưa đạt"],
    [19.5, 17.53, null, 1.97, "Chưa đạt"],
    [95.5, 89.51, null, 5.99, "Chưa đạt"],
    // Edges.
    [2, 2, null, 0, "Đạt tối đa"],
    ["2", "2,0", null, 0, "Đạt tối đa"],
    [2, 1.99, null, 0.01, "Chưa đạt"],
    [2, 0.01, null, 1.99, "Chưa đạt"],
    [0, 0, null, 0, "Đạt tối đa"],
    [2, null, null, "", "Chưa chấm"],
    [2, "", null, "", "Chưa chấm"],
    [null, 1, null, "", ""],
    [null, null, null, "", ""],
    [2, 2.01, null, "#VALUE! Điểm 2,01 nằm ngoài khoảng 0–2.", "Vượt tối đa"],
    [2, -0.5, null, "#VALUE! Điểm -0,5 nằm ngoài khoảng 0–2.", "Vượt tối đa"],
    [0.25, "0,5", null, "#VALUE! Điểm 0,5 nằm ngoài khoảng 0–0,25.", "Vượt tối đa"],
    // Not applicable is never lost, whatever is typed beside it.
    [2, null, notApplicable, "", notApplicable],
    [2, 0, notApplicable, "", notApplicable],
    [2, 1, notApplicable, "", notApplicable],
    [2, 3, notApplicable, "", notApplicable],
    [null, null, notApplicable, "", ""],
  ])("maximum %j, score %j, state %j: %j, %j", (max, score, state, gap, status) => {
    expect(shownBy("GAP", max, score, state)).toBe(gap);
    expect(shownBy("STATUS", max, score, state)).toBe(status);
  });

  test.each([
    notApplicable.toLowerCase(),
    notApplicable.toUpperCase(),
    "Không Phát Sinh",
    `  ${notApplicable}\u00a0`,
    "Không  phát\u00a0sinh",
    notApplicable.normalize("NFD"),
    notApplicable.toUpperCase().normalize("NFD"),
  ])("%j is not applicable", (state) => {
    expect(shownBy("GAP", 2, 0.5, state)).toBe("");
    expect(shownBy("STATUS", 2, 0.5, state)).toBe(notApplicable);
  });

  test.each([
    ["Không", "Không"],
    ["khong phat sinh", "khong phat sinh"],
    ["x", "x"],
    ["0", "0"],
    [1, "1"],
    [true, "TRUE"],
    [false, "FALSE"],
  ])("the state %j is refused, not guessed", (state, quoted) => {
    const refusal = `#VALUE! “${quoted}” không có trong các phương án: (để trống); Không phát sinh.`;
    expect(shownBy("GAP", 2, 0.5, state)).toBe(refusal);
    expect(shownBy("STATUS", 2, 0.5, state)).toBe(refusal);
  });

  test.each([
    ["hai", 1, "“hai” không phải số."],
    [2, "chưa", "“chưa” không phải số."],
    [2, true, "“TRUE” không phải số."],
  ])("maximum %j, score %j is refused", (max, score, sentence) => {
    expect(shownBy("GAP", max, score)).toBe(`#VALUE! ${sentence}`);
    expect(shownBy("STATUS", max, score)).toBe(`#VALUE! ${sentence}`);
  });
});
