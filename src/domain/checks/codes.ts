/** Codes: printed twice, missing, or out of order. Never an error: rows are found by key, and papers number as they do. */
import { compareCodes, lastNumber, parentCode } from "../code";
import type { Framework, FrameworkNode } from "../framework";
import type { ScoreSheet } from "../score-sheet";
import type { Finding, Place } from "./finding";
import { placeOfRow } from "./finding";

/** A row that carries a code: a node of a framework, or an indicator. */
export interface CodedRow {
  readonly code: string | null;
  readonly place: Place;
}

export function checkFrameworkCodes(sheet: ScoreSheet): readonly Finding[] {
  const coded = (nodes: readonly FrameworkNode[]): readonly CodedRow[] =>
    nodes.filter((node) => !(node.kind === "leaf" && node.isRemainder)).flatMap((node) => codedRow(sheet, node));
  const families = [sheet.framework.nodes, ...childLists(sheet.framework)].map(coded);
  const everyRow = families.flat();
  return [
    ...duplicateCodes(everyRow),
    ...uncoded(everyRow),
    ...families.flatMap(unorderedCodes),
    ...(sheet.assessment.listing === "complete" ? families.flatMap(skippedCodes) : []),
  ];
}

function codedRow(sheet: ScoreSheet, node: FrameworkNode): readonly CodedRow[] {
  const row = sheet.rowByKey.get(node.key);
  return row === undefined ? [] : [{ code: node.code, place: placeOfRow(row, "code") }];
}

function childLists(framework: Framework): readonly (readonly FrameworkNode[])[] {
  const below = (node: FrameworkNode): readonly (readonly FrameworkNode[])[] =>
    node.kind === "leaf" ? [] : [node.children, ...node.children.flatMap(below)];
  return framework.nodes.flatMap(below);
}

export function duplicateCodes(rows: readonly CodedRow[]): readonly Finding[] {
  const times = new Map<string, number>();
  for (const { code } of rows) if (code !== null) times.set(code, (times.get(code) ?? 0) + 1);
  const seen = new Set<string>();
  return rows.flatMap(({ code, place }) => {
    if (code === null || (times.get(code) ?? 0) < 2) return [];
    const isFirst = !seen.has(code);
    seen.add(code);
    return isFirst ? [] : [numbering("duplicate-code", place, code, null, { times: String(times.get(code)) })];
  });
}

export function uncoded(rows: readonly CodedRow[]): readonly Finding[] {
  return rows.filter(({ code }) => code === null).map(({ place }) => numbering("missing-code", place, null, null, {}));
}

/** Brothers and sisters in printed order: each code must come after the one before it. */
export function unorderedCodes(rows: readonly CodedRow[]): readonly Finding[] {
  const coded = rows.filter(({ code }) => code !== null);
  return coded.flatMap(({ code, place }, at) => {
    const before = coded[at - 1]?.code ?? null;
    if (code === null || before === null || compareCodes(before, code) <= 0) return [];
    return [numbering("code-order", place, code, null, { after: before })];
  });
}

/** A number left out between two codes of one parent: 5.4.2 and then 5.4.5. */
export function skippedCodes(rows: readonly CodedRow[]): readonly Finding[] {
  return rows.flatMap(({ code, place }, at) => {
    const before = at === 0 ? null : (rows[at - 1]?.code ?? null);
    if (code === null) return [];
    const from = before === null ? 0 : lastNumber(before);
    const to = lastNumber(code);
    const isSameParent = before === null ? at === 0 : parentCode(before) === parentCode(code);
    if (from === null || to === null || !isSameParent || to <= from + 1) return [];
    const stem = parentCode(code);
    const skipped = Array.from({ length: Math.min(to - from - 1, 9) }, (_, more) => from + 1 + more);
    const codes = skipped.map((number) => (stem === null ? String(number) : `${stem}.${number}`)).join(", ");
    return [numbering("missing-code", place, code, codes, { skipped: codes })];
  });
}

function numbering(
  check: "duplicate-code" | "missing-code" | "code-order",
  place: Place,
  stated: string | null,
  computed: string | null,
  facts: Readonly<Record<string, string>>,
): Finding {
  return { check, severity: "info", place, stated, computed, unit: "words", facts };
}
