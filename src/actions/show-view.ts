/** Kiểu xem Chấm · Thẩm định · Đầy đủ: hides and shows columns, and remembers which view was chosen. */
import { columnShowings } from "../sheets/column-views";
import { scoreSheetTable, type ColumnView } from "../sheets/score-sheet-columns";
import { carryOut, type ActionContext } from "./action";
import type { Outcome } from "./outcome";
import { readScoreBook } from "./score-book";
import { printStoredState } from "./stored-state";

/** Columns that staff took away are passed over. Refuses: whatever keeps the score sheet from being read. */
export async function showView(context: ActionContext, view: ColumnView): Promise<Outcome> {
  const book = await readScoreBook(context);
  if ("problem" in book) return { outcome: "refused", problem: book };
  const headings = book.reading.tables.get(scoreSheetTable)?.headings ?? [];
  const columns = columnShowings(view).filter(({ heading }) => headings.includes(heading));
  const settings = { ...book.settings, view };
  const text = printStoredState({ ...book, settings });
  return carryOut(
    context,
    [
      { kind: "showColumns", table: scoreSheetTable, columns },
      ...(view === book.settings.view ? [] : [{ kind: "store", text } as const]),
    ],
    settings.dialect,
    { did: "showedColumns" },
  );
}
