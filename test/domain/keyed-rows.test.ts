import * as fc from "fast-check";
import { points, toText } from "../../src/domain/decimal";
import {
  applicableMaximum,
  deduction,
  gapOfRow,
  leavesAmong,
  leavesUnderKey,
  subtotal,
  sumMismatches,
  type KeyedRow,
} from "../../src/domain/keyed-rows";
import type { ScoreSheet, ScoreSheetRow } from "../../src/domain/score-sheet";
import { anySheetOf } from "../builders/any-assessment";
import { anyFramework } from "../builders/any-framework";
import { plain } from "../builders/plain";

function row(key: string, maxScore: string | null, score: string | null, isNotApplicable = false): KeyedRow {
  return {
    key,
    maxScore: maxScore === null ? null : points(maxScore),
    score: score === null ? null : points(score),
    isNotApplicable,
  };
}

const rows = [
  row("I", "10", "9"),
  row("I.1", "3", "2.5"),
  row("I.1.5.4", "2", "1.5"),
  row("I.1.7", "1", null),
  row("I.10", "5", "5"),
  row("I.2", "2", "0", true),
  row("", "7", "7"),
];

describe("rows known by their keys alone", () => {
  test.each([
    ["I", "I.1.5.4 I.1.7 I.10 I.2"],
    ["I.1", "I.1.5.4 I.1.7"],
    ["I.1.7", "I.1.7"],
    ["I.10", "I.10"],
    ["II", ""],
  ])("the leaves under %s are %j", (key, leaves) => {
    expect(
      leavesUnderKey(rows, key)
        .map((leaf) => leaf.key)
        .join(" "),
    ).toBe(leaves);
  });

  test("a row without a key belongs to no framework", () => {
    expect(leavesAmong(rows).map(({ key }) => key)).not.toContain("");
    expect(leavesUnderKey(rows, "")).toEqual([]);
  });

  test.each([
    ["I", "6.5", "8", "0.5"],
    ["I.1", "1.5", "3", "0.5"],
    ["I.1.7", null, "1", null],
    ["I.10", "5", "5", "0"],
    ["II", null, "0", null],
  ])("under %s: %s points of %s, %s lost", (key, reached, maximum, lost) => {
    expect(plain([subtotal(rows, key), applicableMaximum(rows, key), deduction(rows, key)])).toEqual([
      reached,
      maximum,
      lost,
    ]);
  });

  test.each([
    [row("1", "2", "1.5"), "0.5"],
    [row("1", "2", "2"), "0"],
    [row("1", "2", "2.01"), null],
    [row("1", "2", "-0.01"), null],
    [row("1", "2", null), null],
    [row("1", null, "1"), null],
    [row("1", "2", "0", true), null],
  ])("the gap of %j is %s", (one, gap) => {
    expect(plain(gapOfRow(one))).toBe(gap);
  });

  test("parents whose own figures are not the sums are found, with both figures", () => {
    const off = [row("I", "3", "2.4"), row("I.1", "2", "1.5"), row("I.2", "1", "1")];
    expect(plain(sumMismatches(off))).toEqual([{ key: "I", figure: "score", stated: "2.4", computed: "2.5" }]);
    expect(sumMismatches([row("I", "3", "2.5"), row("I.1", "2", "1.5"), row("I.2", "1", "1")])).toEqual([]);
    expect(sumMismatches([row("I", null, null), row("I.1", "2", "1.5")])).toEqual([]);
  });
});

describe("sums by key", () => {
  /** What a sheet's table shows for a row: figures of leaves only, as typed. */
  function keyed({ key, node, entry, maxScore, score }: ScoreSheetRow): KeyedRow {
    const isNotApplicable = entry?.applicability.state === "notApplicable";
    return { key, maxScore, score: node.kind === "leaf" && !isNotApplicable ? score : null, isNotApplicable };
  }

  test("are those of the score sheet, for every row of any sheet in any order of rows", () => {
    // Where full points are given for what did not arise, the sheet's own formulas fill them in.
    const excluding = anyFramework.map((framework) => ({ ...framework, notApplicableDefault: "exclude" as const }));
    const anySheet = anySheetOf(excluding, ["unscored", "self", "appraised"]);
    const anyShuffled = anySheet.chain((sheet) =>
      fc.shuffledSubarray([...sheet.rows], { minLength: sheet.rows.length }).map((shuffled) => ({ sheet, shuffled })),
    );
    fc.assert(
      fc.property(anyShuffled, ({ sheet, shuffled }: { sheet: ScoreSheet; shuffled: ScoreSheetRow[] }) => {
        const table = shuffled.map(keyed);
        const shown = sheet.rows.map(({ key }) => [
          key,
          plain(subtotal(table, key)),
          toText(applicableMaximum(table, key)),
          plain(deduction(table, key)),
        ]);
        expect(shown).toEqual(
          sheet.rows.map(({ key, score, applicableMax, gap }) => [
            key,
            plain(score),
            toText(applicableMax),
            plain(gap),
          ]),
        );
      }),
    );
  });
});
