/**
 * The door for untrusted framework files: a `Framework` or statistics template, or the full list of what is wrong, each
 * with its path. Shape first; only data of the right shape is looked at for sense.
 *
 * A maximum that is not the sum of its children is not refused here: papers print such sums, and the checks report them.
 */
import { compare, count, equals, percent, points } from "../domain/decimal";
import {
  levels,
  nearestKeyAbove,
  remainderName,
  type Adjustment,
  type Framework,
  type FrameworkNode,
  type Leaf,
  type Source,
} from "../domain/framework";
import { isProblem, type Problem } from "../domain/problem";
import { bestByRule, parseRule, type ScoringRule } from "../domain/scoring-rules/scoring-rule";
import type { StatisticsTemplate } from "../domain/statistics";
import {
  frameworkFile,
  newestFormatVersion,
  statisticsFile,
  type BranchJson,
  type FrameworkJson,
  type NodeJson,
  type SourceReference,
  type StatisticsJson,
} from "./framework-schema";
import { isDeeperThan, matchSchema, mostNodes, type JsonFault, type Parsed } from "./untrusted-json";

/** Objects and lists in each other: five levels of nodes take two each, and their members a few more. */
const deepestJson = 20;

export type FrameworkFile =
  | { readonly kind: "scoreSheet"; readonly framework: Framework }
  | { readonly kind: "statistics"; readonly template: StatisticsTemplate };

export function parseFrameworkFile(data: unknown): Parsed<FrameworkFile> {
  const early = refuseEarly(data);
  if (early !== null) return { faults: [early] };
  if (isStatistics(data)) {
    const parsed = parseStatistics(data);
    return "faults" in parsed ? parsed : { value: { kind: "statistics", template: parsed.value } };
  }
  const parsed = parseFramework(data);
  return "faults" in parsed ? parsed : { value: { kind: "scoreSheet", framework: parsed.value } };
}

function isStatistics(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "statistics";
}

/** What would make looking closer unsafe or pointless. */
function refuseEarly(data: unknown): JsonFault | null {
  if (isDeeperThan(data, deepestJson)) return { path: "", fault: "tooDeep", facts: { most: String(deepestJson) } };
  const version = typeof data === "object" && data !== null && "formatVersion" in data ? data.formatVersion : null;
  if (typeof version !== "number" || version <= newestFormatVersion) return null;
  const facts = { version: String(version), newest: String(newestFormatVersion) };
  return { path: "formatVersion", fault: "newerVersion", facts };
}

export function parseFramework(data: unknown): Parsed<Framework> {
  const early = refuseEarly(data);
  if (early !== null) return { faults: [early] };
  const shaped = matchSchema(frameworkFile, data);
  if ("faults" in shaped) return shaped;
  const faults: JsonFault[] = [];
  const framework = makeFramework(shaped.value, faults);
  return faults.length > 0 ? { faults } : { value: framework };
}

function makeFramework(json: FrameworkJson, faults: JsonFault[]): Framework {
  faults.push(...keyFaults(json), ...remainderFaults(json.nodes, "nodes", json.id), ...bandFaults(json));
  const reader: NodeReader = { sources: json.sources, faults };
  const { id, name, province, unitTypes, firstYear, lastYear, rounding, decision } = json;
  return {
    id,
    name,
    province,
    decision,
    unitTypes,
    firstYear,
    lastYear,
    historicalExample: json.historicalExample,
    nodes: json.nodes.map((node, at) => makeNode(node, `nodes[${at}]`, -1, reader)),
    adjustments: json.adjustments.map((adjustment, at): Adjustment => {
      const source = findSource(adjustment.source, `adjustments[${at}].source`, reader);
      return { ...adjustment, cap: adjustment.cap === null ? null : points(adjustment.cap), source };
    }),
    rounding,
    gradeScheme: json.gradeScheme,
    notApplicableDefault: json.notApplicableDefault,
  };
}

interface NodeReader {
  readonly sources: FrameworkJson["sources"];
  readonly faults: JsonFault[];
}

function makeNode(json: NodeJson, path: string, parentLevel: number, reader: NodeReader): FrameworkNode {
  const level = levels.indexOf(json.level);
  if (level <= parentLevel) {
    const facts = { level: json.level, parentLevel: levels[parentLevel] ?? "" };
    reader.faults.push({ path: `${path}.level`, fault: "levelOrder", facts });
  }
  const source = findSource(json.source, `${path}.source`, reader);
  switch (json.kind) {
    case "branch":
      return makeBranch(json, source, path, reader);
    case "leaf":
      return makeLeaf({ ...json, isRemainder: false }, source, path, reader);
    case "remainder":
      return makeLeaf(
        { ...json, code: null, name: remainderName, notApplicable: null, isRemainder: true },
        source,
        path,
        reader,
      );
  }
}

function makeBranch(json: BranchJson, source: Source | null, path: string, reader: NodeReader): FrameworkNode {
  const { key, level, code, name, maxScore, children } = json;
  reader.faults.push(...remainderFaults(children, `${path}.children`, key));
  const below = levels.indexOf(level);
  return {
    kind: "branch",
    key,
    level,
    code,
    name,
    source,
    maxScore: maxScore === null ? null : points(maxScore),
    children: children.map((child, at) => makeNode(child, `${path}.children[${at}]`, below, reader)),
  };
}

function remainderFaults(nodes: readonly NodeJson[], path: string, key: string): readonly JsonFault[] {
  const remainders = nodes.filter(({ kind }) => kind === "remainder");
  return remainders.length > 1 ? [{ path, fault: "twoRemainders", facts: { key } }] : [];
}

interface LeafMembers {
  readonly key: string;
  readonly level: Leaf["level"];
  readonly code: string | null;
  readonly name: string;
  readonly maxScore: string;
  readonly rule: string | null;
  readonly ruleSource: SourceReference | null;
  readonly notApplicable: Leaf["notApplicable"];
  readonly isRemainder: boolean;
}

function makeLeaf(json: LeafMembers, source: Source | null, path: string, reader: NodeReader): Leaf {
  const { key, level, code, name, notApplicable, isRemainder } = json;
  const ruleSource = findSource(json.ruleSource, `${path}.ruleSource`, reader);
  const rule = json.rule === null ? null : readRule(json.rule, json.maxScore, `${path}.rule`, reader);
  if (rule !== null && ruleSource === null) {
    reader.faults.push({ path: `${path}.ruleSource`, fault: "ruleSourceMissing", facts: { key } });
  }
  const maxScore = points(json.maxScore);
  return { kind: "leaf", key, level, code, name, source, maxScore, rule, ruleSource, notApplicable, isRemainder };
}

function readRule(notation: string, maxScore: string, path: string, reader: NodeReader): ScoringRule | null {
  const rule = parseRule(notation);
  if (isProblem(rule)) {
    reader.faults.push(ruleFault(rule, path));
    return null;
  }
  const best = bestByRule(rule);
  if (best !== null && !equals(best, points(maxScore))) {
    reader.faults.push({ path, fault: "ruleMaximum", facts: { best: best.toJSON(), maxScore } });
  }
  return rule;
}

function ruleFault(problem: Problem, path: string): JsonFault {
  if (problem.problem === "RuleStepsOverlap") {
    return { path, fault: "ruleStepsOverlap", facts: { first: problem.steps[0], second: problem.steps[1] } };
  }
  return { path, fault: "ruleNotReadable", facts: { at: problem.problem === "RuleNotReadable" ? problem.at : "" } };
}

function findSource(reference: SourceReference | null, path: string, reader: NodeReader): Source | null {
  if (reference === null) return null;
  const source = Object.hasOwn(reader.sources, reference.from) ? reader.sources[reference.from] : undefined;
  if (source === undefined) {
    reader.faults.push({ path: `${path}.from`, fault: "unknownSource", facts: { source: reference.from } });
    return null;
  }
  return { ...source, place: reference.place, basis: reference.basis };
}

interface PlacedKey {
  readonly key: string;
  /** `null` for roots and adjustments. */
  readonly parent: string | null;
  readonly path: string;
}

/** Every node and adjustment must be found by its key alone, and what lies under a node by that node's key. */
function keyFaults(json: FrameworkJson): readonly JsonFault[] {
  const placed: PlacedKey[] = [];
  const visit = (node: NodeJson, parent: string | null, path: string): void => {
    placed.push({ key: node.key, parent, path });
    if (node.kind !== "branch") return;
    node.children.forEach((child, at) => visit(child, node.key, `${path}.children[${at}]`));
  };
  json.nodes.forEach((node, at) => visit(node, null, `nodes[${at}]`));
  json.adjustments.forEach(({ key }, at) => placed.push({ key, parent: null, path: `adjustments[${at}]` }));
  if (placed.length > mostNodes) return [{ path: "nodes", fault: "tooLarge", facts: { most: String(mostNodes) } }];
  return [...repeated(placed), ...outsideParent(placed)];
}

function outsideParent(placed: readonly PlacedKey[]): readonly JsonFault[] {
  const keys = new Set(placed.map(({ key }) => key));
  return placed.flatMap(({ key, parent, path }) => {
    const above = nearestKeyAbove(key, keys);
    if (above === parent) return [];
    const facts = { key, parent: parent ?? "", above: above ?? "" };
    return [{ path: `${path}.key`, fault: "keyOutsideParent", facts } as const];
  });
}

function repeated(placed: readonly { readonly key: string; readonly path: string }[]): readonly JsonFault[] {
  const firstPath = new Map<string, string>();
  return placed.flatMap(({ key, path }) => {
    const first = firstPath.get(key);
    if (first !== undefined) return [{ path: `${path}.key`, fault: "duplicateKey", facts: { key, first } } as const];
    firstPath.set(key, path);
    return [];
  });
}

/** Bands are tried from the top, so each must begin below the one before it. */
function bandFaults({ gradeScheme }: FrameworkJson): readonly JsonFault[] {
  const bands = gradeScheme?.bands ?? [];
  return bands.flatMap((band, at) => {
    const above = bands[at - 1];
    if (above === undefined || compare(percent(band.from), percent(above.from)) < 0) return [];
    const facts = { band: band.name, above: above.name };
    return [{ path: `gradeScheme.bands[${at}].from`, fault: "bandOrder", facts } as const];
  });
}

export function parseStatistics(data: unknown): Parsed<StatisticsTemplate> {
  const early = refuseEarly(data);
  if (early !== null) return { faults: [early] };
  const shaped = matchSchema(statisticsFile, data);
  if ("faults" in shaped) return shaped;
  const { id, name, province, historicalExample, indicators } = shaped.value;
  const faults = statisticsFaults(shaped.value);
  if (faults.length > 0) return { faults };
  const readable = indicators.map((indicator) => ({
    ...indicator,
    choices: indicator.choices.map(({ value, label }) => ({ value: count(value), label })),
  }));
  return { value: { id, name, province, historicalExample, indicators: readable } };
}

function statisticsFaults({ indicators }: StatisticsJson): readonly JsonFault[] {
  const keys = new Set(indicators.map(({ key }) => key));
  const members = ["parentKey", "partOf", "within"] as const;
  const unknown = indicators.flatMap((indicator, at) =>
    members.flatMap((member) => {
      const key = indicator[member];
      if (key === null || keys.has(key)) return [];
      return [{ path: `indicators[${at}].${member}`, fault: "unknownKey", facts: { key } } as const];
    }),
  );
  return [...repeated(indicators.map(({ key }, at) => ({ key, path: `indicators[${at}]` }))), ...unknown];
}
