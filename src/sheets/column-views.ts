/** Kiểu xem Chấm · Thẩm định · Đầy đủ: which columns of `BangDiem` show. */
import { scoreSheetColumns, type ColumnView } from "./score-sheet-columns";

export const columnViewNames: Readonly<Record<ColumnView, string>> = {
  score: "Chấm",
  appraise: "Thẩm định",
  full: "Đầy đủ",
};

export interface ColumnShowing {
  readonly heading: string;
  readonly showing: "shown" | "hidden";
}

/** Every column of the catalogue; columns that staff added are none of ours. */
export function columnShowings(view: ColumnView): readonly ColumnShowing[] {
  return scoreSheetColumns.map(({ heading, views }) => ({
    heading,
    showing: views.includes(view) ? "shown" : "hidden",
  }));
}
