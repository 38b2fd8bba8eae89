/** `SCORE`, `RATIO`, `TIER`. The rules' own edges are tried in test/domain/scoring-rules; here, how cells reach them. */
import { shownBy, spilledDown, column, type Argument } from "./call";

describe("RATIO", () => {
  test.each<[string, Argument, Argument, Argument, number]>([
    ["Hải Phong 3.10.1", 1, 1505, 1532, 0.98],
    ["Hải Phong 3.12.1", 1, 11, 13, 0.85],
    ["Hải Phong 3.12.2", 1, 1273, 1767, 0.72],
    ["Hải Phong 3.13.1", 1, 136, 179, 0.76],
    ["Hải Phong 3.13.2", 1, 20, 23, 0.87],
    ["Hải Phong 3.13.3, printed 0,85", 1, 1307, 1514, 0.86],
    ["Hải Phong 7.1.4, printed 1,9", 2, "98,1", "100", 1.96],
    ["Chí Minh 3.6.1, printed 0,75", "0,75", 1430, 1478, 0.73],
    ["all done", 3, 166, 166, 3],
    ["nothing done", 3, 0, 166, 0],
    ["a half goes up", 1, 173, 200, 0.87],
    ["a third of three is one", 3, 1, 3, 1],
  ])("%s: worth %j, %j of %j gives %d", (_, max, done, due, points) => {
    expect(shownBy("RATIO", max, done, due)).toBe(points);
    expect(shownBy("SCORE", "tỷ lệ", max, done, due)).toBe(points);
  });

  test("what was not done for accepted reasons leaves the base", () => {
    expect(shownBy("RATIO", 2, 9, 12, 2)).toBe(1.8);
    expect(shownBy("RATIO", 2, 9, 12, 3)).toBe(2);
    expect(shownBy("RATIO", 2, 9, 12, 0)).toBe(1.5);
  });

  test.each<[Argument, Argument, Argument, string]>([
    [13, 11, null, "Đã thực hiện 13 trên tổng số 11: ngoài khoảng 0–100%."],
    [-1, 11, null, "Đã thực hiện -1 trên tổng số 11: ngoài khoảng 0–100%."],
    [9, 10, 2, "Đã thực hiện 9 trên tổng số 8: ngoài khoảng 0–100%."],
    [0, 0, null, "Tổng số bằng 0, không tính được tỷ lệ; nếu không phát sinh thì chọn “Không phát sinh”."],
    [0, 3, 3, "Tổng số bằng 0, không tính được tỷ lệ; nếu không phát sinh thì chọn “Không phát sinh”."],
    ["nhiều", 11, null, "“nhiều” không phải số."],
    [1, 2, "vài", "“vài” không phải số."],
  ])("%j of %j, %j excluded is refused", (done, due, excluded, sentence) => {
    expect(shownBy("RATIO", 1, done, due, excluded)).toBe(`#VALUE! ${sentence}`);
  });
});

describe("TIER", () => {
  const tiers = ">90% → 2; 70%–90% → 1; <70% → 0";

  test.each<[Argument, number]>([
    [1, 2],
    [0.901, 2],
    [0.9, 1],
    ["0,9", 1],
    [0.89999, 1],
    [0.7, 1],
    [0.69999, 0],
    [0, 0],
  ])("a rate of %j gives %d", (rate, points) => {
    expect(shownBy("TIER", rate, tiers)).toBe(points);
    expect(shownBy("TIER", rate, "trên 90% -> 2; từ 70% đến 90% -> 1; dưới 70% -> 0".normalize("NFD"))).toBe(points);
  });

  test("the steps may stand in another order, and in each row's own cell", () => {
    expect(spilledDown("TIER", 0.96, column(tiers, "≥95% → 0,75; <95% → 0", "<50% → 0; ≥50% → 0,5"))).toEqual([
      2, 0.75, 0.5,
    ]);
  });

  test.each<[Argument, Argument, string]>([
    [95, tiers, "Tỷ lệ 95 nằm ngoài khoảng 0–1; 95% ghi là 0,95."],
    [1.01, tiers, "Tỷ lệ 1,01 nằm ngoài khoảng 0–1; 95% ghi là 0,95."],
    [-0.1, tiers, "Tỷ lệ -0,1 nằm ngoài khoảng 0–1; 95% ghi là 0,95."],
    ["cao", tiers, "“cao” không phải số."],
    [0.65, "≥90% → 2; <60% → 0", "Cách chấm không có mức cho 65%."],
    [0.9, "≥90% → 2; ≤90% → 1", "Hai mức “≥90%” và “≤90%” chồng lên nhau."],
    [0.9, "tỷ lệ", "Không hiểu cách chấm ở chỗ “tỷ lệ”."],
    [0.9, "số lượng: ≥2 → 1", "Không hiểu cách chấm ở chỗ “số lượng: ≥2 → 1”."],
    [0.9, ">90% → hai", "Không hiểu cách chấm ở chỗ “>90% → hai”."],
    [0.9, 2, "Không hiểu cách chấm ở chỗ “2”."],
  ])("%j by %j is refused", (rate, notation, sentence) => {
    expect(shownBy("TIER", rate, notation)).toBe(`#VALUE! ${sentence}`);
  });
});

describe("SCORE", () => {
  const choice = "chọn: Đúng hạn → 1; Trễ hạn → 0,5; Không có → 0";
  const checklist = "cộng: Có kế hoạch → 0,1; Có báo cáo → 0,2; Đúng hạn → 0,7";
  const count = "số lượng: ≥2 → 1; 1 → 0,5; 0 → 0";
  const tier = "≥95% → 0,75; <95% → 0";
  const floor = "tỷ lệ; <80% → 0; ≥95% → tối đa";
  const allOrNothing = "đạt → tối đa; không đạt → 0";

  test.each<[string, Argument, Argument, Argument, string | number]>([
    [choice, 1, "Đúng hạn", null, 1],
    [choice, 1, " Trễ hạn ", null, 0.5],
    [choice, 1, "Trễ hạn".normalize("NFD"), null, 0.5],
    [choice, 1, "Không có", 0, 0],
    [choice, 1, "", null, ""],
    [choice, 1, 0, 0, ""],
    ["chọn: 0 → 0; 1 → 0,5; 2 → 1", 1, 0, null, 0],
    ["chọn: 0 → 0; 1 → 0,5; 2 → 1", 1, 1, null, 0.5],
    ["chọn: 0 → 0; 1 → 0,5; 2 → 1", 1, null, null, ""],
    [checklist, 1, "Có kế hoạch", null, 0.1],
    [checklist, 1, "Có báo cáo; Có kế hoạch", null, 0.3],
    [checklist, 1, "Có báo cáo;Có báo cáo;", null, 0.2],
    [checklist, 1, "Có kế hoạch; Có báo cáo; Đúng hạn", null, 1],
    [checklist, 1, ";", null, 0],
    [checklist, 1, 0, null, ""],
    // Hải Phong 1.7: one dialogue where two are asked.
    [count, 1, 1, null, 0.5],
    [count, 1, "02", null, 1],
    [count, 1, 0, 0, 0],
    [count, 1, 7, "không xem đến", 1],
    // Chí Minh 3.6.1: 1430 of 1478 files.
    [tier, 0.75, 1430, 1478, 0.75],
    [tier, 0.75, 95, 100, 0.75],
    [tier, 0.75, 94, 100, 0],
    [floor, 2, 79, 100, 0],
    [floor, 2, 80, 100, 1.6],
    [floor, 2, 95, 100, 2],
    // Dương Hòa 2022: three reports late, one official disciplined.
    ["trừ 0,25/báo cáo", 1, 3, null, 0.25],
    ["trừ 2/người", 2, 1, null, 0],
    ["trừ 0,25/lần", 1, 9, null, 0],
    ["trừ 0,25/lần", "1,5", 0, null, 1.5],
    // Hải Phong 1.5.4: the initiatives were refused.
    [allOrNothing, 2, 0, null, 0],
    [allOrNothing, 2, 1, null, 2],
    [allOrNothing, 2, 1, 0, 2],
    [allOrNothing, 2, 0, 0, 0],
    [allOrNothing, 2, 3, 5, 0],
    [allOrNothing, 2, 5, 5, 2],
    [allOrNothing, 2, "", 5, ""],
    ["điều tra xã hội học", 15, 10, null, ""],
    ["chấm trực tiếp", 2, 1, null, ""],
    ["TỶ  LỆ", 1, 11, 13, 0.85],
  ])("%s, worth %j, done %j of %j: %j", (rule, max, done, due, points) => {
    expect(shownBy("SCORE", rule, max, done, due)).toBe(points);
    expect(shownBy("SCORE", rule.normalize("NFD"), max, done, due)).toBe(points);
  });

  test.each<[string, Argument, Argument, Argument, string]>([
    [choice, 1, "Sớm", null, "“Sớm” không có trong các phương án: Đúng hạn; Trễ hạn; Không có."],
    [choice, 1, 1, null, "“1” không có trong các phương án: Đúng hạn; Trễ hạn; Không có."],
    [checklist, 1, "Có ảnh", null, "“Có ảnh” không có trong các phương án: Có kế hoạch; Có báo cáo; Đúng hạn."],
    [count, 1, 1.5, null, "1,5 không phải số lần."],
    [count, 1, -1, null, "-1 không phải số lần."],
    [tier, 0.75, 10, null, "Chưa nhập tổng số."],
    ["tỷ lệ", 1, 10, "", "Chưa nhập tổng số."],
    ["tỷ lệ", 1, 14, 13, "Đã thực hiện 14 trên tổng số 13: ngoài khoảng 0–100%."],
    ["tỷ lệ", 1, "mười", 13, "“mười” không phải số."],
    ["tỷ lệ", 1, 10, "mười ba", "“mười ba” không phải số."],
    ["tỷ lệ", "một", 10, 13, "“một” không phải số."],
    [allOrNothing, 2, 3, "năm", "“năm” không phải số."],
    ["tuỳ tình hình", 1, 1, 1, "Không hiểu cách chấm ở chỗ “tuỳ tình hình”."],
  ])("%s, worth %j, done %j of %j is refused", (rule, max, done, due, sentence) => {
    expect(shownBy("SCORE", rule, max, done, due)).toBe(`#VALUE! ${sentence}`);
  });

  test("spills down a column of rules", () => {
    const rules = column("tỷ lệ", count, "", choice);
    expect(spilledDown("SCORE", rules, 1, column(11, 1, null, "Đúng hạn"), column(13, null, null, null))).toEqual([
      0.85,
      0.5,
      "",
      1,
    ]);
  });
});
