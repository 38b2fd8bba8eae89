/** Every check, in the order its findings are shown within one severity. */
import type { ScoreSheet } from "../score-sheet";
import type { StatisticsReport, StatisticsTemplate } from "../statistics";
import { checkAboveMaximum } from "./above-maximum";
import { checkFrameworkCodes } from "./codes";
import { checkExplanations, checkRatesHaveFigures } from "./explanations";
import { worstFirst, type Finding, type ScoreSheetCheck } from "./finding";
import { checkIndicators } from "./indicators";
import { checkParIndex } from "./par-index";
import { checkParentSums } from "./parent-sum";
import { checkPercentages, checkQuotedShares } from "./percent-mismatch";
import { checkPerformanceWithinWhole } from "./performance-within";
import { checkQuotedFigures } from "./quoted-figures";
import { checkRateScores } from "./rate-score";
import { checkRuleScores } from "./rule-score";
import { checkAppraisedAboveSelf, checkSurveySelfScored } from "./self-and-appraised";
import { checkStatedDeductions } from "./stated-deduction";
import { checkTimeCuts } from "./time-cuts";
import { checkTotals } from "./total";
import { checkUnexplainedLosses } from "./unexplained-loss";

const scoreSheetChecks: readonly ScoreSheetCheck[] = [
  checkTotals,
  checkParIndex,
  checkParentSums,
  checkAboveMaximum,
  checkUnexplainedLosses,
  checkStatedDeductions,
  checkPercentages,
  checkRateScores,
  checkRuleScores,
  checkPerformanceWithinWhole,
  (sheet) => checkQuotedShares(sheet.assessment.stated.figures),
  (sheet) => checkQuotedFigures(sheet.assessment.stated.figures),
  checkSurveySelfScored,
  checkExplanations,
  checkRatesHaveFigures,
  checkFrameworkCodes,
  checkAppraisedAboveSelf,
];

/** Findings of a score sheet, worst first. */
export function checkScoreSheet(sheet: ScoreSheet): readonly Finding[] {
  return worstFirst(scoreSheetChecks.flatMap((check) => check(sheet)));
}

/** Findings of a statistics report with its time-cut table, worst first. */
export function checkStatistics(template: StatisticsTemplate, report: StatisticsReport): readonly Finding[] {
  return worstFirst([
    ...checkIndicators(template, report),
    ...(report.timeCuts === null ? [] : checkTimeCuts(report.timeCuts)),
    ...checkQuotedShares(report.figures),
    ...checkQuotedFigures(report.figures),
  ]);
}
