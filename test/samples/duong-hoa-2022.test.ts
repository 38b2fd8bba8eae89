/** UBND xã Dương Hòa, 2022: a plan in prose, with what was taken off in each row, and a survey by the province. */
import { listRemediationItems, reconcile } from "../../src/domain/remediation";
import { plain } from "../builders/plain";
import { figuresByLevel, findingsOf, sampleSheet } from "../builders/shipped-papers";

const sheet = sampleSheet("duong-hoa-2022");

describe("the figures", () => {
  test("come to 57,13 of 70 and 18,6 of 30", () => {
    expect(figuresByLevel(sheet, "part")).toEqual(["I 57.13 / – of 70", "II – / 18.6 of 30"]);
    expect(plain(sheet.totals)).toMatchObject({
      points: "75.73",
      applicableMax: "100",
      gap: "24.27",
      parIndex: "75.73",
    });
  });

  test("by area lost what the plan prints", () => {
    const areas = sheet.rows.filter(({ node }) => node.level === "area");
    expect(plain(areas.map(({ key, gap }) => [key, gap]))).toEqual([
      ["I.1", "1.58"],
      ["I.2", "0"],
      ["I.3", "5.29"],
      ["I.4", "0"],
      ["I.5", "2"],
      ["I.6", "1.5"],
      ["I.7", "2.5"],
      ["I.8", "0"],
      ["II.9", "11.4"],
    ]);
  });

  test("are explained but for 1,5 points in area 3", () => {
    const { areas, difference } = reconcile(sheet, listRemediationItems(sheet));
    const unexplained = areas.filter((area) => area.difference.toJSON() !== "0");
    expect(plain(unexplained.map((area) => [area.areaKey, area.lost, area.explained, area.difference]))).toEqual([
      ["I.3", "5.29", "3.79", "1.5"],
    ]);
    expect(plain(difference)).toBe("1.5");
  });

  test("put the rows to mend in the order of their codes, those without one where they are printed", () => {
    expect(
      listRemediationItems(sheet)
        .map(({ key }) => key)
        .join(" "),
    ).toBe(
      "I.1.5 I.1.6 I.3.2 I.3.4.p1 I.3.4.p2 I.3.4.p3 I.3.6 I.5.p1 I.6.2.1 I.6.3.1 I.7.3 I.7.8 II.9.1 II.9.2 II.9.3 II.9.4 II.9.5",
    );
  });
});

describe("the contradictions of the paper", () => {
  test("are an index over another maximum, an unexplained loss, a wrong deduction and a wrong count", () => {
    expect(findingsOf(sheet, "error")).toEqual([
      "error index at total (Mục I, đoạn 2): 81.863, not 75.73 percent {points: 75.73, applicableMax: 100}",
      "error unexplained-loss at I.3 gap: 5.29, not 3.79 points {difference: 1.5}",
      "error stated-deduction at I.3.4.p1 gap: 0.4, not 0.04 points {}",
      "error listing-count at Tiêu chí của Nhóm 2 (điều tra xã hội học) (Mục I, đoạn 1): 4, not 5 count {}",
    ]);
  });

  test("its index fits when 7,5 points booked as lost are taken as not applicable", () => {
    expect(findingsOf(sheet, "check").slice(0, 2)).toEqual([
      "check not-applicable-as-lost at I.3 gap: 1.5, not 0 points {index: 81.863, applicableMax: 92.5}",
      "check not-applicable-as-lost at II.9.5 gap: 6, not 0 points {index: 81.863, applicableMax: 92.5}",
    ]);
  });
});
