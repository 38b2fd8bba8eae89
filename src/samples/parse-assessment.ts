/**
 * The door for untrusted assessment files: framework and assessment together, or a statistics template and its report,
 * or the full list of what is wrong, each with its path.
 */
import type { Assessment, LeafEntry, StatedFigures, StatedNode } from "../domain/assessment";
import { count, percent, points, type Count, type Percent, type Points } from "../domain/decimal";
import { allLeaves, placedNodes, type Framework } from "../domain/framework";
import type { QuotedFigure } from "../domain/quoted-figure";
import type { IndicatorValue, StatisticsReport, StatisticsTemplate } from "../domain/statistics";
import { newestFormatVersion } from "../frameworks/framework-schema";
import { parseFramework, type FrameworkFile } from "../frameworks/parse-framework";
import { isDeeperThan, matchSchema, type JsonFault, type Parsed } from "../frameworks/untrusted-json";
import {
  assessmentFile,
  statisticsReportFile,
  type AssessmentJson,
  type EntryJson,
  type QuotedFigureJson,
  type StatisticsReportJson,
} from "./assessment-schema";

export type AssessmentFile =
  | { readonly kind: "assessment"; readonly framework: Framework; readonly assessment: Assessment }
  | { readonly kind: "statisticsReport"; readonly template: StatisticsTemplate; readonly report: StatisticsReport };

/** Deeper than an assessment that carries its framework. */
const deepestJson = 24;

/** `shipped` finds a framework that a file names by its id. */
export function parseAssessmentFile(
  data: unknown,
  shipped: (id: string) => FrameworkFile | null,
): Parsed<AssessmentFile> {
  if (isDeeperThan(data, deepestJson))
    return { faults: [{ path: "", fault: "tooDeep", facts: { most: String(deepestJson) } }] };
  const members: Readonly<Record<string, unknown>> = typeof data === "object" && data !== null ? { ...data } : {};
  const version = members["formatVersion"];
  if (typeof version === "number" && version > newestFormatVersion) {
    const facts = { version: String(version), newest: String(newestFormatVersion) };
    return { faults: [{ path: "formatVersion", fault: "newerVersion", facts }] };
  }
  return members["kind"] === "statisticsReport" ? parseReport(data, shipped) : parseAssessment(data, shipped);
}

function parseAssessment(data: unknown, shipped: (id: string) => FrameworkFile | null): Parsed<AssessmentFile> {
  const shaped = matchSchema(assessmentFile, data);
  if ("faults" in shaped) return shaped;
  const json = shaped.value;
  const framework = frameworkOf(json, shipped);
  if ("faults" in framework) return framework;
  const faults = unknownKeys(json, framework.value);
  if (faults.length > 0) return { faults };
  const assessment = makeAssessment(json, framework.value);
  return { value: { kind: "assessment", framework: framework.value, assessment } };
}

function frameworkOf(json: AssessmentJson, shipped: (id: string) => FrameworkFile | null): Parsed<Framework> {
  if (typeof json.framework !== "string") {
    const parsed = parseFramework(json.framework);
    if ("value" in parsed) return parsed;
    return {
      faults: parsed.faults.map((fault) => ({
        ...fault,
        path: fault.path === "" ? "framework" : `framework.${fault.path}`,
      })),
    };
  }
  const file = shipped(json.framework);
  if (file?.kind === "scoreSheet") return { value: file.framework };
  return { faults: [{ path: "framework", fault: "unknownFramework", facts: { framework: json.framework } }] };
}

/** Every key must name a place of the framework: an entry nobody shows would be lost. */
function unknownKeys(json: AssessmentJson, framework: Framework): readonly JsonFault[] {
  const leaves = new Set(allLeaves(framework).map(({ key }) => key));
  const nodes = new Set(placedNodes(framework).map(({ node }) => node.key));
  const adjustments = new Set(framework.adjustments.map(({ key }) => key));
  const among = (path: string, keys: readonly string[], known: ReadonlySet<string>): readonly JsonFault[] =>
    keys.filter((key) => !known.has(key)).map((key) => unknownKey(`${path}.${key}`, key));
  const isNowhere = (node: string | null): node is string => node !== null && !nodes.has(node);
  return [
    ...among("entries", Object.keys(json.entries), leaves),
    ...among("adjustments", Object.keys(json.adjustments), adjustments),
    ...among("stated.nodes", Object.keys(json.stated.nodes), nodes),
    ...json.exclusions.flatMap(({ node }, at) => (isNowhere(node) ? [unknownKey(`exclusions[${at}].node`, node)] : [])),
    ...json.stated.figures.flatMap(({ node }, at) =>
      isNowhere(node) ? [unknownKey(`stated.figures[${at}].node`, node)] : [],
    ),
  ];
}

function unknownKey(path: string, key: string): JsonFault {
  return { path, fault: "unknownKey", facts: { key } };
}

function makeAssessment(json: AssessmentJson, framework: Framework): Assessment {
  const { unit, period, listing, exclusions } = json;
  return {
    frameworkId: framework.id,
    unit,
    period,
    listing,
    entries: mapValues(json.entries, makeEntry),
    adjustments: mapValues(json.adjustments, points),
    exclusions: exclusions.map(({ node, amount, reason }) => ({ node, amount: points(amount), reason })),
    stated: makeStated(json.stated),
  };
}

function mapValues<Json, Value>(
  record: Readonly<Record<string, Json>>,
  read: (json: Json) => Value,
): ReadonlyMap<string, Value> {
  return new Map(Object.entries(record).map(([key, json]) => [key, read(json)]));
}

const pointsOrNull = (text: string | null): Points | null => (text === null ? null : points(text));
const countOrNull = (text: string | null): Count | null => (text === null ? null : count(text));
const percentOrNull = (text: string | null): Percent | null => (text === null ? null : percent(text));

function makeEntry(json: EntryJson): LeafEntry {
  const { explanation, evidence, owner, cause, lead, support, measure, dueDate, state, notApplicable } = json;
  const due =
    dueDate === undefined
      ? null
      : typeof dueDate === "string"
        ? ({ kind: "text", text: dueDate } as const)
        : ({ kind: "date", date: dueDate.date } as const);
  return {
    applicability:
      notApplicable === undefined ? { state: "applicable" } : { state: "notApplicable", reason: notApplicable },
    selfScore: pointsOrNull(json.selfScore),
    appraisedScore: pointsOrNull(json.appraisedScore),
    performance: {
      done: countOrNull(json.done),
      due: countOrNull(json.due),
      excluded: countOrNull(json.excluded),
      chosen: json.chosen,
      fulfilled: json.fulfilled,
    },
    statedPercent: percentOrNull(json.statedPercent),
    explanation,
    evidence,
    owner,
    remediation: { cause, lead, support, measure, due, state },
  };
}

function makeStated(json: AssessmentJson["stated"]): StatedFigures {
  return {
    nodes: mapValues(json.nodes, (node): StatedNode => ({
      selfScore: pointsOrNull(node.selfScore),
      appraisedScore: pointsOrNull(node.appraisedScore),
      deduction: pointsOrNull(node.deduction),
    })),
    totals: json.totals.map((total) => ({
      ...total,
      points: points(total.points),
      applicableMax: pointsOrNull(total.applicableMax),
    })),
    index: json.index.map(({ index, where }) => ({ index: percent(index), where })),
    grade: json.grade,
    rank: json.rank === null ? null : { ...json.rank, place: count(json.rank.place), of: countOrNull(json.rank.of) },
    figures: json.figures.map(makeQuoted),
  };
}

function makeQuoted(json: QuotedFigureJson): QuotedFigure {
  switch (json.kind) {
    case "share":
      return { ...json, done: count(json.done), due: count(json.due), percent: percent(json.percent) };
    case "whole":
      return {
        ...json,
        whole: count(json.whole),
        parts: json.parts.map(({ label, amount }) => ({ label, amount: count(amount) })),
      };
    case "listing":
      return { ...json, stated: count(json.stated), listed: count(json.listed) };
    case "twice":
      return json;
  }
}

function parseReport(data: unknown, shipped: (id: string) => FrameworkFile | null): Parsed<AssessmentFile> {
  const shaped = matchSchema(statisticsReportFile, data);
  if ("faults" in shaped) return shaped;
  const json = shaped.value;
  const file = shipped(json.template);
  if (file?.kind !== "statistics") {
    return { faults: [{ path: "template", fault: "unknownFramework", facts: { framework: json.template } }] };
  }
  const known = new Set(file.template.indicators.map(({ key }) => key));
  const strangers = Object.keys(json.values).filter((key) => !known.has(key));
  if (strangers.length > 0) {
    return { faults: strangers.map((key) => unknownKey(`values.${key}`, key)) };
  }
  return { value: { kind: "statisticsReport", template: file.template, report: makeReport(json, file.template) } };
}

function makeReport(json: StatisticsReportJson, template: StatisticsTemplate): StatisticsReport {
  const { unit, period, timeCuts } = json;
  return {
    templateId: template.id,
    unit,
    period,
    values: mapValues(json.values, (value): IndicatorValue =>
      typeof value === "string" ? { kind: "figure", amount: count(value) } : { kind: "text", text: value.text },
    ),
    timeCuts:
      timeCuts === null
        ? null
        : {
            claimedRange:
              timeCuts.claimedRange === null
                ? null
                : {
                    from: percent(timeCuts.claimedRange.from),
                    to: percent(timeCuts.claimedRange.to),
                    where: timeCuts.claimedRange.where,
                  },
            procedures: timeCuts.procedures.map(({ number, name, statutoryDays, reducedDays, statedRate }) => ({
              number,
              name,
              statutoryDays: count(statutoryDays),
              reducedDays: count(reducedDays),
              statedRate: percentOrNull(statedRate),
            })),
          },
    figures: json.figures.map(makeQuoted),
  };
}
