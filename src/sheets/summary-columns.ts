/** The columns of `TongHop`, and the names of the single cells of its sheet. */
import type { ColumnContent } from "./sheet-plan";

export const summaryTable = "TongHop";

export type SummaryColumn =
  | "nodeKey"
  | "code"
  | "name"
  | "maxScore"
  | "excluded"
  | "applicableMax"
  | "selfScore"
  | "appraisedScore"
  | "score"
  | "gap"
  | "rate";

export interface SummaryColumnSpec {
  readonly key: SummaryColumn;
  readonly heading: string;
  readonly filledBy: "addIn" | "formula";
  readonly content: ColumnContent;
  readonly width: number;
  readonly isHidden: boolean;
}

function column(
  key: SummaryColumn,
  heading: string,
  filledBy: SummaryColumnSpec["filledBy"],
  content: ColumnContent,
  width: number,
): SummaryColumnSpec {
  return { key, heading, filledBy, content, width, isHidden: false };
}

/** In the order of the sheet. */
export const summaryColumns: readonly SummaryColumnSpec[] = [
  { ...column("nodeKey", "Khóa", "addIn", "code", 12), isHidden: true },
  column("code", "Mã", "addIn", "code", 6),
  column("name", "Nội dung", "addIn", "longText", 34),
  column("maxScore", "Điểm tối đa", "formula", "points", 8),
  column("excluded", "Điểm loại trừ", "formula", "points", 8),
  column("applicableMax", "Điểm tối đa áp dụng", "formula", "points", 9),
  column("selfScore", "Điểm tự đánh giá", "formula", "points", 9),
  column("appraisedScore", "Điểm thẩm định", "formula", "points", 9),
  column("score", "Điểm đạt được", "formula", "points", 9),
  column("gap", "Điểm chưa đạt", "formula", "points", 9),
  column("rate", "Tỷ lệ đạt", "formula", "percent", 9),
];

export function summaryColumnAt(key: SummaryColumn): number {
  return summaryColumns.findIndex((candidate) => candidate.key === key);
}

export function summaryHeadingOf(key: SummaryColumn): string {
  const found = summaryColumns[summaryColumnAt(key)];
  if (found === undefined) throw new Error(`No column ${key}`);
  return found.heading;
}

/** Cells that hold a key figure. */
export const keyFigureNames = {
  points: "CCHC_Diem",
  applicableMax: "CCHC_DiemToiDa",
  parIndex: "CCHC_ChiSo",
  grade: "CCHC_XepLoai",
  unscoredLeaves: "CCHC_ChuaCham",
} as const;

/** Cells that staff type into. */
export const summaryInputs = {
  bonus: "CCHC_DiemThuong",
  penalty: "CCHC_DiemPhat",
  excluded: "CCHC_LoaiTru",
  exclusionReason: "CCHC_LyDoLoaiTru",
} as const;
export type SummaryInput = keyof typeof summaryInputs;

export const summaryInputNames: readonly string[] = Object.values(summaryInputs);

/** What is written beside the cells that staff type into. */
export const summaryInputLabels: Readonly<Record<SummaryInput, string>> = {
  bonus: "Điểm thưởng",
  penalty: "Điểm phạt",
  excluded: "Điểm loại trừ chung",
  exclusionReason: "Lý do loại trừ",
};
