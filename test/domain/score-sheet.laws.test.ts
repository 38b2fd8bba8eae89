import * as fc from "fast-check";
import {
  add,
  compare,
  equals,
  noPoints,
  percent,
  percentOf,
  points,
  rateOf,
  subtract,
  sum,
  toText,
  type Points,
} from "../../src/domain/decimal";
import type { FrameworkNode } from "../../src/domain/framework";
import { leafRows, makeScoreSheet, type ScoreSheet, type ScoreSheetRow } from "../../src/domain/score-sheet";
import { anySheetOf, withFullMarks } from "../builders/any-assessment";
import { anyFramework, anyRoundedFramework } from "../builders/any-framework";
import { plain } from "../builders/plain";

const anySheet = anySheetOf(anyFramework);

function holds(law: (sheet: ScoreSheet) => void): void {
  fc.assert(fc.property(anySheet, law), { numRuns: 150 });
}

/** The sum of what is there; `null` where nothing is. */
function sumOfKnown(amounts: readonly (Points | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : toText(sum(known));
}

const text = (amount: Points | null): string | null => (amount === null ? null : toText(amount));

const summed = ["selfScore", "appraisedScore", "score", "gap", "applicableMax"] as const;
type Figures = Readonly<Record<(typeof summed)[number], string | null>>;

function figuresOf(show: (figure: (typeof summed)[number]) => string | null): Figures {
  return Object.fromEntries(summed.map((figure) => [figure, show(figure)])) as Figures;
}

describe("any score sheet", () => {
  test("every parent is the sum of its children, and the total the sum of the roots", () => {
    holds((sheet) => {
      const sumOver = (nodes: readonly FrameworkNode[]): Figures => {
        const rows = nodes.flatMap(({ key }) => sheet.rowByKey.get(key) ?? []);
        return figuresOf((figure) => sumOfKnown(rows.map((row) => row[figure])));
      };
      const parents = sheet.rows.flatMap(({ key, node }) =>
        node.kind === "branch" ? [[key, node.children] as const] : [],
      );
      const shown = (key: string): Figures => figuresOf((figure) => text(sheet.rowByKey.get(key)?.[figure] ?? null));
      expect(parents.map(([key]) => [key, shown(key)])).toEqual(
        parents.map(([key, children]) => [key, sumOver(children)]),
      );

      const { totals, framework } = sheet;
      const roots = sumOver(framework.nodes);
      const total = figuresOf((figure) => (figure === "score" ? roots.score : text(totals[figure])));
      expect(total).toEqual(roots);
    });
  });

  test("areas add up to the total before bonus and penalty", () => {
    holds((sheet) => {
      const byArea = new Map<string, Points>();
      for (const row of leafRows(sheet)) {
        if (row.score !== null) byArea.set(row.areaKey, add(byArea.get(row.areaKey) ?? noPoints, row.score));
      }
      const { points: reached, bonus, penalty } = sheet.totals;
      const before = reached === null ? null : add(subtract(reached, bonus), penalty);
      expect(text(before)).toBe(sumOfKnown([...byArea.values()]));
      // An area that stands as a row shows the very sum that counts towards it.
      for (const [key, total] of byArea) {
        const area = sheet.rows.find((row) => row.key === key);
        if (area?.node.level === "area") expect(text(area.score)).toBe(toText(total));
      }
    });
  });

  test("every row stays within 0 and its applicable maximum, and that within its leaves' maximum", () => {
    holds((sheet) => {
      const isWithin = (amount: Points, maximum: Points): boolean =>
        compare(amount, noPoints) >= 0 && compare(amount, maximum) <= 0;
      const outside = sheet.rows.filter(({ applicableMax, score, selfScore, appraisedScore, gap, status }) => {
        const amounts = [score, selfScore, appraisedScore, gap].filter((amount) => amount !== null);
        const isInside = amounts.every((amount) => isWithin(amount, applicableMax));
        return !isInside || compare(applicableMax, noPoints) < 0 || status === "outOfRange";
      });
      expect(outside.map(({ key }) => key)).toEqual([]);
      expect(compare(sheet.totals.applicableMax, sheet.totals.maxScore)).toBeLessThanOrEqual(0);
    });
  });

  test("what is scored and what is lost make up the maximum of a scored leaf", () => {
    holds((sheet) => {
      const wrong = leafRows(sheet).filter(({ status, score, gap, maxScore }) => {
        if (status !== "atMaximum" && status !== "belowMaximum") return gap !== null;
        if (score === null || gap === null) return true;
        return !equals(add(score, gap), maxScore) || equals(gap, noPoints) !== (status === "atMaximum");
      });
      expect(wrong.map(({ key }) => key)).toEqual([]);
    });
  });

  test("not applicable is never lost: no gap, and full points or out of the maximum", () => {
    holds((sheet) => {
      const notApplicable = leafRows(sheet).filter(({ entry }) => entry.applicability.state === "notApplicable");
      for (const row of notApplicable) {
        expect(row.status).toBe("notApplicable");
        expect(row.gap).toBeNull();
        expect(toText(row.applicableMax)).toBe(toText(row.score ?? noPoints));
      }
      const others = leafRows(sheet).filter((row) => !notApplicable.includes(row));
      expect(text(sheet.totals.gap)).toBe(sumOfKnown(others.map(({ gap }) => gap)));
    });
  });

  test("a leaf out of the count counts as little as one that was never there", () => {
    holds((sheet) => {
      const out = leafRows(sheet).filter(({ status, score }) => status === "notApplicable" && score === null);
      const gone = new Set(out.map(({ key }) => key));
      const nodes = sheet.framework.nodes.flatMap((node) => without(node, gone));
      const smaller = makeScoreSheet({ ...sheet.framework, nodes }, sheet.assessment);
      for (const figure of ["points", "applicableMax", "gap", "parIndex", "grade", "unscoredLeaves"] as const) {
        expect([figure, plain(smaller.totals[figure])]).toEqual([figure, plain(sheet.totals[figure])]);
      }
    });
  });

  test("blank is not zero: it neither gains nor loses, and is counted as unscored", () => {
    holds((sheet) => {
      const blank = leafRows(sheet).filter(({ status }) => status === "unscored");
      expect(sheet.totals.unscoredLeaves).toBe(blank.length);
      expect(blank.map(({ score, gap }) => [score, gap])).toEqual(blank.map(() => [null, null]));
      const asZero = new Map(sheet.assessment.entries);
      for (const row of blank) asZero.set(row.key, { ...row.entry, selfScore: noPoints });
      const zeroed = makeScoreSheet(sheet.framework, { ...sheet.assessment, entries: asZero });
      const lost = subtract(zeroed.totals.gap ?? noPoints, sheet.totals.gap ?? noPoints);
      expect(toText(lost)).toBe(toText(sum(blank.map(({ maxScore }) => maxScore))));
    });
  });

  test("the appraised score counts where there is one, else the self score", () => {
    holds((sheet) => {
      const counting = leafRows(sheet).filter(({ status }) => status !== "notApplicable");
      expect(counting.map(({ score, basis }) => [text(score), basis])).toEqual(
        counting.map(({ entry: { selfScore, appraisedScore } }) => [
          text(appraisedScore ?? selfScore),
          appraisedScore !== null ? "appraised" : selfScore !== null ? "self" : null,
        ]),
      );
    });
  });

  test("the index lies within one last digit of points ÷ applicable maximum", () => {
    holds(({ totals, framework }) => {
      const exact = totals.points === null ? null : rateOf(totals.points, totals.applicableMax);
      expect(totals.parIndex === null).toBe(exact === null);
      if (totals.parIndex === null || exact === null) return;
      const digits = framework.rounding.index?.digits ?? 2;
      const last = percent(digits === 0 ? "1" : `0.${"1".padStart(digits, "0")}`);
      expect(compare(percentOf(exact), subtract(totals.parIndex, last))).toBeGreaterThan(0);
      expect(compare(percentOf(exact), add(totals.parIndex, last))).toBeLessThan(0);
    });
  });

  test("its rows are all nodes of the framework, each once and in official order", () => {
    holds((sheet) => {
      const inOrder = (nodes: readonly FrameworkNode[]): readonly string[] =>
        nodes.flatMap((node) => (node.kind === "leaf" ? [node.key] : [node.key, ...inOrder(node.children)]));
      expect(sheet.rows.map(({ key }: ScoreSheetRow) => key)).toEqual(inOrder(sheet.framework.nodes));
    });
  });

  /** The node without the leaves that are gone, and without branches that are empty then. */
  function without(node: FrameworkNode, gone: ReadonlySet<string>): readonly FrameworkNode[] {
    if (node.kind === "leaf") return gone.has(node.key) ? [] : [node];
    const children = node.children.flatMap((child) => without(child, gone));
    return children.length === 0 ? [] : [{ ...node, children }];
  }
});

describe("a sheet whose areas are rounded", () => {
  test("adds up from what it shows: areas, and rows outside every area, to parts and to the total", () => {
    fc.assert(
      fc.property(anySheetOf(anyRoundedFramework), (sheet) => {
        const isUnder = (key: string, above: ScoreSheetRow): boolean => key.startsWith(`${above.key}.`);
        const shown = sheet.rows.filter(({ key, node }) => {
          const isInArea = sheet.rows.some((row) => row.node.level === "area" && isUnder(key, row));
          return node.level === "area" || (node.kind === "leaf" && !isInArea);
        });
        for (const part of sheet.rows.filter(({ node }) => node.kind === "branch" && node.level === "part")) {
          const scores = shown.filter(({ key }) => isUnder(key, part)).map(({ score }) => score);
          expect([part.key, text(part.score)]).toEqual([part.key, sumOfKnown(scores)]);
        }
        const { points: reached, bonus, penalty } = sheet.totals;
        const before = reached === null ? null : add(subtract(reached, bonus), penalty);
        expect(text(before)).toBe(sumOfKnown(shown.map(({ score }) => score)));
      }),
    );
  });
});

describe("full marks", () => {
  test("come to the maximum, to an index of 100 and to no loss, in any framework", () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const { totals } = makeScoreSheet(framework, withFullMarks(framework));
        expect(text(totals.points)).toBe(toText(totals.applicableMax));
        expect(text(totals.gap)).toBe("0");
        const isWorthNothing = equals(totals.applicableMax, points("0"));
        expect(plain(totals.parIndex)).toBe(isWorthNothing ? null : "100");
      }),
    );
  });
});
