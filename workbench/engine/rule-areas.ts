import type { Area } from "../workbook-data";
import { anchorOf, subtractAreas } from "./area-list";
import { moveFormula } from "./relative-formula";

interface Rule {
  readonly areas: readonly Area[];
}

type RewriteRule<R> = (rule: R, write: (formula: string) => string) => R;

/** A rule that holds for other cells from now on; its relative references mean the same to each cell as before. */
export function withAreas<R extends Rule>(rule: R, areas: readonly Area[], rewrite: RewriteRule<R>): R {
  const from = anchorOf(rule.areas);
  const to = anchorOf(areas);
  return { ...rewrite(rule, (formula) => moveFormula(formula, from, to)), areas };
}

/** What is left of a rule when it ends for some cells; nothing when it held for no others. */
export function withoutCells<R extends Rule>(rule: R, cells: readonly Area[], rewrite: RewriteRule<R>): R | undefined {
  const areas = subtractAreas(rule.areas, cells);
  return areas.length === 0 ? undefined : withAreas(rule, areas, rewrite);
}
