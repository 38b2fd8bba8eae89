import type { Leaf } from "../../../src/domain/framework";
import { ruleWords } from "../../../src/taskpane/text/rule-words";
import { dayText, wordings } from "../../../src/taskpane/text/wording";
import { themeForGround } from "../../../src/taskpane/theme";
import { framework, leaf } from "../../builders/frameworks";

const inWords = (rule: string, max = "1", language: "vi" | "en" = "vi"): string => {
  const { sentence, steps } = ruleWords(leaf("1", max, { rule }), framework([]), wordings[language]);
  return [sentence, ...steps].filter((part) => part !== "").join(" | ");
};

test.each([
  ["tỷ lệ", "Tỷ lệ đã thực hiện trên tổng số, nhân với điểm tối đa, làm tròn 2 chữ số."],
  [
    "tỷ lệ; <80% → 0; ≥95% → tối đa",
    "Tỷ lệ đã thực hiện trên tổng số, nhân với điểm tối đa, làm tròn 2 chữ số. | Dưới 80%: 0 điểm. | Từ 95% trở lên: điểm tối đa.",
  ],
  [">90% → 1; 70%–90% → 0,5; <70% → 0", "Trên 90%: 1 điểm | Từ 70% đến 90%: 0,5 điểm | Dưới 70%: 0 điểm"],
  ["số lượng: ≥2 → 1; 1 → 0,5; 0 → 0", "Từ 2 trở lên: 1 điểm | Đúng 1: 0,5 điểm | Đúng 0: 0 điểm"],
  ["chọn: Đúng hạn → 1; Trễ → 0,5", "Chọn một mức: | Đúng hạn: 1 điểm | Trễ: 0,5 điểm"],
  [
    "cộng: Có kế hoạch → 0,25; Có báo cáo → 0,75",
    "Cộng điểm các phần đã đạt: | Có kế hoạch: 0,25 điểm | Có báo cáo: 0,75 điểm",
  ],
  ["trừ 0,25/lần", "Điểm tối đa trừ 0,25 điểm cho mỗi lần, không dưới 0."],
  ["đạt → tối đa; không đạt → 0", "Đạt thì được điểm tối đa, không đạt thì 0 điểm."],
  ["điều tra xã hội học", "Điều tra xã hội học."],
  ["chấm trực tiếp", "Chấm trực tiếp, theo đánh giá của người chấm."],
])("%s", (rule, words) => {
  expect(inWords(rule)).toBe(words);
});

test("a rule the paper does not state says so", () => {
  const unstated: Leaf = leaf("1", "1");
  expect(ruleWords(unstated, framework([]), wordings.vi).sentence).toBe(
    "Văn bản không nêu cách chấm; nhập điểm trực tiếp.",
  );
});

test("English writes a decimal point", () => {
  expect(inWords("trừ 0,25/lần", "1", "en")).toBe("Maximum less 0.25 points per lần, not below 0.");
});

/** Paths of all sentences, with the number of figures each takes. */
function shape(text: object, path = ""): readonly string[] {
  return Object.entries(text).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? shape(value, `${path}${key}.`)
      : [`${path}${key} ${typeof value === "function" ? value.length : typeof value}`],
  );
}

test("every sentence exists in both languages and takes the same figures", () => {
  expect(shape(wordings.en.text)).toEqual(shape(wordings.vi.text));
});

test("days are written as offices write them", () => {
  expect(dayText("2025-11-05")).toBe("05/11/2025");
});

test.each([
  ["#FFFFFF", "light"],
  ["#262626", "dark"],
  ["#0a0a0a", "dark"],
  ["#F3F2F1FF", "light"],
  [undefined, "light"],
  ["white", "light"],
] as const)("on a ground of %s the pane is %s", (ground, theme) => {
  expect(themeForGround(ground)).toBe(theme);
});
