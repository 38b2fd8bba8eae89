/** How an action ends: done, nothing to do, a question before anything typed is touched, or a refusal. */
import type { Problem } from "../domain/problem";
import type { JsonFault } from "../frameworks/untrusted-json";
import type { WorkbookProblem } from "../ports/workbook";
import type { TableName } from "../sheets/sheet-plan";

export type Outcome =
  | { readonly outcome: "done"; readonly done: Done }
  /** Run again, an action that has nothing left to change says so. */
  | { readonly outcome: "unchanged"; readonly done: Done }
  /** Asked before typed text is touched; the action is called again with consent. */
  | { readonly outcome: "consentNeeded"; readonly consent: Consent }
  | { readonly outcome: "refused"; readonly problem: ActionProblem };

/** What was done, as a tag and its facts; the sentences stand in `src/text`. Points are canonical texts. */
export type Done =
  | { readonly did: "madeScoreSheet"; readonly rows: number; readonly leaves: number }
  | {
      readonly did: "madeRemediation";
      readonly rows: number;
      readonly added: number;
      readonly settled: number;
      readonly lost: string;
      readonly explained: string;
    }
  | { readonly did: "ranChecks"; readonly errors: number; readonly toLookAt: number; readonly notices: number }
  | { readonly did: "showedColumns" }
  | { readonly did: "changedSettings" }
  | { readonly did: "repairedFormulas"; readonly columns: number }
  | { readonly did: "switchedDialect"; readonly to: "cchc" | "native" }
  | { readonly did: "removedSheets"; readonly sheets: number }
  | { readonly did: "typed"; readonly cells: number };

export type Consent =
  /** The add-in's sheets hold typed text; taking them away loses it. */
  | { readonly about: "removeSheets"; readonly sheets: readonly string[]; readonly typedCells: number }
  /** Cells that hold something else would be replaced. */
  | { readonly about: "overwrite"; readonly cells: number; readonly examples: readonly string[] };

export type ActionProblem =
  | WorkbookProblem
  | { readonly problem: "NoScoreSheet" }
  | { readonly problem: "ScoreSheetExists"; readonly sheet: string }
  | { readonly problem: "TwoScoreSheets"; readonly sheets: readonly string[] }
  /** A score sheet without the stored framework, or with one that cannot be read. */
  | { readonly problem: "StoredStateMissing" }
  | { readonly problem: "StoredStateUnreadable" }
  /** Stored by a later version of the add-in: never rewritten. */
  | { readonly problem: "StoredByNewerVersion"; readonly version: number }
  | { readonly problem: "FrameworkUnknown"; readonly id: string }
  /** No sample figures ship with that framework. */
  | { readonly problem: "SampleUnknown"; readonly id: string }
  /** The file somebody picked is no framework of a score sheet; the first fault says where. */
  | { readonly problem: "FrameworkFileFaulty"; readonly faults: readonly JsonFault[] }
  | { readonly problem: "RowUnknown"; readonly key: string }
  | { readonly problem: "CellNotReadable"; readonly table: TableName; readonly key: string; readonly why: Problem };
