/** What staff type in the pane, written into the cell it belongs to. */
import type { NodeKey } from "../domain/framework";
import { isCanonicalNumber } from "../domain/decimal";
import { isProblem } from "../domain/problem";
import { readWrittenAmount } from "../domain/written-number";
import type { CellFill, TableReading } from "../ports/workbook";
import type { CellReading } from "../sheets/cell-reading";
import { readDue } from "../sheets/read-remediation";
import { remediationHeadings, type RemediationColumn } from "../sheets/remediation-columns";
import { headingOf, scoreSheetTable, type ScoreSheetColumn } from "../sheets/score-sheet-columns";
import type { CellContent } from "../sheets/sheet-plan";
import { textIn } from "../sheets/typed-cells";
import { carryOut, type ActionContext } from "./action";
import type { ActionProblem, Outcome } from "./outcome";
import { readScoreBook, rowsByKey, type ScoreBook } from "./score-book";

/** Columns of `BangDiem` that staff type into. */
export type TypedScoreColumn = Extract<
  ScoreSheetColumn,
  "state" | "done" | "due" | "selfInput" | "appraisedInput" | "explanation" | "evidence" | "owner"
>;

/** Columns of `KhacPhuc` that staff type into. */
export type TypedRemediationColumn = Extract<
  RemediationColumn,
  "cause" | "lead" | "support" | "measure" | "due" | "state"
>;

export type TypedCell =
  | (TypedText & { readonly table: "BangDiem"; readonly column: TypedScoreColumn })
  | (TypedText & { readonly table: "KhacPhuc"; readonly column: TypedRemediationColumn });

interface TypedText {
  readonly key: NodeKey;
  /** What the cell is to hold; blank empties it. Figures are canonical (`0.5`), dates ISO, words as typed. */
  readonly text: string;
  /** What was shown when the user began to type, in the same form: anything else in the cell now is a refusal. */
  readonly was: string;
}

/** Refuses: `ChangedMeanwhile` where the cell no longer holds what was shown, `RowMissing`, `ColumnMissing`. */
export async function typeCell(context: ActionContext, typed: TypedCell): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const fill = fillOf(typed, book);
  if ("problem" in fill) return { outcome: "refused", problem: fill };
  const isSame = shownAs(typedAs(typed), fill.was) === typed.text;
  return carryOut(
    context,
    isSame ? [] : [{ kind: "fillCells", table: typed.table, cells: [fill] }],
    book.settings.dialect,
    { did: "typed", cells: isSame ? 0 : 1 },
  );
}

function fillOf(typed: TypedCell, book: ScoreBook): CellFill | ActionProblem {
  const { table, key, text } = typed;
  const heading = headingIn(typed);
  const was = cellAt(book, { table, key, heading });
  if (was !== null && "problem" in was) return was;
  const as = typedAs(typed);
  const shown = shownAs(as, was);
  if (shown !== typed.was && shown !== text) return { problem: "ChangedMeanwhile", table, key, heading };
  return { key, heading, content: contentAs(as, text), was };
}

function headingIn(typed: TypedCell): string {
  return typed.table === "BangDiem" ? headingOf(typed.column) : remediationHeadings[typed.column];
}

export interface CellInTable {
  readonly table: "BangDiem" | "KhacPhuc";
  readonly key: NodeKey;
  readonly heading: string;
}

/** What a cell holds now. Refuses: `TableMissing`, `ColumnMissing`, `RowMissing`. */
export function cellAt({ reading }: ScoreBook, { table, key, heading }: CellInTable): CellReading | ActionProblem {
  const cells: TableReading | undefined = reading.tables.get(table);
  if (cells === undefined) return { problem: "TableMissing", table };
  const column = cells.headings.indexOf(heading);
  if (column < 0) return { problem: "ColumnMissing", table, heading };
  const keyHeading = table === scoreSheetTable ? headingOf("nodeKey") : remediationHeadings.nodeKey;
  const row = rowsByKey(cells, keyHeading).get(key);
  return row === undefined ? { problem: "RowMissing", table, key } : (cells.rows[row]?.[column] ?? null);
}

/** What a cell is for, which decides how its text is read and written. */
export type TypedAs = "figure" | "deadline" | "words";

function typedAs({ table, column }: TypedCell): TypedAs {
  if (table === "KhacPhuc") return column === "due" ? "deadline" : "words";
  return figures.includes(column) ? "figure" : "words";
}

const figures: readonly TypedScoreColumn[] = ["done", "due", "selfInput", "appraisedInput"];

/** The cell as the pane shows it: figures canonical, dates ISO, words as they stand. */
export function shownAs(as: TypedAs, cell: CellReading): string {
  if (cell === null) return "";
  if (as === "deadline" && cell.kind !== "error") {
    const due = readDue(cell);
    if (due !== null) return due.kind === "date" ? due.date : due.text;
  }
  if (cell.kind === "number") return cell.number;
  return as === "figure" ? canonical(textIn(cell)) : textIn(cell);
}

function canonical(text: string): string {
  const amount = readWrittenAmount(text, "points");
  return isProblem(amount) ? text : amount;
}

const isoDate = /^\d{4}-\d\d-\d\d$/;

/** A blank text empties the cell. */
export function contentAs(as: TypedAs, text: string): CellContent {
  if (text === "") return null;
  if (as === "deadline" && isoDate.test(text)) return { kind: "date", date: text };
  return as === "figure" && isCanonicalNumber(text) ? { kind: "number", number: text } : { kind: "text", text };
}
