import { noRemediation, type RemediationEntry } from "../../src/domain/assessment";
import { points } from "../../src/domain/decimal";
import {
  largestLosses,
  listRemediationItems,
  mergeTyped,
  reconcile,
  type EarlierItem,
  type RemediationItem,
} from "../../src/domain/remediation";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { entry, sheetOf } from "../builders/assessments";
import { branch, leaf, remainder } from "../builders/frameworks";
import { plain } from "../builders/plain";

const area = branch("3", [
  leaf("3.10.1", "1", { level: "subCriterion" }),
  leaf("3.9", "1"),
  leaf("3.2", "1"),
  remainder("3.x", "10"),
]);
const losses = {
  "3.10.1": entry({ appraised: "0.98" }),
  "3.9": entry({ appraised: "0" }),
  "3.2": entry({ appraised: "1" }),
};

function earlierItem(key: string, typed: Partial<RemediationEntry>): EarlierItem {
  return { key, code: key, name: `Tiêu chí ${key}`, maxScore: points("1"), entry: { ...noRemediation, ...typed } };
}

function codes(items: readonly RemediationItem[]): string {
  return items.map(({ code, key }) => code ?? `(${key})`).join(" ");
}

/** Every row of the sheet has lost half a point. */
function allBelowMaximum(nodes: Parameters<typeof sheetOf>[0], keys: readonly string[]): ScoreSheet {
  return sheetOf(nodes, Object.fromEntries(keys.map((key) => [key, entry({ self: "0.5" })])));
}

describe("remediation items", () => {
  test("are the leaves below their maximum, in the order of codes", () => {
    expect(plain(listRemediationItems(sheetOf([area], losses)))).toEqual([
      {
        key: "3.9",
        code: "3.9",
        name: "Tiêu chí 3.9",
        areaKey: "3",
        maxScore: "1",
        score: "0",
        basis: "appraised",
        gap: "1",
        standing: "open",
        entry: plain(noRemediation),
      },
      {
        key: "3.10.1",
        code: "3.10.1",
        name: "Tiêu chí 3.10.1",
        areaKey: "3",
        maxScore: "1",
        score: "0.98",
        basis: "appraised",
        gap: "0.02",
        standing: "open",
        entry: plain(noRemediation),
      },
    ]);
  });

  test.each([
    ["at its maximum", entry({ self: "1" })],
    ["not scored", entry({})],
    ["not applicable", entry({ self: "0", notApplicable: "Không phát sinh" })],
    ["above its maximum", entry({ self: "1.5" })],
  ])("leave out a leaf that is %s", (_, typed) => {
    expect(listRemediationItems(sheetOf([leaf("1", "1")], { 1: typed }))).toEqual([]);
  });

  test("leave out a remainder: nobody can mend rows that are not listed", () => {
    expect(listRemediationItems(sheetOf([area], { "3.x": entry({ appraised: "9" }) }))).toEqual([]);
  });

  test("go part by part and area by area, although codes begin anew in each part", () => {
    const sheet = allBelowMaximum(
      [
        branch(
          "I",
          [branch("I.2", [leaf("I.2.1", "1", { code: "2.1" })]), branch("I.1", [leaf("I.1.7", "1", { code: "1.7" })])],
          {
            level: "part",
          },
        ),
        branch("II", [leaf("II.2", "1", { code: "2" }), leaf("II.1", "1", { code: "1" })], { level: "part" }),
      ],
      ["I.2.1", "I.1.7", "II.2", "II.1"],
    );
    expect(codes(listRemediationItems(sheet))).toBe("2.1 1.7 1 2");
  });

  test("keep rows without a code where the paper prints them", () => {
    const options = [
      leaf("1.6.1", "1", { code: null, level: "option" }),
      leaf("1.6.2", "1", { code: null, level: "option" }),
    ];
    const sheet = allBelowMaximum(
      [branch("1", [leaf("1.5", "1"), branch("1.6", options, { level: "criterion" }), leaf("1.7", "1")])],
      ["1.5", "1.6.1", "1.6.2", "1.7"],
    );
    expect(codes(listRemediationItems(sheet))).toBe("1.5 (1.6.1) (1.6.2) 1.7");
  });

  test("keep the order of codes round a row without one", () => {
    const nodes = [branch("1", [leaf("1.2", "1"), leaf("1.p1", "1", { code: null }), leaf("1.1", "1")])];
    const listed = listRemediationItems(allBelowMaximum(nodes, ["1.2", "1.p1", "1.1"]));
    expect(codes(listed.filter(({ code }) => code !== null))).toBe("1.1 1.2");
  });
});

describe("an earlier list", () => {
  const typed = {
    cause: "Thiếu hồ sơ",
    lead: "",
    support: "Công an xã",
    measure: "",
    due: null,
    state: "inProgress",
  } as const;
  const known = {
    cause: "Số hóa chậm",
    lead: "Văn phòng",
    support: "",
    measure: "Số hóa đủ",
    due: { kind: "text", text: "Cả năm" },
    state: "done",
  } as const;

  test("wins field by field; a field left blank takes the assessment's", () => {
    expect(mergeTyped(typed, known)).toEqual({
      cause: "Thiếu hồ sơ",
      lead: "Văn phòng",
      support: "Công an xã",
      measure: "Số hóa đủ",
      due: { kind: "text", text: "Cả năm" },
      state: "inProgress",
    });
  });

  test("keeps a due date that was typed", () => {
    const due = { kind: "date", date: "2025-06-30" } as const;
    expect(mergeTyped({ ...typed, due }, known).due).toEqual(due);
  });

  test("keeps its rows when their leaf has reached its maximum since", () => {
    const [settled] = listRemediationItems(sheetOf([area], { "3.9": entry({ appraised: "1" }) }), [
      earlierItem("3.9", typed),
    ]);
    expect(plain(settled)).toMatchObject({ key: "3.9", score: "1", gap: "0", standing: "settled", entry: typed });
  });

  test.each([
    ["is no longer scored", entry({})],
    ["turned out not to be applicable", entry({ notApplicable: "Không phát sinh" })],
  ])("keeps its rows when their leaf %s", (_, now) => {
    const items = listRemediationItems(sheetOf([area], { "3.9": now }), [earlierItem("3.9", typed)]);
    expect(plain(items)).toMatchObject([
      { key: "3.9", score: null, basis: null, gap: "0", standing: "settled", entry: typed },
    ]);
  });

  test("keeps its rows when the framework has no such leaf any more, at the end", () => {
    const items = listRemediationItems(sheetOf([area], losses), [earlierItem("1.1", typed)]);
    expect(codes(items)).toBe("3.9 3.10.1 1.1");
    expect(plain(items.at(-1))).toEqual({
      key: "1.1",
      code: "1.1",
      name: "Tiêu chí 1.1",
      areaKey: "1.1",
      maxScore: "1",
      score: null,
      basis: null,
      gap: "0",
      standing: "unknown",
      entry: typed,
    });
  });

  test("keeps what was typed in both of two rows with one key", () => {
    const twice = [earlierItem("3.9", { cause: "Thiếu hồ sơ" }), earlierItem("3.9", { cause: "Thiếu người" })];
    const causes = listRemediationItems(sheetOf([area], losses), twice).map((item) => item.entry.cause);
    expect(causes.join()).toContain("Thiếu hồ sơ");
    expect(causes.join()).toContain("Thiếu người");
  });

  test("does not explain a loss in a remainder that once was a row", () => {
    const sheet = sheetOf([area], { ...losses, "3.x": entry({ appraised: "9" }) });
    const items = listRemediationItems(sheet, [earlierItem("3.x", typed)]);
    expect(plain(reconcile(sheet, items))).toMatchObject({ lost: "2.02", explained: "1.02", difference: "1" });
  });
});

describe("the reconciliation", () => {
  test("holds the points lost in each area against the points the items explain", () => {
    const sheet = sheetOf([area, branch("4", [remainder("4.x", "7")]), branch("5", [leaf("5.1", "2")])], {
      ...losses,
      "3.x": entry({ appraised: "10" }),
      "4.x": entry({ appraised: "6" }),
      "5.1": entry({ appraised: "2" }),
    });
    const items = listRemediationItems(sheet);
    expect(plain(reconcile(sheet, items))).toEqual({
      areas: [
        { areaKey: "3", code: "3", name: "Lĩnh vực 3", lost: "1.02", explained: "1.02", difference: "0" },
        { areaKey: "4", code: "4", name: "Lĩnh vực 4", lost: "1", explained: "0", difference: "1" },
        { areaKey: "5", code: "5", name: "Lĩnh vực 5", lost: "0", explained: "0", difference: "0" },
      ],
      lost: "2.02",
      explained: "1.02",
      difference: "1",
    });
  });

  test("leaves out a survey whose questions the paper does not list, and no other survey", () => {
    const survey = "điều tra xã hội học";
    const unlisted = branch("II", [remainder("II.x", "15", { level: "area", rule: survey })], { level: "part" });
    const listed = branch("III", [leaf("III.1", "6", { rule: survey })], { level: "part" });
    const sheet = sheetOf([unlisted, listed], {
      "II.x": entry({ appraised: "10.32" }),
      "III.1": entry({ appraised: "4.62" }),
    });
    expect(plain(reconcile(sheet, listRemediationItems(sheet)))).toEqual({
      areas: [{ areaKey: "III", code: "III", name: "Lĩnh vực III", lost: "1.38", explained: "1.38", difference: "0" }],
      lost: "1.38",
      explained: "1.38",
      difference: "0",
    });
  });

  test("has no line for an area where nothing is scored", () => {
    const sheet = sheetOf([area], {});
    expect(plain(reconcile(sheet, []))).toEqual({ areas: [], lost: "0", explained: "0", difference: "0" });
  });

  test("has no line for an earlier item whose key is a branch now", () => {
    const sheet = sheetOf([branch("I", [area], { level: "part" })], losses);
    const items = listRemediationItems(sheet, [earlierItem("I", { cause: "Thiếu hồ sơ" })]);
    expect(reconcile(sheet, items).areas.map(({ areaKey }) => areaKey)).toEqual(["3"]);
  });
});

test("the largest losses come first, equal ones in official order", () => {
  const nodes = ["1", "2", "3", "4"].map((key) => leaf(key, "2"));
  const sheet = sheetOf([...nodes, remainder("x", "9")], {
    1: entry({ self: "1.5" }),
    2: entry({ self: "0" }),
    3: entry({ self: "1.5" }),
    4: entry({ self: "2" }),
    x: entry({ self: "0" }),
  });
  expect(largestLosses(sheet).map(({ key }) => key)).toEqual(["2", "1", "3"]);
});
