/** Frameworks written out by hand, a line for each node; what a case is not about is filled in. */
import { points } from "../../src/domain/decimal";
import type { Adjustment, Branch, Framework, FrameworkNode, Leaf, Level, Source } from "../../src/domain/framework";
import { remainderName } from "../../src/domain/framework";
import { isProblem } from "../../src/domain/problem";
import { parseRule, type ScoringRule } from "../../src/domain/scoring-rules/scoring-rule";

export const someSource: Source = {
  document: "Quyết định số 12/QĐ-UBND, Phụ lục",
  place: "dòng 7",
  effectiveDate: "2024-03-01",
  basis: "printed",
};

interface LeafMembers {
  readonly level?: Level;
  readonly code?: string | null;
  readonly name?: string;
  /** In notation. */
  readonly rule?: string;
  readonly notApplicable?: Leaf["notApplicable"];
}

/** A leaf whose printed code is its key unless said otherwise. */
export function leaf(key: string, maxScore: string, members: LeafMembers = {}): Leaf {
  const { level = "criterion", code = key, name = `Tiêu chí ${key}`, notApplicable = null } = members;
  const rule = members.rule === undefined ? null : ruleFrom(members.rule);
  return {
    kind: "leaf",
    key,
    level,
    code,
    name,
    source: null,
    maxScore: points(maxScore),
    rule,
    ruleSource: rule === null ? null : someSource,
    notApplicable,
    isRemainder: false,
  };
}

/** The rest of its parent; `rule` only for a survey that the paper does not list. */
export function remainder(key: string, maxScore: string, members: Pick<LeafMembers, "level" | "rule"> = {}): Leaf {
  return { ...leaf(key, maxScore, { ...members, code: null, name: remainderName }), isRemainder: true };
}

interface BranchMembers {
  readonly level?: Level;
  readonly code?: string | null;
  readonly name?: string;
  readonly maxScore?: string;
}

/** An area unless said otherwise. */
export function branch(key: string, children: readonly FrameworkNode[], members: BranchMembers = {}): Branch {
  const { level = "area", code = key, name = `Lĩnh vực ${key}`, maxScore } = members;
  const stated = maxScore === undefined ? null : points(maxScore);
  return { kind: "branch", key, level, code, name, source: null, maxScore: stated, children };
}

export function framework(nodes: readonly FrameworkNode[], members: Partial<Framework> = {}): Framework {
  return {
    id: "mau",
    name: "Bộ tiêu chí mẫu",
    province: null,
    decision: null,
    unitTypes: ["xã"],
    firstYear: null,
    lastYear: null,
    historicalExample: null,
    nodes,
    adjustments: [],
    rounding: { leaf: null, area: null, index: null },
    gradeScheme: null,
    notApplicableDefault: null,
    ...members,
  };
}

export function adjustment(kind: Adjustment["kind"], key: string, cap: string | null = null): Adjustment {
  const name = kind === "bonus" ? "Điểm thưởng" : "Điểm phạt";
  return { kind, key, name, cap: cap === null ? null : points(cap), source: null };
}

/** A rule from notation that the test knows to be right. */
export function ruleFrom(notation: string): ScoringRule {
  const rule = parseRule(notation);
  if (isProblem(rule)) throw new Error(`${notation}: ${JSON.stringify(rule)}`);
  return rule;
}
