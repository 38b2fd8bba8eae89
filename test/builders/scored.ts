/** A score by a rule given in notation, as a canonical text; a refusal is passed through. */
import { points, toText, type Rounding } from "../../src/domain/decimal";
import { isProblem, type Problem } from "../../src/domain/problem";
import { scoreByRule } from "../../src/domain/scoring-rules/scoring-rule";
import { performed } from "./assessments";
import { ruleFrom } from "./frameworks";

/** As most printed score sheets round: to hundredths, a half away from zero. */
export const hundredths: Rounding = { digits: 2, mode: "halfAwayFromZero" };

/** Far more digits than any figure of these tests needs. */
export const unrounded: Rounding = { digits: 30, mode: "truncate" };

export function scored(
  notation: string,
  maxScore: string,
  performance: Parameters<typeof performed>[0],
  rounding: Rounding = hundredths,
): string | Problem | null {
  const score = scoreByRule(ruleFrom(notation), points(maxScore), performed(performance), rounding);
  return score === null || isProblem(score) ? score : toText(score);
}
