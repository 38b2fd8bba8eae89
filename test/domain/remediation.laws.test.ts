import * as fc from "fast-check";
import { compareCodes } from "../../src/domain/code";
import { add, compare, equals, noPoints, points, subtract, sum, toText, type Points } from "../../src/domain/decimal";
import {
  isUnlistedSurvey,
  largestLosses,
  listRemediationItems,
  reconcile,
  type EarlierItem,
  type RemediationItem,
} from "../../src/domain/remediation";
import { leafRows, makeScoreSheet, type ScoreSheet } from "../../src/domain/score-sheet";
import { anyRemediation, anySheetOf, withFullMarks } from "../builders/any-assessment";
import { anyFramework } from "../builders/any-framework";
import { plain } from "../builders/plain";

const anySheet = anySheetOf(anyFramework);

/** A sheet, and a list made from some earlier state of it: its own leaves in any order, and leaves long gone. */
const anySheetWithEarlier: fc.Arbitrary<{ readonly sheet: ScoreSheet; readonly earlier: readonly EarlierItem[] }> =
  anySheet.chain((sheet) => {
    const own = leafRows(sheet).filter(({ node }) => !node.isRemainder);
    const rows = [...own.map(({ key, node }) => ({ key, code: node.code, name: node.name })), ...gone];
    return fc
      .shuffledSubarray(rows)
      .chain((kept) => fc.tuple(...kept.map((row) => anyRemediation.map((entry) => ({ ...row, maxScore, entry })))))
      .map((earlier) => ({ sheet, earlier }));
  });
const maxScore = points("1");
const gone = [
  { key: "V.1", code: "1", name: "Tiêu chí đã bỏ" },
  { key: "V.2", code: null, name: "Tiêu chí không mã đã bỏ" },
];

function asEarlier(items: readonly RemediationItem[]): readonly EarlierItem[] {
  return items.map(({ key, code, name, maxScore: max, entry }) => ({ key, code, name, maxScore: max, entry }));
}

const known = (gaps: readonly (Points | null)[]): readonly Points[] => gaps.filter((gap) => gap !== null);

describe("what was lost", () => {
  test("gaps listed and gaps in remainders are the gap by area and the total gap", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const listed = sum(listRemediationItems(sheet).map(({ gap }) => gap));
        const remainders = leafRows(sheet).filter(({ node }) => node.isRemainder);
        const unlisted = sum(known(remainders.map(({ gap }) => gap)));
        expect(toText(add(listed, unlisted))).toBe(toText(sheet.totals.gap ?? noPoints));

        const { areas, lost, explained, difference } = reconcile(sheet, listRemediationItems(sheet));
        const surveys = sum(known(leafRows(sheet).map(({ node, gap }) => (isUnlistedSurvey(node) ? gap : null))));
        expect(toText(add(lost, surveys))).toBe(toText(sheet.totals.gap ?? noPoints));
        expect(toText(explained)).toBe(toText(listed));
        expect(toText(difference)).toBe(toText(subtract(unlisted, surveys)));
        expect(toText(sum(areas.map((area) => area.lost)))).toBe(toText(lost));
        expect(toText(sum(areas.map((area) => area.explained)))).toBe(toText(explained));
        for (const area of areas) {
          const rows = leafRows(sheet).filter(
            ({ areaKey, node }) => areaKey === area.areaKey && !isUnlistedSurvey(node),
          );
          expect(toText(area.lost)).toBe(toText(sum(known(rows.map(({ gap }) => gap)))));
          expect(toText(area.difference)).toBe(toText(subtract(area.lost, area.explained)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("full marks give no items and nothing to explain", () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const sheet = makeScoreSheet(framework, withFullMarks(framework));
        expect(listRemediationItems(sheet)).toEqual([]);
        expect(largestLosses(sheet)).toEqual([]);
        expect(plain(reconcile(sheet, []))).toMatchObject({ lost: "0", explained: "0", difference: "0" });
      }),
    );
  });

  test("every item has lost something, none is not applicable, and each leaf is listed once", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const items = listRemediationItems(sheet);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        for (const item of items) {
          expect(item.standing).toBe("open");
          expect(compare(item.gap, noPoints)).toBeGreaterThan(0);
          expect(toText(add(item.gap, item.score ?? noPoints))).toBe(toText(item.maxScore));
          expect(sheet.rowByKey.get(item.key)?.status).toBe("belowMaximum");
        }
        const below = leafRows(sheet).filter(({ status, node }) => status === "belowMaximum" && !node.isRemainder);
        expect(items.length).toBe(below.length);
      }),
    );
  });

  test("the largest losses are the items, none larger than the one before", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const largest = largestLosses(sheet).map(({ key, gap }) => ({ key, gap: gap ?? noPoints }));
        const items = listRemediationItems(sheet);
        expect(largest.map(({ key }) => key).sort()).toEqual(items.map(({ key }) => key).sort());
        largest
          .slice(1)
          .forEach(({ gap }, at) => expect(compare(largest[at]?.gap ?? noPoints, gap)).toBeGreaterThanOrEqual(0));
      }),
    );
  });
});

describe("the order of items", () => {
  test("areas stand in official order, and codes rise within each area", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const areaOrder = new Map(sheet.rows.map(({ key }, at) => [key, at]));
        const items = listRemediationItems(sheet);
        const areas = items.map(({ areaKey }) => areaOrder.get(areaKey) ?? -1);
        expect(areas).toEqual([...areas].sort((first, second) => first - second));
        for (const area of new Set(items.map(({ areaKey }) => areaKey))) {
          const codes = items.filter(({ areaKey }) => areaKey === area).flatMap(({ code }) => code ?? []);
          expect(codes).toEqual([...codes].sort(compareCodes));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("making the list again", () => {
  const texts = ["cause", "lead", "support", "measure"] as const;

  test("never drops an earlier item, and keeps what was typed, field by field", () => {
    fc.assert(
      fc.property(anySheetWithEarlier, ({ sheet, earlier }) => {
        const items = new Map(listRemediationItems(sheet, earlier).map((item) => [item.key, item]));
        for (const { key, entry: typed } of earlier) {
          const item = items.get(key);
          const fromSheet = sheet.assessment.entries.get(key)?.remediation;
          for (const text of texts) {
            const expected = typed[text] === "" ? (fromSheet?.[text] ?? "") : typed[text];
            expect([key, text, item?.entry[text]]).toEqual([key, text, expected]);
          }
          expect(item?.entry.due).toEqual(typed.due ?? fromSheet?.due ?? null);
          expect(item?.entry.state).toBe(typed.state);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("adds every leaf below its maximum, and marks the others instead of deleting them", () => {
    fc.assert(
      fc.property(anySheetWithEarlier, ({ sheet, earlier }) => {
        const items = listRemediationItems(sheet, earlier);
        const keys = new Set([...listRemediationItems(sheet), ...earlier].map(({ key }) => key));
        expect(items.map(({ key }) => key).sort()).toEqual([...keys].sort());
        for (const { key, gap, standing } of items) {
          const row = sheet.rowByKey.get(key);
          const expected = row === undefined ? "unknown" : row.status === "belowMaximum" ? "open" : "settled";
          expect([key, standing]).toEqual([key, expected]);
          expect([key, equals(gap, noPoints)]).toEqual([key, standing !== "open"]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("is idempotent", () => {
    fc.assert(
      fc.property(anySheetWithEarlier, ({ sheet, earlier }) => {
        const once = listRemediationItems(sheet, earlier);
        expect(plain(listRemediationItems(sheet, asEarlier(once)))).toEqual(plain(once));
      }),
    );
  });

  test("keeps what is typed in every copy of a row, and making it once more changes nothing", () => {
    const anyCopied = anySheetWithEarlier.chain(({ sheet, earlier }) =>
      fc.array(fc.tuple(fc.nat(), anyRemediation), { maxLength: 3 }).map((copies) => ({
        sheet,
        earlier: [
          ...earlier,
          ...copies.flatMap(([at, entry]) => {
            const original = earlier[at % Math.max(1, earlier.length)];
            return original === undefined ? [] : [{ ...original, entry }];
          }),
        ],
      })),
    );
    fc.assert(
      fc.property(anyCopied, ({ sheet, earlier }) => {
        const once = listRemediationItems(sheet, earlier);
        const items = new Map(once.map((item) => [item.key, item]));
        expect(items.size).toBe(once.length);
        const dropped = earlier.filter(({ key, entry }) => {
          const kept = items.get(key)?.entry;
          return (
            kept === undefined ||
            texts.some((text) => !kept[text].includes(entry[text])) ||
            (entry.due !== null && kept.due === null)
          );
        });
        expect(dropped.map(({ key }) => key)).toEqual([]);
        expect(plain(listRemediationItems(sheet, asEarlier(once)))).toEqual(plain(once));
      }),
    );
  });

  test("does not mind the order in which staff sorted the earlier list", () => {
    fc.assert(
      fc.property(anySheetWithEarlier, ({ sheet, earlier }) => {
        const known = (items: readonly RemediationItem[]) => items.filter(({ standing }) => standing !== "unknown");
        const reversed = listRemediationItems(sheet, [...earlier].reverse());
        expect(plain(known(reversed))).toEqual(plain(known(listRemediationItems(sheet, earlier))));
      }),
    );
  });
});
