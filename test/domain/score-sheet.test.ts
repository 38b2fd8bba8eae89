import { toText, type Points } from "../../src/domain/decimal";
import type { LeafEntry } from "../../src/domain/assessment";
import { isWholeYear, leafRows, type ScoreSheet } from "../../src/domain/score-sheet";
import { entry, sheetOf } from "../builders/assessments";
import { branch, leaf, remainder } from "../builders/frameworks";
import { plain } from "../builders/plain";

/** The figures of a row in one line: `self – → 1.5 appraised of 2 (max 2), lost 0.5, belowMaximum`. */
function shown(sheet: ScoreSheet, key: string): string {
  const row = sheet.rowByKey.get(key);
  if (row === undefined) throw new Error(`No row ${key}`);
  const figure = (amount: Points | null): string => (amount === null ? "–" : toText(amount));
  const { maxScore, applicableMax, selfScore, appraisedScore, score, basis, gap, status } = row;
  const typed = `self ${figure(selfScore)}, appraised ${figure(appraisedScore)}`;
  const counts = score === null ? "not scored" : `counts ${figure(score)} (${basis ?? "no basis"})`;
  const maximum = `of ${figure(applicableMax)} (max ${figure(maxScore)})`;
  return `${typed}: ${counts} ${maximum}, lost ${figure(gap)}, ${status}`;
}

function oneLeaf(typed: LeafEntry, notApplicable: "exclude" | "fullPoints" | null = null): ScoreSheet {
  return sheetOf([leaf("1.1", "2", { notApplicable })], { "1.1": typed });
}

describe("a leaf", () => {
  test.each([
    ["left blank is not scored", entry({}), "self –, appraised –: not scored of 2 (max 2), lost –, unscored"],
    [
      "at zero has lost everything",
      entry({ self: "0" }),
      "self 0, appraised –: counts 0 (self) of 2 (max 2), lost 2, belowMaximum",
    ],
    [
      "just below its maximum has lost a hundredth",
      entry({ self: "1.99" }),
      "self 1.99, appraised –: counts 1.99 (self) of 2 (max 2), lost 0.01, belowMaximum",
    ],
    [
      "at its maximum has lost nothing",
      entry({ self: "2.00" }),
      "self 2, appraised –: counts 2 (self) of 2 (max 2), lost 0, atMaximum",
    ],
    [
      "above its maximum is out of range and has no gap",
      entry({ self: "2.01" }),
      "self 2.01, appraised –: counts 2.01 (self) of 2 (max 2), lost –, outOfRange",
    ],
    [
      "below zero is out of range and has no gap",
      entry({ self: "-0.01" }),
      "self -0.01, appraised –: counts -0.01 (self) of 2 (max 2), lost –, outOfRange",
    ],
    [
      "appraised counts as appraised",
      entry({ self: "2", appraised: "1.5" }),
      "self 2, appraised 1.5: counts 1.5 (appraised) of 2 (max 2), lost 0.5, belowMaximum",
    ],
    [
      "appraised at zero counts as zero, not as self-scored",
      entry({ self: "2", appraised: "0" }),
      "self 2, appraised 0: counts 0 (appraised) of 2 (max 2), lost 2, belowMaximum",
    ],
    [
      "appraised above its self score counts as appraised",
      entry({ self: "1", appraised: "2" }),
      "self 1, appraised 2: counts 2 (appraised) of 2 (max 2), lost 0, atMaximum",
    ],
    [
      "self-scored out of range is mended by the appraisal",
      entry({ self: "20", appraised: "2" }),
      "self 20, appraised 2: counts 2 (appraised) of 2 (max 2), lost 0, atMaximum",
    ],
    [
      "where nothing arose is out of the count",
      entry({ notApplicable: "Không có hồ sơ" }),
      "self –, appraised –: not scored of 0 (max 2), lost –, notApplicable",
    ],
    [
      "where nothing arose is out of the count, even where a paper books it as lost",
      entry({ self: "0", appraised: "0", notApplicable: "Không có hồ sơ" }),
      "self –, appraised –: not scored of 0 (max 2), lost –, notApplicable",
    ],
  ])("%s", (_, typed, figures) => {
    expect(shown(oneLeaf(typed), "1.1")).toBe(figures);
  });

  test("where nothing arose has full points, if the framework gives them", () => {
    const sheet = oneLeaf(entry({ self: "0", notApplicable: "Không có hồ sơ" }), "fullPoints");
    expect(shown(sheet, "1.1")).toBe("self 2, appraised –: counts 2 (self) of 2 (max 2), lost –, notApplicable");
    expect([plain(sheet.totals.points), plain(sheet.totals.applicableMax)]).toEqual(["2", "2"]);
  });

  test("without an entry is as one left blank", () => {
    expect(shown(sheetOf([leaf("1.1", "2")], {}), "1.1")).toBe(shown(oneLeaf(entry({})), "1.1"));
  });
});

describe("a parent", () => {
  const nodes = [branch("1", [leaf("1.1", "2"), leaf("1.2", "1"), leaf("1.3", "0.5")], { maxScore: "4" })];
  const nothingArose = entry({ notApplicable: "Không phát sinh" });

  test.each([
    [
      "is the sum of its children, whatever its paper states for it",
      { "1.1": entry({ self: "1.5" }), "1.2": entry({ self: "0.9", appraised: "0.8" }), "1.3": nothingArose },
      "self 2.4, appraised 0.8: counts 2.3 (mixed) of 3 (max 4), lost 0.7, belowMaximum",
    ],
    ["is not scored while nothing under it is", {}, "self –, appraised –: not scored of 3.5 (max 4), lost –, unscored"],
    [
      "counts what is scored, and says that something is not",
      { "1.1": entry({ self: "2" }) },
      "self 2, appraised –: counts 2 (self) of 3.5 (max 4), lost 0, unscored",
    ],
    [
      "is at its maximum when all its leaves are",
      { "1.1": entry({ self: "2" }), "1.2": entry({ self: "1" }), "1.3": entry({ self: "0.5" }) },
      "self 3.5, appraised –: counts 3.5 (self) of 3.5 (max 4), lost 0, atMaximum",
    ],
    [
      "is at its maximum when all leaves that arose are",
      { "1.1": entry({ appraised: "2" }), "1.2": entry({ appraised: "1" }), "1.3": nothingArose },
      "self –, appraised 3: counts 3 (appraised) of 3 (max 4), lost 0, atMaximum",
    ],
    [
      "is out of range when a leaf is, and has lost what the others lost",
      { "1.1": entry({ self: "2" }), "1.2": entry({ self: "0" }), "1.3": entry({ self: "5" }) },
      "self 7, appraised –: counts 7 (self) of 3.5 (max 4), lost 1, outOfRange",
    ],
    [
      "is not applicable when none of its leaves is",
      { "1.1": nothingArose, "1.2": nothingArose, "1.3": nothingArose },
      "self –, appraised –: not scored of 0 (max 4), lost –, notApplicable",
    ],
  ])("%s", (_, entries, figures) => {
    expect(shown(sheetOf(nodes, entries), "1")).toBe(figures);
  });
});

describe("finding things", () => {
  const sheet = sheetOf([branch("1", [leaf("1.1", "1"), remainder("1.x", "2")])], {}, { span: "partOfYear" });

  test("a row by its key, with what it lies under", () => {
    expect(sheet.rowByKey.get("1.x")?.node.name).toBe("Các tiêu chí không liệt kê");
    expect(sheet.rowByKey.get("1.x")?.parentKey).toBe("1");
    expect(sheet.rowByKey.get("1")?.parentKey).toBeNull();
    expect(sheet.rowByKey.get("2")).toBeUndefined();
  });

  test("the leaves, in order", () => {
    expect(leafRows(sheet).map(({ key }) => key)).toEqual(["1.1", "1.x"]);
  });

  test("whether it is scored for the whole year", () => {
    expect(isWholeYear(sheet)).toBe(false);
    expect(isWholeYear(sheetOf([leaf("1", "1")], {}))).toBe(true);
  });
});
