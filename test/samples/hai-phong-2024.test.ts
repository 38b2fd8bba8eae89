/** UBND xã Hải Phong, 2024: a letter with an appendix of the rows below their maximum, appraised by the district. */
import { listRemediationItems, reconcile } from "../../src/domain/remediation";
import { plain } from "../builders/plain";
import { figuresByLevel, findingsOf, sampleSheet } from "../builders/shipped-papers";

const sheet = sampleSheet("hai-phong-2024");

describe("the figures", () => {
  test("by area are those the appendix prints", () => {
    expect(figuresByLevel(sheet, "area")).toEqual([
      "I.1 – / 18.5 of 21",
      "I.2 – / 8 of 8",
      "I.3 – / 17.53 of 19.5",
      "I.4 – / 6 of 7",
      "I.5 – / 12 of 12",
      "I.6 – / 6 of 7",
      "I.7 – / 10.16 of 10.5",
      "II.x – / 10.32 of 15",
    ]);
  });

  test("by part are those the appendix prints", () => {
    expect(figuresByLevel(sheet, "part")).toEqual(["I – / 78.19 of 85", "II – / 10.32 of 15"]);
  });

  test("of the whole: 89,51 points, bonus included, on 95,50, an index of 93,72", () => {
    expect(plain(sheet.totals)).toEqual({
      maxScore: "100",
      applicableMax: "95.5",
      selfScore: null,
      appraisedScore: "88.51",
      bonus: "1",
      penalty: "0",
      points: "89.51",
      gap: "11.49",
      parIndex: "93.72",
      grade: null,
      unscoredLeaves: 0,
    });
  });
});

describe("the remediation list", () => {
  const items = listRemediationItems(sheet);

  test("has the appendix's thirteen rows, in the order of their codes", () => {
    expect(items.map(({ code }) => code).join(" ")).toBe(
      "1.5.4 1.7 3.10.1 3.10.3 3.12.1 3.12.2 3.13.1 3.13.2 3.13.3 6.3 7.1.4 7.3.1 7.3.2",
    );
  });

  test("has what each row lost", () => {
    expect(items.map(({ gap }) => gap.toJSON()).join(" ")).toBe(
      "2 0.5 0.02 1 0.15 0.28 0.24 0.13 0.15 1 0.1 0.02 0.22",
    );
  });

  test("has a cause, a lead, a measure and a due date in every row", () => {
    const blanks = items.filter(
      ({ entry: { cause, lead, measure, due } }) => cause === "" || lead === "" || measure === "" || due === null,
    );
    expect(blanks).toEqual([]);
  });

  test("explains 5,81 of the 6,81 points lost: the missing point is in area 4", () => {
    expect(plain(reconcile(sheet, items))).toMatchObject({
      areas: [
        { areaKey: "I.1", lost: "2.5", explained: "2.5", difference: "0" },
        { areaKey: "I.2", lost: "0", explained: "0", difference: "0" },
        { areaKey: "I.3", lost: "1.97", explained: "1.97", difference: "0" },
        { areaKey: "I.4", lost: "1", explained: "0", difference: "1" },
        { areaKey: "I.5", lost: "0", explained: "0", difference: "0" },
        { areaKey: "I.6", lost: "1", explained: "1", difference: "0" },
        { areaKey: "I.7", lost: "0.34", explained: "0.34", difference: "0" },
      ],
      lost: "6.81",
      explained: "5.81",
      difference: "1",
    });
  });
});

describe("the contradictions of the paper", () => {
  test.each([
    [
      "HP-01: the letter gives 93,72 points, which is the index; the points are 89,51",
      "error total at total (Công văn, dòng 17): 93.72, not 89.51 points {kind: points, isIndex: 93.72}",
    ],
    [
      "HP-02: it counts on 95,50 where 85 and 15 are 100, and names no row as left out",
      "error parts-of-total at total (Công văn, dòng 17; Phụ lục, dòng 41): 95.5, not 100 points {kind: maximum}",
    ],
    [
      "HP-03: a point is lost in area 4, and no listed row says where",
      "error unexplained-loss at I.4 gap: 1, not 0 points {difference: 1}",
    ],
    [
      "HP-05: 1307 of 1514 is 86,33%, printed as 85%",
      "error percent-mismatch at I.3.13.3 performance: 85, not 86.33 percent {done: 1307, due: 1514}",
    ],
    [
      "HP-06: its score follows the wrong percentage",
      "error ratio-score at I.3.13.3 appraisedScore: 0.85, not 0.86 points {percent: 86.33, maxScore: 1}",
    ],
    [
      "HP-07: 98,1% of 2 points is 1,96, printed as 1,9",
      "error ratio-score at I.7.1.4 appraisedScore: 1.9, not 1.96 points {percent: 98.1, maxScore: 2}",
    ],
    [
      "HP-08: 0,98% beside 0,98 of 1 point means 98%",
      "error percent-scale at I.7.3.1 explanation: 0.98, not 98 percent {score: 0.98, maxScore: 1}",
    ],
    [
      "HP-09: 0,78% beside 0,78 of 1 point means 78%",
      "error percent-scale at I.7.3.2 explanation: 0.78, not 78 percent {score: 0.78, maxScore: 1}",
    ],
  ])("%s", (_, finding) => {
    expect(findingsOf(sheet, "error")).toContain(finding);
  });

  test("are these eight and no more", () => {
    expect(findingsOf(sheet, "error")).toHaveLength(8);
  });

  test("leave two things to look at and one to notice", () => {
    expect(findingsOf(sheet, "check")).toEqual([
      "check unexplained-loss at II gap: 4.68, not 0 points {difference: 4.68}",
      "check stated-twice at Số hồ sơ của năm, làm mẫu số cho các tỷ lệ (Phụ lục, dòng 58, 61 và 65): 1532 hồ sơ tiếp nhận (3.10.1), not 1514 hồ sơ tiếp nhận (3.13.3); 1767 hồ sơ thanh toán (3.12.2) words {}",
    ]);
    expect(findingsOf(sheet, "info")).toEqual([
      "info code-order at I.3.12.1 code: 3.12.1, not – words {after: 3.12.2}",
    ]);
  });
});
