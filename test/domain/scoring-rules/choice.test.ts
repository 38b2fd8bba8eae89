import { scored } from "../../builders/scored";

const timely = 'chọn: Đúng hạn → 1; Trễ hạn → 0,5; "Có; không báo" → 0,25; Không có → 0';
const choices = ["Đúng hạn", "Trễ hạn", "Có; không báo", "Không có"];

describe("a choice", () => {
  test.each([
    ["Đúng hạn", "1"],
    ["Trễ hạn", "0.5"],
    ["Có; không báo", "0.25"],
    ["Không có", "0"],
  ])("of “%s” gives %s", (chosen, score) => {
    expect(scored(timely, "1", { chosen })).toBe(score);
  });

  test("not made yet is not scored, whatever figures are given", () => {
    expect(scored(timely, "1", {})).toEqual({ problem: "PerformanceMissing", needs: "choice" });
    expect(scored(timely, "1", { done: "1", due: "1", fulfilled: ["Đúng hạn"] })).toEqual({
      problem: "PerformanceMissing",
      needs: "choice",
    });
  });

  test.each(["", "đúng hạn", "Đúng hạn ", "Sớm"])("of %j, which the rule does not know, is refused", (chosen) => {
    expect(scored(timely, "1", { chosen })).toEqual({ problem: "UnknownChoice", choice: chosen, choices });
  });
});
