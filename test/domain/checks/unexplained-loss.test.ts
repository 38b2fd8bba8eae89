import { checkUnexplainedLosses } from "../../../src/domain/checks/unexplained-loss";
import type { Assessment, LeafEntry } from "../../../src/domain/assessment";
import { entry, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { branch, leaf, remainder } from "../../builders/frameworks";

const areas = [branch("1", [leaf("1.1", "2"), remainder("1.x", "10")]), branch("2", [leaf("2.1", "5")])];

function found(
  entries: Readonly<Record<string, LeafEntry>>,
  listing: Assessment["listing"] = "belowMaximum",
): readonly string[] {
  return briefs(checkUnexplainedLosses(sheetOf(areas, entries, { listing })));
}

describe("points lost in an area that no row explains", () => {
  test("are found, with what was lost and what the rows explain", () => {
    expect(found({ "1.1": entry({ appraised: "1.5" }), "1.x": entry({ appraised: "9" }) })).toEqual([
      "error unexplained-loss at 1 gap: 1.5, not 0.5 points {difference: 1}",
    ]);
  });

  test("are found to the hundredth", () => {
    expect(found({ "1.x": entry({ appraised: "9.99" }) })).toEqual([
      "error unexplained-loss at 1 gap: 0.01, not 0 points {difference: 0.01}",
    ]);
  });

  test.each([
    ["complete", "error"],
    ["belowMaximum", "error"],
    ["some", "error"],
    ["areasOnly", "check"],
  ] as const)("in a paper that lists %s: %s", (listing, severity) => {
    expect(found({ "1.x": entry({ self: "9" }) }, listing)).toEqual([
      `${severity} unexplained-loss at 1 gap: 1, not 0 points {difference: 1}`,
    ]);
  });

  test.each([
    ["a row explains it", { "1.1": entry({ self: "0" }), "1.x": entry({ self: "10" }) }],
    ["nothing is lost", { "1.1": entry({ self: "2" }), "1.x": entry({ self: "10" }), "2.1": entry({ self: "5" }) }],
    ["nothing is scored", {}],
    ["nothing arose in the rows not listed", { "1.x": entry({ self: "0", notApplicable: "Không phát sinh" }) }],
    ["the score is out of range, which is another finding", { "1.x": entry({ self: "11" }) }],
  ])("are not found where %s", (_, entries) => {
    expect(found(entries)).toEqual([]);
  });
});

describe("points lost in a survey", () => {
  const rule = "điều tra xã hội học";
  const found = (nodes: Parameters<typeof sheetOf>[0], entries: Readonly<Record<string, LeafEntry>>) =>
    briefs(checkUnexplainedLosses(sheetOf(nodes, entries)));
  const unlisted = [branch("II", [remainder("II.x", "15", { level: "area", rule })], { level: "part" })];

  test("whose questions are not listed are worth a look", () => {
    expect(found(unlisted, { "II.x": entry({ appraised: "10.32" }) })).toEqual([
      "check unexplained-loss at II gap: 4.68, not 0 points {difference: 4.68}",
    ]);
  });

  test("that reached its maximum, or is not held yet, are none", () => {
    expect(found(unlisted, { "II.x": entry({ appraised: "15" }) })).toEqual([]);
    expect(found(unlisted, {})).toEqual([]);
  });

  test("whose questions are listed explain themselves", () => {
    expect(found([branch("II", [leaf("II.1", "6", { rule })])], { "II.1": entry({ appraised: "4.62" }) })).toEqual([]);
  });
});
