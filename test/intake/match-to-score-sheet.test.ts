/** Laying what was taken in onto a score sheet that is already there. */
import { blankEntry, entryOf, nothingStated, type Assessment } from "../../src/domain/assessment";
import { points, toText } from "../../src/domain/decimal";
import { applyMatch, consentOf, matchToScoreSheet } from "../../src/intake/match-to-score-sheet";
import { draftSheetOf } from "../../src/intake/to-assessment";
import { takenCells } from "./brief-rows";

const heading = ["Mã", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Giải trình"];
const sheet = takenCells([
  heading,
  ["I", "PHẦN MỘT", 5, "", ""],
  ["1", "Chỉ đạo", 5, "", ""],
  ["1.1", "Kế hoạch cải cách hành chính", 3, "", ""],
  ["1.2", "Báo cáo định kỳ hằng quý", 2, "", ""],
  ["II", "PHẦN HAI", 4, "", ""],
  ["1", "Khảo sát người dân", 4, "", ""],
]);
const draft = draftSheetOf(sheet);
if (draft === null) throw new Error("No score sheet");
const { framework } = draft;

const typed: Assessment = {
  ...draft.assessment,
  stated: nothingStated,
  entries: new Map([["I.1.1", { ...blankEntry, selfScore: points("2"), explanation: "Tự gõ" }]]),
};

const offered = takenCells([
  heading,
  ["1.1", "Kế hoạch CCHC năm: cải cách hành chính", 3, 2.5, "Đã ban hành"],
  ["", "Báo cáo định kỳ hằng quý", 2.5, "1,5", "Chậm"],
  ["9.9", "Tiêu chí không có ở đâu cả", 1, 1, ""],
]);
const match = matchToScoreSheet(offered, framework, typed);

test("rows are found by code and by name; the others are given back", () => {
  expect(match.matches.map(({ key, by }) => [key, by])).toEqual([
    ["I.1.1", "code"],
    ["I.1.2", "name"],
  ]);
  expect(match.unmatched.map(({ name }) => name)).toEqual(["Tiêu chí không có ở đâu cả"]);
  expect(match.missing.map(({ key }) => key)).toEqual(["II.1"]);
});

test("offers stand beside what the cells hold", () => {
  expect(
    match.matches.flatMap(({ key, offers }) =>
      offers.map(({ field, offered: value, current, state }) => [key, field, value, current, state]),
    ),
  ).toEqual([
    ["I.1.1", "maxScore", "3", "3", "same"],
    ["I.1.1", "selfScore", "2.5", "2", "conflict"],
    ["I.1.1", "explanation", "Đã ban hành", "Tự gõ", "conflict"],
    ["I.1.2", "maxScore", "2.5", "2", "differs"],
    ["I.1.2", "selfScore", "1.5", null, "fill"],
    ["I.1.2", "explanation", "Chậm", null, "fill"],
  ]);
});

test("blank cells are filled, typed cells stay until the user agrees, cell by cell", () => {
  const kept = applyMatch(match, typed, new Set());
  const score = (assessment: Assessment, key: string): string | null => {
    const { selfScore } = entryOf(assessment, key);
    return selfScore && toText(selfScore);
  };
  expect([
    score(kept, "I.1.1"),
    entryOf(kept, "I.1.1").explanation,
    score(kept, "I.1.2"),
    entryOf(kept, "I.1.2").explanation,
  ]).toEqual(["2", "Tự gõ", "1.5", "Chậm"]);
  const agreed = applyMatch(match, typed, new Set([consentOf("I.1.1", "selfScore")]));
  expect([score(agreed, "I.1.1"), entryOf(agreed, "I.1.1").explanation]).toEqual(["2.5", "Tự gõ"]);
  expect(score(typed, "I.1.1")).toBe("2");
});

test("one code in two parts is told apart by the name, or not at all", () => {
  const ambiguous = takenCells([heading, ["1", "Khảo sát người dân", 4, 3, ""], ["1", "Một tên khác hẳn", 4, 3, ""]]);
  const found = matchToScoreSheet(ambiguous, framework, null);
  expect(found.matches.map(({ key, by }) => [key, by])).toEqual([["II.1", "code"]]);
  expect(found.unmatched.map(({ name }) => name)).toEqual(["Một tên khác hẳn"]);
});

test("what a sheet gives back matches itself without a conflict", () => {
  const again = matchToScoreSheet(sheet, framework, draft.assessment);
  expect(again.unmatched).toEqual([]);
  expect(again.missing).toEqual([]);
  expect(again.matches.flatMap(({ offers }) => offers).filter(({ state }) => state !== "same")).toEqual([]);
});
