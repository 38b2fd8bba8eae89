/**
 * What was taken in from a range, a file or pasted text: rows, tables, totals and owners, each with its place, together
 * with everything that was set aside or not understood. Nothing that came in is missing from here.
 */
import type { Count, Percent, Points } from "../domain/decimal";
import type { Level, NodeKey } from "../domain/framework";

/** Lines of a text, or rows of a sheet, both counted from 1; a column where one cell is meant. */
export interface Place {
  readonly kind: "line" | "row";
  readonly first: number;
  readonly last: number;
  readonly column: number | null;
}

export interface Intake {
  readonly paper: PaperFacts;
  /** Parents before their children; children in printed order. */
  readonly rows: readonly IntakeRow[];
  readonly indicators: readonly IntakeIndicator[];
  readonly procedures: readonly IntakeProcedure[];
  readonly owners: readonly IntakeOwner[];
  readonly totals: IntakeTotals;
  /** Shares the sentences quote outside the rows: `57/58 nhiệm vụ = 98,2%`. */
  readonly shares: readonly QuotedRate[];
  /** The range of time cuts the sentences claim, in percent. */
  readonly claimedCut: ClaimedCut | null;
  readonly tables: readonly IntakeTable[];
  readonly notes: readonly IntakeNote[];
  readonly aside: readonly SetAside[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** What the paper says of itself; `null` where it does not. */
export interface PaperFacts {
  readonly unit: string | null;
  readonly district: string | null;
  readonly province: string | null;
  readonly year: number | null;
  readonly period: string | null;
}

/** A figure with its printed spelling. */
export interface PrintedPoints {
  readonly value: Points;
  readonly printed: string;
}

export interface IntakeRow {
  readonly key: NodeKey;
  /** Without its final dot; `null` where the paper prints none. */
  readonly code: string | null;
  /** As it stands in the paper: `1.5.4.`, `TCTP 1.1`, `Tiêu chí thứ 2`. */
  readonly printedCode: string | null;
  readonly parentKey: NodeKey | null;
  readonly level: Level;
  readonly name: string;
  readonly maxScore: PrintedPoints | null;
  readonly selfScore: PrintedPoints | null;
  /** For a row of a survey, the points that come from above. */
  readonly appraisedScore: PrintedPoints | null;
  readonly deduction: PrintedPoints | null;
  readonly isSurvey: boolean;
  /** Bonus points stand outside the maximum. */
  readonly isBonus: boolean;
  readonly isNotApplicable: boolean;
  readonly words: RowWords;
  /** Đã thực hiện / tổng số, as typed in columns of their own. */
  readonly typedDone: Count | null;
  readonly typedDue: Count | null;
  /** Đã thực hiện / tổng số as the explanation quotes them: offered, not entered. */
  readonly quotedRate: QuotedRate | null;
  readonly places: readonly Place[];
}

export const rowWordKinds = [
  "description",
  "explanation",
  "evidence",
  "cause",
  "assignment",
  "measure",
  "lead",
  "support",
  "owner",
  "due",
  "rule",
  "progress",
] as const;
export type RowWordKind = (typeof rowWordKinds)[number];
export type RowWords = Readonly<Record<RowWordKind, string>>;

export const noWords: RowWords = {
  description: "",
  explanation: "",
  evidence: "",
  cause: "",
  assignment: "",
  measure: "",
  lead: "",
  support: "",
  owner: "",
  due: "",
  rule: "",
  progress: "",
};

export interface QuotedRate {
  readonly done: Count | null;
  readonly due: Count | null;
  readonly percent: Percent | null;
  readonly quote: string;
  readonly place: Place;
}

export interface ClaimedCut {
  readonly from: Percent;
  readonly to: Percent;
  readonly place: Place;
}

export interface IntakeIndicator {
  readonly key: string;
  readonly code: string | null;
  readonly printedCode: string | null;
  readonly parentKey: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly choices: readonly { readonly value: Count; readonly label: string }[];
  readonly value:
    { readonly kind: "figure"; readonly amount: Count } | { readonly kind: "text"; readonly text: string } | null;
  readonly isHeading: boolean;
  /** "Trong đó": a part of the indicator above it. */
  readonly isPart: boolean;
  readonly note: string;
  readonly place: Place;
}

export interface IntakeProcedure {
  readonly number: string;
  readonly name: string;
  readonly statutoryDays: Count;
  readonly reducedDays: Count;
  readonly statedRate: Percent | null;
  readonly document: string;
  readonly note: string;
  readonly place: Place;
}

/** An office and what it answers for. */
export interface IntakeOwner {
  readonly owner: string;
  /** The letter or number of its section: `a`. */
  readonly mark: string | null;
  /** Codes the text names. */
  readonly codes: readonly string[];
  /** Codes whose row the text names without its code. */
  readonly inferredCodes: readonly string[];
  readonly text: string;
  readonly place: Place;
}

export interface IntakeTotals {
  readonly points: StatedAmount | null;
  readonly self: StatedAmount | null;
  readonly appraised: StatedAmount | null;
  readonly survey: StatedAmount | null;
  readonly bonus: StatedAmount | null;
  readonly index: StatedAmount | null;
  readonly maxScore: StatedAmount | null;
  readonly grade: string | null;
  readonly rank: { readonly place: string; readonly of: string | null } | null;
}

export interface StatedAmount {
  readonly value: Points;
  /** The amount it is out of, where the paper prints one. */
  readonly of: Points | null;
  readonly place: Place;
}

export const noTotals: IntakeTotals = {
  points: null,
  self: null,
  appraised: null,
  survey: null,
  bonus: null,
  index: null,
  maxScore: null,
  grade: null,
  rank: null,
};

export type TableKind = "scores" | "statistics" | "timeCuts";
export type Layout = "cells" | "tabbed" | "wrapped" | "prose";

/** A table as it was read: what each column was taken for, how sure that is, and why. */
export interface IntakeTable {
  readonly kind: TableKind;
  readonly layout: Layout;
  readonly place: Place;
  readonly columns: readonly IntakeColumn[];
}

export const columnRoles = [
  "key",
  "code",
  "name",
  "maxScore",
  "selfScore",
  "appraisedScore",
  "score",
  "deduction",
  "explanation",
  "evidence",
  "cause",
  "assignment",
  "measure",
  "lead",
  "support",
  "owner",
  "due",
  "rule",
  "progress",
  "state",
  "done",
  "total",
  "unit",
  "value",
  "note",
  "statutoryDays",
  "reducedDays",
  "cutRate",
  "document",
  "calculated",
  "unused",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export interface IntakeColumn {
  /** From 1; within the table's own columns. */
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** 0–100. */
  readonly confidence: number;
  readonly reason: ColumnReason;
}

/** Why a column was taken for what it is: the words of its heading, its cells, its place, or the user's say. */
export type ColumnReason = "heading" | "headingAndCells" | "cells" | "position" | "chosen" | "blank";

/** Columns as the user wants them read, from 1; `unused` leaves a column out. */
export type ColumnChoices = ReadonlyMap<number, ColumnRole>;

/** Something understood that the user should see before anything is written. */
export interface IntakeNote {
  readonly note:
    | "codeRepaired"
    | "codeUncertain"
    | "codeTwice"
    | "sumDiffers"
    | "scoreAboveMaximum"
    | "columnsDisagree"
    | "scoreFromDate"
    | "rowWithoutCode"
    | "basisAssumed"
    | "mentionedTwice"
    | "wordsRunTogether";
  readonly place: Place;
  readonly facts: Readonly<Record<string, string>>;
}

/** Read, and rightly no part of a score sheet. */
export interface SetAside {
  readonly place: Place;
  readonly text: string;
  readonly as: "letterhead" | "narrative" | "signature" | "heading" | "pageNumber" | "columnNumbers" | "total";
}

export interface NotUnderstood {
  readonly place: Place;
  readonly text: string;
  readonly why:
    | "notANumber"
    | "dateForNumber"
    | "noName"
    | "noScore"
    | "unknownColumn"
    | "ambiguousNumber"
    | "noHeading"
    | "tooLong";
}

export function linePlace(first: number, last = first, column: number | null = null): Place {
  return { kind: "line", first, last, column };
}

/** From the first to the last place, all of one kind. */
export function spanOf(places: readonly Place[]): Place {
  const [first] = places;
  if (first === undefined) throw new Error("A span needs a place");
  return {
    kind: first.kind,
    first: places.reduce((least, place) => Math.min(least, place.first), first.first),
    last: places.reduce((most, place) => Math.max(most, place.last), first.last),
    column: places.length === 1 ? first.column : null,
  };
}
