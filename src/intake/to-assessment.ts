/**
 * What was taken in as a score sheet: a draft of the framework the paper follows, and the assessment in it.
 *
 * The draft holds what the paper shows and nothing else. Where a paper lists only some rows, the rest of an area is one
 * remainder row, so that every sum holds. A row without a maximum cannot stand in a framework; such rows are given back.
 */
import { blankEntry, noRemediation, type Assessment, type Due, type LeafEntry } from "../domain/assessment";
import { isNegative, isZero, points, subtract, sum, type Points } from "../domain/decimal";
import {
  levels,
  remainderName,
  type Adjustment,
  type Branch,
  type Framework,
  type FrameworkNode,
  type Leaf,
  type Level,
} from "../domain/framework";
import type { Intake, IntakeRow } from "./intake";
import { listingOf } from "./listing";
import { isSurveyName } from "./levels";
import { readAssignment } from "./offices";
import { followsRate } from "./rate-rule";
import { exclusionsOf, statedFiguresOf } from "./stated-figures";

export interface DraftSheet {
  readonly framework: Framework;
  readonly assessment: Assessment;
  /** Rows that have no maximum and are no bonus. */
  readonly leftOut: readonly IntakeRow[];
}

export const draftId = "intake";

/** `null` where no row of a score sheet was found. */
export function draftSheetOf(intake: Intake): DraftSheet | null {
  const family = familyOf(intake.rows);
  const drafting: Drafting = {
    intake,
    family,
    listing: listingOf(intake),
    byRate: followsRate(intake.rows),
    entries: new Map(),
    leftOut: [],
  };
  const nodes = family.roots.filter(({ isBonus }) => !isBonus).flatMap((row) => nodesOf(row, drafting));
  if (nodes.length === 0) return null;
  const bonuses = intake.rows.filter(({ isBonus }) => isBonus);
  return {
    framework: frameworkOf(intake, nodes, bonuses),
    assessment: assessmentOf(drafting, bonuses),
    leftOut: drafting.leftOut,
  };
}

interface Family {
  readonly roots: readonly IntakeRow[];
  readonly childrenOf: (row: IntakeRow) => readonly IntakeRow[];
}

function familyOf(rows: readonly IntakeRow[]): Family {
  const children = new Map<string, IntakeRow[]>();
  for (const row of rows) {
    if (row.parentKey === null) continue;
    const known = children.get(row.parentKey);
    if (known === undefined) children.set(row.parentKey, [row]);
    else known.push(row);
  }
  return {
    roots: rows.filter(({ parentKey }) => parentKey === null),
    childrenOf: ({ key }) => children.get(key) ?? [],
  };
}

interface Drafting {
  readonly intake: Intake;
  readonly family: Family;
  readonly listing: Assessment["listing"];
  readonly byRate: (row: IntakeRow) => boolean;
  readonly entries: Map<string, LeafEntry>;
  readonly leftOut: IntakeRow[];
}

function nodesOf(row: IntakeRow, drafting: Drafting): readonly FrameworkNode[] {
  const children = drafting.family.childrenOf(row).flatMap((child) => nodesOf(child, drafting));
  const isWhole = row.level === "part" || (row.level === "area" && drafting.listing !== "complete");
  if (children.length === 0 && !(isWhole && row.maxScore !== null)) return leafOf(row, drafting);
  const rest = remainderOf(row, children, drafting);
  const branch: Branch = {
    kind: "branch",
    key: row.key,
    level: row.level,
    code: row.code ?? constructedCode(row),
    name: row.name,
    source: null,
    maxScore: row.maxScore?.value ?? null,
    children: rest === null ? children : [...children, rest],
  };
  return [branch];
}

/** The number an area without a printed one is known by: its place in the list. */
function constructedCode(row: IntakeRow): string | null {
  return row.parentKey === null && /^\d+$/.test(row.key) ? row.key : null;
}

function leafOf(row: IntakeRow, { entries, byRate, leftOut }: Drafting): readonly Leaf[] {
  if (row.maxScore === null) {
    leftOut.push(row);
    return [];
  }
  const isSurvey = row.isSurvey || isSurveyName(row.name);
  entries.set(row.key, entryOf(row));
  return [
    {
      kind: "leaf",
      key: row.key,
      level: row.level,
      code: row.code ?? constructedCode(row),
      name: row.name,
      source: null,
      maxScore: row.maxScore.value,
      rule: isSurvey ? { kind: "survey" } : byRate(row) ? { kind: "ratio" } : null,
      ruleSource: null,
      notApplicable: null,
      isRemainder: false,
    },
  ];
}

/** The rest of a parent whose listed rows come to less than it is worth; `null` where a full list should add up by itself. */
function remainderOf(
  row: IntakeRow,
  children: readonly FrameworkNode[],
  { listing, family, entries }: Drafting,
): Leaf | null {
  const max = row.maxScore?.value;
  if (max === undefined || (listing === "complete" && children.length > 0)) return null;
  const listed = sum(children.map((child) => child.maxScore ?? points("0")));
  const rest = subtract(max, listed);
  if (isZero(rest) || isNegative(rest)) return null;
  const key = `${row.key}.x`;
  const below = family.childrenOf(row);
  const restOf = (figure: "selfScore" | "appraisedScore"): Points | null => {
    const own = row[figure];
    const scores = below.map((child) => child[figure]);
    if (own === null || scores.some((score) => score === null)) return null;
    return subtract(own.value, sum(scores.flatMap((score) => (score === null ? [] : [score.value]))));
  };
  entries.set(key, { ...blankEntry, selfScore: restOf("selfScore"), appraisedScore: restOf("appraisedScore") });
  return {
    kind: "leaf",
    key,
    level: levelBelow(row.level),
    code: null,
    name: remainderName,
    source: null,
    maxScore: rest,
    rule: row.isSurvey ? { kind: "survey" } : null,
    ruleSource: null,
    notApplicable: null,
    isRemainder: true,
  };
}

function levelBelow(level: Level): Level {
  return levels[levels.indexOf(level) + 1] ?? "option";
}

function entryOf(row: IntakeRow): LeafEntry {
  const { words, quotedRate } = row;
  const { lead, support, measure } = readAssignment(words.assignment);
  return {
    ...blankEntry,
    applicability: row.isNotApplicable
      ? { state: "notApplicable", reason: words.explanation }
      : { state: "applicable" },
    selfScore: row.selfScore?.value ?? null,
    appraisedScore: row.appraisedScore?.value ?? null,
    performance: {
      ...blankEntry.performance,
      done: row.typedDone ?? quotedRate?.done ?? null,
      due: row.typedDue ?? quotedRate?.due ?? null,
    },
    statedPercent: quotedRate?.percent ?? null,
    explanation: words.explanation,
    evidence: words.evidence,
    owner: words.owner,
    remediation: {
      ...noRemediation,
      cause: words.cause,
      lead: words.lead === "" ? lead : words.lead,
      support: words.support === "" ? support.join("; ") : words.support,
      measure: words.measure === "" ? measure : words.measure,
      due: dueOf(words.due),
    },
  };
}

/** A day as staff write it, or the words. */
export function dueOf(text: string): Due | null {
  if (text === "") return null;
  const day = /^(?:ngày )?(\d{1,2})\/(\d{1,2})\/(20\d\d)$/i.exec(text.trim());
  if (day === null) return { kind: "text", text };
  const [, date = "", month = "", year = ""] = day;
  return { kind: "date", date: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` };
}

function frameworkOf({ paper }: Intake, nodes: readonly FrameworkNode[], bonuses: readonly IntakeRow[]): Framework {
  const adjustments = bonuses.map(({ key, name }): Adjustment => ({
    kind: "bonus",
    key,
    name,
    cap: null,
    source: null,
  }));
  return {
    id: draftId,
    name: paper.unit ?? "",
    province: paper.province,
    decision: null,
    unitTypes: ["xã"],
    firstYear: paper.year,
    lastYear: paper.year,
    historicalExample: null,
    nodes,
    adjustments,
    rounding: { leaf: null, area: null, index: null },
    gradeScheme: null,
    notApplicableDefault: null,
  };
}

function assessmentOf({ intake, listing, entries }: Drafting, bonuses: readonly IntakeRow[]): Assessment {
  const { paper, totals, rows } = intake;
  const label = paper.period ?? "";
  return {
    frameworkId: draftId,
    unit: { name: paper.unit ?? "", district: paper.district, province: paper.province },
    period: { label, year: paper.year ?? 0, span: /tháng|quý/i.test(label) ? "partOfYear" : "year" },
    listing,
    entries,
    adjustments: new Map(
      bonuses.flatMap(({ key, appraisedScore }) => (appraisedScore === null ? [] : [[key, appraisedScore.value]])),
    ),
    exclusions: exclusionsOf(rows, totals),
    stated: statedFiguresOf(intake, entries),
  };
}
