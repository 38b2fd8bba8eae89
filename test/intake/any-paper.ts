/** Papers made up for tests: a small score sheet with its figures, and the ways offices write such a sheet down. */
import * as fc from "fast-check";
import { decimalText } from "../builders/any-decimal";
import type { IntakeCell } from "../../src/intake/cells/grid";
import type { Intake } from "../../src/intake/intake";

export interface PaperRow {
  readonly code: string;
  readonly name: string;
  /** Canonical numbers. */
  readonly max: string;
  readonly score: string;
  readonly explanation: string;
}

const subjects = [
  "Kế hoạch",
  "Báo cáo",
  "Kiểm tra",
  "Tuyên truyền",
  "Công khai thủ tục",
  "Số hóa hồ sơ",
  "Quy chế làm việc",
];
const endings = ["cải cách hành chính năm", "đúng thời hạn quy định", "tại Bộ phận Một cửa", "của Ủy ban nhân dân xã"];
const explanations = [
  "",
  "Đã thực hiện đầy đủ",
  "Kế hoạch số 12/KH-UBND ngày 05/01/2025",
  "Có 45/60 nhiệm vụ đạt 75%",
  "Chậm 02 báo cáo quý",
];

interface Leaf {
  readonly quarters: number;
  readonly lost: number;
  readonly words: number;
  readonly explanation: number;
}

const anyLeaf: fc.Arbitrary<Leaf> = fc.record({
  quarters: fc.integer({ min: 1, max: 12 }),
  lost: fc.integer({ min: 0, max: 12 }),
  words: fc.nat(subjects.length * endings.length - 1),
  explanation: fc.nat(explanations.length - 1),
});

/** Two to four areas of criteria, some of them with rows of their own; every parent is the sum of its rows. */
export const anyPaper: fc.Arbitrary<readonly PaperRow[]> = fc
  .array(fc.array(fc.array(anyLeaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((areas) => areas.flatMap((criteria, area) => areaRows(criteria, area + 1)));

function areaRows(criteria: readonly (readonly Leaf[])[], area: number): readonly PaperRow[] {
  const below = criteria.flatMap((leaves, at) => criterionRows(leaves, `${area}.${at + 1}`));
  return [sumRow(String(area), `LĨNH VỰC CẢI CÁCH SỐ ${numerals[area] ?? ""}`, criteria.flat()), ...below];
}

const numerals = ["", "MỘT", "HAI", "BA", "BỐN"];

function criterionRows(leaves: readonly Leaf[], code: string): readonly PaperRow[] {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return [leafRow(only, code)];
  return [
    sumRow(code, `Nhóm tiêu chí ${subjects[leaves.length] ?? ""}`, leaves),
    ...leaves.map((leaf, at) => leafRow(leaf, `${code}.${at + 1}`)),
  ];
}

const scoreOf = ({ quarters, lost }: Leaf): number => Math.max(0, quarters - lost);
const points = (quarters: number): string => decimalText(quarters * 25, 2);

function leafRow(leaf: Leaf, code: string): PaperRow {
  const name = `${subjects[leaf.words % subjects.length] ?? ""} ${endings[leaf.words % endings.length] ?? ""}`;
  return {
    code,
    name,
    max: points(leaf.quarters),
    score: points(scoreOf(leaf)),
    explanation: explanations[leaf.explanation] ?? "",
  };
}

function sumRow(code: string, name: string, leaves: readonly Leaf[]): PaperRow {
  const total = (figure: (leaf: Leaf) => number): string => points(leaves.reduce((sum, leaf) => sum + figure(leaf), 0));
  return { code, name, max: total(({ quarters }) => quarters), score: total(scoreOf), explanation: "" };
}

export const headings = [
  "STT",
  "Lĩnh vực, tiêu chí",
  "Điểm tối đa",
  "Điểm tự đánh giá",
  "Nội dung giải trình",
] as const;

export const rowCells = ({ code, name, max, score, explanation }: PaperRow): readonly string[] => [
  code,
  name,
  max,
  score,
  explanation,
];

export function asTabbed(paper: readonly PaperRow[]): string {
  return [headings, ...paper.map(rowCells)].map((cells) => cells.join("\t")).join("\n");
}

/** As a PDF gives it: code, name and figures on lines of their own, blank lines between cells. */
export function asWrapped(paper: readonly PaperRow[]): string {
  const rows = paper.map(({ code, name, max, score, explanation }) =>
    `${code}\n${name}\n\n${max} ${score} ${explanation}`.trim(),
  );
  return ["STT Lĩnh vực, tiêu chí Điểm tối\nđa\n\nĐiểm tự\nđánh giá Nội dung giải trình", ...rows].join("\n\n");
}

export function asProse(paper: readonly PaperRow[]): string {
  return paper
    .map(({ code, name, max, score, explanation }) => {
      const figures = `Điểm đạt được là ${comma(score)}/${comma(max)} điểm`;
      const cause = explanation === "" ? "." : `, nguyên nhân ${explanation}.`;
      return code.includes(".")
        ? `- ${name} (TCTP ${code}): ${figures}${cause}`
        : `**${code}. ${name}:**\n\n${figures}. Cụ thể:\n`;
    })
    .join("\n");
}

export function asCells(rows: readonly (readonly string[])[]): readonly (readonly IntakeCell[])[] {
  return rows.map((row) => row.map((text): IntakeCell => (text === "" ? { kind: "blank" } : { kind: "text", text })));
}

export function comma(figure: string): string {
  return figure.replace(".", ",");
}

/** What a paper says, row by row. */
export function expectedRows(paper: readonly PaperRow[]): readonly string[] {
  return paper.map(({ code, name, max, score, explanation }) => [code, name, max, score, explanation].join(" | "));
}

/** What an intake took it to say. */
export function takenRows(intake: Intake): readonly string[] {
  return intake.rows.map(({ key, name, maxScore, selfScore, words }) => {
    const said = words.explanation === "" ? words.cause.replace(/^nguyên nhân (.*)\.$/, "$1") : words.explanation;
    return [key, name, maxScore?.value.toJSON() ?? "–", selfScore?.value.toJSON() ?? "–", said].join(" | ");
  });
}

/** Breaks lines at spaces so that none is longer than `width`, as a narrow window does. */
export function wrapAt(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const lines: string[] = [];
      let open = "";
      for (const word of line.split(" ")) {
        if (open !== "" && open.length + 1 + word.length > width) {
          lines.push(open);
          open = word;
        } else open = open === "" ? word : `${open} ${word}`;
      }
      return [...lines, open].join("\n");
    })
    .join("\n");
}
