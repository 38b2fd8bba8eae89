/** The functions that read a sheet give the figures of the sheet's own computation. */
import * as fc from "fast-check";
import { add, points, sum, toNumber, toText, type Points } from "../../src/domain/decimal";
import { leafRows, type ScoreSheetRow } from "../../src/domain/score-sheet";
import { statusText } from "../../src/text/status-text";
import { plain } from "../builders/plain";
import { shownBy, spilled, spilledDown } from "./call";
import { anySheetColumns, type SheetColumns } from "./sheet-columns";

function holds(law: (columns: SheetColumns) => void, numRuns = 100): void {
  fc.assert(fc.property(anySheetColumns, law), { numRuns });
}

/** What a cell shows of an amount. */
function shown(amount: Points | null): number | string {
  return amount === null ? "" : toNumber(amount);
}

function isLeaf(row: ScoreSheetRow): boolean {
  return row.node.kind === "leaf";
}

describe("for every row of any sheet, in any order of rows", () => {
  test("SUBTOTAL is the row's score", () => {
    holds(({ rows, keys, points: scores }) => {
      expect(spilledDown("SUBTOTAL", keys, scores, keys)).toEqual(rows.map(({ score }) => shown(score)));
    });
  });

  test("APPLICABLEMAX is the row's applicable maximum", () => {
    holds(({ rows, keys, max, states }) => {
      expect(spilledDown("APPLICABLEMAX", keys, max, keys, states)).toEqual(
        rows.map(({ applicableMax }) => shown(applicableMax)),
      );
    });
  });

  test("DEDUCTION is the row's gap", () => {
    holds(({ rows, keys, max, points: scores, states }) => {
      expect(spilledDown("DEDUCTION", keys, max, scores, keys, states)).toEqual(rows.map(({ gap }) => shown(gap)));
    });
  });

  test("one key at a time gives what the spilled column gives", () => {
    holds(({ keys, max, points: scores, states }) => {
      const each = keys.flat().map((key) => shownBy("DEDUCTION", keys, max, scores, key ?? "", states));
      expect(each).toEqual(spilledDown("DEDUCTION", keys, max, scores, keys, states));
    }, 30);
  });
});

describe("for every leaf of any sheet", () => {
  test("GAP and STATUS are the leaf's gap and status", () => {
    holds(({ rows, max, points: scores, states }) => {
      const gaps = spilledDown("GAP", max, scores, states);
      const statuses = spilledDown("STATUS", max, scores, states);
      const ofLeaves = rows.flatMap((row, at) => (isLeaf(row) ? [[row.key, gaps[at], statuses[at]]] : []));
      expect(ofLeaves).toEqual(
        rows.filter(isLeaf).map(({ key, gap, status }) => [key, shown(gap), statusText[status]]),
      );
    });
  });

  test("gap and score add up to the maximum wherever there is a gap", () => {
    holds(({ rows, max, points: scores, states }) => {
      const gaps = spilledDown("GAP", max, scores, states);
      rows.forEach(({ maxScore, score }, at) => {
        const gap = gaps[at];
        if (typeof gap !== "number" || score === null) return;
        expect(toText(add(points(String(gap)), score))).toBe(toText(maxScore));
      });
    });
  });
});

describe("GAPS of any sheet", () => {
  const listed = ({ keys, names, max, points: scores, states }: SheetColumns): readonly (readonly unknown[])[] =>
    spilled("GAPS", keys, names, max, scores, states).filter((line) => line.length > 1);

  test("are the leaves below their maximum, each with its name and figures", () => {
    holds((columns) => {
      const below = leafRows(columns.sheet).filter(({ status }) => status === "belowMaximum");
      const lines = below.map(({ key, node, maxScore, score, gap }) =>
        [key, node.name, shown(maxScore), shown(score), shown(gap)].join(" | "),
      );
      const spilledLines = listed(columns).map((line) => line.join(" | "));
      expect([...spilledLines].sort()).toEqual(lines.sort());
    });
  });

  test("fall from the largest loss, equal losses standing as on the sheet", () => {
    holds((columns) => {
      const order = new Map(columns.rows.map(({ key }, at) => [key, at]));
      const lines = listed(columns).map(([key, , , , gap]) => ({ gap: Number(gap), at: order.get(String(key)) ?? -1 }));
      const sorted = [...lines].sort((first, second) => second.gap - first.gap || first.at - second.at);
      expect(lines).toEqual(sorted);
    });
  });

  test("add up to DEDUCTION of everything, and that to the sheet's total gap", () => {
    holds((columns) => {
      const { sheet, keys, max, points: scores, states } = columns;
      const lost = sum(listed(columns).map(([, , , , gap]) => points(String(gap))));
      const roots = sheet.framework.nodes.map(({ key }) => [key]);
      const deductions = spilledDown("DEDUCTION", keys, max, scores, roots, states).filter((cell) => cell !== "");
      expect(toText(lost)).toBe(toText(sum(deductions.map((cell) => points(String(cell))))));
      expect(deductions.length === 0 ? null : toText(lost)).toBe(plain(sheet.totals.gap));
    });
  });
});

describe("CHECK of any sheet", () => {
  test("is silent where parents show the sums of their leaves", () => {
    holds(({ rows, keys, max, points: scores }) => {
      expect(spilledDown("CHECK", keys, max, scores)).toEqual(rows.map(() => ""));
    });
  });

  test("speaks in the rows of exactly those parents whose points were changed", () => {
    const anyChanged = anySheetColumns.chain((columns) => {
      const parents = columns.rows.filter((row) => !isLeaf(row) && row.score !== null).map(({ key }) => key);
      return fc.subarray(parents).map((changed) => ({ columns, changed: new Set(changed) }));
    });
    fc.assert(
      fc.property(anyChanged, ({ columns: { rows, keys, max }, changed }) => {
        const scores = rows.map(({ key, score }) => {
          if (score === null) return [""];
          return [toNumber(changed.has(key) ? add(score, points("0.01")) : score)];
        });
        const speaking = spilledDown("CHECK", keys, max, scores).flatMap((text, at) =>
          text === "" ? [] : [rows[at]?.key],
        );
        expect(speaking).toEqual(rows.map(({ key }) => key).filter((key) => changed.has(key)));
      }),
    );
  });
});
