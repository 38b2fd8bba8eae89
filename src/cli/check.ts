/** `cchc check`: every finding of a score sheet or a statistics report, worst first. */
import { parseArgs } from "node:util";
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
import { intakeReport, sheetReport } from "./intake";
import { isIntakeFile, readIntakeFile, sheetLines } from "./intake-source";
import { readScoreSource } from "./score-source";

const usage = "cchc check (--sample MÃ | TỆP.json) [--json]";

const intakeUsage = "cchc check (--sample MÃ | TỆP.json | TỆP.txt | TỆP.csv | TỆP.xlsx [--sheet TRANG]) [--json]";

export const check: Verb = {
  name: "check",
  summary: "kiểm tra bảng điểm hoặc biểu số liệu",
  usage: intakeUsage,
  run: async (args) => {
    if (args.some((arg) => isIntakeFile(arg))) return checkIntakeFile(args);
    const { file, format } = await readScoreSource(args, usage);
    const findings = findingsOf(file);
    const text = format === "json" ? printJson(findingsReport(findings)) : findingsList(findings, file);
    return { text, exitCode: 0 };
  },
};

/** Takes a text or a sheet in and checks what it holds, in one go. */
async function checkIntakeFile(args: readonly string[]): Promise<Output> {
  const { path, sheet, format } = intakeArgs(args);
  const file = await readIntakeFile(path, sheet);
  const { taken } = file;
  const findings = findingsOfIntake(taken);
  if (format === "text") {
    const { paper } = taken;
    const title = [[paper.unit ?? path, paper.period ?? ""].join(" · "), ...sheetLines(file)].join("\n");
    return { text: findingLines(findings, title), exitCode: 0 };
  }
  const { kind, notUnderstood, notes } = intakeReport(taken);
  const report = findingsReport(findings).findings.map((finding) => ({ ...finding, kind: findingKind[finding.check] }));
  return { text: printJson({ kind, findings: report, notes, notUnderstood, ...sheetReport(file) }), exitCode: 0 };
}

function intakeArgs(args: readonly string[]) {
  try {
    const options = { sheet: { type: "string" }, json: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path !== undefined && more.length === 0) {
      const format = values.json === true ? ("json" as const) : ("text" as const);
      return { path, sheet: values.sheet ?? null, format };
    }
  } catch {
    // Falls through to the one refusal below.
  }
  throw new Refusal(`Cách dùng: ${intakeUsage}`);
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
