import * as fc from "fast-check";
import { checkScoreSheet } from "../../src/domain/checks/all-checks";
import type { CheckId, Finding, Place } from "../../src/domain/checks/finding";
import { findingText, placeText, severityText } from "../../src/text/finding-text";
import { anyConsistentPaper } from "../builders/any-consistent-paper";
import { anySheetOf } from "../builders/any-assessment";
import { anyFramework } from "../builders/any-framework";

interface Said {
  readonly stated?: string;
  readonly computed?: string;
  readonly unit?: Finding["unit"];
  readonly facts?: Finding["facts"];
  readonly message: string;
}

const sayings: Readonly<Record<CheckId, readonly Said[]>> = {
  "parent-sum": [
    {
      stated: "74",
      computed: "73.5",
      facts: { figure: "maxScore" },
      message: "Điểm tối đa ghi 74 điểm, các mục con cộng lại được 73,5 điểm.",
    },
    {
      stated: "1",
      computed: "2",
      facts: { figure: "selfScore" },
      message: "Điểm tự đánh giá ghi 1 điểm, các mục con cộng lại được 2 điểm.",
    },
  ],
  "above-maximum": [
    {
      stated: "111.5",
      computed: "11.5",
      facts: { figure: "selfScore", maxScore: "11.5" },
      message: "Điểm tự đánh giá ghi 111,5 điểm, tối đa chỉ 11,5 điểm.",
    },
    {
      stated: "3",
      computed: "2",
      facts: { figure: "adjustment", maxScore: "2" },
      message: "Điểm thưởng, điểm phạt ghi 3 điểm, tối đa chỉ 2 điểm.",
    },
  ],
  "rule-score": [
    {
      stated: "0.25",
      computed: "0",
      facts: { rule: "số lượng: ≥5 → 0,25; <5 → 0" },
      message: "Ghi 0,25 điểm; theo cách chấm “số lượng: ≥5 → 0,25; <5 → 0” được 0 điểm.",
    },
  ],
  "ratio-score": [
    {
      stated: "1.9",
      computed: "1.96",
      facts: { percent: "98.1", maxScore: "2" },
      message: "Ghi 1,9 điểm; tỷ lệ 98,1% của 2 điểm là 1,96 điểm.",
    },
  ],
  "unreachable-score": [
    {
      stated: "0.75",
      facts: { rule: "chọn: Có → 1; Không → 0" },
      message: "Ghi 0,75 điểm; cách chấm “chọn: Có → 1; Không → 0” không có mức điểm đó.",
    },
  ],
  "percent-mismatch": [
    {
      stated: "85",
      computed: "86.33",
      unit: "percent",
      facts: { done: "1307", due: "1514" },
      message: "1307/1514 là 86,33%, văn bản ghi 85%.",
    },
  ],
  "percent-scale": [
    {
      stated: "0.98",
      computed: "98",
      unit: "percent",
      facts: { score: "0.98", maxScore: "1" },
      message: "Ghi 0,98% nhưng được 0,98/1 điểm; có phải 98%?",
    },
  ],
  "stated-deduction": [
    { stated: "0.4", computed: "0.04", message: "Ghi bị trừ 0,4 điểm; tối đa trừ điểm đạt được là 0,04 điểm." },
  ],
  "unexplained-loss": [
    {
      stated: "5.29",
      computed: "3.79",
      facts: { difference: "1.5" },
      message: "Mất 5,29 điểm, các dòng dưới tối đa chỉ giải thích 3,79 điểm; còn 1,5 điểm không rõ ở đâu.",
    },
  ],
  total: [
    {
      stated: "93.72",
      computed: "89.51",
      facts: { kind: "points", isIndex: "93.72" },
      message: "Tổng điểm ghi 93,72 điểm; cộng lại là 89,51 điểm. Số 93,72 là chỉ số phần trăm, không phải điểm.",
    },
    {
      stated: "81",
      computed: "80",
      facts: { kind: "selfScore" },
      message: "Điểm tự đánh giá ghi 81 điểm; cộng lại là 80 điểm.",
    },
  ],
  "parts-of-total": [
    {
      stated: "95.5",
      computed: "100",
      facts: { kind: "maximum" },
      message:
        "Văn bản tính trên 95,5 điểm; điểm tối đa các mục cộng lại là 100 điểm và không mục nào được ghi là loại trừ.",
    },
    {
      stated: "33",
      computed: "32",
      unit: "count",
      facts: { kind: "parts", difference: "1" },
      message: "Tổng ghi 33, các phần cộng lại là 32, chênh 1.",
    },
  ],
  index: [
    {
      stated: "81.863",
      computed: "75.73",
      unit: "percent",
      facts: { points: "75.73", applicableMax: "100" },
      message: "Ghi 81,863%; 75,73 điểm trên 100 điểm tối đa áp dụng là 75,73%.",
    },
  ],
  "not-applicable-as-lost": [
    {
      stated: "6",
      computed: "0",
      facts: { index: "81.863", applicableMax: "92.5" },
      message: "Tính là mất 6 điểm, nhưng chỉ số 81,863 chỉ khớp khi loại phần này (tối đa áp dụng 92,5).",
    },
  ],
  "duplicate-code": [{ stated: "1.1.2", unit: "words", facts: { times: "2" }, message: "Mã 1.1.2 xuất hiện 2 lần." }],
  "missing-code": [
    { unit: "words", message: "Dòng này không có mã." },
    { stated: "5.4.5", unit: "words", facts: { skipped: "5.4.3, 5.4.4" }, message: "Đánh số nhảy qua 5.4.3, 5.4.4." },
  ],
  "code-order": [{ stated: "3.12.1", unit: "words", facts: { after: "3.12.2" }, message: "3.12.1 đứng sau 3.12.2." }],
  "missing-explanation": [
    {
      stated: "1.42",
      facts: { maxScore: "2" },
      message: "Được 1,42 điểm trên 2 điểm, chưa có giải trình, nguyên nhân hay tài liệu kiểm chứng.",
    },
  ],
  "rate-without-figures": [
    { stated: "0.5", facts: { maxScore: "1" }, message: "Được 0,5 điểm nhưng chưa ghi đủ số đã thực hiện và tổng số." },
  ],
  "survey-self-scored": [{ stated: "13.5", message: "Xã tự ghi 13,5 điểm; điểm này do cấp trên điều tra." }],
  "appraised-above-self": [{ stated: "4", computed: "3", message: "Thẩm định 4 điểm, tự chấm 3 điểm." }],
  "part-above-whole": [
    { stated: "214", computed: "201", unit: "count", message: "Ghi 214, nhiều hơn toàn bộ là 201." },
  ],
  "coded-value": [
    {
      stated: "2",
      unit: "words",
      facts: { choices: "Chưa = 0; Đã = 1" },
      message: "Ghi “2”; chỉ nhận: Chưa = 0; Đã = 1.",
    },
    { stated: "nhiều", unit: "words", facts: { choices: "" }, message: "Ghi “nhiều” vào ô số liệu." },
  ],
  "cut-rate": [
    {
      stated: "33",
      computed: "33.33",
      unit: "percent",
      facts: { statutoryDays: "3", reducedDays: "2" },
      message: "Từ 3 xuống 2 ngày là cắt 33,33%, biểu ghi 33%.",
    },
  ],
  "cut-rate-range": [
    {
      stated: "30–60",
      computed: "66.67",
      unit: "percent",
      facts: { where: "mục II" },
      message: "Cắt 66,67%, báo cáo nêu mức 30–60%.",
    },
  ],
  "listing-count": [{ stated: "12", computed: "9", unit: "count", message: "Nêu 12, danh sách có 9." }],
  "stated-twice": [
    {
      stated: "30/12/2023 (dòng 13)",
      computed: "30/12/2024 (dòng 45)",
      unit: "words",
      message: "30/12/2023 (dòng 13), nhưng 30/12/2024 (dòng 45).",
    },
  ],
};

const somewhere: Place = { kind: "total", where: "dòng 41" };

describe("a finding is said in one sentence with both figures", () => {
  const each = (Object.entries(sayings) as [CheckId, readonly Said[]][]).flatMap(([check, said]) =>
    said.map((one) => [check, one.message, one] as const),
  );

  test.each(each)("%s: %s", (check, message, { stated = null, computed = null, unit = "points", facts = {} }) => {
    const finding: Finding = { check, severity: "error", place: somewhere, stated, computed, unit, facts };
    expect(findingText(finding).message).toBe(message);
  });

  test("a score below zero is not said to be above the maximum", () => {
    const finding: Finding = {
      check: "above-maximum",
      severity: "error",
      place: somewhere,
      stated: "-1",
      computed: "0",
      unit: "points",
      facts: { figure: "selfScore", maxScore: "2" },
    };
    expect(findingText(finding).message).not.toContain("tối đa chỉ");
  });

  test("every check has a title and says what to do, each its own title", () => {
    const texts = (Object.keys(sayings) as CheckId[]).map((check) =>
      findingText({
        check,
        severity: "info",
        place: somewhere,
        stated: null,
        computed: null,
        unit: "words",
        facts: {},
      }),
    );
    expect(texts.filter(({ title, whatToDo }) => title === "" || whatToDo === "")).toEqual([]);
    expect(new Set(texts.map(({ title }) => title)).size).toBe(texts.length);
  });

  test("nothing is left unsaid in the findings of any sheet", () => {
    const anySheet = fc.oneof(anySheetOf(anyFramework), anyConsistentPaper);
    fc.assert(
      fc.property(anySheet, (sheet) => {
        for (const finding of checkScoreSheet(sheet)) {
          const { message } = findingText(finding);
          expect(message).toMatch(/[.?]$/);
          expect(message).not.toMatch(/undefined|null|NaN|“”| {2}|ghi ,|là \./);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the place of a finding is one line to search for", () => {
  test.each<[Place, string]>([
    [{ kind: "node", key: "I.4", code: "4", name: "Tổ chức bộ máy", figure: "gap" }, "I.4 · 4 Tổ chức bộ máy"],
    [{ kind: "node", key: "4", code: "4", name: "Tổ chức bộ máy", figure: "gap" }, "4 Tổ chức bộ máy"],
    [{ kind: "node", key: "I.1.6.1", code: null, name: "Có", figure: "code" }, "I.1.6.1 · Có"],
    [{ kind: "indicator", key: "3.3.1", code: "3.3.1", name: "Hồ sơ" }, "3.3.1 Hồ sơ"],
    [{ kind: "indicator", key: "1.2/1.1.2", code: "1.1.2", name: "Vấn đề" }, "1.2/1.1.2 · 1.1.2 Vấn đề"],
    [{ kind: "procedure", number: "4", name: "Kết hôn" }, "TTHC số 4 · Kết hôn"],
    [{ kind: "total", where: "dòng 41" }, "dòng 41"],
    [{ kind: "figure", subject: "Hồ sơ", where: "dòng 9" }, "Hồ sơ (dòng 9)"],
  ])("%j", (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

test("each severity has its word", () => {
  expect(severityText).toEqual({ error: "Lỗi", check: "Cần xem", info: "Lưu ý" });
});
