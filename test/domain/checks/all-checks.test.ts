import * as fc from "fast-check";
import { checkScoreSheet, checkStatistics } from "../../../src/domain/checks/all-checks";
import { severities } from "../../../src/domain/checks/finding";
import { add, count, percent, points } from "../../../src/domain/decimal";
import { makeScoreSheet, type ScoreSheet } from "../../../src/domain/score-sheet";
import type { StatisticsReport, StatisticsTemplate } from "../../../src/domain/statistics";
import { anyConsistentPaper } from "../../builders/any-consistent-paper";
import { anySheetOf } from "../../builders/any-assessment";
import { anyFramework } from "../../builders/any-framework";
import { briefs } from "../../builders/brief";

const errorsOf = (sheet: ScoreSheet): readonly string[] =>
  briefs(checkScoreSheet(sheet).filter(({ severity }) => severity === "error"));

describe("a paper without a contradiction", () => {
  test("has no errors", () => {
    fc.assert(
      fc.property(anyConsistentPaper, (paper) => expect(errorsOf(paper)).toEqual([])),
      { numRuns: 300 },
    );
  });

  test("has an error as soon as one stated sum is a hundredth off, and it says which", () => {
    const hundredth = points("0.01");
    const anyStated = anyConsistentPaper
      .filter(({ totals }) => totals.points !== null)
      .chain((paper) => fc.nat(paper.rows.length - 1).map((at) => ({ paper, row: paper.rows[at] })));
    fc.assert(
      fc.property(anyStated, ({ paper, row }) => {
        const { assessment } = paper;
        const [total] = assessment.stated.totals;
        if (row === undefined || total === undefined) return;
        const offTotal = { ...total, points: add(total.points, hundredth) };
        const off = makeScoreSheet(paper.framework, {
          ...assessment,
          stated: { ...assessment.stated, totals: [offTotal] },
        });
        expect(checkScoreSheet(off).filter(({ severity }) => severity === "error")).toMatchObject([
          { check: "total", stated: offTotal.points.toJSON(), computed: total.points.toJSON() },
        ]);
        if (row.gap === null) return;
        const nodes = new Map(assessment.stated.nodes);
        nodes.set(row.key, { selfScore: null, appraisedScore: null, deduction: add(row.gap, hundredth) });
        const offRow = makeScoreSheet(paper.framework, { ...assessment, stated: { ...assessment.stated, nodes } });
        expect(checkScoreSheet(offRow).filter(({ severity }) => severity === "error")).toMatchObject([
          { check: "stated-deduction", place: { key: row.key }, computed: row.gap.toJSON() },
        ]);
      }),
    );
  });
});

describe("the findings of any sheet", () => {
  const anySheet = anySheetOf(anyFramework);

  test("come worst first, each about a row that is there, with figures that differ", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const findings = checkScoreSheet(sheet);
        const ranks = findings.map(({ severity }) => severities.indexOf(severity));
        expect(ranks).toEqual([...ranks].sort((first, second) => first - second));
        for (const { place, stated, computed } of findings) {
          if (place.kind === "node") expect(sheet.rowByKey.get(place.key)?.node.code).toBe(place.code);
          if (stated !== null) expect(stated).not.toBe(computed);
        }
      }),
    );
  });

  test("are the same each time", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const again = makeScoreSheet(sheet.framework, sheet.assessment);
        expect(briefs(checkScoreSheet(again))).toEqual(briefs(checkScoreSheet(sheet)));
      }),
      { numRuns: 30 },
    );
  });
});

test("a statistics report is checked with its procedures and its sentences, worst first", () => {
  const template: StatisticsTemplate = {
    id: "mau",
    name: "Biểu",
    province: null,
    historicalExample: null,
    indicators: [
      {
        key: "1",
        code: "1",
        parentKey: null,
        name: "Hồ sơ",
        unit: "Hồ sơ",
        choices: [],
        isHeading: false,
        partOf: null,
        within: null,
      },
      {
        key: "3",
        code: "3",
        parentKey: null,
        name: "Đúng hạn",
        unit: "Hồ sơ",
        choices: [],
        isHeading: false,
        partOf: null,
        within: "1",
      },
    ],
  };
  const report: StatisticsReport = {
    templateId: "mau",
    unit: { name: "UBND xã Mẫu", district: null, province: null },
    period: { label: "năm 2024", year: 2024, span: "year" },
    values: new Map([
      ["1", { kind: "figure", amount: count("10") }],
      ["3", { kind: "figure", amount: count("11") }],
    ]),
    timeCuts: {
      claimedRange: null,
      procedures: [
        { number: "4", name: "Kết hôn", statutoryDays: count("5"), reducedDays: count("2"), statedRate: percent("40") },
      ],
    },
    figures: [
      {
        kind: "share",
        subject: "Hồ sơ",
        where: "dòng 9",
        node: null,
        done: count("589"),
        due: count("830"),
        percent: percent("100"),
      },
      { kind: "listing", subject: "Văn bản", where: "dòng 20", node: null, stated: count("12"), listed: count("9") },
    ],
  };
  expect(briefs(checkStatistics(template, report))).toEqual([
    "error part-above-whole at indicator 3: 11, not 10 count {}",
    "error cut-rate at procedure 4: 40, not 60 percent {statutoryDays: 5, reducedDays: 2}",
    "error percent-mismatch at Hồ sơ (dòng 9): 100, not 70.96 percent {done: 589, due: 830}",
    "error listing-count at Văn bản (dòng 20): 12, not 9 count {}",
    "info missing-code at indicator 3: 3, not 2 words {skipped: 2}",
  ]);
  expect(
    checkStatistics(template, { ...report, values: new Map(), timeCuts: null, figures: [] }).map(({ check }) => check),
  ).toEqual(["missing-code"]);
});
