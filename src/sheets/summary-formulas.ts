/** The formulas of the sheet `Tổng hợp`, all of which follow `BangDiem` by key. */
import type { Rounding, RoundingMode } from "../domain/decimal";
import { undecidedIndexRounding, type Framework, type NodeKey } from "../domain/framework";
import { parseBands, printBands } from "../domain/grade";
import { isProblem } from "../domain/problem";
import { statusText } from "../text/status-text";
import { inBothDialects } from "./cell-content";
import { exactFormula, roundedFormula } from "./native-rounding";
import type { ScoreSheetColumn } from "./score-sheet-columns";
import { columnOf, grandTotal, isNumber, rowsBelow, totalBelow } from "./score-sheet-formulas";
import { summaryHeadingOf, summaryTable, type SummaryColumn } from "./summary-columns";
import type { DialectFormula } from "./sheet-plan";
import { formulaText, thisRow, wholeColumn } from "./structured-reference";
import { typedFigure } from "./typed-figure";

const key = cellOf("nodeKey");
/** Where in `BangDiem` this row's node stands now. */
const place = `MATCH(${key},${columnOf("nodeKey")},0)`;

function cellOf(column: SummaryColumn): string {
  return thisRow(summaryTable, summaryHeadingOf(column));
}

function inScoreSheet(column: ScoreSheetColumn): string {
  return `INDEX(${columnOf(column)},${place})`;
}

function whereListed(formula: string): string {
  return `=IF(ISNA(${place}),"",${formula})`;
}

type FormulaColumn = Exclude<SummaryColumn, "nodeKey" | "code" | "name">;

export function summaryFormulas(framework: Framework): Readonly<Record<FormulaColumn, DialectFormula>> {
  const follows = (column: ScoreSheetColumn): DialectFormula => inBothDialects(whereListed(inScoreSheet(column)));
  const isLeaf = `${inScoreSheet("rule")}<>""`;
  const leafMaximum = `IF(${isLeaf},${inScoreSheet("maxScore")},SUMIFS(${columnOf("maxScore")},${rowsBelow(key)},${ofLeaves}))`;
  const isUnscored = `COUNTIFS(${rowsBelow(key)},${columnOf("ownScore")},${isNumber})=0`;
  const total = `IF(${isUnscored},"",${totalBelow("ownScore", framework, key)})`;
  return {
    maxScore: follows("maxScore"),
    excluded: inBothDialects(whereListed(exactFormula(`${leafMaximum}-${inScoreSheet("applicableMax")}`))),
    applicableMax: follows("applicableMax"),
    selfScore: follows("selfScore"),
    appraisedScore: follows("appraisedScore"),
    score: inBothDialects(whereListed(`IF(${isLeaf},${inScoreSheet("ownScore")},${total})`)),
    gap: follows("gap"),
    rate: indexFormula(cellOf("score"), cellOf("applicableMax"), framework),
  };
}

/** For SUMIFS: rows that have a `Cách chấm`. */
const ofLeaves = `${columnOf("rule")},"?*"`;

/** The figures of the whole sheet; the others are plain references of the cells given. */
export function totalFormulas(
  framework: Framework,
  inputs: { readonly bonus: string | null; readonly penalty: string | null; readonly excluded: string },
): Readonly<
  Record<"maxScore" | "excluded" | "applicableMax" | "selfScore" | "appraisedScore" | "score" | "gap", string>
> {
  const roots = `{${framework.nodes.map(({ key: root }) => formulaText(root)).join(",")}}`;
  const applicableMax = `SUM(${columnOf("ownMax")})-${amountIn(inputs.excluded)}`;
  const whereScored = (column: ScoreSheetColumn, formula: string): string =>
    `=IF(COUNT(${columnOf(column)})=0,"",${formula})`;
  const granted = [
    inputs.bonus === null ? "" : `+${amountIn(inputs.bonus)}`,
    inputs.penalty === null ? "" : `-${amountIn(inputs.penalty)}`,
  ].join("");
  const points = `${grandTotal("ownScore", framework)}${granted}`;
  return {
    maxScore: `=${exactFormula(`SUMPRODUCT(--ISNUMBER(MATCH(${columnOf("nodeKey")},${roots},0)),${columnOf("maxScore")})`)}`,
    excluded: `=${exactFormula(`SUMIFS(${columnOf("maxScore")},${ofLeaves})-(${applicableMax})`)}`,
    applicableMax: `=${exactFormula(applicableMax)}`,
    selfScore: whereScored("ownSelf", grandTotal("ownSelf", framework)),
    appraisedScore: whereScored("ownAppraised", grandTotal("ownAppraised", framework)),
    score: whereScored("ownScore", exactFormula(points)),
    gap: totalGap,
  };
}

function amountIn(cell: string): string {
  return `N(${typedFigure(cell)})`;
}

const lacking = `${columnOf("ownStatus")},${formulaText(statusText.belowMaximum)}`;
const countOf = (status: keyof typeof statusText): string =>
  `COUNTIF(${columnOf("ownStatus")},${formulaText(statusText[status])})`;
const totalGap =
  `=IF(${countOf("belowMaximum")}+${countOf("atMaximum")}=0,"",` +
  `${exactFormula(`SUMIFS(${columnOf("ownMax")},${lacking})-SUMIFS(${columnOf("ownScore")},${lacking})`)})`;

export const unscoredLeavesFormula = inBothDialects(`=${countOf("unscored")}`);

const roundingWord: Readonly<Record<RoundingMode, string>> = {
  halfAwayFromZero: "làm tròn",
  truncate: "cắt",
  halfEven: "nửa chẵn",
};

/** As many digits as `CCHC.INDEX` takes. */
const mostDigits = 10;

export function indexRounding(framework: Framework): Rounding {
  return framework.rounding.index ?? undecidedIndexRounding;
}

/** Percent, as the framework rounds its index; blank where nothing is scored or nothing applies. */
export function indexFormula(points: string, applicableMax: string, framework: Framework): DialectFormula {
  const rounding = indexRounding(framework);
  const { digits, mode } = rounding;
  const where = (formula: string): string =>
    `=IF(NOT(AND(ISNUMBER(${points}),ISNUMBER(${applicableMax}))),"",IF(${applicableMax}=0,"",${formula}))`;
  const native = where(roundedFormula(`${points}/${applicableMax}*100`, rounding));
  if (digits > mostDigits) return inBothDialects(native);
  const call = `CCHC.INDEX(${points},${applicableMax},${digits},${formulaText(roundingWord[mode])})`;
  return { cchc: where(call), native };
}

/** Xếp loại of the value in a cell; `null` where the framework states no bands. */
export function gradeFormula(value: string, { gradeScheme }: Framework): DialectFormula | null {
  if (gradeScheme === null) return null;
  const where = (formula: string): string => `=IF(ISNUMBER(${value}),${formula},"")`;
  const native = where(
    gradeScheme.bands.reduceRight(
      (otherwise, { name, from, includesEdge }) =>
        `IF(${value}${includesEdge ? ">=" : ">"}${from},${formulaText(name)},${otherwise})`,
      '""',
    ),
  );
  const notation = printBands(gradeScheme.bands);
  const read = parseBands(notation);
  // A name that holds a sign of the notation would be read as something else.
  const isReadable = !isProblem(read) && JSON.stringify(read) === JSON.stringify(gradeScheme.bands);
  return isReadable ? { cchc: where(`CCHC.GRADE(${value},${formulaText(notation)})`), native } : inBothDialects(native);
}

/** A row's figure for a chart, in which a blank stands as nothing. */
export function figureOfNode(column: FormulaColumn, node: NodeKey): DialectFormula {
  const row = `MATCH(${formulaText(node)},${wholeColumn(summaryTable, summaryHeadingOf("nodeKey"))},0)`;
  return inBothDialects(`=N(INDEX(${wholeColumn(summaryTable, summaryHeadingOf(column))},${row}))`);
}
