/** UBND xã Chí Minh, first half of 2023: a full self-assessment of 105 rows, survey points included. */
import { allLeaves } from "../../src/domain/framework";
import { listRemediationItems, reconcile } from "../../src/domain/remediation";
import { isWholeYear } from "../../src/domain/score-sheet";
import { plain } from "../builders/plain";
import { figuresByLevel, findingsOf, sampleSheet } from "../builders/shipped-papers";

const sheet = sampleSheet("chi-minh-2023h1");

describe("the figures", () => {
  test("stand in 105 rows, 76 of them scored", () => {
    expect(sheet.rows).toHaveLength(105);
    expect(allLeaves(sheet.framework)).toHaveLength(76);
    expect(sheet.totals.unscoredLeaves).toBe(0);
  });

  test("come to 73,1 of 74 and 24,9 of 26, 98 of 100 together", () => {
    expect(figuresByLevel(sheet, "part")).toEqual(["I 73.1 / – of 74", "II 24.9 / – of 26"]);
    expect(plain(sheet.totals)).toMatchObject({
      points: "98",
      maxScore: "100",
      applicableMax: "100",
      parIndex: "98",
      gap: "2",
    });
  });

  test("by area are those of the table", () => {
    expect(figuresByLevel(sheet, "area")).toEqual([
      "I.1 14.9 / – of 15",
      "I.2 5 / – of 5",
      "I.3 18.5 / – of 18.5",
      "I.4 6 / – of 6",
      "I.5 11 / – of 11",
      "I.6 6.8 / – of 7",
      "I.7 10.9 / – of 11.5",
    ]);
  });

  test("are for a part of the year", () => {
    expect(isWholeYear(sheet)).toBe(false);
  });

  test("are all explained by rows, those of part II under their own keys", () => {
    const items = listRemediationItems(sheet);
    expect(items.map(({ key }) => key).join(" ")).toBe("I.1.7 I.6.1.1 I.7.1.6 I.7.1.7 II.1 II.2 II.3");
    expect(plain(reconcile(sheet, items))).toMatchObject({ lost: "2", explained: "2", difference: "0" });
  });
});

describe("the contradictions of the paper", () => {
  test("CM-01: 166 of 166 tasks are done, yet 2,9 of 3 points are taken", () => {
    expect(findingsOf(sheet, "error")[0]).toBe(
      "error ratio-score at I.1.7 selfScore: 2.9, not 3 points {percent: 100, maxScore: 3}",
    );
  });

  test("CM-09: of 33 people 22 are left, which is 11 fewer and not 10; there are no others", () => {
    expect(findingsOf(sheet, "error").slice(1)).toEqual([
      "error parts-of-total at Người hoạt động không chuyên trách ở thôn: 22/33 người, giảm 10 người (4.1.1, dòng 531–533): 33, not 32 count {kind: parts, difference: 1}",
    ]);
  });

  test.each([
    ["half the yearly inspections", "ratio-score at I.1.3.1 selfScore: 1, not 0.5 points {percent: 50, maxScore: 1}"],
    [
      "38 of 72 tasks of the year",
      "ratio-score at I.1.1.3 selfScore: 1, not 0.53 points {percent: 52.78, maxScore: 1}",
    ],
    ["14 of 15 proposals", "ratio-score at I.1.6.3 selfScore: 0.5, not 0.47 points {percent: 93.33, maxScore: 0.5}"],
    ["one procedure of 17", "ratio-score at I.3.3.4 selfScore: 1, not 0.06 points {percent: 5.88, maxScore: 1}"],
    ["1430 of 1478 files", "ratio-score at I.3.6.1 selfScore: 0.75, not 0.73 points {percent: 96.75, maxScore: 0.75}"],
    ["98% cut to one digit", "ratio-score at I.7.1.6 selfScore: 0.9, not 0.98 points {percent: 98, maxScore: 1}"],
    [
      "two dialogues where five are asked",
      "rule-score at I.1.6.1 selfScore: 0.25, not 0 points {rule: số lượng: ≥5 → 0,25; <5 → 0}",
    ],
    ["a survey scored by the commune", "survey-self-scored at II.2 selfScore: 13.5, not – points {maxScore: 14}"],
    ["another", "survey-self-scored at II.3 selfScore: 9.5, not – points {maxScore: 10}"],
    ["full marks without a word", "missing-explanation at I.4.2 explanation: 2, not – points {maxScore: 2}"],
    ["a rate without figures", "rate-without-figures at I.5.2 performance: 2, not – points {maxScore: 2}"],
  ])("%s are worth a look", (_, finding) => {
    expect(findingsOf(sheet, "check")).toContain(`check ${finding}`);
  });

  test("CM-10 and CM-11: codes of part II repeat those of part I, and three options have none", () => {
    expect(findingsOf(sheet, "info")).toEqual([
      "info duplicate-code at II.1 code: 1, not – words {times: 2}",
      "info duplicate-code at II.2 code: 2, not – words {times: 2}",
      "info duplicate-code at II.3 code: 3, not – words {times: 2}",
      "info missing-code at I.1.6.1 code: –, not – words {}",
      "info missing-code at I.1.6.2 code: –, not – words {}",
      "info missing-code at I.1.6.3 code: –, not – words {}",
    ]);
  });
});
