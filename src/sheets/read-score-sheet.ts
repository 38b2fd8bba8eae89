/**
 * `BangDiem` as it stands in the workbook → the assessment. Rows are found by key and columns by heading, in any order; the
 * calculated columns are not believed, they follow from the rest.
 */
import { blankEntry, type Assessment, type LeafEntry, type StatedFigures, type StatedNode } from "../domain/assessment";
import { noPoints, type Points } from "../domain/decimal";
import { placedNodes, type Framework, type FrameworkNode, type Leaf, type NodeKey } from "../domain/framework";
import { isProblem, type Problem } from "../domain/problem";
import type { CellFault, CellReading, ColumnMissing, TableCells } from "./cell-reading";
import { mergeExclusions, mergeGranted, type ExclusionReading } from "./exclusions";
import { headingOf, notApplicableText, scoreSheetTable, type ScoreSheetColumn } from "./score-sheet-columns";
import { summaryInputLabels, summaryInputs, type SummaryInput } from "./summary-columns";
import { readPointsCell, textIn } from "./typed-cells";
import { readPerformance } from "./typed-performance";

/** What of a workbook is read. */
export interface ScoreSheetCells {
  readonly table: TableCells;
  /** Single cells by name; one that is not there is missing, and what is stored stays. */
  readonly named: ReadonlyMap<string, CellReading>;
}

export interface ScoreSheetReading {
  readonly assessment: Assessment;
  /** Cells that count as blank because nobody can tell what they say. */
  readonly faults: readonly CellFault[];
  /** Rows that are no row of the framework, which are left out, and rows of the framework that are gone. */
  readonly rowFaults: readonly RowFault[];
}

export type RowFault =
  /** Something is typed in a row without a key. `row` counts from 1 under the headings. */
  | { readonly fault: "withoutKey"; readonly row: number; readonly name: string }
  | { readonly fault: "unknownKey"; readonly row: number; readonly key: string; readonly name: string }
  /** A second row of one key, such as a copied one: the first counts, though the sheet's own sums take in both. */
  | { readonly fault: "repeatedKey"; readonly row: number; readonly key: string; readonly name: string }
  /** A leaf whose row is gone counts as not scored. */
  | { readonly fault: "missingRow"; readonly key: string; readonly name: string };

const typedColumns = [
  "state",
  "excludedInput",
  "done",
  "due",
  "selfInput",
  "appraisedInput",
  "explanation",
  "evidence",
  "owner",
] as const satisfies readonly ScoreSheetColumn[];
type ReadColumn = (typeof typedColumns)[number] | "nodeKey";
const readColumns: readonly ReadColumn[] = ["nodeKey", ...typedColumns];

/**
 * `base` is the stored assessment: unit, period, what the paper states, and what has no column, such as reasons and
 * remediation. Where there is a column the cells win. Refuses: `ColumnMissing`.
 */
export function readScoreSheet(
  framework: Framework,
  { table, named }: ScoreSheetCells,
  base: Assessment,
): ScoreSheetReading | ColumnMissing {
  const missing = readColumns.find((column) => !table.headings.includes(headingOf(column)));
  if (missing !== undefined) {
    return { problem: "ColumnMissing", table: scoreSheetTable, heading: headingOf(missing) };
  }
  const { rows, rowFaults } = rowsByKey(framework, table);
  const faults: CellFault[] = [];
  const nodes = placedNodes(framework).flatMap(({ node }) => {
    const row = rows.get(node.key);
    return row === undefined ? [] : [{ node, read: cellReader(row, node.key, faults) }];
  });
  const inputs = readInputs(named, faults);
  return {
    assessment: {
      ...base,
      entries: readEntries(framework, nodes, base),
      adjustments: readAdjustments(inputs, framework, base),
      exclusions: mergeExclusions([...nodes.map(readExclusion), ...wholeExclusion(inputs)], base),
      stated: readStated(nodes, base.stated),
    },
    faults,
    rowFaults,
  };
}

type RowCells = (column: ReadColumn | "name") => CellReading;

function rowsByKey(
  framework: Framework,
  { headings, rows }: TableCells,
): { readonly rows: ReadonlyMap<NodeKey, RowCells>; readonly rowFaults: readonly RowFault[] } {
  const nodes = new Map(placedNodes(framework).map(({ node }) => [node.key, node]));
  const places = new Map([...readColumns, "name" as const].map((name) => [name, headings.indexOf(headingOf(name))]));
  const found = new Map<NodeKey, RowCells>();
  const rowFaults: RowFault[] = [];
  rows.forEach((cells, at) => {
    const row: RowCells = (column) => cells[places.get(column) ?? -1] ?? null;
    const key = keyIn(row("nodeKey"));
    const place = { row: at + 1, key, name: textIn(row("name")) };
    if (key === "") {
      const isTyped = [...typedColumns, "name" as const].some((column) => textIn(row(column)).trim() !== "");
      if (isTyped) rowFaults.push({ fault: "withoutKey", row: place.row, name: place.name });
    } else if (!nodes.has(key)) rowFaults.push({ fault: "unknownKey", ...place });
    else if (found.has(key)) rowFaults.push({ fault: "repeatedKey", ...place });
    else found.set(key, row);
  });
  for (const { key, name, kind } of nodes.values()) {
    if (kind === "leaf" && !found.has(key)) rowFaults.push({ fault: "missingRow", key, name });
  }
  return { rows: found, rowFaults };
}

/** A key such as `1` may have become a number when somebody took the text format away. */
function keyIn(cell: CellReading): string {
  return cell?.kind === "number" ? cell.number : textIn(cell).normalize("NFC").trim();
}

/** A row whose cells are read, faults noted on the way. */
interface CellReader {
  readonly cell: (column: ReadColumn) => CellReading;
  readonly text: (column: ReadColumn) => string;
  /** `null` for a blank cell, and for one that cannot be read. */
  readonly points: (column: ReadColumn) => Points | null;
  readonly note: (column: ReadColumn, problem: Problem | null) => void;
}

interface ReadNode {
  readonly node: FrameworkNode;
  readonly read: CellReader;
}

function cellReader(cell: RowCells, key: NodeKey, faults: CellFault[]): CellReader {
  const note = (column: ReadColumn, problem: Problem | null): void => {
    if (problem !== null) faults.push({ key, heading: headingOf(column), problem });
  };
  return {
    cell,
    text: (column) => textIn(cell(column)),
    points: (column) => {
      const amount = readPointsCell(cell(column));
      if (!isProblem(amount)) return amount;
      note(column, amount);
      return null;
    },
    note,
  };
}

function readEntries(
  framework: Framework,
  nodes: readonly ReadNode[],
  base: Assessment,
): ReadonlyMap<NodeKey, LeafEntry> {
  const read = new Map(nodes.map(({ node, read: reader }) => [node.key, reader]));
  const entries = placedNodes(framework).flatMap(({ node }) => {
    if (node.kind === "branch") return [];
    const stored = base.entries.get(node.key);
    const entry = readEntry(node, read.get(node.key) ?? blankRow, stored ?? blankEntry);
    return stored === undefined && isBlankEntry(entry) ? [] : [[node.key, entry] as const];
  });
  return new Map(entries);
}

const blankRow: CellReader = {
  cell: () => null,
  text: () => "",
  points: () => null,
  note: () => undefined,
};

function readEntry(leaf: Leaf, { cell, text, points, note }: CellReader, stored: LeafEntry): LeafEntry {
  const performed = readPerformance(leaf.rule, { done: cell("done"), due: cell("due") }, stored.performance);
  note("done", performed.done);
  note("due", performed.due);
  const state = readState(text("state"));
  if (isProblem(state)) note("state", state);
  const isOut = state === "notApplicable";
  const reason = stored.applicability.state === "notApplicable" ? stored.applicability.reason : "";
  return {
    ...stored,
    applicability: isOut ? { state, reason } : { state: "applicable" },
    selfScore: points("selfInput"),
    appraisedScore: points("appraisedInput"),
    performance: performed.performance,
    explanation: text("explanation"),
    evidence: text("evidence"),
    owner: text("owner"),
  };
}

function isBlankEntry(entry: LeafEntry): boolean {
  return JSON.stringify(entry) === JSON.stringify(blankEntry);
}

function readState(text: string): "applicable" | "notApplicable" | Problem {
  const word = text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
  if (word === "") return "applicable";
  if (word === notApplicableText.toLowerCase()) return "notApplicable";
  return { problem: "UnknownChoice", choice: text, choices: ["(để trống)", notApplicableText] };
}

/** A parent's explanation is the reason for its exclusion; a leaf's is its own. */
function readExclusion({ node, read }: ReadNode): ExclusionReading {
  const reason = node.kind === "branch" ? read.text("explanation") : null;
  return { node: node.key, amount: read.points("excludedInput") ?? noPoints, reason };
}

/** A score typed on a parent scores nothing: it is what somebody states for the sum, and the checks compare it. */
function readStated(nodes: readonly ReadNode[], stated: StatedFigures): StatedFigures {
  const typed = nodes.flatMap(({ node, read }): readonly (readonly [NodeKey, StatedNode])[] => {
    if (node.kind === "leaf") return [];
    const [selfScore, appraisedScore] = [read.points("selfInput"), read.points("appraisedInput")];
    if (selfScore === null && appraisedScore === null) return [];
    const before = stated.nodes.get(node.key) ?? { selfScore: null, appraisedScore: null, deduction: null };
    return [
      [
        node.key,
        {
          ...before,
          selfScore: selfScore ?? before.selfScore,
          appraisedScore: appraisedScore ?? before.appraisedScore,
        },
      ],
    ];
  });
  return typed.length === 0 ? stated : { ...stated, nodes: new Map([...stated.nodes, ...typed]) };
}

/** Of the cells beside the summary; `undefined` for one that is not there. */
interface InputReadings {
  readonly amounts: Readonly<Record<Exclude<SummaryInput, "exclusionReason">, Points | null | undefined>>;
  readonly exclusionReason: string | null;
}

function readInputs(named: ReadonlyMap<string, CellReading>, faults: CellFault[]): InputReadings {
  const amount = (input: Exclude<SummaryInput, "exclusionReason">): Points | null | undefined => {
    const cell = named.get(summaryInputs[input]);
    if (cell === undefined) return undefined;
    const read = readPointsCell(cell);
    if (!isProblem(read)) return read;
    faults.push({ key: "", heading: summaryInputLabels[input], problem: read });
    return null;
  };
  const reason = named.get(summaryInputs.exclusionReason);
  return {
    amounts: { bonus: amount("bonus"), penalty: amount("penalty"), excluded: amount("excluded") },
    exclusionReason: reason === undefined ? null : textIn(reason),
  };
}

function wholeExclusion({ amounts: { excluded }, exclusionReason }: InputReadings): readonly ExclusionReading[] {
  return excluded === undefined ? [] : [{ node: null, amount: excluded ?? noPoints, reason: exclusionReason }];
}

function readAdjustments(
  { amounts: { bonus, penalty } }: InputReadings,
  framework: Framework,
  base: Assessment,
): ReadonlyMap<NodeKey, Points> {
  const withBonus = bonus === undefined ? base.adjustments : mergeGranted("bonus", bonus, framework, base.adjustments);
  return penalty === undefined ? withBonus : mergeGranted("penalty", penalty, framework, withBonus);
}
