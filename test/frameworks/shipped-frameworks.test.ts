import { toText } from "../../src/domain/decimal";
import { allLeaves, frameworkMaximum, placedNodes, type Framework } from "../../src/domain/framework";
import { printRule } from "../../src/domain/scoring-rules/scoring-rule";
import { shippedFramework, shippedFrameworkIds } from "../../src/frameworks/shipped-frameworks";
import { parseFramework } from "../../src/frameworks/parse-framework";
import { printFramework } from "../../src/frameworks/print-framework";
import { plain } from "../builders/plain";

const scoreSheetIds = ["ba-thanh-2024", "chi-minh-2023h1", "duong-hoa-2022", "hai-phong-2024"];

function frameworkCalled(id: string): Framework {
  const file = shippedFramework(id);
  if (file?.kind !== "scoreSheet") throw new Error(`No framework ${id}`);
  return file.framework;
}

describe("the frameworks that ship", () => {
  test("are the five communes', four of them for scores", () => {
    expect(shippedFrameworkIds).toEqual([...scoreSheetIds, "hoang-luu-2024"]);
    expect(shippedFrameworkIds.map((id) => shippedFramework(id)?.kind)).toEqual([
      "scoreSheet",
      "scoreSheet",
      "scoreSheet",
      "scoreSheet",
      "statistics",
    ]);
  });

  test.each(["", "ha-noi-2025", "hai-phong-2024.json", "toString"])("%j is none of them", (id) => {
    expect(shippedFramework(id)).toBeNull();
  });

  test.each([
    ["ba-thanh-2024", 16, 8, "100"],
    ["chi-minh-2023h1", 105, 76, "100"],
    ["duong-hoa-2022", 57, 44, "100"],
    ["hai-phong-2024", 30, 21, "100"],
  ])("%s has %i rows, %i of them scored, and a maximum of %s", (id, rows, leaves, maximum) => {
    const framework = frameworkCalled(id);
    expect(placedNodes(framework)).toHaveLength(rows);
    expect(allLeaves(framework)).toHaveLength(leaves);
    expect(toText(frameworkMaximum(framework))).toBe(maximum);
  });

  test.each(scoreSheetIds)("%s is marked as an example of its year, never as the rules in force", (id) => {
    const { historicalExample, id: own } = frameworkCalled(id);
    expect(own).toBe(id);
    expect(historicalExample?.year).toBe(Number(/20\d\d/.exec(id)?.[0]));
    expect(historicalExample?.document).not.toBe("");
  });

  test.each(scoreSheetIds)("%s names a source for every row that is printed and for every rule", (id) => {
    for (const { node } of placedNodes(frameworkCalled(id))) {
      if (node.kind === "leaf" && node.isRemainder) continue;
      if (node.code !== null) expect([node.key, node.source?.document]).not.toEqual([node.key, undefined]);
      if (node.kind === "leaf" && node.rule !== null) expect([node.key, node.ruleSource]).not.toEqual([node.key, null]);
    }
  });

  test.each(scoreSheetIds)("%s states no grade bands: no paper prints them", (id) => {
    expect(frameworkCalled(id).gradeScheme).toBeNull();
  });

  test.each(scoreSheetIds)("%s written to a file and read again is the same", (id) => {
    const framework = frameworkCalled(id);
    const parsed = parseFramework(printFramework(framework));
    expect("value" in parsed ? plain(parsed.value) : parsed).toEqual(plain(framework));
  });

  test("scores by the rules that the papers print or show", () => {
    const rulesOf = (id: string): readonly string[] =>
      allLeaves(frameworkCalled(id)).flatMap(({ key, rule }) => (rule === null ? [] : `${key} ${printRule(rule)}`));
    expect(rulesOf("hai-phong-2024")).toEqual([
      "I.1.7 số lượng: ≥2 → 1; 1 → 0,5; 0 → 0",
      "I.3.10.1 tỷ lệ",
      "I.3.12.2 tỷ lệ",
      "I.3.12.1 tỷ lệ",
      "I.3.13.1 tỷ lệ",
      "I.3.13.2 tỷ lệ",
      "I.3.13.3 tỷ lệ",
      "I.7.1.4 tỷ lệ",
      "I.7.3.1 tỷ lệ",
      "I.7.3.2 tỷ lệ",
      "II.x điều tra xã hội học",
    ]);
    expect(rulesOf("ba-thanh-2024")).toEqual([]);
  });
});
