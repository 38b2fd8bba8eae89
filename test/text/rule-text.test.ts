/** `Cách chấm` as the column shows it. */
import * as fc from "fast-check";
import { allLeaves } from "../../src/domain/framework";
import { parseRule, printRule } from "../../src/domain/scoring-rules/scoring-rule";
import { notationIn, ruleText } from "../../src/text/rule-text";
import { anyFramework } from "../builders/any-framework";

test("the notation stands in the text, and is read out of it", () => {
  fc.assert(
    fc.property(anyFramework, (framework) => {
      for (const leaf of allLeaves(framework)) {
        const notation = printRule(leaf.rule ?? { kind: "manual" });
        expect(notationIn(ruleText(leaf, framework))).toBe(notation);
        expect(parseRule(notation)).not.toHaveProperty("problem");
      }
    }),
  );
});
