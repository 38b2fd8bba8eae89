/**
 * What travels in the workbook's one custom XML part: the framework, the assessment as it was when the score sheet was
 * made, and the settings. Cells win over the stored assessment; it is asked for what no column holds, such as the unit, the
 * period, what the paper states, and which option was chosen.
 */
import * as v from "valibot";
import type { Assessment } from "../domain/assessment";
import type { Framework } from "../domain/framework";
import { parseFramework } from "../frameworks/parse-framework";
import { printFramework } from "../frameworks/print-framework";
import { isDeeperThan, matchSchema, parseJsonText, shortText, type JsonFault } from "../frameworks/untrusted-json";
import { parseAssessmentFile } from "../samples/parse-assessment";
import { printAssessment } from "../samples/print-assessment";
import { columnViews, type ColumnView } from "../sheets/score-sheet-columns";
import type { Dialect } from "../sheets/sheet-plan";
import type { ActionProblem } from "./outcome";

export interface StoredState {
  readonly framework: Framework;
  readonly assessment: Assessment;
  readonly settings: Settings;
}

export interface Settings {
  /** Kiểu xem. */
  readonly view: ColumnView;
  readonly dialect: Dialect;
  /** Cơ quan thẩm định, such as `Sở Nội vụ tỉnh Quảng Trị`; blank until staff say. */
  readonly appraisingBody: string;
  /** Nơi nhận of the papers; blank until staff say. */
  readonly addressee: string;
}

export type StoredStateProblem = Extract<
  ActionProblem,
  { readonly problem: "StoredStateUnreadable" | "StoredByNewerVersion" }
>;

export const storedStateVersion = 1;

/** An assessment inside, which holds nodes inside nodes inside a framework. */
const deepestJson = 24;

const storedFile = v.strictObject({
  version: v.literal(storedStateVersion),
  settings: v.strictObject({
    view: v.picklist(columnViews),
    dialect: v.picklist(["cchc", "native"]),
    appraisingBody: shortText,
    addressee: shortText,
  }),
  /** A framework file and an assessment file; their own parsers look at them. */
  framework: v.unknown(),
  assessment: v.unknown(),
});

/** JSON of signs that XML allows, whatever staff pasted. `parseStoredState` gives the same state back. */
export function printStoredState({ framework, assessment, settings }: StoredState): string {
  const { view, dialect, appraisingBody, addressee } = settings;
  const json = JSON.stringify({
    version: storedStateVersion,
    settings: { view, dialect, appraisingBody, addressee },
    framework: printFramework(framework),
    assessment: printAssessment(assessment),
  });
  return json.replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/**
 * The text may have been changed by anybody. Refuses: `StoredByNewerVersion` where the state, its framework or its
 * assessment is of a later format, before anything else is looked at; otherwise `StoredStateUnreadable`.
 */
export function parseStoredState(text: string): StoredState | StoredStateProblem {
  const json = parseJsonText(text);
  if ("faults" in json || isDeeperThan(json.value, deepestJson)) return unreadable;
  const version = versionOf(json.value);
  if (version !== null && version > storedStateVersion) return { problem: "StoredByNewerVersion", version };
  const shaped = matchSchema(storedFile, json.value);
  if ("faults" in shaped) return unreadable;
  const framework = parseFramework(shaped.value.framework);
  if ("faults" in framework) return refusalOf(framework.faults);
  const stored = parseAssessmentFile(shaped.value.assessment, (id) =>
    id === framework.value.id ? { kind: "scoreSheet", framework: framework.value } : null,
  );
  if ("faults" in stored) return refusalOf(stored.faults);
  if (stored.value.kind !== "assessment") return unreadable;
  return { framework: framework.value, assessment: stored.value.assessment, settings: shaped.value.settings };
}

const unreadable: StoredStateProblem = { problem: "StoredStateUnreadable" };

function versionOf(data: unknown): number | null {
  if (typeof data !== "object" || data === null || !("version" in data)) return null;
  return typeof data.version === "number" ? data.version : null;
}

function refusalOf(faults: readonly JsonFault[]): StoredStateProblem {
  const newer = faults.find(({ fault }) => fault === "newerVersion");
  const version = Number(newer?.facts["version"]);
  return Number.isFinite(version) ? { problem: "StoredByNewerVersion", version } : unreadable;
}
