import * as fc from "fast-check";
import type { Assessment } from "../../src/domain/assessment";
import { count, percent, points } from "../../src/domain/decimal";
import type { Framework } from "../../src/domain/framework";
import { shippedSample, shippedSampleIds } from "../../src/samples/shipped-samples";
import { parseAssessmentFile } from "../../src/samples/parse-assessment";
import { printAssessment } from "../../src/samples/print-assessment";
import { anyAssessmentOf } from "../builders/any-assessment";
import { anyFramework } from "../builders/any-framework";
import { assessment, entry, exclusion, statedNodes, statedTotal } from "../builders/assessments";
import { branch, framework, leaf } from "../builders/frameworks";
import { plain } from "../builders/plain";

/** What a file of it says, read with the framework it names. */
function readAgain(original: Assessment, of: Framework): unknown {
  const text = JSON.stringify(printAssessment(original));
  const parsed = parseAssessmentFile(JSON.parse(text), (id) =>
    id === of.id ? { kind: "scoreSheet", framework: of } : null,
  );
  return "value" in parsed && parsed.value.kind === "assessment" ? byKey(parsed.value.assessment) : parsed;
}

/** JSON puts members such as `1` before others, so rows are compared whatever their order. */
function byKey(value: Assessment): unknown {
  const sorted = <Member>(map: ReadonlyMap<string, Member>): ReadonlyMap<string, Member> =>
    new Map([...map].sort(([first], [second]) => (first < second ? -1 : 1)));
  const { entries, adjustments, stated } = value;
  return plain({
    ...value,
    entries: sorted(entries),
    adjustments: sorted(adjustments),
    stated: { ...stated, nodes: sorted(stated.nodes) },
  });
}

const twoLeaves = framework([branch("1", [leaf("1.1", "2"), leaf("1.2", "1")])]);

describe("an assessment printed to a file and read again is the same", () => {
  test.each(shippedSampleIds.filter((id) => shippedSample(id)?.kind === "assessment"))("%s", (id) => {
    const file = shippedSample(id);
    if (file?.kind !== "assessment") throw new Error(`No assessment ${id}`);
    expect(readAgain(file.assessment, file.framework)).toEqual(byKey(file.assessment));
  });

  test("whatever is entered in any framework", () => {
    const anyPair = anyFramework.chain((of) => anyAssessmentOf(of).map((entered) => ({ of, entered })));
    fc.assert(
      fc.property(anyPair, ({ of, entered }) => {
        expect(readAgain(entered, of)).toEqual(byKey(entered));
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, Assessment]>([
    ["not applicable without a reason", assessment({ "1.1": entry({ notApplicable: "" }) })],
    ["a score of zero", assessment({ "1.1": entry({ self: "0", appraised: "0" }) })],
    [
      "what was done",
      assessment({ "1.1": entry({ done: "0", due: "3", excluded: "1", chosen: "", fulfilled: ["a", ""] }) }),
    ],
    ["a percentage quoted", assessment({ "1.1": entry({ statedPercent: "0.98" }) })],
    [
      "a deadline in words, and a row that is done",
      assessment({ "1.1": entry({ remediation: { due: { kind: "text", text: "" }, state: "done" } }) }),
    ],
    [
      "what the paper states",
      assessment(
        {},
        {
          exclusions: [exclusion(null, "4.5"), exclusion("1", "0.5")],
          stated: {
            nodes: statedNodes({ "1": { self: "111.5", deduction: "-1" } }),
            totals: [statedTotal("points", "89.51", "95.5"), statedTotal("selfScore", "-0.5")],
            index: [{ index: percent("93.72"), where: "dòng 41" }],
            grade: "Tốt",
            rank: { place: count("3"), of: null, scope: "toàn huyện" },
            figures: [
              {
                kind: "share",
                subject: "Hồ sơ",
                where: "dòng 4",
                node: "1.1",
                done: count("57"),
                due: count("58"),
                percent: percent("98.2"),
              },
              {
                kind: "whole",
                subject: "Hồ sơ",
                where: "dòng 5",
                node: null,
                whole: count("830"),
                parts: [{ label: "trực tuyến", amount: count("589") }],
                partsAre: "within",
              },
              {
                kind: "listing",
                subject: "Văn bản",
                where: "dòng 6",
                node: null,
                stated: count("12"),
                listed: count("9"),
              },
              {
                kind: "twice",
                subject: "Quyết định",
                where: "dòng 7",
                node: null,
                values: [
                  { text: "29/02", where: "dòng 7" },
                  { text: "01/03", where: "dòng 8" },
                ],
              },
            ],
          },
        },
      ),
    ],
  ])("%s", (_case, entered) => {
    expect(readAgain(entered, twoLeaves)).toEqual(byKey(entered));
  });

  test("points granted besides the tree", () => {
    const of = framework(twoLeaves.nodes, {
      adjustments: [{ kind: "bonus", key: "thuong", name: "Điểm thưởng", cap: points("2"), source: null }],
    });
    const entered = assessment({}, { adjustments: { thuong: "1" } });
    expect(readAgain(entered, of)).toEqual(byKey(entered));
  });
});

test("what is blank is left out", () => {
  const printed = printAssessment(assessment({ "1.1": entry({ appraised: "0.5" }), "1.2": entry({}) }));
  expect(printed.entries).toEqual({ "1.1": { appraisedScore: "0.5" }, "1.2": {} });
});
