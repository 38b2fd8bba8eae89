/** `cchc check`: every finding of a score sheet or a statistics report, worst first. */
import { checkScoreSheet, checkStatistics } from "../domain/checks/all-checks";
import { severities, type Finding } from "../domain/checks/finding";
import { makeScoreSheet } from "../domain/score-sheet";
import type { AssessmentFile } from "../samples/parse-assessment";
import { findingText, placeText, severityText } from "../text/finding-text";
import { printJson, type Verb } from "./command";
import { readScoreSource } from "./score-source";

const usage = "cchc check (--sample MÃ | TỆP.json) [--json]";

export const check: Verb = {
  name: "check",
  summary: "kiểm tra bảng điểm hoặc biểu số liệu",
  usage,
  run: async (args) => {
    const { file, format } = await readScoreSource(args, usage);
    const findings = findingsOf(file);
    const text = format === "json" ? printJson(findingsReport(findings)) : findingsList(findings, file);
    return { text, exitCode: 0 };
  },
};

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
  const countOf = (severity: Finding["severity"]): string =>
    `${findings.filter((finding) => finding.severity === severity).length} ${severityText[severity].toLowerCase()}`;
  const lines = findings.flatMap((finding) => {
    const { title, message, whatToDo } = findingText(finding);
    return [`[${severityText[finding.severity]}] ${title} — ${placeText(finding.place)}`, `    ${message} ${whatToDo}`];
  });
  return [`${unit.name} · ${period.label}`, severities.map(countOf).join(" · "), "", ...lines, ""].join("\n");
}
