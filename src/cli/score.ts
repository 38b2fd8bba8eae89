/** `cchc score`: points, applicable maximum, index and grade, and the same by part and area. */
import { toText, type Exact } from "../domain/decimal";
import { listRemediationItems, reconcile } from "../domain/remediation";
import { makeScoreSheet, type ScoreSheet, type ScoreSheetRow } from "../domain/score-sheet";
import { amountText } from "../text/figure-text";
import { printJson, Refusal, type Output, type Verb } from "./command";
import { readScoreSource } from "./score-source";
import { printTable } from "./table";

const usage = "cchc score (--sample MÃ | TỆP.json) [--json]";

export const score: Verb = {
  name: "score",
  summary: "tính điểm, điểm tối đa áp dụng, chỉ số và xếp loại",
  usage,
  run: async (args) => {
    const { file, format } = await readScoreSource(args, usage);
    if (file.kind !== "assessment") {
      throw new Refusal(`“${file.template.id}” là biểu số liệu, không có điểm để tính; hãy dùng lệnh check.`);
    }
    const sheet = makeScoreSheet(file.framework, file.assessment);
    return {
      text: format === "json" ? printJson(scoreReport(sheet)) : scoreTable(sheet),
      exitCode: 0,
    } satisfies Output;
  },
};

const decimal = <Unit>(amount: Exact<Unit> | null): string | null => (amount === null ? null : toText(amount));

/** The stable form of `score --json`; decimals are texts, `null` is "not there". */
export function scoreReport(sheet: ScoreSheet) {
  const { framework, assessment, totals } = sheet;
  const items = listRemediationItems(sheet);
  const { lost, explained, difference } = reconcile(sheet, items);
  return {
    framework: framework.id,
    unit: assessment.unit.name,
    period: assessment.period.label,
    points: decimal(totals.points),
    maxScore: decimal(totals.maxScore),
    applicableMax: decimal(totals.applicableMax),
    index: decimal(totals.parIndex),
    grade: totals.grade,
    statedGrade: assessment.stated.grade,
    selfScore: decimal(totals.selfScore),
    appraisedScore: decimal(totals.appraisedScore),
    bonus: decimal(totals.bonus),
    penalty: decimal(totals.penalty),
    gap: decimal(totals.gap),
    unscoredLeaves: totals.unscoredLeaves,
    remediation: {
      rows: items.length,
      lost: decimal(lost),
      explained: decimal(explained),
      difference: decimal(difference),
    },
    areas: sheet.rows.filter(({ node }) => node.level === "area" && !isRemainder(node)).map(rowReport),
    parts: sheet.rows.filter(({ node }) => node.level === "part").map(rowReport),
  };
}

function isRemainder(node: ScoreSheetRow["node"]): boolean {
  return node.kind === "leaf" && node.isRemainder;
}

function rowReport(row: ScoreSheetRow) {
  return {
    key: row.key,
    code: row.node.code,
    name: row.node.name,
    maxScore: decimal(row.maxScore),
    applicableMax: decimal(row.applicableMax),
    selfScore: decimal(row.selfScore),
    appraisedScore: decimal(row.appraisedScore),
    score: decimal(row.score),
    basis: row.basis,
    gap: decimal(row.gap),
  };
}

function scoreTable(sheet: ScoreSheet): string {
  const { framework, assessment, totals } = sheet;
  const shown = sheet.rows.filter(({ node }) => (node.level === "part" || node.level === "area") && !isRemainder(node));
  const table = printTable(
    [
      { heading: "Mã", align: "left" },
      { heading: "Phần / Lĩnh vực", align: "left", most: 60 },
      { heading: "Tối đa", align: "right" },
      { heading: "Áp dụng", align: "right" },
      { heading: "Tự đánh giá", align: "right" },
      { heading: "Thẩm định", align: "right" },
      { heading: "Chưa đạt", align: "right" },
    ],
    shown.map((row) => [
      row.node.code ?? "",
      `${"  ".repeat(row.depth)}${row.node.name}`,
      amountText(row.maxScore),
      amountText(row.applicableMax),
      amountText(row.selfScore),
      amountText(row.appraisedScore),
      amountText(row.gap),
    ]),
  );
  const { lost, explained } = reconcile(sheet, listRemediationItems(sheet));
  return [
    `${assessment.unit.name} · ${assessment.period.label}`,
    framework.name,
    "",
    table,
    "",
    `Điểm: ${amountText(totals.points)} trên ${amountText(totals.applicableMax)} điểm tối đa áp dụng`,
    ...(sheet.framework.adjustments.length === 0
      ? []
      : [`Trong đó điểm thưởng ${amountText(totals.bonus)}, điểm phạt ${amountText(totals.penalty)}`]),
    `Chỉ số: ${totals.parIndex === null ? "chưa tính được" : `${amountText(totals.parIndex)}%`}`,
    `Xếp loại: ${totals.grade ?? "bộ tiêu chí không nêu mức"}${assessment.stated.grade === null ? "" : ` (văn bản ghi “${assessment.stated.grade}”)`}`,
    `Điểm chưa đạt ${amountText(lost)}, các dòng giải thích ${amountText(explained)}`,
    ...(totals.unscoredLeaves === 0 ? [] : [`Còn ${totals.unscoredLeaves} tiêu chí chưa chấm`]),
    "",
  ].join("\n");
}
