/** From what was taken in to a framework draft and an assessment, and on to the checks. */
import { checkScoreSheet, checkStatistics } from "../../src/domain/checks/all-checks";
import { toText } from "../../src/domain/decimal";
import { placedNodes } from "../../src/domain/framework";
import { makeScoreSheet } from "../../src/domain/score-sheet";
import type { Intake } from "../../src/intake/intake";
import { readText } from "../../src/intake/pasted/read-text";
import { draftSheetOf, dueOf } from "../../src/intake/to-assessment";
import { draftStatisticsOf } from "../../src/intake/to-statistics";

const lines = (...text: readonly string[]): string => text.join("\n");

const lossList = lines(
  "Tổng điểm huyện thẩm định là 13,5/16 điểm, điểm điều tra XHH là 10/15 điểm, điểm thưởng 01 điểm, tổng điểm là 24,5/30 điểm, đạt loại tốt.",
  "",
  "- Tiêu chí thứ 1: Chỉ đạo điều hành : 5/6 điểm;",
  "- Tiêu chí thứ 2: Cải cách TTHC: 8,5/10 điểm.",
  "",
  "Tiêu chí\tĐiểm tối đa\tĐiểm thẩm định\tNguyên nhân không đạt điểm tối đa\tPhân công\tThời gian hoàn thành",
  "2.1 Tỷ lệ hồ sơ trực tuyến\t1\t0.8\tTrong năm 40/50 hồ sơ đạt 80%\tGiao Bộ phận một cửa, Công an xã tham mưu thực hiện\t30/6/2026",
  "2.2 Tỷ lệ thanh toán trực tuyến\t1\t0.6\tĐạt 30/50 hồ sơ\t\tQuý II",
  "2.3 Tỷ lệ số hóa\t1\t0.75\tĐạt 15/20 hồ sơ\t\t",
  "2.4 Tỷ lệ ký số\t1\t0.5\tTỷ lệ đạt 90%\t\t",
);

function sheetOf(taken: Intake) {
  const draft = draftSheetOf(taken);
  if (draft === null) throw new Error("No score sheet");
  return draft;
}

describe("a list of losses", () => {
  const { framework, assessment, leftOut } = sheetOf(readText(lossList));

  test("keeps every sum with one remainder an area", () => {
    expect(
      placedNodes(framework).map(({ node }) => [
        node.key,
        node.kind === "leaf" && node.isRemainder,
        node.maxScore && toText(node.maxScore),
      ]),
    ).toEqual(
      [
        ["I", false, "16"],
        ["I.1", false, "6"],
        ["I.1.x", true, "6"],
        ["I.2", false, "10"],
        ["I.2.2.1", false, "1"],
        ["I.2.2.2", false, "1"],
        ["I.2.2.3", false, "1"],
        ["I.2.2.4", false, "1"],
        ["I.2.x", true, "6"],
        ["II", false, "15"],
        ["II.x", true, "15"],
      ].map(([key, rest, max]) => [String(key).replace("I.2.2.", "I.2."), rest, max]),
    );
    expect(leftOut).toEqual([]);
    const scores = [...assessment.entries].map(([key, { appraisedScore }]) => [
      key,
      appraisedScore && toText(appraisedScore),
    ]);
    expect(scores).toEqual([
      ["I.1.x", "5"],
      ["I.2.1", "0.8"],
      ["I.2.2", "0.6"],
      ["I.2.3", "0.75"],
      ["I.2.4", "0.5"],
      ["I.2.x", "5.85"],
      ["II.x", "10"],
    ]);
  });

  test("books bonus, exclusion, listing and stated totals", () => {
    expect(assessment.listing).toBe("belowMaximum");
    expect([...assessment.adjustments].map(([key, points]) => [key, toText(points)])).toEqual([["III", "1"]]);
    expect(assessment.exclusions.map(({ amount, reason }) => [toText(amount), reason])).toEqual([["1", "dòng 1"]]);
    expect(
      assessment.stated.totals.map(({ kind, points, applicableMax }) => [
        kind,
        toText(points),
        applicableMax && toText(applicableMax),
      ]),
    ).toEqual([["points", "24.5", "30"]]);
    expect(assessment.stated.grade).toBe("tốt");
  });

  test("says who is to do what by when", () => {
    expect(assessment.entries.get("I.2.1")?.remediation).toEqual({
      cause: "Trong năm 40/50 hồ sơ đạt 80%",
      lead: "Bộ phận một cửa",
      support: "Công an xã",
      measure: "tham mưu thực hiện",
      due: { kind: "date", date: "2026-06-30" },
      state: "notStarted",
    });
    expect(assessment.entries.get("I.2.2")?.remediation.due).toEqual({ kind: "text", text: "Quý II" });
  });

  test("takes rates for the rule where the scores follow them, and the checks find the one that does not", () => {
    const found = checkScoreSheet(makeScoreSheet(framework, assessment)).filter(({ severity }) => severity === "error");
    expect(
      found.map(({ check, place, stated, computed }) => [
        check,
        place.kind === "node" ? place.key : "",
        stated,
        computed,
      ]),
    ).toEqual([
      ["parts-of-total", "", "30", "31"],
      ["unexplained-loss", "I.1", "1", "0"],
      ["unexplained-loss", "I.2", "1.5", "1.35"],
      ["ratio-score", "I.2.4", "0.5", "0.9"],
    ]);
  });
});

test("a full sheet needs no remainder, and its survey is a survey", () => {
  const { framework, assessment } = sheetOf(
    readText(
      lines(
        "STT\tTiêu chí\tĐiểm tối đa\tĐiểm tự chấm\tGiải trình",
        "I\tTÀI LIỆU KIỂM CHỨNG\t4\t3.5\t",
        "1\tThể chế\t4\t3.5\t",
        "1.1\tRà soát\t4\t3.5\tĐã giảm 22/33 người giảm được 10 người",
        "II\tĐIỀU TRA XÃ HỘI HỌC\t6\t6\t",
        "1\tKết quả chỉ số hài lòng (SIPAS)\t6\t6\t100% phiếu hài lòng",
      ),
    ),
  );
  expect(assessment.listing).toBe("complete");
  expect(
    placedNodes(framework).map(({ node }) => [node.key, node.kind === "leaf" ? (node.rule?.kind ?? null) : "branch"]),
  ).toEqual([
    ["I", "branch"],
    ["I.1", "branch"],
    ["I.1.1", null],
    ["II", "branch"],
    ["II.1", "survey"],
  ]);
  const checks = checkScoreSheet(makeScoreSheet(framework, assessment)).map(({ check }) => check);
  expect(checks).toContain("parts-of-total");
  expect(checks).not.toContain("ratio-score");
});

test("a row without a maximum is given back", () => {
  const { framework, leftOut } = sheetOf(
    readText(lines("Mã\tTiêu chí\tĐiểm tối đa\tĐiểm tự chấm", "1.1\tKế hoạch\t2\t2", "1.2\tBáo cáo\t\t1")),
  );
  expect(placedNodes(framework).map(({ node }) => node.key)).toEqual(["1.1"]);
  expect(leftOut.map(({ key }) => key)).toEqual(["1.2"]);
});

test("statistics become a template and a report that the checks read", () => {
  const drafted = draftStatisticsOf(
    readText(
      lines(
        "Thời gian cắt giảm từ 30-50% so với quy định.",
        "",
        "STT\tChỉ tiêu\tĐơn vị tính\tSố liệu",
        "1\tHồ sơ\tHồ sơ\t830",
        "Trong đó\tTrực tiếp\tHồ sơ\t40",
        "\tTrực tuyến\tHồ sơ\t500",
        "",
        "Biểu cắt giảm",
        "",
        "STT\tTên TTHC\tThời gian theo quy định\tThời gian sau khi cắt giảm\tTỷ lệ cắt giảm (%)",
        "1\tKết hôn\t5\t2\t40",
      ),
    ),
  );
  if (drafted === null) throw new Error("No statistics");
  const { template, report } = drafted;
  expect(template.indicators.map(({ key, partOf }) => [key, partOf])).toEqual([
    ["1", null],
    ["1.t1", "1"],
    ["1.t2", "1"],
  ]);
  expect(checkStatistics(template, report).map(({ check, stated, computed }) => [check, stated, computed])).toEqual([
    ["parts-of-total", "830", "540"],
    ["cut-rate", "40", "60"],
    ["cut-rate-range", "30–50", "60"],
  ]);
});

test.each([
  ["", null],
  ["Cả năm", { kind: "text", text: "Cả năm" }],
  ["5/6/2026", { kind: "date", date: "2026-06-05" }],
  ["Quý II/2026", { kind: "text", text: "Quý II/2026" }],
])("the deadline %j", (text, due) => {
  expect(dueOf(text)).toEqual(due);
});
