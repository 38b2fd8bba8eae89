/**
 * What the pane shows and what it can ask for: the whole contract between the screens and the workbook.
 *
 * The screens know nothing of Excel. Whoever wires them hands in a `PaneSource` to read from and `PaneActions` to call;
 * after every change of the workbook, by this user or another, the source gives a new state.
 */
import type { ActionStep } from "../actions/action";
import type { Assignment } from "../actions/assign";
import type { SettingsChange } from "../actions/change-settings";
import type { ActionProblem, Outcome } from "../actions/outcome";
import type { Settings } from "../actions/stored-state";
import type { TypedCell, TypedRemediationColumn } from "../actions/type-cells";
import type { Period } from "../domain/assessment";
import type { Finding } from "../domain/checks/finding";
import type { NodeKey } from "../domain/framework";
import type { Reconciliation, RemediationItem } from "../domain/remediation";
import type { ScoreSheet } from "../domain/score-sheet";
import type { CellFault } from "../sheets/cell-reading";
import type { ScoreSheetColumn } from "../sheets/score-sheet-columns";

export type { ActionStep } from "../actions/action";
export type { Assignment } from "../actions/assign";
export type { SettingsChange } from "../actions/change-settings";
export type { ActionProblem, Outcome } from "../actions/outcome";
export type { TypedCell, TypedScoreColumn } from "../actions/type-cells";

export type ColumnView = Settings["view"];
export type Dialect = Settings["dialect"];

export type PaneState =
  | { readonly kind: "loading" }
  /** `today`: ISO date, local; the year that is offered follows from it. */
  | { readonly kind: "noScoreSheet"; readonly frameworks: readonly FrameworkChoice[]; readonly today: string }
  /** The score sheet is there and cannot be used; the pane says why and offers to read the workbook again. */
  | { readonly kind: "problem"; readonly problem: ActionProblem }
  | { readonly kind: "scoreSheet"; readonly book: PaneBook; readonly selection: SheetSelection | null };

/** A framework that ships, as the start screen offers it. */
export interface FrameworkChoice {
  readonly id: string;
  readonly name: string;
  readonly province: string | null;
  /** The year of the paper it was read off, where it is a historical example. */
  readonly exampleYear: number | null;
  /** Whose figures can be put in with it; `null` where none ship. */
  readonly sample: { readonly unitName: string; readonly period: Period } | null;
}

/** Everything shown about one score sheet, as it stood when the workbook was last read. */
export interface PaneBook {
  readonly sheet: ScoreSheet;
  /** Cells whose text could not be read; they count as blank until they are mended. */
  readonly faults: readonly CellFault[];
  /** Every leaf below its maximum, with what is written about it, in official order. */
  readonly items: readonly RemediationItem[];
  readonly reconciliation: Reconciliation;
  /** Whether the sheet `Khắc phục` stands in the workbook, so that cells of its rows can be filled. */
  readonly remediationSheet: "made" | "notMade";
  readonly findings: readonly Finding[];
  /** Bộ phận of the sheet `Phân công`, offered when owners are typed. */
  readonly offices: readonly string[];
  readonly settings: Settings;
  /** Formulas that show `#NAME?` or another error, which entering them again may mend. */
  readonly brokenFormulas: number;
  /** ISO date, local: deadlines are compared with it. */
  readonly today: string;
}

/** The row of our tables in which the user's selection stands. */
export interface SheetSelection {
  readonly key: NodeKey;
  readonly heading: string | null;
}

/** A cell to be shown: a row by its key, a column by its key in the catalogue of columns. */
export interface SheetPlace {
  readonly table: "BangDiem" | "KhacPhuc";
  readonly key: NodeKey;
  readonly column: ScoreSheetColumn | TypedRemediationColumn;
}

export interface ScoreSheetChoice {
  readonly framework:
    | { readonly kind: "shipped"; readonly id: string }
    /** A file the user picked, not yet looked at. */
    | { readonly kind: "file"; readonly fileName: string; readonly text: string };
  readonly unitName: string;
  readonly period: Period;
  /** `sample`: with the figures of the commune whose paper the framework was read off. */
  readonly figures: "blank" | "sample";
}

/** How one call of an action is going. */
export interface ActionRun {
  /** `given` once the user agreed to what a `consentNeeded` outcome asked. */
  readonly consent: "notAsked" | "given";
  readonly cancel: AbortSignal;
  readonly onStep: (step: ActionStep) => void;
}

/** Each ends in an outcome, never in an exception, unless the mistake is ours. */
export interface PaneActions {
  readonly makeScoreSheet: (choice: ScoreSheetChoice, run: ActionRun) => Promise<Outcome>;
  readonly makeRemediation: (run: ActionRun) => Promise<Outcome>;
  readonly runChecks: (run: ActionRun) => Promise<Outcome>;
  readonly writeFindings: (run: ActionRun) => Promise<Outcome>;
  readonly showView: (view: ColumnView, run: ActionRun) => Promise<Outcome>;
  readonly changeSettings: (change: SettingsChange, run: ActionRun) => Promise<Outcome>;
  readonly repairFormulas: (run: ActionRun) => Promise<Outcome>;
  readonly switchDialect: (to: Dialect, run: ActionRun) => Promise<Outcome>;
  readonly removeSheets: (run: ActionRun) => Promise<Outcome>;
  readonly typeCell: (cell: TypedCell, run: ActionRun) => Promise<Outcome>;
  readonly assign: (assignment: Assignment, run: ActionRun) => Promise<Outcome>;
  /** Brings a cell into view; says nothing when it worked. */
  readonly select: (place: SheetPlace, run: ActionRun) => Promise<Outcome>;
  /** Reads the workbook again, after a problem. */
  readonly reload: (run: ActionRun) => Promise<Outcome>;
}

/** Where the pane's state comes from. The same object is given until something changed. */
export interface PaneSource {
  readonly current: () => PaneState;
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the ribbon asks for that the pane runs; the pane may be hidden meanwhile. */
export type RibbonRequest = "makeRemediation" | "runChecks";

export interface RibbonRequests {
  /** `toBeRead`: the pane says something the user has not seen in the workbook. Returns how to stop. */
  readonly listen: (run: (request: RibbonRequest) => Promise<"done" | "toBeRead">) => () => void;
}
