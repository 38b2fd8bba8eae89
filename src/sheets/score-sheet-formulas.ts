/**
 * The calculated columns of `BangDiem`, each one formula for every row.
 *
 * A row that has a `Cách chấm` is a leaf; a row without a key is none of ours and stays blank. What a row brings by itself
 * stands in the hidden own columns, which no custom function reaches, and a parent sums those of the keys that continue its own: with SUMIFS, in both
 * dialects, because a function that is given whole columns in every row costs the square of the rows, and because one cell
 * that cannot be read must not take a whole area with it.
 */
import type { Rounding } from "../domain/decimal";
import { allLeaves, placedNodes, undecidedLeafRounding, type Framework, type Leaf } from "../domain/framework";
import { printRule } from "../domain/scoring-rules/scoring-rule";
import { statusText } from "../text/status-text";
import { fullPointsEnding, ruleText } from "../text/rule-text";
import { inBothDialects } from "./cell-content";
import { exactFormula, roundedFormula } from "./native-rounding";
import { nativeRuleScore, reviewText, type NativeRuleScore, type WrittenRule } from "./native-rule-score";
import { headingOf, notApplicableText, scoreSheetTable, type ScoreSheetColumn } from "./score-sheet-columns";
import type { DialectFormula } from "./sheet-plan";
import { formulaText, thisRow, wholeColumn } from "./structured-reference";
import { isBlank, typedFigure } from "./typed-figure";

export type FormulaColumn =
  | "ruleScore"
  | "selfScore"
  | "appraisedScore"
  | "applicableMax"
  | "gap"
  | "status"
  | "ownMax"
  | "ownSelf"
  | "ownAppraised"
  | "ownScore"
  | "ownStatus";

/** This row's cell. */
export function cellOf(column: ScoreSheetColumn): string {
  return thisRow(scoreSheetTable, headingOf(column));
}

/** The cells of all rows. */
export function columnOf(column: ScoreSheetColumn): string {
  return wholeColumn(scoreSheetTable, headingOf(column));
}

const key = cellOf("nodeKey");
const rule = cellOf("rule");
const belongsToNobody = `${key}=""`;
const isLeaf = `${rule}<>""`;
const isNotApplicable = `TRIM(${cellOf("state")})=${formulaText(notApplicableText)}`;
const keepsFullPoints = `RIGHT(${rule},${fullPointsEnding.length})=${formulaText(fullPointsEnding)}`;

/** For SUMIFS and COUNTIFS: rows whose key continues the one in the cell. */
export function rowsBelow(keyCell: string): string {
  return `${columnOf("nodeKey")},${keyCell}&".*"`;
}
const below = rowsBelow(key);
/** For SUMIFS and COUNTIFS: true for any number a sheet can hold, and for no text. */
export const isNumber = '">-1E+99"';

export interface ScoreSheetFormulas {
  readonly formulas: Readonly<Record<FormulaColumn, DialectFormula>>;
  /** What the native dialect leaves blank in `Điểm theo cách chấm`. */
  readonly leftOut: NativeRuleScore["leftOut"];
}

export function scoreSheetFormulas(framework: Framework): ScoreSheetFormulas {
  const native = nativeRuleScore(writtenRules(framework), ruleCells, leafRounding(framework));
  const total = (column: ScoreSheetColumn): string => totalBelow(column, framework, key);
  return {
    formulas: {
      ruleScore: {
        cchc: whereEntered(ruleScoreCall(framework)),
        native: whereEntered(native.formula),
      },
      selfScore: inBothDialects(leafOrTotal("ownSelf", total("ownSelf"))),
      appraisedScore: inBothDialects(leafOrTotal("ownAppraised", total("ownAppraised"))),
      applicableMax: inBothDialects(applicableMaxFormula),
      gap: { cchc: gapFormula(`CCHC.GAP(${cellOf("ownMax")},${cellOf("ownScore")})`), native: gapFormula(nativeGap) },
      status: {
        cchc: statusFormula(unlessOut(unlessUnscored(`CCHC.STATUS(${cellOf("ownMax")},${cellOf("ownScore")})`))),
        native: statusFormula(cellOf("ownStatus")),
      },
      ownMax: inBothDialects(ownMaxFormula),
      ownSelf: inBothDialects(whereLeaf(unlessNotApplicable(typedFigure(cellOf("selfInput")), cellOf("ownMax")))),
      ownAppraised: inBothDialects(
        whereLeaf(
          unlessNotApplicable(typedFigure(cellOf("appraisedInput")), `IF(${anythingAppraised},${cellOf("ownMax")},"")`),
        ),
      ),
      ownScore: inBothDialects(
        `=IF(ISNUMBER(${cellOf("ownAppraised")}),${cellOf("ownAppraised")},${cellOf("ownSelf")})`,
      ),
      ownStatus: inBothDialects(whereLeaf(unlessOut(nativeStatus))),
    },
    leftOut: native.leftOut,
  };
}

function whereLeaf(formula: string): string {
  return `=IF(OR(${belongsToNobody},${rule}=""),"",${formula})`;
}

/** What was typed; for a leaf on which nothing arose, nothing, or `full` where it keeps its points. */
function unlessNotApplicable(typed: string, full: string): string {
  return `IF(${isNotApplicable},IF(${keepsFullPoints},${full},""),${typed})`;
}

/** Whether any leaf is appraised: then full points count in that column too. */
const anythingAppraised = `SUMPRODUCT((${columnOf("rule")}<>"")*(${columnOf("appraisedInput")}<>""))>0`;

/** A leaf's maximum after exclusion, nothing where it is out of the count; on a parent, what is taken off there. */
const excluded = `N(${typedFigure(cellOf("excludedInput"))})`;
const ownMaxFormula =
  `=IF(${belongsToNobody},"",IF(${isLeaf},` +
  `IF(AND(${isNotApplicable},NOT(${keepsFullPoints})),0,${exactFormula(`${cellOf("maxScore")}-${excluded}`)}),-${excluded}))`;

const applicableMaxFormula = `=IF(${belongsToNobody},"",IF(${isLeaf},${cellOf("ownMax")},${exactFormula(
  `${cellOf("ownMax")}+SUMIFS(${columnOf("ownMax")},${below})`,
)}))`;

function leafOrTotal(column: ScoreSheetColumn, total: string): string {
  const isUnscored = `COUNTIFS(${below},${columnOf(column)},${isNumber})=0`;
  return `=IF(${belongsToNobody},"",IF(${isLeaf},${cellOf(column)},IF(${isUnscored},"",${total})))`;
}

/** The scores under the key in a cell, areas rounded where the framework rounds them. */
export function totalBelow(column: ScoreSheetColumn, framework: Framework, keyCell: string): string {
  const sum = `SUMIFS(${columnOf(column)},${rowsBelow(keyCell)})`;
  const isAreaBelow = `(LEFT({areas}&".",LEN(${keyCell})+1)=${keyCell}&".")`;
  return exactFormula(sum + roundingOfAreas(column, framework, isAreaBelow));
}

/** The same of the whole sheet. */
export function grandTotal(column: ScoreSheetColumn, framework: Framework): string {
  return exactFormula(`SUM(${columnOf(column)})${roundingOfAreas(column, framework, "1")}`);
}

/**
 * What rounding adds to the areas that `isMeant` picks out of the list `{areas}`. A sum over the areas' own rows would be
 * a circular reference.
 */
function roundingOfAreas(column: ScoreSheetColumn, framework: Framework, isMeant: string): string {
  const rounding = framework.rounding.area;
  const areas = placedNodes(framework).filter(({ node }) => node.kind === "branch" && node.level === "area");
  if (rounding === null || areas.length === 0) return "";
  const list = `{${areas.map(({ node }) => formulaText(node.key)).join(",")}}`;
  const sums = `SUMIFS(${columnOf(column)},${columnOf("nodeKey")},${list}&".*")`;
  return `+SUMPRODUCT(${isMeant.replace("{areas}", list)}*(${roundedFormula(sums, rounding)}-${sums}))`;
}

const isScored = (status: string): string =>
  `OR(${status}=${formulaText(statusText.belowMaximum)},${status}=${formulaText(statusText.atMaximum)})`;

const nativeGap = exactFormula(`${cellOf("ownMax")}-${cellOf("ownScore")}`);

/** On a parent, what its leaves below their maximum lack; blank while none under it is scored. */
function gapFormula(leafGap: string): string {
  const leaf = `IF(${isScored(cellOf("ownStatus"))},${leafGap},"")`;
  const of = (status: "belowMaximum" | "atMaximum"): string =>
    `${below},${columnOf("ownStatus")},${formulaText(statusText[status])}`;
  const isUnscored = `COUNTIFS(${of("belowMaximum")})+COUNTIFS(${of("atMaximum")})=0`;
  const lost = exactFormula(
    `SUMIFS(${columnOf("ownMax")},${of("belowMaximum")})-SUMIFS(${columnOf("ownScore")},${of("belowMaximum")})`,
  );
  return `=IF(${belongsToNobody},"",IF(${isLeaf},${leaf},IF(${isUnscored},"",${lost})))`;
}

function unlessOut(scored: string): string {
  return `IF(${isNotApplicable},${formulaText(notApplicableText)},${scored})`;
}

/** Asked before any function of ours is called: it might take an empty text for 0. */
function unlessUnscored(scored: string): string {
  return `IF(NOT(ISNUMBER(${cellOf("ownScore")})),${formulaText(statusText.unscored)},${scored})`;
}

const nativeStatus = unlessUnscored(
  `IF(OR(${cellOf("ownScore")}<0,${cellOf("ownScore")}>${cellOf("ownMax")}),${formulaText(statusText.outOfRange)},` +
    `IF(${cellOf("ownScore")}=${cellOf("ownMax")},${formulaText(statusText.atMaximum)},${formulaText(statusText.belowMaximum)}))`,
);

/** A parent shows the worst of its leaves. */
function statusFormula(leaf: string): string {
  return `=IF(${belongsToNobody},"",IF(${isLeaf},${leaf},${worstBelow()}))`;
}

function worstBelow(): string {
  const worstFirst = ["outOfRange", "unscored", "belowMaximum", "atMaximum", "notApplicable"] as const;
  return worstFirst.reduceRight((otherwise, status) => {
    const text = formulaText(statusText[status]);
    return `IF(COUNTIFS(${below},${columnOf("ownStatus")},${text})>0,${text},${otherwise})`;
  }, formulaText(statusText.unscored));
}

const ruleCells = { rule, maxScore: cellOf("maxScore"), done: cellOf("done"), due: cellOf("due") };

function whereEntered(points: string): string {
  return `=IF(OR(${belongsToNobody},${rule}="",${isBlank(cellOf("done"))},${isNotApplicable}),"",${points})`;
}

export function leafRounding(framework: Framework): Rounding {
  return framework.rounding.leaf ?? undecidedLeafRounding;
}

/**
 * Rates whose points the framework rounds in a way of its own are written out as in the native dialect; `CCHC.SCORE` knows
 * the usual way only. Blank cells are handed on as blank texts: Excel on the desktop passes them as 0.
 */
function ruleScoreCall(framework: Framework): string {
  const due = cellOf("due");
  const call = `CCHC.SCORE(${rule},${cellOf("maxScore")},${cellOf("done")},IF(${isBlank(due)},"",${due}))`;
  const isWaiting = `AND(${isBlank(due)},OR(LEFT(${rule},5)="tỷ lệ",LEFT(${rule},3)="mọi",ISNUMBER(FIND(LEFT(${rule},1),"<≤>≥0123456789"))))`;
  const scored = `IFERROR(${call},IF(${isWaiting},"",${formulaText(reviewText)}))`;
  const { digits, mode } = leafRounding(framework);
  if (digits === undecidedLeafRounding.digits && mode === undecidedLeafRounding.mode) return scored;
  const rates = writtenRules(framework).filter(({ rule: { kind } }) => kind === "ratio" || kind === "ratioWithFloor");
  if (rates.length === 0) return scored;
  const written = nativeRuleScore(rates, ruleCells, leafRounding(framework)).formula;
  return `IF(LEFT(${rule},5)="tỷ lệ",${written},${scored})`;
}

/** The framework's rules, each once, with the texts under which they stand in `Cách chấm`. */
export function writtenRules(framework: Framework): readonly WrittenRule[] {
  const byNotation = new Map<string, { rule: WrittenRule["rule"]; texts: Set<string>; leaves: number }>();
  const add = (leaf: Leaf, scoringRule: WrittenRule["rule"]): void => {
    const notation = printRule(scoringRule);
    const known = byNotation.get(notation) ?? { rule: scoringRule, texts: new Set<string>(), leaves: 0 };
    known.texts.add(ruleText(leaf, framework));
    known.leaves += 1;
    byNotation.set(notation, known);
  };
  for (const leaf of allLeaves(framework)) if (leaf.rule !== null) add(leaf, leaf.rule);
  return [...byNotation.values()].map(({ rule: scoringRule, texts, leaves }) => ({
    rule: scoringRule,
    texts: [...texts],
    leaves,
  }));
}
