/**
 * Cách chấm: how a leaf's points follow from what was done. One file per kind; here they meet.
 *
 * Every rule is read from and printed to one line of Vietnamese notation, and back without loss.
 */
import type { Points, Rounding } from "../decimal";
import type { Problem } from "../problem";
import { allOrNothingNotation, allOrNothingReaches, scoreAllOrNothing, type AllOrNothingRule } from "./all-or-nothing";
import {
  bestByChecklist,
  checklistReaches,
  parseChecklist,
  printChecklist,
  scoreByChecklist,
  type ChecklistRule,
} from "./checklist";
import { bestByChoice, choiceReaches, parseChoice, printChoice, scoreByChoice, type ChoiceRule } from "./choice";
import { bestByCount, countReaches, parseCount, printCount, scoreByCount, type CountRule } from "./count";
import { deductReaches, parseDeduct, printDeduct, scoreByDeduction, type DeductRule } from "./deduct";
import type { Performance } from "./performance";
import {
  parseRatio,
  printRatio,
  printRatioWithFloor,
  scoreByRatio,
  scoreByRatioWithFloor,
  type RatioRule,
  type RatioWithFloorRule,
} from "./ratio";
import { bestByTier, parseTier, printTier, scoreByTier, tierReaches, type TierRule } from "./tier";

/** Điều tra xã hội học: the points come from above. */
export interface SurveyRule {
  readonly kind: "survey";
}

/** Chấm trực tiếp: the points are entered by hand. */
export interface ManualRule {
  readonly kind: "manual";
}

export type ScoringRule =
  | ChoiceRule
  | TierRule
  | RatioRule
  | RatioWithFloorRule
  | ChecklistRule
  | CountRule
  | DeductRule
  | AllOrNothingRule
  | SurveyRule
  | ManualRule;

const surveyNotation = "điều tra xã hội học";
const manualNotation = "chấm trực tiếp";

/**
 * Points by the rule; `null` where the rule gives none by itself (survey, manual).
 *
 * Only what is calculated from a rate is rounded, as the framework says; points that a rule states stand as stated.
 * Refuses: whatever the kind of rule refuses.
 */
export function scoreByRule(
  rule: ScoringRule,
  maxScore: Points,
  performance: Performance,
  rounding: Rounding,
): Points | Problem | null {
  switch (rule.kind) {
    case "choice":
      return scoreByChoice(rule, performance);
    case "tier":
      return scoreByTier(rule, performance);
    case "ratio":
      return scoreByRatio(maxScore, performance, rounding);
    case "ratioWithFloor":
      return scoreByRatioWithFloor(rule, maxScore, performance, rounding);
    case "checklist":
      return scoreByChecklist(rule, performance);
    case "count":
      return scoreByCount(rule, performance);
    case "deduct":
      return scoreByDeduction(rule, maxScore, performance);
    case "allOrNothing":
      return scoreAllOrNothing(maxScore, performance);
    case "survey":
    case "manual":
      return null;
  }
}

export function printRule(rule: ScoringRule): string {
  switch (rule.kind) {
    case "choice":
      return printChoice(rule);
    case "tier":
      return printTier(rule);
    case "ratio":
      return printRatio();
    case "ratioWithFloor":
      return printRatioWithFloor(rule);
    case "checklist":
      return printChecklist(rule);
    case "count":
      return printCount(rule);
    case "deduct":
      return printDeduct(rule);
    case "allOrNothing":
      return allOrNothingNotation;
    case "survey":
      return surveyNotation;
    case "manual":
      return manualNotation;
  }
}

/** Longer than any rule of a decision; what is longer is refused before it is looked at. */
const longestNotation = 2_000;

/** A rule from its notation; case and doubled spaces in the words do not matter. Refuses: `RuleNotReadable`, `RuleStepsOverlap`. */
export function parseRule(notation: string): ScoringRule | Problem {
  if (notation.length > longestNotation)
    return { problem: "RuleNotReadable", text: notation, at: notation.slice(0, 80) };
  const text = notation.normalize("NFC").trim();
  const words = text.toLowerCase().replace(/\s+/g, " ");
  if (words === surveyNotation) return { kind: "survey" };
  if (words === manualNotation) return { kind: "manual" };
  if (words === allOrNothingNotation) return { kind: "allOrNothing" };
  return (
    parseChoice(text) ??
    parseChecklist(text) ??
    parseCount(words) ??
    parseDeduct(text) ??
    parseRatio(words) ??
    parseTier(words) ?? { problem: "RuleNotReadable", text: notation, at: text }
  );
}

/** The most a rule can give; `null` where it can give any number of points up to the maximum. */
export function bestByRule(rule: ScoringRule): Points | null {
  switch (rule.kind) {
    case "choice":
      return bestByChoice(rule);
    case "tier":
      return bestByTier(rule);
    case "checklist":
      return bestByChecklist(rule);
    case "count":
      return bestByCount(rule);
    case "ratio":
    case "ratioWithFloor":
    case "deduct":
    case "allOrNothing":
    case "survey":
    case "manual":
      return null;
  }
}

/** Whether some performance gives exactly `score`. Rules that give a continuous score reach anything. */
export function ruleReaches(rule: ScoringRule, maxScore: Points, score: Points): boolean {
  switch (rule.kind) {
    case "choice":
      return choiceReaches(rule, score);
    case "tier":
      return tierReaches(rule, score);
    case "checklist":
      return checklistReaches(rule, score);
    case "count":
      return countReaches(rule, score);
    case "deduct":
      return deductReaches(rule, maxScore, score);
    case "allOrNothing":
      return allOrNothingReaches(maxScore, score);
    case "ratio":
    case "ratioWithFloor":
    case "survey":
    case "manual":
      return true;
  }
}
