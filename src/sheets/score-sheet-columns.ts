/** The columns of `BangDiem`: key, heading, who fills them, and in which column view they show. */
import { statusText } from "../text/status-text";
import type { ColumnContent } from "./sheet-plan";

export const scoreSheetTable = "BangDiem";

export type ScoreSheetColumn =
  | "nodeKey"
  | "code"
  | "name"
  | "maxScore"
  | "rule"
  | "state"
  | "excludedInput"
  | "done"
  | "due"
  | "selfInput"
  | "appraisedInput"
  | "ruleScore"
  | "selfScore"
  | "appraisedScore"
  | "applicableMax"
  | "gap"
  | "status"
  | "explanation"
  | "evidence"
  | "owner"
  | OwnColumn;

/**
 * Hidden columns that hold what a row brings by itself, each typed figure as the number it stands for: what is read from
 * a leaf, and what a parent takes off the maximum. Parents add these up; a column that added up itself would be a circular
 * reference.
 */
export type OwnColumn = "ownMax" | "ownSelf" | "ownAppraised" | "ownScore" | "ownStatus";

/** Kiểu xem: which columns a clerk, an appraiser, or somebody who wants everything sees. */
export const columnViews = ["score", "appraise", "full"] as const;
export type ColumnView = (typeof columnViews)[number];

export interface ScoreSheetColumnSpec {
  readonly key: ScoreSheetColumn;
  readonly heading: string;
  readonly filledBy: "staff" | "addIn" | "formula";
  readonly content: ColumnContent;
  readonly width: number;
  /** Where it shows; in no view for a column that staff never need. */
  readonly views: readonly ColumnView[];
}

const everywhere = columnViews;
const whenScoring: readonly ColumnView[] = ["score", "full"];
const whenAppraising: readonly ColumnView[] = ["appraise", "full"];
const nowhere: readonly ColumnView[] = [];

/** In the order of the sheet. */
export const scoreSheetColumns: readonly ScoreSheetColumnSpec[] = [
  { key: "nodeKey", heading: "Khóa", filledBy: "addIn", content: "code", width: 12, views: nowhere },
  { key: "code", heading: "Mã", filledBy: "addIn", content: "code", width: 8, views: everywhere },
  {
    key: "name",
    heading: "Lĩnh vực / Tiêu chí / Tiêu chí thành phần",
    filledBy: "addIn",
    content: "longText",
    width: 42,
    views: everywhere,
  },
  { key: "maxScore", heading: "Điểm tối đa", filledBy: "addIn", content: "points", width: 8, views: everywhere },
  { key: "rule", heading: "Cách chấm", filledBy: "addIn", content: "longText", width: 20, views: whenScoring },
  { key: "state", heading: "Phát sinh", filledBy: "staff", content: "text", width: 12, views: everywhere },
  {
    key: "excludedInput",
    heading: "Điểm loại trừ",
    filledBy: "staff",
    content: "points",
    width: 9,
    views: ["full"],
  },
  { key: "done", heading: "Đã thực hiện", filledBy: "staff", content: "count", width: 11, views: whenScoring },
  { key: "due", heading: "Tổng số", filledBy: "staff", content: "count", width: 9, views: whenScoring },
  { key: "selfInput", heading: "Tự chấm", filledBy: "staff", content: "points", width: 9, views: everywhere },
  {
    key: "appraisedInput",
    heading: "Thẩm định",
    filledBy: "staff",
    content: "points",
    width: 9,
    views: whenAppraising,
  },
  {
    key: "ruleScore",
    heading: "Điểm theo cách chấm",
    filledBy: "formula",
    content: "points",
    width: 11,
    views: whenScoring,
  },
  {
    key: "selfScore",
    heading: "Điểm tự đánh giá",
    filledBy: "formula",
    content: "points",
    width: 10,
    views: everywhere,
  },
  {
    key: "appraisedScore",
    heading: "Điểm thẩm định",
    filledBy: "formula",
    content: "points",
    width: 10,
    views: whenAppraising,
  },
  {
    key: "applicableMax",
    heading: "Điểm tối đa áp dụng",
    filledBy: "formula",
    content: "points",
    width: 10,
    views: everywhere,
  },
  { key: "gap", heading: "Điểm chưa đạt", filledBy: "formula", content: "points", width: 9, views: everywhere },
  { key: "status", heading: "Tình trạng", filledBy: "formula", content: "text", width: 14, views: everywhere },
  { key: "explanation", heading: "Giải trình", filledBy: "staff", content: "longText", width: 32, views: everywhere },
  {
    key: "evidence",
    heading: "Tài liệu kiểm chứng",
    filledBy: "staff",
    content: "longText",
    width: 22,
    views: whenScoring,
  },
  {
    key: "owner",
    heading: "Bộ phận phụ trách",
    filledBy: "staff",
    content: "text",
    width: 16,
    views: whenScoring,
  },
  { key: "ownMax", heading: "Điểm tối đa riêng", filledBy: "formula", content: "points", width: 9, views: nowhere },
  { key: "ownSelf", heading: "Tự chấm ghi nhận", filledBy: "formula", content: "points", width: 9, views: nowhere },
  {
    key: "ownAppraised",
    heading: "Thẩm định ghi nhận",
    filledBy: "formula",
    content: "points",
    width: 9,
    views: nowhere,
  },
  { key: "ownScore", heading: "Điểm được tính", filledBy: "formula", content: "points", width: 9, views: nowhere },
  { key: "ownStatus", heading: "Tình trạng riêng", filledBy: "formula", content: "text", width: 14, views: nowhere },
];

/** Where the column stands in the sheet as it is made; staff may move it later. */
export function columnAt(key: ScoreSheetColumn): number {
  return scoreSheetColumns.findIndex((column) => column.key === key);
}

export function headingOf(key: ScoreSheetColumn): string {
  const column = scoreSheetColumns[columnAt(key)];
  if (column === undefined) throw new Error(`No column ${key}`);
  return column.heading;
}

/** What `Phát sinh` holds when nothing arose; a blank cell means that the leaf applies. */
export const notApplicableText = statusText.notApplicable;
