import { points } from "../../../src/domain/decimal";
import { bestByRule, ruleReaches } from "../../../src/domain/scoring-rules/scoring-rule";
import { ruleFrom } from "../../builders/frameworks";
import { scored } from "../../builders/scored";
import { millisecondsOf } from "../../builders/time";

const plan = "cộng: Có kế hoạch → 0,1; Có báo cáo → 0,2; Có kiểm tra → 0,7";

describe("a checklist", () => {
  test.each([
    [[], "0"],
    [["Có kế hoạch"], "0.1"],
    [["Có kế hoạch", "Có báo cáo"], "0.3"],
    [["Có báo cáo", "Có kế hoạch"], "0.3"],
    [["Có kế hoạch", "Có báo cáo", "Có kiểm tra"], "1"],
    [["Có báo cáo", "Có báo cáo"], "0.2"],
  ])("with %j fulfilled gives %s", (fulfilled, score) => {
    expect(scored(plan, "1", { fulfilled })).toBe(score);
  });

  test("with a part that the rule does not know is refused", () => {
    expect(scored(plan, "1", { fulfilled: ["Có báo cáo", "Có sáng kiến"] })).toEqual({
      problem: "UnknownChoice",
      choice: "Có sáng kiến",
      choices: ["Có kế hoạch", "Có báo cáo", "Có kiểm tra"],
    });
  });

  test.each([
    ["0", true],
    ["0.1", true],
    ["0.3", true],
    ["0.8", true],
    ["0.9", true],
    ["1", true],
    ["0.4", false],
    ["0.15", false],
    ["1.1", false],
    ["-0.1", false],
  ])("can come to %s: %s", (score, reaches) => {
    expect(ruleReaches(ruleFrom(plan), points("1"), points(score))).toBe(reaches);
  });

  test("is worth all of its parts at most", () => {
    expect(bestByRule(ruleFrom(plan))?.toJSON()).toBe("1");
  });

  test.each(["0.5", "524287.5", "1048574.5"])(
    "of many parts is answered soon, though their sums are many: does it come to %s?",
    (score) => {
      const parts = Array.from({ length: 20 }, (_, at) => `Phần ${at} → ${2 ** at}`).join("; ");
      const rule = ruleFrom(`cộng: ${parts}`);
      const answered = millisecondsOf(() => ruleReaches(rule, points("1048575"), points(score)));
      expect(answered).toBeLessThan(300);
    },
  );
});
