/**
 * Đối chiếu: below the table of `KhacPhuc`, one line per area with the points lost, the points the rows explain, and what is
 * missing. All of it follows the two tables by key, so it stays right when rows are added, sorted or copied.
 */
import { compare, isZero, noPoints, round, subtract, sum, toText, type Points } from "../domain/decimal";
import { undecidedLeafRounding, type FrameworkNode, type NodeKey } from "../domain/framework";
import { isUnlistedSurvey } from "../domain/remediation";
import { leafRows, type ScoreSheet, type ScoreSheetRow } from "../domain/score-sheet";
import { writeNumber } from "../domain/written-number";
import { cellAddress } from "./cell-address";
import { amountContent, inBothDialects, textContent } from "./cell-content";
import { remediationHeadings, remediationTable } from "./remediation-columns";
import { headingOf, scoreSheetTable } from "./score-sheet-columns";
import type { CellArea, CellContent, Highlight, PlannedCell, PlannedFormula } from "./sheet-plan";
import { formulaText, wholeColumn } from "./structured-reference";

/** Covers the headings, the areas and the total. */
export const reconciliationName = "CCHC_DoiChieu";

/** What one row of the table explains. */
export interface ExplainedLoss {
  readonly key: NodeKey;
  readonly gap: Points | null;
}

/** Where the lines stand on the sheet; the words run on to `lastColumn`. */
export interface ReconciliationPlace {
  readonly firstRow: number;
  readonly codeColumn: number;
  readonly nameColumn: number;
  readonly lostColumn: number;
  readonly explainedColumn: number;
  readonly differenceColumn: number;
  readonly wordsColumn: number;
  readonly lastColumn: number;
}

export interface ReconciliationPlan {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellArea[];
  readonly highlight: Highlight;
  readonly area: CellArea;
}

/** Losses in a survey whose questions are not listed are left out, as `reconcile` does: nobody could write their rows. */
export function planReconciliation(
  sheet: ScoreSheet,
  rows: readonly ExplainedLoss[],
  place: ReconciliationPlace,
): ReconciliationPlan {
  const lines = areaLines(sheet, rows);
  const totalRow = place.firstRow + 1 + lines.length;
  const columns = place.lastColumn - place.codeColumn + 1;
  const wordColumns = place.lastColumn - place.wordsColumn + 1;
  const digits = Math.max(2, (sheet.framework.rounding.leaf ?? undecidedLeafRounding).digits);
  const cells = [
    ...headings(place),
    ...lines.flatMap((line, at) => lineCells(areaFigures(line), place.firstRow + 1 + at, place, digits)),
    ...lineCells(totalFigures(lines, place), totalRow, place, digits),
  ];
  const rowsFrom = (row: number): number => totalRow - row + 1;
  return {
    cells,
    merges: Array.from({ length: rowsFrom(place.firstRow) }, (_, at) => ({
      row: place.firstRow + at,
      column: place.wordsColumn,
      rows: 1,
      columns: wordColumns,
    })),
    highlight: {
      area: { row: place.firstRow + 1, column: place.codeColumn, rows: rowsFrom(place.firstRow + 1), columns },
      formula: `=N($${cellAddress(place.firstRow + 1, place.differenceColumn)})<>0`,
      tone: "mismatch",
    },
    area: { row: place.firstRow, column: place.codeColumn, rows: rowsFrom(place.firstRow), columns },
  };
}

function headings(place: ReconciliationPlace): readonly PlannedCell[] {
  const titles: readonly (readonly [number, string])[] = [
    [place.codeColumn, ""],
    [place.nameColumn, "Đối chiếu theo lĩnh vực"],
    [place.lostColumn, "Điểm đã mất"],
    [place.explainedColumn, "Các dòng giải thích"],
    [place.differenceColumn, "Còn thiếu"],
    [place.wordsColumn, "Kết luận"],
  ];
  return titles.map(([column, title]) => ({
    row: place.firstRow,
    column,
    content: textContent(title),
    look: "heading",
  }));
}

interface AreaLine {
  readonly row: ScoreSheetRow;
  /** Areas below this one have lines of their own. */
  readonly nested: readonly ScoreSheetRow[];
  readonly unlistedSurveys: readonly NodeKey[];
  readonly lost: Points;
  readonly explained: Points;
}

function areaLines(sheet: ScoreSheet, rows: readonly ExplainedLoss[]): readonly AreaLine[] {
  const counted = leafRows(sheet).filter(({ node }) => !isUnlistedSurvey(node));
  const surveys = leafRows(sheet).filter(({ node }) => isUnlistedSurvey(node));
  const areaKeys = [...new Set(counted.map(({ areaKey }) => areaKey))];
  const areas = sheet.rows.filter(({ key }) => areaKeys.includes(key));
  return areas.map((row) => {
    const nested = areas.filter(({ key }) => isBelow(key, row.key));
    const isOwn = ({ key }: { readonly key: NodeKey }): boolean =>
      isIn(row, key) && !nested.some((other) => isIn(other, key));
    return {
      row,
      nested,
      unlistedSurveys: surveys.filter(isOwn).map(({ key }) => key),
      lost: sumOfGaps(counted.filter(isOwn)),
      explained: sumOfGaps(rows.filter(isOwn)),
    };
  });
}

function isBelow(key: NodeKey, above: NodeKey): boolean {
  return key.startsWith(`${above}.`);
}

function isIn({ key: area, node }: ScoreSheetRow, key: NodeKey): boolean {
  return node.kind === "leaf" ? key === area : isBelow(key, area);
}

function sumOfGaps(rows: readonly { readonly gap: Points | null }[]): Points {
  return sum(rows.map(({ gap }) => gap ?? noPoints));
}

/** One line, before it is known where it stands. */
interface LineFigures {
  readonly code: string | null;
  readonly name: string;
  /** What the words begin with, such as `Lĩnh vực 4`. */
  readonly subject: string;
  readonly lost: Points;
  readonly lostFormula: string;
  readonly explained: Points;
  readonly explainedFormula: string;
}

function areaFigures({ row, nested, unlistedSurveys, lost, explained }: AreaLine): LineFigures {
  const { code, name, level } = row.node;
  const less = [...nested.map(({ key }) => key), ...unlistedSurveys].map((key) => `-${lostAt(key)}`);
  const lessExplained = nested.map(({ node }) => `-${explainedIn(node)}`);
  return {
    code,
    name,
    subject: code === null ? shortened(name) : `${level === "area" ? "Lĩnh vực" : "Mục"} ${code}`,
    lost,
    lostFormula: `ROUND(${lostAt(row.key)}${less.join("")},10)`,
    explained,
    explainedFormula: `ROUND(${explainedIn(row.node)}${lessExplained.join("")},10)`,
  };
}

function totalFigures(lines: readonly AreaLine[], place: ReconciliationPlace): LineFigures {
  const sumOf = (column: number): string => {
    const first = cellAddress(place.firstRow + 1, column);
    return `ROUND(SUM(${first}:${cellAddress(place.firstRow + lines.length, column)}),10)`;
  };
  return {
    code: null,
    name: "Tổng cộng",
    subject: "Tổng cộng",
    lost: sum(lines.map(({ lost }) => lost)),
    lostFormula: sumOf(place.lostColumn),
    explained: sum(lines.map(({ explained }) => explained)),
    explainedFormula: sumOf(place.explainedColumn),
  };
}

/** Looked up, not added up: a cell that shows an error spoils its own line alone. A row that is gone counts as nothing. */
function lostAt(key: NodeKey): string {
  const place = `MATCH(${formulaText(key)},${wholeColumn(scoreSheetTable, headingOf("nodeKey"))},0)`;
  const gap = `INDEX(${wholeColumn(scoreSheetTable, headingOf("gap"))},${place})`;
  return `IF(ISNA(${place}),0,N(${gap}))`;
}

/**
 * Gaps of the rows whose key continues the area's. An area that is a leaf itself is compared as text: SUMIFS would take the
 * keys 1.1 and 1.10 for one number, unless a sign follows that no number has.
 */
function explainedIn({ key, kind }: FrameworkNode): string {
  const keys = wholeColumn(remediationTable, remediationHeadings.nodeKey);
  const gaps = wholeColumn(remediationTable, remediationHeadings.gap);
  return kind === "leaf"
    ? `SUMPRODUCT(--(${keys}=${formulaText(key)}),${gaps})`
    : `SUMIFS(${gaps},${keys},${formulaText(`${key}.*`)})`;
}

function lineCells(line: LineFigures, row: number, place: ReconciliationPlace, digits: number): readonly PlannedCell[] {
  const difference = subtract(line.lost, line.explained);
  const lost = cellAddress(row, place.lostColumn);
  const explained = cellAddress(row, place.explainedColumn);
  const missing = cellAddress(row, place.differenceColumn);
  const figure = (column: number, formula: string, amount: Points): PlannedCell => {
    return { row, column, content: alike(`=${formula}`, amountContent(amount)), look: "figure" };
  };
  const words = wordsFormula(line.subject, { lost, explained, missing }, digits);
  return [
    { row, column: place.codeColumn, content: textContent(line.code ?? ""), look: "label" },
    { row, column: place.nameColumn, content: textContent(line.name), look: "text" },
    figure(place.lostColumn, line.lostFormula, line.lost),
    figure(place.explainedColumn, line.explainedFormula, line.explained),
    figure(place.differenceColumn, `ROUND(${lost}-${explained},10)`, difference),
    {
      row,
      column: place.wordsColumn,
      content: alike(words, textContent(reconciliationWords(line.subject, line.lost, line.explained, digits))),
      look: "text",
    },
  ];
}

/** `Lĩnh vực 4: mất 1,00 điểm, chưa có dòng nào giải thích`. */
export function reconciliationWords(subject: string, lost: Points, explained: Points, digits: number): string {
  const difference = subtract(lost, explained);
  const shown = (amount: Points): string => pointsText(amount, digits);
  if (isZero(difference)) return isZero(lost) ? wording.nothingLost : wording.matched;
  if (compare(difference, noPoints) < 0) {
    return `${subject}${wording.tooMuch}${shown(subtract(noPoints, difference))}${wording.points}`;
  }
  const opening = `${subject}${wording.lost}${shown(lost)}${wording.points}`;
  if (isZero(explained)) return `${opening}${wording.noRows}`;
  return `${opening}${wording.explained}${shown(explained)}${wording.points}${wording.missing}${shown(difference)}${wording.points}`;
}

const wording = {
  nothingLost: "Không mất điểm",
  matched: "Khớp",
  lost: ": mất ",
  points: " điểm",
  noRows: ", chưa có dòng nào giải thích",
  explained: ", các dòng giải thích ",
  missing: ", còn thiếu ",
  tooMuch: ": các dòng giải thích nhiều hơn số đã mất ",
} as const;

/** The same words; FIXED writes the decimal mark of the user's Windows, papers a comma. */
function wordsFormula(
  subject: string,
  { lost, explained, missing }: Readonly<Record<"lost" | "explained" | "missing", string>>,
  digits: number,
): string {
  const shown = (amount: string): string => `SUBSTITUTE(FIXED(${amount},${digits},TRUE),".",",")`;
  const text = formulaText;
  const joined = (...parts: readonly string[]): string => parts.join("&");
  const opening = joined(text(subject + wording.lost), shown(lost), text(wording.points));
  const noRows = joined(opening, text(wording.noRows));
  const someRows = joined(
    opening,
    text(wording.explained),
    shown(explained),
    text(wording.points + wording.missing),
    shown(missing),
    text(wording.points),
  );
  const tooMuch = joined(text(subject + wording.tooMuch), shown(`-${missing}`), text(wording.points));
  const matched = `IF(${lost}=0,${text(wording.nothingLost)},${text(wording.matched)})`;
  return `=IF(${missing}=0,${matched},IF(${missing}<0,${tooMuch},IF(${explained}=0,${noRows},${someRows})))`;
}

/** `1,00`: always as many decimals as scores have. */
function pointsText(amount: Points, digits: number): string {
  const [whole = "", decimals = ""] = toText(round(amount, { digits, mode: "halfAwayFromZero" })).split(".");
  return writeNumber(`${whole}.${decimals.padEnd(digits, "0")}`);
}

/** A formula may hold a text of at most 255 letters. */
function shortened(name: string): string {
  return name.length > 120 ? `${name.slice(0, 119)}…` : name;
}

function alike(formula: string, value: CellContent): PlannedFormula {
  return { formula: inBothDialects(formula), value };
}
