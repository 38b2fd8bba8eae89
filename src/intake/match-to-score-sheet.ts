/**
 * What was taken in, laid onto a score sheet that is already there: by key, by code, then by name; offers side by side
 * with what stands in the cells. Nothing typed is replaced without consent.
 */
import { entryOf, type Assessment, type LeafEntry, blankEntry } from "../domain/assessment";
import { count, points, toText, type Exact } from "../domain/decimal";
import { placedNodes, type Framework, type FrameworkNode, type NodeKey } from "../domain/framework";
import { foldWords } from "./folded-text";
import type { Intake, IntakeRow } from "./intake";
import { mentionName } from "./merge-drafts";
import { readAssignment } from "./offices";
import { dueOf } from "./to-assessment";

export const offeredFields = [
  "maxScore",
  "selfScore",
  "appraisedScore",
  "done",
  "due",
  "explanation",
  "evidence",
  "owner",
  "cause",
  "lead",
  "support",
  "measure",
  "dueDate",
] as const;
export type OfferedField = (typeof offeredFields)[number];

/** `fill`: the cell is blank. `same`: it says so already. `conflict`: it says something else. `differs`: the framework does. */
export type OfferState = "fill" | "same" | "conflict" | "differs";

export interface Offer {
  readonly field: OfferedField;
  /** Canonical number, or words. */
  readonly offered: string;
  readonly current: string | null;
  readonly state: OfferState;
}

export interface RowMatch {
  readonly row: IntakeRow;
  readonly key: NodeKey;
  readonly by: "key" | "code" | "name" | "codeAlone";
  readonly offers: readonly Offer[];
}

export interface SheetMatch {
  readonly matches: readonly RowMatch[];
  /** Rows that fit no node, or more than one. */
  readonly unmatched: readonly IntakeRow[];
  /** Leaves that nothing was taken in for. */
  readonly missing: readonly FrameworkNode[];
}

/** `assessment`: what is in the cells now; `null` while nothing is. */
export function matchToScoreSheet(intake: Intake, framework: Framework, assessment: Assessment | null): SheetMatch {
  const nodes = placedNodes(framework).map(({ node }) => node);
  const finder = finderOf(nodes);
  const taken = new Set<NodeKey>();
  const matches: RowMatch[] = [];
  const unmatched: IntakeRow[] = [];
  for (const row of intake.rows) {
    const found = finder(row, taken);
    if (found === null) {
      unmatched.push(row);
      continue;
    }
    taken.add(found.node.key);
    const entry = assessment === null ? blankEntry : entryOf(assessment, found.node.key);
    matches.push({ row, key: found.node.key, by: found.by, offers: offersOf(row, found.node, entry) });
  }
  const missing = nodes.filter((node) => node.kind === "leaf" && !node.isRemainder && !taken.has(node.key));
  return { matches, unmatched, missing };
}

interface Found {
  readonly node: FrameworkNode;
  readonly by: RowMatch["by"];
}

function finderOf(nodes: readonly FrameworkNode[]): (row: IntakeRow, taken: ReadonlySet<NodeKey>) => Found | null {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const byCode = groupBy(nodes, ({ code }) => code);
  const byName = groupBy(nodes, ({ name }) => mentionName(name));
  return (row, taken) => {
    const free = (found: readonly FrameworkNode[] | undefined): readonly FrameworkNode[] =>
      (found ?? []).filter(({ key }) => !taken.has(key));
    const keyed = byKey.get(row.key);
    const isSame = keyed !== undefined && !taken.has(keyed.key) && (row.code === null || keyed.code === row.code);
    if (isSame && isAlike(row.name, keyed.name)) return { node: keyed, by: "key" };
    const coded = row.code === null ? [] : free(byCode.get(row.code));
    const alike = coded.filter(({ name }) => isAlike(row.name, name));
    const [only, ...others] = alike;
    if (only !== undefined && others.length === 0) return { node: only, by: "code" };
    const [named, ...namesakes] = free(byName.get(mentionName(row.name)));
    if (named !== undefined && namesakes.length === 0) return { node: named, by: "name" };
    const [alone, ...more] = coded;
    return alone !== undefined && more.length === 0 && (isSame || row.name === "")
      ? { node: alone, by: "codeAlone" }
      : null;
  };
}

function groupBy(
  nodes: readonly FrameworkNode[],
  keyOf: (node: FrameworkNode) => string | null,
): ReadonlyMap<string, readonly FrameworkNode[]> {
  const groups = new Map<string, FrameworkNode[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === null || key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}

/** Half of the words of the shorter name stand in the other. */
function isAlike(first: string, second: string): boolean {
  const [some, others] = [new Set(foldWords(first).split(" ")), new Set(foldWords(second).split(" "))];
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.min(some.size, others.size);
}

function offersOf(row: IntakeRow, node: FrameworkNode, entry: LeafEntry): readonly Offer[] {
  const max = row.maxScore === null ? null : toText(row.maxScore.value);
  const ofFramework: readonly Offer[] =
    max === null || node.maxScore === null
      ? []
      : [
          {
            field: "maxScore",
            offered: max,
            current: toText(node.maxScore),
            state: toText(node.maxScore) === max ? "same" : "differs",
          },
        ];
  if (node.kind === "branch") return ofFramework;
  const offered = offeredBy(row);
  const current = currentOf(entry);
  return [
    ...ofFramework,
    ...offeredFields.flatMap((field): readonly Offer[] => {
      const value = offered[field] ?? "";
      const standing = current[field] ?? "";
      if (value === "" || field === "maxScore") return [];
      const state: OfferState = standing === "" ? "fill" : isSameText(standing, value) ? "same" : "conflict";
      return [{ field, offered: value, current: standing === "" ? null : standing, state }];
    }),
  ];
}

function isSameText(first: string, second: string): boolean {
  return first === second || (foldWords(first) !== "" && foldWords(first) === foldWords(second));
}

type Values = Readonly<Partial<Record<OfferedField, string>>>;

const shown = <Unit>(amount: Exact<Unit> | null | undefined): string =>
  amount === null || amount === undefined ? "" : toText(amount);

function offeredBy(row: IntakeRow): Values {
  const { lead, support, measure } = readAssignment(row.words.assignment);
  return {
    selfScore: shown(row.selfScore?.value),
    appraisedScore: shown(row.appraisedScore?.value),
    done: shown(row.typedDone ?? row.quotedRate?.done),
    due: shown(row.typedDue ?? row.quotedRate?.due),
    explanation: row.words.explanation,
    evidence: row.words.evidence,
    owner: row.words.owner,
    cause: row.words.cause,
    lead: row.words.lead === "" ? lead : row.words.lead,
    support: row.words.support === "" ? support.join("; ") : row.words.support,
    measure: row.words.measure === "" ? measure : row.words.measure,
    dueDate: row.words.due,
  };
}

function currentOf({
  selfScore,
  appraisedScore,
  performance,
  explanation,
  evidence,
  owner,
  remediation,
}: LeafEntry): Values {
  const { cause, lead, support, measure, due } = remediation;
  return {
    selfScore: shown(selfScore),
    appraisedScore: shown(appraisedScore),
    done: shown(performance.done),
    due: shown(performance.due),
    explanation,
    evidence,
    owner,
    cause,
    lead,
    support,
    measure,
    dueDate: due === null ? "" : due.kind === "date" ? due.date : due.text,
  };
}

/** What the user agreed to replace: `key` and field, as `consentOf` writes them. */
export type Consent = ReadonlySet<string>;

export function consentOf(key: NodeKey, field: OfferedField): string {
  return `${key} ${field}`;
}

/** The assessment with every blank filled, and with those typed cells replaced that the user agreed to. */
export function applyMatch(match: SheetMatch, assessment: Assessment, consent: Consent): Assessment {
  const entries = new Map(assessment.entries);
  for (const { key, offers } of match.matches) {
    const accepted = offers.filter(
      ({ field, state }) => state === "fill" || (state === "conflict" && consent.has(consentOf(key, field))),
    );
    if (accepted.length === 0) continue;
    entries.set(key, accepted.reduce(withOffer, entryOf(assessment, key)));
  }
  return { ...assessment, entries };
}

function withOffer(entry: LeafEntry, { field, offered }: Offer): LeafEntry {
  const { performance, remediation } = entry;
  switch (field) {
    case "maxScore":
      return entry;
    case "selfScore":
    case "appraisedScore":
      return { ...entry, [field]: points(offered) };
    case "done":
    case "due":
      return { ...entry, performance: { ...performance, [field]: count(offered) } };
    case "explanation":
    case "evidence":
    case "owner":
      return { ...entry, [field]: offered };
    case "dueDate":
      return { ...entry, remediation: { ...remediation, due: dueOf(offered) } };
    case "cause":
    case "lead":
    case "support":
    case "measure":
      return { ...entry, remediation: { ...remediation, [field]: offered } };
  }
}
