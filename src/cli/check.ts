/** `cchc check`: every finding of a score sheet or a statistics report, worst first. */
import { checkScoreSheet, checkStatistics } from "../domain/checks/all-checks";
import { severities, worstFirst, type Finding } from "../domain/checks/finding";
import { makeScoreSheet } from "../domain/score-sheet";
import type { Intake } from "../intake/intake";
import { draftSheetOf } from "../intake/to-assessment";
import { draftStatisticsOf } from "../intake/to-statistics";
import type { AssessmentFile } from "../samples/parse-assessment";
import { findingKind } from "../text/finding-kind";
import { findingText, placeText, severityText } from "../text/finding-text";
import { printJson, Refusal, type Output, type Verb } from "./command";
import { intakeReport } from "./intake";
import { isIntakeFile, readIntakeFile } from "./intake-source";
import { readScoreSource } from "./score-source";

const usage = "cchc check (--sample MÃ | TỆP.json) [--json]";

const intakeUsage = "cchc check (--sample MÃ | TỆP.json | TỆP.txt | TỆP.csv) [--json]";

export const check: Verb = {
  name: "check",
  summary: "kiểm tra bảng điểm hoặc biểu số liệu",
  usage: intakeUsage,
  run: async (args) => {
    const path = args.find((arg) => isIntakeFile(arg));
    if (path !== undefined) return checkIntakeFile(path, args);
    const { file, format } = await readScoreSource(args, usage);
    const findings = findingsOf(file);
    const text = format === "json" ? printJson(findingsReport(findings)) : findingsList(findings, file);
    return { text, exitCode: 0 };
  },
};

/** Takes a text or a sheet in and checks what it holds, in one go. */
async function checkIntakeFile(path: string, args: readonly string[]): Promise<Output> {
  const others = args.filter((arg) => arg !== "--json");
  if (others.length !== 1) throw new Refusal(`Cách dùng: ${intakeUsage}`);
  const taken = await readIntakeFile(path);
  const findings = findingsOfIntake(taken);
  if (!args.includes("--json")) {
    const { paper } = taken;
    return { text: findingLines(findings, [paper.unit ?? path, paper.period ?? ""].join(" · ")), exitCode: 0 };
  }
  const { kind, notUnderstood, notes } = intakeReport(taken);
  const report = findingsReport(findings).findings.map((finding) => ({ ...finding, kind: findingKind[finding.check] }));
  return { text: printJson({ kind, findings: report, notes, notUnderstood }), exitCode: 0 };
}

export function findingsOfIntake(taken: Intake): readonly Finding[] {
  const sheet = draftSheetOf(taken);
  const statistics = draftStatisticsOf(taken);
  return worstFirst([
    ...(sheet === null ? [] : checkScoreSheet(makeScoreSheet(sheet.framework, sheet.assessment))),
    ...(statistics === null ? [] : checkStatistics(statistics.template, statistics.report)),
  ]);
}

export function findingsOf(file: AssessmentFile): readonly Finding[] {
  return file.kind === "assessment"
    ? checkScoreSheet(makeScoreSheet(file.framework, file.assessment))
    : checkStatistics(file.template, file.report);
}

/** The stable form of `check --json`. Numbers are canonical decimals in `unit`; `key` is there for a jump. */
export function findingsReport(findings: readonly Finding[]) {
  return {
    findings: findings.map((finding) => {
      const { title, message, whatToDo } = findingText(finding);
      const { check: id, severity, place, stated, computed, unit, facts } = finding;
      const key = place.kind === "node" || place.kind === "indicator" ? place.key : null;
      return {
        check: id,
        severity,
        where: placeText(place),
        key,
        stated,
        computed,
        unit,
        title,
        message,
        whatToDo,
        facts,
      };
    }),
  };
}

function findingsList(findings: readonly Finding[], file: AssessmentFile): string {
  const { unit, period } = file.kind === "assessment" ? file.assessment : file.report;
  return findingLines(findings, `${unit.name} · ${period.label}`);
}

function findingLines(findings: readonly Finding[], title: string): string {
  const countOf = (severity: Finding["severity"]): string =>
    `${findings.filter((finding) => finding.severity === severity).length} ${severityText[severity].toLowerCase()}`;
  const lines = findings.flatMap((finding) => {
    const { title, message, whatToDo } = findingText(finding);
    return [`[${severityText[finding.severity]}] ${title} — ${placeText(finding.place)}`, `    ${message} ${whatToDo}`];
  });
  return [title, severities.map(countOf).join(" · "), "", ...lines, ""].join("\n");
}
