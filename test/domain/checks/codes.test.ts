import { checkFrameworkCodes } from "../../../src/domain/checks/codes";
import type { Assessment } from "../../../src/domain/assessment";
import type { FrameworkNode } from "../../../src/domain/framework";
import { sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { branch, leaf, remainder } from "../../builders/frameworks";

function found(nodes: readonly FrameworkNode[], listing: Assessment["listing"] = "some"): readonly string[] {
  return briefs(checkFrameworkCodes(sheetOf(nodes, {}, { listing })));
}

/** An area `1` whose rows carry these codes in printed order; `null` for a row without one. */
function area(...codes: (string | null)[]): readonly FrameworkNode[] {
  return [
    branch(
      "1",
      codes.map((code, at) => leaf(`1.k${at + 1}`, "1", { code })),
    ),
  ];
}

describe("codes printed twice", () => {
  test("are found from the second time on, with how often they stand", () => {
    const part = (key: string): FrameworkNode =>
      branch(key, [leaf(`${key}.1`, "1", { code: "1" }), leaf(`${key}.2`, "1", { code: "2" })], { level: "part" });
    expect(
      found([part("I"), part("II"), branch("III", [leaf("III.1", "1", { code: "1" })], { level: "part" })]),
    ).toEqual([
      "info duplicate-code at II.1 code: 1, not – words {times: 3}",
      "info duplicate-code at II.2 code: 2, not – words {times: 2}",
      "info duplicate-code at III.1 code: 1, not – words {times: 3}",
    ]);
  });

  test.each([[area("1.1", "1.2")], [area("1.1", "1.10")], [area("1.1", "1.1.1")]])("are not seen in %j", (nodes) => {
    expect(found(nodes)).toEqual([]);
  });
});

describe("rows without a code", () => {
  test("are found, a remainder apart", () => {
    const nodes = [branch("1", [leaf("1.1", "1"), leaf("1.k", "1", { code: null }), remainder("1.x", "1")])];
    expect(found(nodes)).toEqual(["info missing-code at 1.k code: –, not – words {}"]);
  });
});

describe("codes out of order", () => {
  test.each([
    [["3.12.2", "3.12.1"], ["info code-order at 1.k2 code: 3.12.1, not – words {after: 3.12.2}"]],
    [["3.10", "3.9"], ["info code-order at 1.k2 code: 3.9, not – words {after: 3.10}"]],
    [
      ["1.2", null, "1.1"],
      [
        "info missing-code at 1.k2 code: –, not – words {}",
        "info code-order at 1.k3 code: 1.1, not – words {after: 1.2}",
      ],
    ],
  ])("%j are found", (codes, findings) => {
    expect(found(area(...codes))).toEqual(findings);
  });

  test.each([[["3.9", "3.10"]], [["3.12.1", "3.12.2"]], [["1.5.4", "1.7"]], [["I", "II", "IX", "X"]]])(
    "%j are in order",
    (codes) => {
      expect(found(area(...codes))).toEqual([]);
    },
  );

  test("are looked for among the rows of one parent only", () => {
    const nodes = [branch("2", [leaf("2.1", "1")]), branch("3", [leaf("3.1", "1", { code: "1.1" })])];
    expect(found(nodes)).toEqual([]);
  });
});

describe("numbers left out between two codes", () => {
  test.each([
    [["1.1", "1.2", "1.5"], ["info missing-code at 1.k3 code: 1.5, not 1.3, 1.4 words {skipped: 1.3, 1.4}"]],
    [["1.2"], ["info missing-code at 1.k1 code: 1.2, not 1.1 words {skipped: 1.1}"]],
    [["5.4.1", "5.4.3"], ["info missing-code at 1.k2 code: 5.4.3, not 5.4.2 words {skipped: 5.4.2}"]],
  ])("%j are found in a paper that lists every row", (codes, findings) => {
    expect(found(area(...codes), "complete")).toEqual(findings);
    expect(found(area(...codes), "belowMaximum")).toEqual([]);
  });

  test.each([[["1.1", "1.2", "1.3"]], [["1.1", "2.5"]], [["1.1", "1.a"]]])("%j leave nothing out", (codes) => {
    expect(found(area(...codes), "complete")).toEqual([]);
  });

  test("a row without a code between two may be the one", () => {
    expect(found(area("1.1", null, "1.3"), "complete")).toEqual(["info missing-code at 1.k2 code: –, not – words {}"]);
  });
});
