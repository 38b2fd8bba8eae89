import { checkStatedDeductions } from "../../../src/domain/checks/stated-deduction";
import type { LeafEntry } from "../../../src/domain/assessment";
import { entry, sheetOf, statedNodes } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { branch, leaf } from "../../builders/frameworks";

function found(typed: LeafEntry, stated: Parameters<typeof statedNodes>[0]): readonly string[] {
  const nodes = [branch("3.4", [leaf("3.4.1", "2"), leaf("3.4.2", "1")])];
  const entries = { "3.4.1": typed, "3.4.2": entry({ self: "0.5" }) };
  return briefs(checkStatedDeductions(sheetOf(nodes, entries, { stated: { nodes: statedNodes(stated) } })));
}

describe("a stated deduction", () => {
  test("that is not maximum − score is found", () => {
    expect(found(entry({ self: "1.96" }), { "3.4.1": { deduction: "0.4" } })).toEqual([
      "error stated-deduction at 3.4.1 gap: 0.4, not 0.04 points {}",
    ]);
  });

  test("of a parent is held against what its leaves lost", () => {
    expect(found(entry({ self: "1.96" }), { "3.4": { deduction: "0.55" } })).toEqual([
      "error stated-deduction at 3.4 gap: 0.55, not 0.54 points {}",
    ]);
  });

  test("of nothing, where something was lost, is found", () => {
    expect(found(entry({ self: "1.96" }), { "3.4.1": { deduction: "0" } })).toEqual([
      "error stated-deduction at 3.4.1 gap: 0, not 0.04 points {}",
    ]);
  });

  test.each([
    ["is maximum − score", entry({ self: "1.96" }), { "3.4.1": { deduction: "0.04" }, "3.4": { deduction: "0.540" } }],
    ["is maximum − appraised score", entry({ self: "2", appraised: "1.96" }), { "3.4.1": { deduction: "0.04" } }],
    ["stands beside no score", entry({}), { "3.4.1": { deduction: "0.4" } }],
    ["stands beside a score out of range", entry({ self: "3" }), { "3.4.1": { deduction: "0.4" } }],
    ["stands where nothing arose", entry({ self: "0", notApplicable: "" }), { "3.4.1": { deduction: "2" } }],
    ["is not there", entry({ self: "1.96" }), { "3.4.1": { self: "1.96" } }],
  ])("that %s is left alone", (_, typed, stated) => {
    expect(found(typed, stated)).toEqual([]);
  });
});
