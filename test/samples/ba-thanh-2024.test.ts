/** UBND xã Ba Thành, 2024: self and appraised scores by area, and no rows under them. */
import { plain } from "../builders/plain";
import { figuresByLevel, findingsOf, sampleSheet } from "../builders/shipped-papers";

const sheet = sampleSheet("ba-thanh-2024");

describe("the figures", () => {
  test("by area are those of the two lists", () => {
    expect(figuresByLevel(sheet, "area")).toEqual([
      "1 111.5 / 6.73 of 11.5",
      "2 6 / 6 of 11",
      "3 17 / 15.46 of 21",
      "4 5 / 4.5 of 9",
      "5 8 / 7.5 of 14",
      "6 8 / 7.24 of 12",
      "7 12.5 / 7.27 of 17.5",
      "8 3 / 4 of 4",
    ]);
  });

  test("are appraised at 58,7 of 100", () => {
    expect(plain(sheet.totals)).toMatchObject({
      appraisedScore: "58.7",
      points: "58.7",
      applicableMax: "100",
      gap: "41.3",
      parIndex: "58.7",
    });
  });
});

describe("the contradictions of the paper", () => {
  test("are a digit too many, a wrong percentage and two lists", () => {
    expect(findingsOf(sheet, "error")).toEqual([
      "error above-maximum at 1 selfScore: 111.5, not 11.5 points {maxScore: 11.5, figure: selfScore}",
      "error percent-mismatch at Hồ sơ có kết quả số hóa (Mục III, dòng 124): 95.39, not 100 percent {done: 946, due: 946}",
      "error listing-count at Văn bản chỉ đạo, điều hành đã ban hành (Mục I, dòng 20–42): 12, not 9 count {}",
      "error listing-count at Hội nghị đã tổ chức (Mục I, dòng 18): 2, not 3 count {}",
    ]);
  });

  test("do not count losses that the paper does not claim to list", () => {
    const losses = findingsOf(sheet, "check").filter((finding) => finding.startsWith("check unexplained-loss"));
    expect(losses).toHaveLength(7);
    expect(losses[0]).toBe("check unexplained-loss at 1 gap: 4.77, not 0 points {difference: 4.77}");
  });

  test("an area appraised above its own score is only noticed", () => {
    expect(findingsOf(sheet, "info")).toEqual(["info appraised-above-self at 8 appraisedScore: 4, not 3 points {}"]);
  });
});
