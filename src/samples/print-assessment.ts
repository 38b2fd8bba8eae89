/** An assessment as its file holds it, naming its framework by id. The inverse of `parseAssessmentFile`. */
import type * as v from "valibot";
import type { Assessment, LeafEntry, StatedFigures } from "../domain/assessment";
import { toText, type Exact } from "../domain/decimal";
import type { QuotedFigure } from "../domain/quoted-figure";
import { newestFormatVersion } from "../frameworks/framework-schema";
import type { assessmentFile, EntryJson, QuotedFigureJson } from "./assessment-schema";

/** What is blank is left out, so that people can read the file. */
export type PrintedAssessment = v.InferInput<typeof assessmentFile>;

type PrintedEntry = Partial<EntryJson>;

/**
 * Parsed again with the same framework, the result equals `assessment`. Texts beyond the limits of the file format (32 000
 * letters typed, 2 000 in a label or a deadline) would be refused there.
 */
export function printAssessment(assessment: Assessment): PrintedAssessment {
  const { frameworkId, unit, period, listing, entries, adjustments, exclusions, stated } = assessment;
  return {
    kind: "assessment",
    formatVersion: newestFormatVersion,
    framework: frameworkId,
    unit: { ...unit },
    period: { ...period },
    listing,
    entries: printByKey(entries, printEntry),
    adjustments: printByKey(adjustments, toText),
    exclusions: exclusions.map(({ node, amount, reason }) => ({ node, amount: toText(amount), reason })),
    stated: printStated(stated),
  };
}

function printByKey<Value, Printed>(
  byKey: ReadonlyMap<string, Value>,
  print: (value: Value) => Printed,
): Record<string, Printed> {
  return Object.fromEntries([...byKey].map(([key, value]) => [key, print(value)]));
}

function textOrNull<Unit>(amount: Exact<Unit> | null): string | null {
  return amount === null ? null : toText(amount);
}

function printEntry(entry: LeafEntry): PrintedEntry {
  const { applicability, performance, explanation, evidence, owner, remediation } = entry;
  const { cause, lead, support, measure, due, state } = remediation;
  return {
    // A reason may be blank, and still says that nothing arose.
    ...(applicability.state === "notApplicable" ? { notApplicable: applicability.reason } : {}),
    ...withoutBlanks({
      selfScore: textOrNull(entry.selfScore),
      appraisedScore: textOrNull(entry.appraisedScore),
      done: textOrNull(performance.done),
      due: textOrNull(performance.due),
      excluded: textOrNull(performance.excluded),
      statedPercent: textOrNull(entry.statedPercent),
      explanation,
      evidence,
      owner,
      cause,
      lead,
      support,
      measure,
    }),
    ...(performance.chosen === null ? {} : { chosen: performance.chosen }),
    ...(performance.fulfilled.length === 0 ? {} : { fulfilled: [...performance.fulfilled] }),
    ...(due === null ? {} : { dueDate: due.kind === "date" ? { date: due.date } : due.text }),
    ...(state === "notStarted" ? {} : { state }),
  };
}

function withoutBlanks<Members extends Record<string, string | null>>(members: Members): Partial<Members> {
  const filled = Object.entries(members).filter(([, text]) => text !== null && text !== "");
  return Object.fromEntries(filled) as Partial<Members>;
}

function printStated({ nodes, totals, index, grade, rank, figures }: StatedFigures): PrintedAssessment["stated"] {
  return {
    nodes: printByKey(nodes, ({ selfScore, appraisedScore, deduction }) => ({
      selfScore: textOrNull(selfScore),
      appraisedScore: textOrNull(appraisedScore),
      deduction: textOrNull(deduction),
    })),
    totals: totals.map(({ kind, points, applicableMax, where }) => ({
      kind,
      points: toText(points),
      applicableMax: textOrNull(applicableMax),
      where,
    })),
    index: index.map((stated) => ({ index: toText(stated.index), where: stated.where })),
    grade,
    rank: rank === null ? null : { place: toText(rank.place), of: textOrNull(rank.of), scope: rank.scope },
    figures: figures.map(printQuoted),
  };
}

function printQuoted(figure: QuotedFigure): QuotedFigureJson {
  const { subject, where, node } = figure;
  const common = { subject, where, node };
  switch (figure.kind) {
    case "share":
      return {
        kind: "share",
        ...common,
        done: toText(figure.done),
        due: toText(figure.due),
        percent: toText(figure.percent),
      };
    case "whole": {
      const parts = figure.parts.map(({ label, amount }) => ({ label, amount: toText(amount) }));
      return { kind: "whole", ...common, whole: toText(figure.whole), parts, partsAre: figure.partsAre };
    }
    case "listing":
      return { kind: "listing", ...common, stated: toText(figure.stated), listed: toText(figure.listed) };
    case "twice":
      return { kind: "twice", ...common, values: figure.values.map((value) => ({ ...value })) };
  }
}
