/** What a paper's Roman numbers and capitals stand for: the parts of its score sheet, or its areas. */
import type { DraftRow } from "./draft-row";
import { foldWords, hasAnyPhrase } from "./folded-text";
import type { CodeKind } from "./printed-code";

export interface NumberingScheme {
  readonly roman: "part" | "area";
  readonly capital: "part" | "area";
  /** Dotted codes count from the area they stand in (`I`, then `1.1`), not from the criterion (`I`, `1`, `1.1`). */
  readonly dottedFromArea: boolean;
}

const fewestAreas = 4;
const partWords = [
  "danh gia",
  "dieu tra",
  "phan",
  "nhom",
  "tham dinh",
  "diem thuong",
  "tac dong",
  "khao sat",
  "tai lieu",
];

export function numberingScheme(drafts: readonly DraftRow[]): NumberingScheme {
  const count = (kind: CodeKind): number => drafts.filter(({ code }) => code?.kind === kind).length;
  const upper: CodeKind = count("roman") > 0 ? "roman" : "capital";
  const below = dottedUnder(drafts, upper);
  const dottedFromArea = below.length > 0 && below.every((group) => group.every((code) => code.includes(".")));
  if (count("part") > 0) return { roman: "area", capital: "area", dottedFromArea };
  if (count("roman") > 0 && count("capital") > 0) return { roman: "area", capital: "part", dottedFromArea };
  const stands = upperStandsFor(drafts, upper, below, dottedFromArea);
  return { roman: stands, capital: stands, dottedFromArea };
}

function upperStandsFor(
  drafts: readonly DraftRow[],
  upper: CodeKind,
  below: readonly (readonly string[])[],
  dottedFromArea: boolean,
): "part" | "area" {
  const uppers = drafts.filter(({ code }) => code?.kind === upper);
  if (below.length === 0) return "area";
  if (dottedFromArea) {
    const firsts = below.map((group) => new Set(group.map((code) => code.split(".")[0])));
    if (firsts.every((segments) => segments.size === 1)) return "area";
  }
  const deepest = below.reduce((most, group) => Math.max(most, ...group.map((code) => code.split(".").length)), 0);
  if (deepest >= 3) return "part";
  const seen = new Set<string>();
  const isRestarted = below.some((group) => {
    const repeats = group.some((code) => seen.has(code));
    group.forEach((code) => seen.add(code));
    return repeats;
  });
  if (below.length > 1 && !isRestarted && deepest === 2) return "part";
  if (uppers.length >= fewestAreas) return "area";
  return uppers.some(({ name }) => hasAnyPhrase(foldWords(name), partWords)) ? "part" : "area";
}

/** The dotted codes under each Roman number or capital. */
function dottedUnder(drafts: readonly DraftRow[], upper: CodeKind): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const { code } of drafts) {
    if (code?.kind === upper) groups.push([]);
    else if ((code?.kind === "dotted" || code?.kind === "ordinal") && code.code !== null)
      groups.at(-1)?.push(code.code);
  }
  return groups.filter((group) => group.length > 0);
}
