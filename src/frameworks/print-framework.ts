/** A framework as its file holds it: what users export, and what travels in the workbook. The inverse of `parseFramework`. */
import { toText } from "../domain/decimal";
import type { Adjustment, Branch, Framework, FrameworkNode, Leaf, Source } from "../domain/framework";
import { printRule } from "../domain/scoring-rules/scoring-rule";
import { newestFormatVersion } from "./framework-schema";
import type { FrameworkJson, NodeJson, SourceReference } from "./framework-schema";

/** Parsed again, the result equals `framework`. Documents that rules and rows come from are listed once, as `van-ban-1` … */
export function printFramework(framework: Framework): FrameworkJson {
  const { id, name, province, decision, historicalExample, unitTypes, firstYear, lastYear } = framework;
  const { rounding, gradeScheme, notApplicableDefault } = framework;
  const sources = listSources(framework);
  return {
    kind: "scoreSheet",
    formatVersion: newestFormatVersion,
    id,
    name,
    province,
    decision: decision === null ? null : { ...decision },
    unitTypes: [...unitTypes],
    firstYear,
    lastYear,
    historicalExample: historicalExample === null ? null : { ...historicalExample },
    sources: Object.fromEntries([...sources.values()].map(({ id: sourceId, source }) => [sourceId, source])),
    rounding: { ...rounding },
    gradeScheme:
      gradeScheme === null ? null : { basis: gradeScheme.basis, bands: gradeScheme.bands.map((band) => ({ ...band })) },
    notApplicableDefault,
    adjustments: framework.adjustments.map((adjustment) => printAdjustment(adjustment, sources)),
    nodes: framework.nodes.map((node) => printNode(node, sources)),
  };
}

interface ListedSource {
  readonly id: string;
  readonly source: { readonly document: string; readonly effectiveDate: string | null };
}

/** Documents in the order they are first met; the same document in force from another day is another source. */
type Sources = ReadonlyMap<string, ListedSource>;

function sameSource({ document, effectiveDate }: Source): string {
  return `${effectiveDate ?? ""} ${document}`;
}

function listSources({ nodes, adjustments }: Framework): Sources {
  const listed = new Map<string, ListedSource>();
  for (const source of [...nodes.flatMap(sourcesUnder), ...adjustments.map((adjustment) => adjustment.source)]) {
    if (source === null || listed.has(sameSource(source))) continue;
    const { document, effectiveDate } = source;
    listed.set(sameSource(source), { id: `van-ban-${listed.size + 1}`, source: { document, effectiveDate } });
  }
  return listed;
}

function sourcesUnder(node: FrameworkNode): readonly (Source | null)[] {
  return node.kind === "leaf" ? [node.source, node.ruleSource] : [node.source, ...node.children.flatMap(sourcesUnder)];
}

function printSource(source: Source | null, sources: Sources): SourceReference | null {
  if (source === null) return null;
  const listed = sources.get(sameSource(source));
  if (listed === undefined) throw new Error(`Source was not listed: ${source.document}`);
  return { from: listed.id, place: source.place, basis: source.basis };
}

function printAdjustment(
  { kind, key, name, cap, source }: Adjustment,
  sources: Sources,
): FrameworkJson["adjustments"][number] {
  return { kind, key, name, cap: cap === null ? null : toText(cap), source: printSource(source, sources) };
}

function printNode(node: FrameworkNode, sources: Sources): NodeJson {
  return node.kind === "leaf" ? printLeaf(node, sources) : printBranch(node, sources);
}

function printBranch({ kind, key, level, code, name, source, maxScore, children }: Branch, sources: Sources): NodeJson {
  return {
    kind,
    key,
    level,
    code,
    name,
    maxScore: maxScore === null ? null : toText(maxScore),
    source: printSource(source, sources),
    children: children.map((child) => printNode(child, sources)),
  };
}

function printLeaf(leaf: Leaf, sources: Sources): NodeJson {
  const { key, level, code, name, rule, notApplicable } = leaf;
  const common = {
    key,
    level,
    maxScore: toText(leaf.maxScore),
    ruleSource: printSource(leaf.ruleSource, sources),
    source: printSource(leaf.source, sources),
  };
  if (leaf.isRemainder) {
    return { kind: "remainder", ...common, rule: rule?.kind === "survey" ? "điều tra xã hội học" : null };
  }
  return { kind: "leaf", ...common, rule: rule === null ? null : printRule(rule), code, name, notApplicable };
}
