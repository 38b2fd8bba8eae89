/** Scores that real papers print, as their rows give them (Hải Phong 2024, Chí Minh 6 tháng 2023, Dương Hòa 2022). */
import { points, rateFromPercent, percent, round, times, toText } from "../../../src/domain/decimal";
import { scored } from "../../builders/scored";

describe("rows printed as a rate × the maximum, to hundredths, half away from zero", () => {
  test.each([
    ["Hải Phong 3.10.1", "1505", "1532", "1", "0.98"],
    ["Hải Phong 3.12.2", "1273", "1767", "1", "0.72"],
    ["Hải Phong 3.12.1", "11", "13", "1", "0.85"],
    ["Hải Phong 3.13.1", "136", "179", "1", "0.76"],
    ["Hải Phong 3.13.2", "20", "23", "1", "0.87"],
  ])("%s: %s of %s, worth %s, is printed as %s", (_, done, due, maxScore, printed) => {
    expect(scored("tỷ lệ", maxScore, { done, due })).toBe(printed);
  });

  test.each([
    ["Hải Phong 3.13.3 printed 0.85", "1307", "1514", "1", "0.86"],
    ["Chí Minh 1.1.3 printed 1", "38", "72", "1", "0.53"],
    ["Chí Minh 1.6.3 printed 0.5", "14", "15", "0.5", "0.47"],
    ["Chí Minh 1.7 printed 2.9", "166", "166", "3", "3"],
    ["Chí Minh 3.3.4 printed 1", "1", "17", "1", "0.06"],
    ["Chí Minh 3.6.1 printed 0.75", "1430", "1478", "0.75", "0.73"],
  ])("%s, but %s of %s, worth %s, comes to %s", (_, done, due, maxScore, computed) => {
    expect(scored("tỷ lệ", maxScore, { done, due })).toBe(computed);
  });
});

describe("rows that print a percentage only", () => {
  test.each([
    ["Hải Phong 7.1.4", "98.1", "2", "1.96", "1.9"],
    ["Chí Minh 7.1.6", "98", "1", "0.98", "0.9"],
    ["Chí Minh 1.3.1", "50", "1", "0.5", "0.5"],
    ["Hải Phong 7.3.1 at face value", "0.98", "1", "0.01", "0"],
    ["Hải Phong 7.3.1 as it is meant", "98", "1", "0.98", "0.9"],
    ["Hải Phong 7.3.2 as it is meant", "78", "1", "0.78", "0.7"],
  ])("%s: %s%% of %s is %s to hundredths, %s cut to tenths", (_, share, maxScore, nearest, cut) => {
    const score = times(points(maxScore), rateFromPercent(percent(share)));
    expect(toText(round(score, { digits: 2, mode: "halfAwayFromZero" }))).toBe(nearest);
    expect(toText(round(score, { digits: 1, mode: "truncate" }))).toBe(cut);
  });
});

describe("rows printed under another rule", () => {
  test.each([
    ["Hải Phong 1.7", "số lượng: ≥2 → 1; 1 → 0,5; 0 → 0", "1", { done: "1" }, "0.5"],
    ["Chí Minh 1.6.1, two dialogues where five are asked", "số lượng: ≥5 → 0,25; <5 → 0", "0.25", { done: "2" }, "0"],
    [
      "Chí Minh 3.6.1, if from 95% all is given",
      "≥95% → 0,75; <95% → 0",
      "0.75",
      { done: "1430", due: "1478" },
      "0.75",
    ],
    ["Dương Hòa 5, one official disciplined", "trừ 2/người", "2", { done: "1" }, "0"],
    ["Dương Hòa 3.6, three reports late", "trừ 0,25/báo cáo", "1", { done: "3" }, "0.25"],
    ["Hải Phong 1.5.4, initiative refused", "đạt → tối đa; không đạt → 0", "2", { done: "0" }, "0"],
    ["Dương Hòa 3.4, 98 of 100 files on time", "tỷ lệ; <80% → 0", "2", { done: "98", due: "100" }, "1.96"],
    [
      "Chí Minh 1.6, its three options together",
      "cộng: Từ 05 cuộc đối thoại → 0,25; Có văn bản chỉ đạo → 0,25; Xử lý kiến nghị → 0,5",
      "1",
      { fulfilled: ["Từ 05 cuộc đối thoại", "Có văn bản chỉ đạo", "Xử lý kiến nghị"] },
      "1",
    ],
  ])("%s", (_, rule, maxScore, performance, score) => {
    expect(scored(rule, maxScore, performance)).toBe(score);
  });
});
