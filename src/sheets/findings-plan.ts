/** The sheet `Kiểm tra`: one row for each finding of the checks, worst first, with the two figures that disagree. */
import type { Finding, Place, Severity } from "../domain/checks/finding";
import { severities, worstFirst } from "../domain/checks/finding";
import type { ScoreSheet } from "../domain/score-sheet";
import { statedText } from "../text/figure-text";
import { findingText, placeText, severityText } from "../text/finding-text";
import { inColumn } from "./cell-address";
import { textContent } from "./cell-content";
import type { ColumnPlan, Highlight, PlannedCell, SheetPlan, TableRow, Tone } from "./sheet-plan";

export const findingsTable = "KiemTra";

export type FindingColumn = "key" | "severity" | "title" | "place" | "stated" | "computed" | "message" | "whatToDo";

export const findingHeadings: Readonly<Record<FindingColumn, string>> = {
  key: "Khóa",
  severity: "Mức độ",
  title: "Nội dung",
  place: "Ở đâu",
  stated: "Ghi",
  computed: "Tính được",
  message: "Giải thích",
  whatToDo: "Cần làm gì",
};

const columns: readonly ColumnPlan[] = [
  { ...column("key", "code", 12), isHidden: true },
  column("severity", "text", 10),
  column("title", "longText", 26),
  column("place", "longText", 36),
  column("stated", "longText", 14),
  column("computed", "longText", 14),
  column("message", "longText", 44),
  column("whatToDo", "longText", 34),
];

function column(key: FindingColumn, content: ColumnPlan["content"], width: number): ColumnPlan {
  const heading = findingHeadings[key];
  return { key, heading, filledBy: "addIn", content, formula: null, width, isHidden: false, validation: null };
}

export interface FindingsOptions {
  /** ISO date of the check. */
  readonly today: string;
}

const headerRow = 3;

/** Nothing here is typed, and nothing is a formula: the sheet says what was found on that day. */
export function planFindings(
  { assessment }: ScoreSheet,
  findings: readonly Finding[],
  { today }: FindingsOptions,
): SheetPlan {
  const sorted = worstFirst(findings);
  const keys = findingKeys(sorted);
  const width = { column: 1, rows: 1, columns: columns.length - 1 };
  return {
    name: "Kiểm tra",
    table: {
      name: findingsTable,
      headerRow,
      firstColumn: 0,
      columns,
      rows: sorted.map((finding, at) => findingRow(finding, keys[at] ?? "")),
    },
    cells: titleCells(`${assessment.unit.name}, ${assessment.period.label}`, sorted, today),
    names: [],
    merges: [0, 1].map((row) => ({ row, ...width })),
    highlights: severityHighlights(Math.max(1, sorted.length)),
    inputs: [],
    charts: [],
    print: { orientation: "landscape", titleRows: { first: headerRow, last: headerRow } },
    frozen: { rows: headerRow + 1, columns: 3 },
  };
}

function findingRow(finding: Finding, key: string): TableRow {
  const { severity, place, stated, computed, unit } = finding;
  const { title, message, whatToDo } = findingText(finding);
  const texts: Readonly<Record<FindingColumn, string>> = {
    key,
    severity: severityText[severity],
    title,
    place: placeText(place),
    stated: stated === null ? "" : statedText(stated, unit),
    computed: computed === null ? "" : statedText(computed, unit),
    message,
    whatToDo,
  };
  const cells = columns.map(({ key: name }) => textContent(texts[name as FindingColumn]));
  return { cells, look: "plain", indent: 0 };
}

/** Unique, and the same as long as the same is found: the check and its place, numbered where they repeat. */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const times = new Map<string, number>();
  return findings.map(({ check, place }) => {
    const key = `${check}/${placeKey(place)}`;
    const seen = (times.get(key) ?? 0) + 1;
    times.set(key, seen);
    return seen === 1 ? key : `${key}/${seen}`;
  });
}

function placeKey(place: Place): string {
  switch (place.kind) {
    case "node":
      return `${place.key}/${place.figure}`;
    case "indicator":
      return place.key;
    case "procedure":
      return place.number;
    case "total":
      return place.where;
    case "figure":
      return `${place.subject}/${place.where}`;
  }
}

function titleCells(whose: string, findings: readonly Finding[], today: string): readonly PlannedCell[] {
  const [year = "", month = "", day = ""] = today.split("-");
  const summary = findings.length === 0 ? "Không thấy chỗ nào cần sửa." : `${countsText(findings)}.`;
  return [
    { row: 0, column: 1, content: textContent("KIỂM TRA BẢNG ĐIỂM CẢI CÁCH HÀNH CHÍNH"), look: "title" },
    { row: 1, column: 1, content: textContent(whose), look: "subtitle" },
    { row: 2, column: 1, content: textContent(`Kiểm tra ngày ${day}/${month}/${year}: ${summary}`), look: "note" },
  ];
}

/** `3 lỗi · 2 cần xem · 1 lưu ý`, leaving out what there is none of. */
export function countsText(findings: readonly Finding[]): string {
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severityText[severity].toLowerCase()}`)
    .join(" · ");
}

const severityTone: Readonly<Record<Exclude<Severity, "info">, Tone>> = { error: "mismatch", check: "dueSoon" };

/** The word in `Mức độ` says the same as the colour. */
function severityHighlights(rows: number): readonly Highlight[] {
  const area = { row: headerRow + 1, column: 1, rows, columns: 2 };
  return (["error", "check"] as const).map((severity) => ({
    area,
    formula: `=${inColumn(area.row, area.column)}="${severityText[severity]}"`,
    tone: severityTone[severity],
  }));
}
