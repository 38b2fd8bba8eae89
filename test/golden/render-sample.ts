/** A shipped sample as text that a reviewer can read: every row with every figure, the remediation list, the findings. */
import { checkScoreSheet, checkStatistics } from "../../src/domain/checks/all-checks";
import { severities, type Finding } from "../../src/domain/checks/finding";
import { toText, type Exact } from "../../src/domain/decimal";
import { listRemediationItems, reconcile, type RemediationItem } from "../../src/domain/remediation";
import { makeScoreSheet, type ScoreSheet, type ScoreSheetRow } from "../../src/domain/score-sheet";
import { printRule } from "../../src/domain/scoring-rules/scoring-rule";
import type { StatisticsReport, StatisticsTemplate } from "../../src/domain/statistics";
import type { AssessmentFile } from "../../src/samples/parse-assessment";
import { findingText, placeText } from "../../src/text/finding-text";
import { printTable } from "../../src/cli/table";

const text = <Unit>(amount: Exact<Unit> | null): string => (amount === null ? "·" : toText(amount));

export function renderSample(file: AssessmentFile): string {
  return file.kind === "assessment"
    ? renderScoreSheet(makeScoreSheet(file.framework, file.assessment))
    : renderStatistics(file.template, file.report);
}

function renderScoreSheet(sheet: ScoreSheet): string {
  const { totals } = sheet;
  const items = listRemediationItems(sheet);
  const reconciliation = reconcile(sheet, items);
  return [
    `# ${sheet.framework.id} · ${sheet.assessment.unit.name} · ${sheet.assessment.period.label}`,
    "",
    printTable(sheetColumns, sheet.rows.map(sheetRow)),
    "",
    `points ${text(totals.points)} · applicable ${text(totals.applicableMax)} · index ${text(totals.parIndex)} · grade ${totals.grade ?? "·"}`,
    `self ${text(totals.selfScore)} · appraised ${text(totals.appraisedScore)} · bonus ${text(totals.bonus)} · penalty ${text(totals.penalty)} · gap ${text(totals.gap)}`,
    "",
    "## Remediation",
    "",
    printTable(itemColumns, items.map(itemRow)),
    "",
    printTable(
      reconciliationColumns,
      reconciliation.areas.map(({ areaKey, lost, explained, difference }) => [
        areaKey,
        text(lost),
        text(explained),
        text(difference),
      ]),
    ),
    `lost ${text(reconciliation.lost)} · explained ${text(reconciliation.explained)} · difference ${text(reconciliation.difference)}`,
    "",
    renderFindings(checkScoreSheet(sheet)),
  ].join("\n");
}

const sheetColumns = [
  { heading: "key", align: "left" },
  { heading: "code", align: "left" },
  { heading: "level", align: "left" },
  { heading: "name", align: "left", most: 48 },
  { heading: "rule", align: "left", most: 40 },
  { heading: "max", align: "right" },
  { heading: "applicable", align: "right" },
  { heading: "self", align: "right" },
  { heading: "appraised", align: "right" },
  { heading: "gap", align: "right" },
  { heading: "status", align: "left" },
] as const;

function sheetRow(row: ScoreSheetRow): readonly string[] {
  const { node } = row;
  const rule = node.kind === "leaf" && node.rule !== null ? printRule(node.rule) : "";
  return [
    row.key,
    node.code ?? "·",
    node.level,
    `${" ".repeat(row.depth)}${node.name}`,
    rule,
    text(row.maxScore),
    text(row.applicableMax),
    text(row.selfScore),
    text(row.appraisedScore),
    text(row.gap),
    row.status,
  ];
}

const itemColumns = [
  { heading: "key", align: "left" },
  { heading: "max", align: "right" },
  { heading: "score", align: "right" },
  { heading: "gap", align: "right" },
  { heading: "cause", align: "left", most: 70 },
  { heading: "lead", align: "left" },
  { heading: "due", align: "left" },
] as const;

function itemRow({ key, maxScore, score, gap, entry }: RemediationItem): readonly string[] {
  const due = entry.due === null ? "·" : entry.due.kind === "text" ? entry.due.text : entry.due.date;
  return [key, text(maxScore), text(score), text(gap), entry.cause || "·", entry.lead || "·", due];
}

const reconciliationColumns = [
  { heading: "area", align: "left" },
  { heading: "lost", align: "right" },
  { heading: "explained", align: "right" },
  { heading: "difference", align: "right" },
] as const;

function renderStatistics(template: StatisticsTemplate, report: StatisticsReport): string {
  const rows = template.indicators.map((indicator) => {
    const value = report.values.get(indicator.key);
    const shown = value === undefined ? "·" : value.kind === "figure" ? toText(value.amount) : value.text;
    return [indicator.key, indicator.code ?? "·", indicator.name, indicator.unit ?? "·", shown];
  });
  const procedures = (report.timeCuts?.procedures ?? []).map((cut) => [
    cut.number,
    cut.name,
    toText(cut.statutoryDays),
    toText(cut.reducedDays),
    text(cut.statedRate),
  ]);
  return [
    `# ${template.id} · ${report.unit.name} · ${report.period.label}`,
    "",
    printTable(indicatorColumns, rows),
    "",
    printTable(procedureColumns, procedures),
    "",
    renderFindings(checkStatistics(template, report)),
  ].join("\n");
}

const indicatorColumns = [
  { heading: "key", align: "left" },
  { heading: "code", align: "left" },
  { heading: "name", align: "left", most: 70 },
  { heading: "unit", align: "left" },
  { heading: "value", align: "right" },
] as const;

const procedureColumns = [
  { heading: "no", align: "right" },
  { heading: "procedure", align: "left", most: 70 },
  { heading: "by law", align: "right" },
  { heading: "reduced", align: "right" },
  { heading: "stated %", align: "right" },
] as const;

function renderFindings(findings: readonly Finding[]): string {
  const counted = severities.map((severity) => {
    return `${findings.filter((finding) => finding.severity === severity).length} ${severity}`;
  });
  const lines = findings.map((finding) => {
    const { message } = findingText(finding);
    return `${finding.severity} ${finding.check} | ${placeText(finding.place)} | ${message}`;
  });
  return [`## Findings: ${counted.join(", ")}`, "", ...lines, ""].join("\n");
}
