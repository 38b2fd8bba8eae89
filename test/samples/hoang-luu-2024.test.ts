/** UBND xã Hoàng Lưu, 2024: statistics and a table of procedures whose time was cut; no scores. */
import { checkStatistics } from "../../src/domain/checks/all-checks";
import { shippedSample } from "../../src/samples/shipped-samples";
import { briefs } from "../builders/brief";

const file = shippedSample("hoang-luu-2024");
if (file?.kind !== "statisticsReport") throw new Error("The statistics sample is missing");
const { template, report } = file;
const found = checkStatistics(template, report);

test("has 81 indicators and 23 procedures", () => {
  expect(template.indicators).toHaveLength(81);
  expect(report.timeCuts?.procedures).toHaveLength(23);
});

test("keeps a blank apart from zero, and words apart from figures", () => {
  expect(report.values.get("3.3.3")).toBeUndefined();
  expect(report.values.get("2.4")).toMatchObject({ kind: "figure" });
  expect(report.values.get("1.1")).toEqual({ kind: "text", text: "Quyết định số 139/QĐ-UBND ngày 30/12/2023" });
});

describe("the contradictions of the paper", () => {
  const briefsOf = (severity: "error" | "check" | "info"): readonly string[] =>
    briefs(found.filter((finding) => finding.severity === severity));

  test("in its figures are these", () => {
    expect(briefsOf("error")).toEqual([
      "error parts-of-total at indicator 3.3.1: 830, not 627 count {kind: parts, difference: 203}",
      "error parts-of-total at indicator 3.3.2: 589, not 627 count {kind: parts, difference: -38}",
      "error part-above-whole at indicator 7.2.3: 132, not 100 count {}",
      "error part-above-whole at indicator 3.4.3: 214, not 201 count {}",
      "error part-above-whole at indicator 4.1.2: 18, not 0 count {}",
      "error cut-rate at procedure 4: 40, not 60 percent {statutoryDays: 5, reducedDays: 2}",
      "error cut-rate at procedure 9: 33, not 40 percent {statutoryDays: 5, reducedDays: 3}",
      "error cut-rate at procedure 10: 33, not 40 percent {statutoryDays: 5, reducedDays: 3}",
      "error cut-rate at procedure 11: 33, not 40 percent {statutoryDays: 5, reducedDays: 3}",
      "error cut-rate at procedure 12: 33, not 40 percent {statutoryDays: 5, reducedDays: 3}",
      "error percent-mismatch at Hồ sơ giải quyết trước hạn và đúng hạn so với tiếp nhận (Mục II.2, dòng 109): 100, not 70.96 percent {done: 589, due: 830}",
      "error percent-mismatch at Hồ sơ giải quyết trước hạn và đúng hạn so với tổng số tiếp nhận (Mục I.5): 98.9, not 70.96 percent {done: 589, due: 830}",
      "error parts-of-total at Hồ sơ tiếp nhận: trực tuyến, trực tiếp và qua BCCI (Mục II.2, dòng 109; nhắc lại ở mục II.6): 830, not 629 count {kind: parts, difference: 201}",
      "error parts-of-total at Hồ sơ tiếp nhận: đã giải quyết đúng hạn, quá hạn, đang giải quyết (Mục II.2, dòng 109): 830, not 589 count {kind: parts, difference: 241}",
      "error parts-of-total at Hồ sơ trả trước hạn và đúng hạn (Mục II.2, dòng 109): 589, not 585 count {kind: parts, difference: 4}",
    ]);
  });

  test("one cut lies outside the range that the report claims", () => {
    expect(briefsOf("check")[0]).toBe(
      "check cut-rate-range at procedure 7: 30–60, not 66.67 percent {where: Mục I.5 và mục II.2}",
    );
    expect(briefsOf("check")).toHaveLength(9);
  });

  test("its numbering repeats codes and leaves some out", () => {
    expect(briefsOf("info")).toEqual([
      "info duplicate-code at indicator 1.2/1.1.2: 1.1.2, not – words {times: 2}",
      "info duplicate-code at indicator 1.2/1.1.3: 1.1.3, not – words {times: 2}",
      "info code-order at indicator 1.2/1.1.2: 1.1.2, not – words {after: 1.2.1}",
      "info missing-code at indicator 3.3.5: 3.3.5, not 3.3.4 words {skipped: 3.3.4}",
      "info missing-code at indicator 5.4: 5.4, not 5.1, 5.2, 5.3 words {skipped: 5.1, 5.2, 5.3}",
      "info missing-code at indicator 5.4.5: 5.4.5, not 5.4.3, 5.4.4 words {skipped: 5.4.3, 5.4.4}",
      "info missing-code at indicator 7.4: 7.4, not 7.3 words {skipped: 7.3}",
      "info missing-code at indicator 7.2.3: 7.2.3, not 7.2.2 words {skipped: 7.2.2}",
    ]);
  });
});
