/**
 * Khắc phục: one item for every leaf below its maximum, with what staff typed about it, and the reconciliation that
 * shows whether the items explain all that was lost.
 */
import type { Due, RemediationEntry } from "./assessment";
import { compareCodes } from "./code";
import { compare, isZero, noPoints, subtract, sum, type Points } from "./decimal";
import { isSurveyLeaf, type Leaf, type NodeKey } from "./framework";
import { leafRows, type LeafRow, type ScoreSheet, type ScoreSheetRow } from "./score-sheet";

export interface RemediationItem {
  readonly key: NodeKey;
  readonly code: string | null;
  readonly name: string;
  readonly areaKey: NodeKey;
  readonly maxScore: Points;
  /** The score that counts, and which of the two it is; `null` once the leaf is out of the sheet or no longer scored. */
  readonly score: Points | null;
  readonly basis: "self" | "appraised" | null;
  /** Zero when the leaf has reached its maximum since the list was last made. */
  readonly gap: Points;
  readonly standing: ItemStanding;
  readonly entry: RemediationEntry;
}

/** `settled`: no longer below its maximum. `unknown`: the framework has no such leaf any more. Neither is deleted. */
export type ItemStanding = "open" | "settled" | "unknown";

/** An item of an earlier list, as read back from the sheet. */
export interface EarlierItem {
  readonly key: NodeKey;
  readonly code: string | null;
  readonly name: string;
  readonly maxScore: Points;
  readonly entry: RemediationEntry;
}

/**
 * Items in official order of codes (3.9 before 3.10), part by part.
 *
 * A remainder is never an item: nobody can mend rows that are not listed. What was typed in an earlier list wins over the
 * assessment, field by field; a field left blank there takes the assessment's. Earlier items stay even when their leaf is
 * now at its maximum or gone.
 */
export function listRemediationItems(
  sheet: ScoreSheet,
  earlier: readonly EarlierItem[] = [],
): readonly RemediationItem[] {
  const earlierByKey = new Map<NodeKey, EarlierItem>();
  for (const item of earlier) earlierByKey.set(item.key, mergeDoubles(earlierByKey.get(item.key), item));
  const listable = leafRows(sheet).filter((row) => !row.node.isRemainder);
  const listed = listable.filter((row) => isBelowMaximum(row) || earlierByKey.has(row.key));
  const known = new Set(listable.map((row) => row.key));
  const items = listed.map((row) => itemOf(row, earlierByKey.get(row.key)));
  const gone = [...earlierByKey.values()].filter((item) => !known.has(item.key)).map(goneItem);
  return [...sortedByCode(items, sheet), ...gone];
}

/** Staff may have copied a row: nothing typed in either of the two is dropped. */
function mergeDoubles(first: EarlierItem | undefined, second: EarlierItem): EarlierItem {
  if (first === undefined) return second;
  const both = (one: string, other: string): string =>
    one === "" || one === other ? other : other === "" ? one : `${one}; ${other}`;
  const { entry } = first;
  const dueText = both(dueWords(entry.due), dueWords(second.entry.due));
  const due = entry.due === null || entry.due === second.entry.due ? second.entry.due : entry.due;
  return {
    ...first,
    entry: {
      cause: both(entry.cause, second.entry.cause),
      lead: both(entry.lead, second.entry.lead),
      support: both(entry.support, second.entry.support),
      measure: both(entry.measure, second.entry.measure),
      due: dueText.includes("; ") ? { kind: "text", text: dueText } : due,
      state: entry.state === "notStarted" ? second.entry.state : entry.state,
    },
  };
}

function dueWords(due: Due | null): string {
  return due === null ? "" : due.kind === "date" ? due.date : due.text;
}

function isBelowMaximum(row: LeafRow): boolean {
  return row.gap !== null && !isZero(row.gap);
}

function itemOf(row: LeafRow, earlier: EarlierItem | undefined): RemediationItem {
  const entry = earlier === undefined ? row.entry.remediation : mergeTyped(earlier.entry, row.entry.remediation);
  return {
    key: row.key,
    code: row.node.code,
    name: row.node.name,
    areaKey: row.areaKey,
    maxScore: row.maxScore,
    score: row.score,
    basis: row.basis === "mixed" ? null : row.basis,
    gap: row.gap ?? noPoints,
    standing: isBelowMaximum(row) ? "open" : "settled",
    entry,
  };
}

function goneItem(item: EarlierItem): RemediationItem {
  const { key, code, name, maxScore, entry } = item;
  return {
    key,
    code,
    name,
    areaKey: key,
    maxScore,
    score: null,
    basis: null,
    gap: noPoints,
    standing: "unknown",
    entry,
  };
}

/** Typed text is never lost: a field is only filled from `known` where it was left blank. */
export function mergeTyped(typed: RemediationEntry, known: RemediationEntry): RemediationEntry {
  const due: Due | null = typed.due ?? known.due;
  return {
    cause: typed.cause || known.cause,
    lead: typed.lead || known.lead,
    support: typed.support || known.support,
    measure: typed.measure || known.measure,
    due,
    state: typed.state,
  };
}

/** Area by area in official order; within one by code, a row without a code following the coded row before it. */
function sortedByCode(items: readonly RemediationItem[], sheet: ScoreSheet): readonly RemediationItem[] {
  const order = new Map(sheet.rows.map((row, at) => [row.key, at]));
  const sortingCodes = new Map<NodeKey, string>();
  let area: NodeKey | null = null;
  let code = "";
  for (const row of sheet.rows) {
    if (row.areaKey !== area) code = "";
    area = row.areaKey;
    code = row.node.code ?? code;
    sortingCodes.set(row.key, code);
  }
  const place = (key: NodeKey): number => order.get(key) ?? 0;
  return [...items].sort(
    (first, second) =>
      place(first.areaKey) - place(second.areaKey) ||
      compareCodes(sortingCodes.get(first.key) ?? "", sortingCodes.get(second.key) ?? "") ||
      place(first.key) - place(second.key),
  );
}

/** Points lost in one area, and how many of them the items explain. */
export interface AreaReconciliation {
  readonly areaKey: NodeKey;
  readonly code: string | null;
  readonly name: string;
  readonly lost: Points;
  readonly explained: Points;
  /** `lost − explained`: zero when every point is accounted for. */
  readonly difference: Points;
}

export interface Reconciliation {
  readonly areas: readonly AreaReconciliation[];
  readonly lost: Points;
  readonly explained: Points;
  readonly difference: Points;
}

/**
 * Holds the points lost in each area against the points the items explain.
 *
 * A survey whose questions the paper does not list is left out: nobody could list its rows.
 */
export function reconcile(sheet: ScoreSheet, items: readonly RemediationItem[]): Reconciliation {
  const lossByArea = groupLosses(leafRows(sheet).filter((row) => !isUnlistedSurvey(row.node)));
  const explainedByArea = groupLosses(items.filter(({ standing }) => standing !== "unknown"));
  const areas = sheet.rows
    .filter((row) => lossByArea.has(row.key) || explainedByArea.has(row.key))
    .map((row) => reconcileArea(row, lossByArea.get(row.key) ?? noPoints, explainedByArea.get(row.key) ?? noPoints));
  const lost = sum(areas.map((area) => area.lost));
  const explained = sum(areas.map((area) => area.explained));
  return { areas, lost, explained, difference: subtract(lost, explained) };
}

export function isUnlistedSurvey(leaf: Leaf): boolean {
  return leaf.isRemainder && isSurveyLeaf(leaf);
}

function reconcileArea(row: ScoreSheetRow, lost: Points, explained: Points): AreaReconciliation {
  const { key, node } = row;
  return { areaKey: key, code: node.code, name: node.name, lost, explained, difference: subtract(lost, explained) };
}

function groupLosses(
  rows: readonly { readonly areaKey: NodeKey; readonly gap: Points | null }[],
): ReadonlyMap<NodeKey, Points> {
  const losses = new Map<NodeKey, Points>();
  for (const { areaKey, gap } of rows) {
    if (gap !== null) losses.set(areaKey, sum([losses.get(areaKey) ?? noPoints, gap]));
  }
  return losses;
}

/** The leaves that lost most, largest first; equal losses stay in official order. */
export function largestLosses(sheet: ScoreSheet): readonly LeafRow[] {
  return leafRows(sheet)
    .filter((row) => !row.node.isRemainder && isBelowMaximum(row))
    .sort(byLossDescending);
}

function byLossDescending(first: LeafRow, second: LeafRow): number {
  return compare(second.gap ?? noPoints, first.gap ?? noPoints);
}
