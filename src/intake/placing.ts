/**
 * Where each row stands in the tree: its parent and its key, from codes, position and depth together.
 *
 * Printed codes repeat between parts, parents may be missing, and rows may have no code at all; a key is unique whatever
 * the paper prints, and lies below another key exactly when the row lies below the other row.
 */
import { nearestKeyAbove, type NodeKey } from "../domain/framework";
import type { DraftRow } from "./draft-row";
import { spanOf, type IntakeNote, type Place } from "./intake";
import { mentionName, mergeDrafts } from "./merge-drafts";
import { numberingScheme, type NumberingScheme } from "./numbering-scheme";

export interface PlacedDraft {
  draft: DraftRow;
  readonly key: NodeKey;
  readonly parent: PlacedDraft | null;
  readonly children: PlacedDraft[];
  /** Of every mention. */
  readonly places: Place[];
  readonly standing: Standing;
  /** Segments of a dotted code. */
  readonly depth: number;
}

export type Standing = "part" | "area" | "dotted" | "uncoded";

export interface PlacedTree {
  readonly roots: readonly PlacedDraft[];
  readonly scheme: NumberingScheme;
  readonly notes: readonly IntakeNote[];
}

/** What the walk down the paper has seen so far. */
interface Walk {
  readonly drafts: readonly DraftRow[];
  readonly scheme: NumberingScheme;
  readonly roots: PlacedDraft[];
  readonly byKey: Map<NodeKey, PlacedDraft>;
  readonly keys: Set<NodeKey>;
  readonly copies: Map<NodeKey, number>;
  readonly byMention: Map<string, PlacedDraft>;
  /** How many items of a list each parent has, by its key. */
  readonly items: Map<NodeKey, number>;
  readonly notes: IntakeNote[];
  part: PlacedDraft | null;
  area: PlacedDraft | null;
  /** Rows of this part, or of this area, by their dotted codes. */
  codes: Map<string, PlacedDraft>;
  lastCoded: PlacedDraft | null;
  lastHeading: PlacedDraft | null;
  lastItem: PlacedDraft | null;
  /** The bullet of the first item under a heading; another one opens items of an item. */
  outerBullet: string | null;
}

export function placeDrafts(drafts: readonly DraftRow[]): PlacedTree {
  const scheme = numberingScheme(drafts);
  const walk: Walk = {
    drafts,
    scheme,
    roots: [],
    byKey: new Map(),
    keys: new Set(),
    copies: new Map(),
    byMention: new Map(),
    items: new Map(),
    notes: [],
    part: null,
    area: null,
    codes: new Map(),
    lastCoded: null,
    lastHeading: null,
    lastItem: null,
    outerBullet: null,
  };
  drafts.forEach((draft, at) => {
    if (draft.from === "heading") walk.outerBullet = null;
    else walk.outerBullet ??= draft.bullet;
    place(draft, at, walk);
  });
  return { roots: walk.roots, scheme, notes: walk.notes };
}

function place(draft: DraftRow, at: number, walk: Walk): void {
  const code = draft.code?.code ?? null;
  const kind = draft.code?.kind ?? "bullet";
  if (draft.key !== null) {
    placeKeyed(draft, draft.key, walk);
    return;
  }
  if (code !== null) {
    switch (kind) {
      case "part":
        placePart(draft, code, walk);
        return;
      case "roman":
      case "capital":
        if (walk.scheme[kind] === "part") placePart(draft, code, walk);
        else placeArea(draft, code, at, walk);
        return;
      case "dotted":
      case "ordinal":
        placeDotted(draft, code, walk);
        return;
      case "letter":
      case "bullet":
        break;
    }
  }
  if (joinsMention(draft, walk)) return;
  if (draft.from === "table" || kind === "letter") placeUncoded(draft, kind === "letter" ? code : null, walk);
  else placeItem(draft, walk);
}

/** A row of our own sheet, where its key says. */
function placeKeyed(draft: DraftRow, key: NodeKey, walk: Walk): void {
  const above = nearestKeyAbove(key, walk.keys);
  const parent = above === null ? null : (walk.byKey.get(above) ?? null);
  const code = draft.code?.code ?? null;
  const isPart = parent === null && draft.code?.kind === "roman";
  const standing: Standing = isPart ? "part" : code === null ? "uncoded" : "dotted";
  add(draft, { wanted: key, parent, standing, depth: code?.split(".").length ?? 0 }, walk);
}

function placePart(draft: DraftRow, code: string, walk: Walk): void {
  const placed = add(draft, { wanted: code, parent: null, standing: "part", depth: 0 }, walk);
  walk.part = placed;
  walk.area = null;
  beginScope(placed, walk);
}

function placeArea(draft: DraftRow, code: string, at: number, walk: Walk): void {
  walk.area = null;
  const implied = walk.part === null ? null : impliedNumber(walk.drafts, at);
  const own = implied === null || draft.code === null ? draft : { ...draft, code: { ...draft.code, code: implied } };
  const wanted = keyUnder(walk.part, implied ?? code);
  const placed = add(own, { wanted, parent: walk.part, standing: "area", depth: 1 }, walk);
  if (implied === null) {
    walk.area = placed;
    beginScope(placed, walk);
    return;
  }
  walk.codes.set(implied, placed);
  walk.lastCoded = walk.lastHeading = placed;
  walk.lastItem = null;
}

function beginScope(placed: PlacedDraft, walk: Walk): void {
  walk.codes = new Map();
  walk.lastCoded = walk.lastHeading = placed;
  walk.lastItem = null;
}

function placeDotted(draft: DraftRow, code: string, walk: Walk): void {
  const known = walk.codes.get(code);
  if (known !== undefined && mayBeSame(known.draft, draft)) {
    join(known, draft, walk);
    walk.lastCoded = known;
    return;
  }
  const named = draft.from === "table" ? undefined : walk.byMention.get(mentionKey(draft, walk));
  if (named?.draft.code === null && named.draft.from !== "table") {
    join(named, draft, walk);
    walk.codes.set(code, named);
    return;
  }
  if (known !== undefined) {
    walk.notes.push({ note: "codeTwice", place: spanOf(draft.places), facts: { code, name: draft.name } });
  }
  const scope = walk.area ?? walk.part;
  const parent = nearestCoded(code, walk.codes) ?? scope;
  const depth = code.split(".").length;
  const placed = add(draft, { wanted: keyUnder(scope, code), parent, standing: "dotted", depth }, walk);
  walk.codes.set(code, placed);
  walk.lastCoded = placed;
  if (draft.from === "heading" || depth === 1) walk.lastHeading = placed;
  walk.lastItem = null;
}

/** A row of a table without a code, or with a letter: it stands under the last row that has a code. */
function placeUncoded(draft: DraftRow, letter: string | null, walk: Walk): void {
  const parent = walk.lastCoded;
  const tail = letter ?? String((parent?.children ?? walk.roots).length + 1);
  const placed = add(draft, { wanted: keyUnder(parent, tail), parent, standing: "uncoded", depth: 0 }, walk);
  if (letter !== null) return;
  const facts = { name: draft.name, key: placed.key };
  walk.notes.push({ note: "rowWithoutCode", place: spanOf(draft.places), facts });
}

/** An item of a list: under its heading, or, where its bullet is another one, under the item above. */
function placeItem(draft: DraftRow, walk: Walk): void {
  const isNested = draft.bullet !== null && walk.outerBullet !== null && draft.bullet !== walk.outerBullet;
  const parent = isNested ? (walk.lastItem ?? walk.lastCoded) : walk.lastHeading;
  const number = (walk.items.get(parent?.key ?? "") ?? 0) + 1;
  walk.items.set(parent?.key ?? "", number);
  const wanted = parent === null ? String(number) : `${parent.key}.p${number}`;
  const placed = add(draft, { wanted, parent, standing: "uncoded", depth: 0 }, walk);
  if (!isNested) walk.lastItem = placed;
}

function keyUnder(scope: PlacedDraft | null, tail: string): NodeKey {
  return scope === null ? tail : `${scope.key}.${tail}`;
}

interface Position extends Pick<PlacedDraft, "parent" | "standing" | "depth"> {
  readonly wanted: NodeKey;
}

function add(draft: DraftRow, { wanted, parent, standing, depth }: Position, walk: Walk): PlacedDraft {
  const times = (walk.copies.get(wanted) ?? 0) + 1;
  walk.copies.set(wanted, times);
  const key = freeKey(wanted, times, walk.keys);
  const placed: PlacedDraft = { draft, key, parent, children: [], places: [...draft.places], standing, depth };
  walk.byKey.set(key, placed);
  walk.keys.add(key);
  (parent?.children ?? walk.roots).push(placed);
  walk.byMention.set(mentionKey(draft, walk), placed);
  return placed;
}

/** Names are told apart part by part: the same area may stand in two of them. */
function mentionKey({ name }: DraftRow, { part }: Walk): string {
  return `${part?.key ?? ""}|${mentionName(name)}`;
}

/** Items of several lists with one name are one row. */
function joinsMention(draft: DraftRow, walk: Walk): boolean {
  const mention = draft.from === "table" ? undefined : walk.byMention.get(mentionKey(draft, walk));
  if (mention === undefined || mention.draft.from === "table") return false;
  join(mention, draft, walk);
  return true;
}

function join(known: PlacedDraft, draft: DraftRow, walk: Walk): void {
  const merged = mergeDrafts(known.draft, draft);
  known.draft = merged.draft;
  known.places.push(...draft.places);
  walk.notes.push(...merged.notes);
}

/** The wanted key, or, the second and later times, one that nothing else has. */
function freeKey(wanted: NodeKey, times: number, keys: ReadonlySet<NodeKey>): NodeKey {
  let key = times === 1 ? wanted : `${wanted}_${times}`;
  for (let copy = times + 1; keys.has(key); copy += 1) key = `${wanted}_${copy}`;
  return key;
}

function nearestCoded(code: string, codes: ReadonlyMap<string, PlacedDraft>): PlacedDraft | null {
  for (let end = code.lastIndexOf("."); end > 0; end = code.lastIndexOf(".", end - 1)) {
    const above = codes.get(code.slice(0, end));
    if (above !== undefined) return above;
  }
  return null;
}

/** One row mentioned twice, in sentences or in a list and then in a table; two rows of a table are two rows. */
function mayBeSame(known: DraftRow, draft: DraftRow): boolean {
  if (known.from === "table" && draft.from === "table") return false;
  return mentionName(known.name) === mentionName(draft.name) || known.name === "" || draft.name === "";
}

/** `I.` above `(TCTP 9.1)`, `(TCTP 9.2)`: the rows below say that it is number 9. */
function impliedNumber(drafts: readonly DraftRow[], at: number): string | null {
  let implied: string | null = null;
  for (let below = at + 1; below < drafts.length; below += 1) {
    const code = drafts[below]?.code;
    if (code?.kind === "part" || code?.kind === "roman" || code?.kind === "capital") break;
    if (code?.kind !== "dotted" || code.code === null) continue;
    const [first = "", ...others] = code.code.split(".");
    if (others.length === 0 || (implied !== null && implied !== first)) return null;
    implied = first;
  }
  return implied;
}
