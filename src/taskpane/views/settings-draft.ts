/** Cài đặt as they are being typed: text of bands and digits, until they are saved. */
import { roundingModes, type Rounding, type RoundingMode } from "../../domain/decimal";
import type { GradeScheme } from "../../domain/framework";
import { parseBands, printBands } from "../../domain/grade";
import { isProblem } from "../../domain/problem";
import type { PaneBook, SettingsChange } from "../pane-model";

export const roundingLevels = ["leaf", "area", "index"] as const;
export type RoundingLevel = (typeof roundingLevels)[number];

export const draftModes = ["none", ...roundingModes] as const;
export type DraftMode = "none" | RoundingMode;

export interface RoundingDraft {
  readonly mode: DraftMode;
  readonly digits: string;
}

export interface SettingsDraft {
  readonly addressee: string;
  readonly appraisingBody: string;
  readonly rounding: Readonly<Record<RoundingLevel, RoundingDraft>>;
  readonly gradeBasis: GradeScheme["basis"];
  /** One band per line, as `≥90 → Xuất sắc`. */
  readonly bands: string;
}

export function draftOf({ sheet, settings }: PaneBook): SettingsDraft {
  const { rounding, gradeScheme } = sheet.framework;
  return {
    addressee: settings.addressee,
    appraisingBody: settings.appraisingBody,
    rounding: {
      leaf: roundingDraft(rounding.leaf),
      area: roundingDraft(rounding.area),
      index: roundingDraft(rounding.index),
    },
    gradeBasis: gradeScheme?.basis ?? "index",
    bands: gradeScheme === null ? "" : printBands(gradeScheme.bands).split("; ").join("\n"),
  };
}

function roundingDraft(rounding: Rounding | null): RoundingDraft {
  return rounding === null ? { mode: "none", digits: "2" } : { mode: rounding.mode, digits: String(rounding.digits) };
}

export interface DraftFaults {
  readonly digits: readonly RoundingLevel[];
  /** The line that cannot be read. */
  readonly bandAt: string | null;
}

export type ReadDraft =
  | { readonly kind: "change"; readonly change: SettingsChange }
  | { readonly kind: "faults"; readonly faults: DraftFaults };

export function readDraft(draft: SettingsDraft): ReadDraft {
  const { leaf, area, index } = draft.rounding;
  const digits = roundingLevels.filter((level) => readRounding(draft.rounding[level]) === "wrong");
  const scheme = readScheme(draft);
  const rounding = { leaf: readRounding(leaf), area: readRounding(area), index: readRounding(index) };
  if (digits.length > 0 || isBandFault(scheme) || !isRead(rounding)) {
    return { kind: "faults", faults: { digits, bandAt: isBandFault(scheme) ? scheme.bandAt : null } };
  }
  const { addressee, appraisingBody } = draft;
  return {
    kind: "change",
    change: {
      addressee: addressee.trim(),
      appraisingBody: appraisingBody.trim(),
      rounding,
      gradeScheme: scheme,
    },
  };
}

type ReadRounding = Rounding | null | "wrong";

function readRounding({ mode, digits }: RoundingDraft): ReadRounding {
  if (mode === "none") return null;
  return /^\s*[0-6]\s*$/.test(digits) ? { digits: Number(digits), mode } : "wrong";
}

function isRead(
  rounding: Readonly<Record<RoundingLevel, ReadRounding>>,
): rounding is Readonly<Record<RoundingLevel, Rounding | null>> {
  return roundingLevels.every((level) => rounding[level] !== "wrong");
}

interface BandFault {
  readonly bandAt: string;
}

function isBandFault(scheme: GradeScheme | BandFault | null): scheme is BandFault {
  return scheme !== null && "bandAt" in scheme;
}

function readScheme({ bands, gradeBasis }: SettingsDraft): GradeScheme | BandFault | null {
  const lines = bands
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return null;
  const parsed = parseBands(lines.join("; "));
  if (!isProblem(parsed)) return { basis: gradeBasis, bands: parsed };
  return { bandAt: parsed.problem === "RuleNotReadable" ? parsed.at : bands };
}
