/** Assessments written out by hand, figures as canonical texts; what a case is not about stays blank. */
import {
  blankEntry,
  noRemediation,
  nothingStated,
  type Assessment,
  type Exclusion,
  type LeafEntry,
  type RemediationEntry,
  type StatedFigures,
  type StatedNode,
  type StatedTotal,
} from "../../src/domain/assessment";
import { count, percent, points, type Count, type Points } from "../../src/domain/decimal";
import type { Framework, FrameworkNode } from "../../src/domain/framework";
import { makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import { nothingReported, type Performance } from "../../src/domain/scoring-rules/performance";
import { framework } from "./frameworks";

interface PerformanceMembers {
  readonly done?: string;
  readonly due?: string;
  readonly excluded?: string;
  readonly chosen?: string;
  readonly fulfilled?: readonly string[];
}

export function performed(members: PerformanceMembers): Performance {
  return {
    done: countFrom(members.done),
    due: countFrom(members.due),
    excluded: countFrom(members.excluded),
    chosen: members.chosen ?? null,
    fulfilled: members.fulfilled ?? nothingReported.fulfilled,
  };
}

interface EntryMembers extends PerformanceMembers {
  readonly self?: string;
  readonly appraised?: string;
  /** The reason why nothing arose. */
  readonly notApplicable?: string;
  readonly statedPercent?: string;
  readonly explanation?: string;
  readonly evidence?: string;
  readonly remediation?: Partial<RemediationEntry>;
}

export function entry(members: EntryMembers): LeafEntry {
  const { self, appraised, notApplicable, statedPercent, explanation = "", evidence = "", remediation } = members;
  return {
    ...blankEntry,
    applicability:
      notApplicable === undefined ? { state: "applicable" } : { state: "notApplicable", reason: notApplicable },
    selfScore: pointsFrom(self),
    appraisedScore: pointsFrom(appraised),
    performance: performed(members),
    statedPercent: statedPercent === undefined ? null : percent(statedPercent),
    explanation,
    evidence,
    remediation: { ...noRemediation, ...remediation },
  };
}

interface AssessmentMembers {
  readonly listing?: Assessment["listing"];
  readonly span?: Assessment["period"]["span"];
  /** Points granted, by adjustment key. */
  readonly adjustments?: Readonly<Record<string, string>>;
  readonly exclusions?: readonly Exclusion[];
  readonly stated?: Partial<StatedFigures>;
}

export function assessment(
  entries: Readonly<Record<string, LeafEntry>>,
  { listing = "belowMaximum", span = "year", adjustments = {}, exclusions = [], stated = {} }: AssessmentMembers = {},
): Assessment {
  const granted = Object.entries(adjustments).map(([key, amount]) => [key, points(amount)] as const);
  return {
    frameworkId: "mau",
    unit: { name: "UBND xã Mẫu", district: null, province: null },
    period: { label: "năm 2024", year: 2024, span },
    listing,
    entries: new Map(Object.entries(entries)),
    adjustments: new Map(granted),
    exclusions,
    stated: { ...nothingStated, ...stated },
  };
}

/** A score sheet of some nodes and the entries of their leaves. */
export function sheetOf(
  nodes: readonly FrameworkNode[],
  entries: Readonly<Record<string, LeafEntry>>,
  members: AssessmentMembers & { readonly framework?: Partial<Framework> } = {},
): ScoreSheet {
  return makeScoreSheet(framework(nodes, members.framework), assessment(entries, members));
}

export function exclusion(node: string | null, amount: string): Exclusion {
  return { node, amount: points(amount), reason: "Không phát sinh" };
}

interface StatedNodeMembers {
  readonly self?: string;
  readonly appraised?: string;
  readonly deduction?: string;
}

/** What a paper prints for its rows, by key. */
export function statedNodes(nodes: Readonly<Record<string, StatedNodeMembers>>): ReadonlyMap<string, StatedNode> {
  return new Map(
    Object.entries(nodes).map(([key, { self, appraised, deduction }]) => [
      key,
      { selfScore: pointsFrom(self), appraisedScore: pointsFrom(appraised), deduction: pointsFrom(deduction) },
    ]),
  );
}

export function statedTotal(kind: StatedTotal["kind"], total: string, applicableMax?: string): StatedTotal {
  return { kind, points: points(total), applicableMax: pointsFrom(applicableMax), where: "dòng 41" };
}

function pointsFrom(text: string | undefined): Points | null {
  return text === undefined ? null : points(text);
}

function countFrom(text: string | undefined): Count | null {
  return text === undefined ? null : count(text);
}
