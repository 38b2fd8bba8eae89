import { checkRuleScores } from "../../../src/domain/checks/rule-score";
import { entry, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { leaf } from "../../builders/frameworks";

const dialogues = "số lượng: ≥5 → 0,25; <5 → 0";
const plan = "chọn: Đúng hạn → 1; Trễ hạn → 0,5; Không có → 0";

function found(
  rule: string,
  max: string,
  members: Parameters<typeof entry>[0],
  span: "year" | "partOfYear" = "year",
): readonly string[] {
  return briefs(checkRuleScores(sheetOf([leaf("1.6", max, { rule })], { "1.6": entry(members) }, { span })));
}

describe("a score that its rule does not give for what was done", () => {
  test.each([
    ["by number", dialogues, "0.25", { done: "2", self: "0.25" }, "selfScore: 0.25, not 0 points"],
    ["by choice", plan, "1", { chosen: "Trễ hạn", self: "1", appraised: "1" }, "appraisedScore: 1, not 0.5 points"],
    ["by tier", ">90% → 2; ≤90% → 1", "2", { done: "9", due: "10", self: "2" }, "selfScore: 2, not 1 points"],
    ["by band", "tỷ lệ; <80% → 0", "1", { done: "7", due: "10", self: "0.7" }, "selfScore: 0.7, not 0 points"],
    [
      "by checklist",
      "cộng: Kế hoạch → 0,1; Báo cáo → 0,2",
      "0.3",
      { fulfilled: ["Báo cáo"], self: "0.3" },
      "selfScore: 0.3, not 0.2 points",
    ],
    ["by deduction", "trừ 0,25/lần", "1", { done: "1", self: "1" }, "selfScore: 1, not 0.75 points"],
    ["by all or nothing", "đạt → tối đa; không đạt → 0", "2", { done: "0", self: "2" }, "selfScore: 2, not 0 points"],
  ])("is found %s", (_, rule, max, members, figures) => {
    expect(found(rule, max, members)).toEqual([`error rule-score at 1.6 ${figures} {rule: ${rule}}`]);
  });

  test("is only worth a look in a part of the year: the rule is written for all of it", () => {
    expect(found(dialogues, "0.25", { done: "2", self: "0.25" }, "partOfYear")).toEqual([
      `check rule-score at 1.6 selfScore: 0.25, not 0 points {rule: ${dialogues}}`,
    ]);
  });

  test.each([
    [dialogues, "0.25", { done: "5", self: "0.25" }],
    [plan, "1", { chosen: "Trễ hạn", self: "1", appraised: "0.5" }],
    [">90% → 2; ≤90% → 1", "2", { done: "9", due: "10", self: "1" }],
    ["tỷ lệ; <80% → 0", "1", { done: "8", due: "9", self: "0.89" }],
    ["cộng: Kế hoạch → 0,1; Báo cáo → 0,2", "0.3", { fulfilled: ["Báo cáo"], self: "0.2" }],
    ["trừ 0,25/lần", "1", { done: "9", self: "0" }],
    ["đạt → tối đa; không đạt → 0", "2", { done: "1", self: "2" }],
  ])("is not found where “%s” gives it", (rule, max, members) => {
    expect(found(rule, max, members)).toEqual([]);
  });
});

describe("a score that its rule never gives", () => {
  test.each([
    ["choice", plan, "1", { self: "0.75" }, "selfScore: 0.75"],
    ["number", dialogues, "0.25", { appraised: "0.2" }, "appraisedScore: 0.2"],
    ["tier", "≥95% → 0,75; <95% → 0", "0.75", { self: "0.73" }, "selfScore: 0.73"],
    ["checklist", "cộng: Kế hoạch → 0,1; Báo cáo → 0,2", "0.3", { self: "0.25" }, "selfScore: 0.25"],
    ["deduction", "trừ 0,25/lần", "1", { self: "0.7" }, "selfScore: 0.7"],
    ["all or nothing", "đạt → tối đa; không đạt → 0", "2", { self: "1.5" }, "selfScore: 1.5"],
    [
      "choice, with one picked that the rule does not know",
      plan,
      "1",
      { chosen: "Sớm", self: "0.75" },
      "selfScore: 0.75",
    ],
    ["tier, with nothing due", "≥95% → 0,75; <95% → 0", "0.75", { done: "0", due: "0", self: "0.5" }, "selfScore: 0.5"],
  ])("is found by %s", (_, rule, max, members, figure) => {
    expect(found(rule, max, members)).toEqual([
      `error unreachable-score at 1.6 ${figure}, not – points {rule: ${rule}}`,
    ]);
  });

  test("is found in a part of the year too", () => {
    expect(found(plan, "1", { self: "0.75" }, "partOfYear")).toEqual([
      `error unreachable-score at 1.6 selfScore: 0.75, not – points {rule: ${plan}}`,
    ]);
  });

  test.each([
    ["of one of its choices", plan, "1", { self: "0.5" }],
    ["of nothing by a checklist with nothing ticked", "cộng: Kế hoạch → 0,1; Báo cáo → 0,2", "0.3", { self: "0" }],
    ["of some of its parts, with nothing ticked", "cộng: Kế hoạch → 0,1; Báo cáo → 0,2", "0.3", { self: "0.2" }],
    ["in a band", "tỷ lệ; <80% → 0", "1", { self: "0.87" }],
    ["of a survey", "điều tra xã hội học", "6", { appraised: "4.63" }],
    ["entered by hand", "chấm trực tiếp", "3", { self: "2.9" }],
    ["by a plain rate, which has a check of its own", "tỷ lệ", "1", { done: "1", due: "2", self: "0.6" }],
    ["that is not there", plan, "1", { chosen: "Trễ hạn" }],
    ["out of range, which is another finding", plan, "1", { self: "1.5" }],
    ["where nothing arose", plan, "1", { self: "0.75", notApplicable: "Không phát sinh" }],
  ])("is not found in a score %s", (_, rule, max, members) => {
    expect(found(rule, max, members)).toEqual([]);
  });
});
