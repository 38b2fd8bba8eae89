/** What the pane shows for the shipped samples, without any workbook. */
import { noRemediation, type LeafEntry } from "../../src/domain/assessment";
import { checkScoreSheet } from "../../src/domain/checks/all-checks";
import { listRemediationItems, reconcile } from "../../src/domain/remediation";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import { shippedFramework, shippedFrameworkIds } from "../../src/frameworks/shipped-frameworks";
import { shippedSample } from "../../src/samples/shipped-samples";
import type { FrameworkChoice, PaneBook } from "../../src/taskpane/pane-model";
import { assessment } from "../builders/assessments";

export const today = "2025-11-20";

/** The score sheet of a shipped sample. */
export function sampleSheet(id: string): ScoreSheet {
  const framework = shippedFramework(id);
  const sample = shippedSample(id);
  if (framework?.kind !== "scoreSheet" || sample?.kind !== "assessment") throw new Error(`${id} is no score sheet`);
  return makeScoreSheet(framework.framework, sample.assessment);
}

/** The same framework with nothing entered. */
export function emptySheet(id: string): ScoreSheet {
  const { framework } = sampleSheet(id);
  return makeScoreSheet(framework, { ...assessment({}), frameworkId: framework.id });
}

/** The sheet with some entries changed. */
export function withEntries(
  { framework, assessment: before }: ScoreSheet,
  change: (key: string, entry: LeafEntry) => LeafEntry,
): ScoreSheet {
  const entries = new Map([...before.entries].map(([key, entry]) => [key, change(key, entry)]));
  return makeScoreSheet(framework, { ...before, entries });
}

export function bookOf(sheet: ScoreSheet, members: Partial<PaneBook> = {}): PaneBook {
  const items = listRemediationItems(sheet);
  return {
    sheet,
    faults: [],
    items,
    reconciliation: reconcile(sheet, items),
    remediationSheet: "notMade",
    findings: checkScoreSheet(sheet),
    offices: ["Bộ phận một cửa", "Kế toán – Ngân sách", "Văn phòng – Thống kê"],
    settings: { view: "score", dialect: "cchc", appraisingBody: "", addressee: "" },
    brokenFormulas: 0,
    today,
    ...members,
  };
}

/** Hải Phong with deadlines of every kind, as a clerk has it in the middle of the work. */
export function assignedSheet(): ScoreSheet {
  const remediation: Readonly<Record<string, Partial<LeafEntry["remediation"]>>> = {
    "I.1.7": { lead: "Văn phòng – Thống kê", due: { kind: "date", date: "2025-11-15" } },
    "I.6.3": { lead: "Kế toán – Ngân sách", due: { kind: "date", date: "2025-12-02" }, state: "inProgress" },
    "I.3.12.1": { lead: "", due: null },
    "I.3.13.1": { lead: "Bộ phận một cửa", due: { kind: "date", date: "2026-03-31" } },
    "I.7.1.4": { lead: "Văn phòng – Thống kê", due: { kind: "text", text: "Quý II" }, state: "done" },
  };
  return withEntries(sampleSheet("hai-phong-2024"), (key, entry) => {
    const written = remediation[key];
    return written === undefined ? entry : { ...entry, remediation: { ...noRemediation, ...written } };
  });
}

export function frameworkChoices(): readonly FrameworkChoice[] {
  return shippedFrameworkIds.flatMap((id) => {
    const file = shippedFramework(id);
    const sample = shippedSample(id);
    if (file?.kind !== "scoreSheet") return [];
    const { name, province, historicalExample } = file.framework;
    return {
      id,
      name,
      province,
      exampleYear: historicalExample?.year ?? null,
      sample:
        sample?.kind === "assessment"
          ? { unitName: sample.assessment.unit.name, period: sample.assessment.period }
          : null,
    };
  });
}
