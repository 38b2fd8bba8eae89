import { checkParentSums } from "../../../src/domain/checks/parent-sum";
import { entry, sheetOf, statedNodes } from "../../builders/assessments";
import { branch, leaf } from "../../builders/frameworks";
import { briefs } from "../../builders/brief";

const children = [leaf("1.1", "1.5"), leaf("1.2", "0.5")];
const entries = { "1.1": entry({ self: "1.5", appraised: "1" }), "1.2": entry({ self: "0.25", appraised: "0.25" }) };

function found(maxScore: string | undefined, stated: Parameters<typeof statedNodes>[0]): readonly string[] {
  const parent = branch("1", children, maxScore === undefined ? {} : { maxScore });
  return briefs(checkParentSums(sheetOf([parent], entries, { stated: { nodes: statedNodes(stated) } })));
}

describe("a parent's figures that are not the sum of its children's are found", () => {
  test.each([
    ["its maximum", "2.5", {}, ["error parent-sum at 1 maxScore: 2.5, not 2 points {figure: maxScore}"]],
    [
      "its self score, by a hundredth",
      "2",
      { 1: { self: "1.76" } },
      ["error parent-sum at 1 selfScore: 1.76, not 1.75 points {figure: selfScore}"],
    ],
    [
      "its appraised score",
      "2",
      { 1: { appraised: "0" } },
      ["error parent-sum at 1 appraisedScore: 0, not 1.25 points {figure: appraisedScore}"],
    ],
    [
      "all three at once",
      "1",
      { 1: { self: "1", appraised: "1" } },
      [
        "error parent-sum at 1 maxScore: 1, not 2 points {figure: maxScore}",
        "error parent-sum at 1 selfScore: 1, not 1.75 points {figure: selfScore}",
        "error parent-sum at 1 appraisedScore: 1, not 1.25 points {figure: appraisedScore}",
      ],
    ],
  ])("%s", (_, maxScore, stated, findings) => {
    expect(found(maxScore, stated)).toEqual(findings);
  });
});

describe("nothing is found", () => {
  test("where all three are the sums", () => {
    expect(found("2.00", { 1: { self: "1.75", appraised: "1.250" } })).toEqual([]);
  });

  test("where the paper states nothing", () => {
    expect(found(undefined, {})).toEqual([]);
  });

  test("where nothing under the parent is scored", () => {
    const stated = { nodes: statedNodes({ 1: { self: "2", appraised: "2" } }) };
    expect(checkParentSums(sheetOf([branch("1", children)], {}, { stated }))).toEqual([]);
  });

  test("for a leaf: it has no children", () => {
    expect(found("2", { "1.1": { self: "9" } })).toEqual([]);
  });
});
