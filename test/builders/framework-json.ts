/** A framework as its file would hold it, the inverse of `parseFramework`. */
import type { Framework, FrameworkNode, Leaf, Source } from "../../src/domain/framework";
import { printRule } from "../../src/domain/scoring-rules/scoring-rule";
import { plain, type Plain } from "./plain";

type JsonObject = Readonly<Record<string, Plain>>;

/** One entry of `sources` for each document, found again by its name and day. */
function sourceId({ document, effectiveDate }: Source, framework: Framework): string {
  const documents = sourcesIn(framework).map((source) => `${source.document} ${source.effectiveDate ?? ""}`);
  return `van-ban-${[...new Set(documents)].indexOf(`${document} ${effectiveDate ?? ""}`) + 1}`;
}

function sourcesIn({ nodes, adjustments }: Framework): readonly Source[] {
  const below = (node: FrameworkNode): readonly (Source | null)[] =>
    node.kind === "leaf" ? [node.source, node.ruleSource] : [node.source, ...node.children.flatMap(below)];
  return [...nodes.flatMap(below), ...adjustments.map(({ source }) => source)].filter((source) => source !== null);
}

function sourceJson(source: Source | null, framework: Framework): Plain {
  if (source === null) return null;
  return { from: sourceId(source, framework), place: source.place, basis: source.basis };
}

function leafJson(leaf: Leaf, framework: Framework): JsonObject {
  const { key, level, code, name, maxScore, notApplicable, isRemainder } = leaf;
  const common = {
    key,
    level,
    maxScore: maxScore.toJSON(),
    rule: leaf.rule === null ? null : printRule(leaf.rule),
    ruleSource: sourceJson(leaf.ruleSource, framework),
    source: sourceJson(leaf.source, framework),
  };
  return isRemainder ? { kind: "remainder", ...common } : { kind: "leaf", ...common, code, name, notApplicable };
}

function nodeJson(node: FrameworkNode, framework: Framework): JsonObject {
  if (node.kind === "leaf") return leafJson(node, framework);
  const { kind, key, level, code, name, maxScore, children } = node;
  return {
    kind,
    key,
    level,
    code,
    name,
    maxScore: maxScore === null ? null : maxScore.toJSON(),
    source: sourceJson(node.source, framework),
    children: children.map((child) => nodeJson(child, framework)),
  };
}

export function frameworkJson(framework: Framework): JsonObject {
  const { id, name, province, decision, unitTypes, firstYear, lastYear, historicalExample } = framework;
  const sources = sourcesIn(framework).map((source) => [
    sourceId(source, framework),
    { document: source.document, effectiveDate: source.effectiveDate },
  ]);
  return {
    kind: "scoreSheet",
    formatVersion: 1,
    id,
    name,
    province,
    decision: plain(decision),
    unitTypes,
    firstYear,
    lastYear,
    historicalExample: plain(historicalExample),
    sources: Object.fromEntries(sources) as JsonObject,
    rounding: plain(framework.rounding),
    gradeScheme: plain(framework.gradeScheme),
    notApplicableDefault: framework.notApplicableDefault,
    adjustments: framework.adjustments.map(({ kind, key, name: title, cap, source }) => ({
      kind,
      key,
      name: title,
      cap: cap === null ? null : cap.toJSON(),
      source: sourceJson(source, framework),
    })),
    nodes: framework.nodes.map((node) => nodeJson(node, framework)),
  };
}
