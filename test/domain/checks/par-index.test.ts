import { checkParIndex } from "../../../src/domain/checks/par-index";
import type { LeafEntry } from "../../../src/domain/assessment";
import { percent } from "../../../src/domain/decimal";
import { entry, exclusion, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { branch, leaf, remainder } from "../../builders/frameworks";

const stated = (index: string) => ({ index: [{ index: percent(index), where: "dòng 17" }] });

describe("an index that is not points ÷ applicable maximum is found", () => {
  const found = (index: string): readonly string[] =>
    briefs(
      checkParIndex(
        sheetOf(
          [leaf("1", "100")],
          { 1: entry({ appraised: "89.51", explanation: "Có" }) },
          {
            exclusions: [exclusion(null, "4.5")],
            stated: stated(index),
          },
        ),
      ),
    );

  test.each([
    ["93.71", "93.73"],
    ["93.74", "93.73"],
    ["93.729", "93.728"],
    ["94.1", "93.73"],
    ["93", null],
    ["94", null],
    ["93.7", null],
    ["93.72", null],
    ["93.73", null],
    ["93.727", null],
    ["93.728", null],
    ["89.51", "93.73"],
  ])("%s beside 93.7277…: computed %s", (index, computed) => {
    const finding = `error index at total (dòng 17): ${index}, not ${computed ?? ""} percent {points: 89.51, applicableMax: 95.5}`;
    expect(found(index)).toEqual(computed === null ? [] : [finding]);
  });

  test("where nothing is scored, or nothing is applicable, there is no index to hold it against", () => {
    expect(checkParIndex(sheetOf([leaf("1", "100")], {}, { stated: stated("93.72") }))).toEqual([]);
    const nothingLeft = { exclusions: [exclusion(null, "100")], stated: stated("93.72") };
    expect(checkParIndex(sheetOf([leaf("1", "100")], { 1: entry({ self: "1" }) }, nothingLeft))).toEqual([]);
  });
});

describe("rows booked as lost that the index must have left out", () => {
  const rows = (entries: Readonly<Record<string, LeafEntry>>, index: string): readonly string[] =>
    briefs(
      checkParIndex(
        sheetOf(
          [
            branch("I.3", [leaf("I.3.1", "70"), remainder("I.3.x", "1.5")]),
            branch("II.9", [leaf("II.9.1", "6"), leaf("II.9.2", "16.5"), leaf("II.9.5", "6")]),
          ],
          {
            "I.3.1": entry({ self: "57.13" }),
            "II.9.1": entry({ appraised: "4.62" }),
            "II.9.2": entry({ appraised: "13.98" }),
            ...entries,
          },
          { stated: stated(index) },
        ),
      ),
    );
  const nothing = entry({ appraised: "0" });
  const asLost = (place: string, lost: string, applicableMax: string): string =>
    `check not-applicable-as-lost at ${place} gap: ${lost}, not 0 points {index: ${applicableMax === "92.5" ? "81.863" : "80.564"}, applicableMax: ${applicableMax}}`;

  test("are found when their removal gives the printed index, a remainder at the row it is the rest of", () => {
    expect(rows({ "I.3.x": nothing, "II.9.5": nothing }, "81.863")).toEqual([
      "error index at total (dòng 17): 81.863, not 75.73 percent {points: 75.73, applicableMax: 100}",
      asLost("I.3", "1.5", "92.5"),
      asLost("II.9.5", "6", "92.5"),
    ]);
  });

  test("are found alone when one of them is enough", () => {
    expect(rows({ "I.3.x": nothing, "II.9.5": nothing }, "80.564")).toEqual([
      "error index at total (dòng 17): 80.564, not 75.73 percent {points: 75.73, applicableMax: 100}",
      asLost("II.9.5", "6", "94"),
    ]);
  });

  const mismatch = "error index at total (dòng 17): 81.863, not 75.73 percent {points: 75.73, applicableMax: 100}";

  test.each([
    [
      "a cause is given for one of them",
      { "I.3.x": nothing, "II.9.5": entry({ appraised: "0", remediation: { cause: "Chưa xử lý" } }) },
    ],
    ["an explanation is given", { "I.3.x": entry({ self: "0", explanation: "Thiếu" }), "II.9.5": nothing }],
    ["one of them is not scored", { "I.3.x": nothing }],
  ])("are not supposed where %s", (_, entries) => {
    expect(rows(entries, "81.863")).toEqual([mismatch]);
  });

  test("are not supposed where two sets of rows fit as well", () => {
    const nodes = [leaf("1", "90"), leaf("2", "5"), leaf("3", "5")];
    const entries = { 1: entry({ self: "76" }), 2: nothing, 3: nothing };
    expect(briefs(checkParIndex(sheetOf(nodes, entries, { stated: stated("80") })))).toEqual([
      "error index at total (dòng 17): 80, not 76 percent {points: 76, applicableMax: 100}",
    ]);
    const explained = { ...entries, 3: entry({ appraised: "0", explanation: "Thiếu hồ sơ" }) };
    expect(briefs(checkParIndex(sheetOf(nodes, explained, { stated: stated("80") })))).toEqual([
      "error index at total (dòng 17): 80, not 76 percent {points: 76, applicableMax: 100}",
      "check not-applicable-as-lost at 2 gap: 5, not 0 points {index: 80, applicableMax: 95}",
    ]);
  });

  test("are not rows that are worth nothing", () => {
    const nodes = [leaf("1", "95"), leaf("2", "5"), leaf("3", "0")];
    const entries = { 1: entry({ self: "76" }), 2: nothing, 3: nothing };
    expect(briefs(checkParIndex(sheetOf(nodes, entries, { stated: stated("80") })))).toEqual([
      "error index at total (dòng 17): 80, not 76 percent {points: 76, applicableMax: 100}",
      "check not-applicable-as-lost at 2 gap: 5, not 0 points {index: 80, applicableMax: 95}",
    ]);
  });

  test("are found beside an index that is itself rounded or cut", () => {
    const nodes = [leaf("1", "95"), leaf("2", "5")];
    const entries = { 1: entry({ self: "81" }), 2: nothing };
    expect(briefs(checkParIndex(sheetOf(nodes, entries, { stated: stated("85.26") })))).toEqual([
      "error index at total (dòng 17): 85.26, not 81 percent {points: 81, applicableMax: 100}",
      "check not-applicable-as-lost at 2 gap: 5, not 0 points {index: 85.26, applicableMax: 95}",
    ]);
  });

  test("are not looked for where the index is right", () => {
    expect(rows({ "I.3.x": nothing, "II.9.5": nothing }, "75.73")).toEqual([]);
  });
});
