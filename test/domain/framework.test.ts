import * as fc from "fast-check";
import { add, noPoints, sum, toText, type Points } from "../../src/domain/decimal";
import {
  allLeaves,
  areaOf,
  frameworkMaximum,
  isSurveyLeaf,
  leafMaximum,
  leavesUnder,
  notApplicablePolicyOf,
  placedNodes,
  statedOrLeafMaximum,
} from "../../src/domain/framework";
import { anyFramework } from "../builders/any-framework";
import { branch, framework, leaf, remainder } from "../builders/frameworks";

const option = leaf("I.1.6.1", "0.25", { level: "option", code: null });
const fiveLevels = framework([
  branch(
    "I",
    [
      branch("I.1", [
        branch("I.1.6", [branch("I.1.6.0", [option], { level: "subCriterion" })], { level: "criterion" }),
      ]),
    ],
    {
      level: "part",
      maxScore: "74",
    },
  ),
  branch("II", [leaf("II.1", "2"), remainder("II.x", "24", { level: "area", rule: "điều tra xã hội học" })], {
    level: "part",
  }),
]);

describe("the nodes of a framework", () => {
  test("stand in official order, each with its depth and what it lies under", () => {
    const placed = placedNodes(fiveLevels).map(({ node, depth, ancestors }) => [
      node.key,
      depth,
      ancestors.map(({ key }) => key).join(" > "),
    ]);
    expect(placed).toEqual([
      ["I", 0, ""],
      ["I.1", 1, "I"],
      ["I.1.6", 2, "I > I.1"],
      ["I.1.6.0", 3, "I > I.1 > I.1.6"],
      ["I.1.6.1", 4, "I > I.1 > I.1.6 > I.1.6.0"],
      ["II", 0, ""],
      ["II.1", 1, "II"],
      ["II.x", 1, "II"],
    ]);
  });

  test.each([
    ["I.1.6.1", "I.1"],
    ["I.1", "I.1"],
    ["I", "I"],
    ["II.1", "II"],
    ["II.x", "II.x"],
  ])("%s counts towards the area %s", (key, area) => {
    const placed = placedNodes(fiveLevels).find(({ node }) => node.key === key);
    expect(placed === undefined ? null : areaOf(placed).key).toBe(area);
  });

  test("the maximum of a node is what its paper states, else what its leaves add up to", () => {
    const [first, second] = fiveLevels.nodes;
    expect([first, second].map((node) => (node === undefined ? "" : toText(statedOrLeafMaximum(node))))).toEqual([
      "74",
      "26",
    ]);
    expect(first === undefined ? "" : toText(leafMaximum(first))).toBe("0.25");
  });

  test("a framework without nodes is worth nothing", () => {
    expect(toText(frameworkMaximum(framework([])))).toBe("0");
  });

  test("a survey is told by its rule", () => {
    expect(allLeaves(fiveLevels).map((each) => [each.key, isSurveyLeaf(each)])).toEqual([
      ["I.1.6.1", false],
      ["II.1", false],
      ["II.x", true],
    ]);
  });
});

describe("what “không phát sinh” does", () => {
  test.each([
    ["fullPoints", "exclude", "fullPoints"],
    ["exclude", "fullPoints", "exclude"],
    [null, "fullPoints", "fullPoints"],
    [null, "exclude", "exclude"],
    [null, null, "exclude"],
  ] as const)("leaf says %s, framework says %s: %s", (ofLeaf, ofFramework, policy) => {
    const row = leaf("1.1", "1", { notApplicable: ofLeaf });
    expect(notApplicablePolicyOf(row, framework([row], { notApplicableDefault: ofFramework }))).toBe(policy);
  });
});

describe("any framework", () => {
  test("every leaf is found once, under each of its ancestors and in the whole", () => {
    fc.assert(
      fc.property(anyFramework, (each) => {
        const placed = placedNodes(each);
        const keys = placed.map(({ node }) => node.key);
        expect(new Set(keys).size).toBe(keys.length);
        const leaves = placed.flatMap(({ node }) => (node.kind === "leaf" ? [node] : []));
        expect(allLeaves(each)).toEqual(leaves);
        for (const { node } of placed) {
          const under = placed.filter(
            ({ node: below, ancestors }) => below === node || ancestors.some((a) => a === node),
          );
          expect(leavesUnder(node)).toEqual(under.flatMap(({ node: below }) => (below.kind === "leaf" ? [below] : [])));
        }
      }),
    );
  });

  test("its maximum is that of its leaves, however they are grouped", () => {
    fc.assert(
      fc.property(anyFramework, (each) => {
        const byLeaf = sum(allLeaves(each).map(({ maxScore }) => maxScore));
        expect(toText(frameworkMaximum(each))).toBe(toText(byLeaf));
        const byArea = new Map<string, Points>();
        for (const placed of placedNodes(each)) {
          if (placed.node.kind !== "leaf") continue;
          const area = areaOf(placed).key;
          byArea.set(area, add(byArea.get(area) ?? noPoints, placed.node.maxScore));
        }
        expect(toText(sum([...byArea.values()]))).toBe(toText(byLeaf));
      }),
    );
  });
});
