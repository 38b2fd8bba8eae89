import { checkExplanations, checkRatesHaveFigures } from "../../../src/domain/checks/explanations";
import type { Assessment } from "../../../src/domain/assessment";
import { entry, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { branch, leaf, remainder } from "../../builders/frameworks";

type Members = Parameters<typeof entry>[0];

describe("a score nothing is said about", () => {
  const found = (members: Members, listing: Assessment["listing"]): readonly string[] =>
    briefs(checkExplanations(sheetOf([leaf("1.6", "2")], { "1.6": entry(members) }, { listing })));

  test.each([
    ["below the maximum, in any paper", { self: "1.42" }, "some", "1.42"],
    ["below the maximum, in a paper of losses", { appraised: "0" }, "belowMaximum", "0"],
    ["at the maximum, in a full self-assessment", { self: "2" }, "complete", "2"],
    ["out of range, in a full self-assessment", { self: "3" }, "complete", "3"],
  ] as const)("is found %s", (_, members, listing, stated) => {
    expect(found(members, listing)).toEqual([
      `check missing-explanation at 1.6 explanation: ${stated}, not – points {maxScore: 2}`,
    ]);
  });

  test.each([
    ["with an explanation", { self: "1.42", explanation: "Báo cáo chậm" }, "complete"],
    ["with evidence", { self: "2", evidence: "Kế hoạch số 47/KH-UBND" }, "complete"],
    ["with a cause", { self: "1.42", remediation: { cause: "Báo cáo chậm" } }, "some"],
    ["at the maximum, in a paper that need not list it", { self: "2" }, "some"],
    ["at the maximum, in a paper of losses", { self: "2" }, "belowMaximum"],
    ["not scored", {}, "complete"],
    ["where nothing arose", { self: "0", notApplicable: "Không phát sinh" }, "complete"],
  ] as const)("is not found %s", (_, members, listing) => {
    expect(found(members, listing)).toEqual([]);
  });

  test("is not asked where nothing arose and full points are given for it", () => {
    const sheet = sheetOf(
      [leaf("1.6", "2", { notApplicable: "fullPoints" })],
      { "1.6": entry({ notApplicable: "Không có hồ sơ trễ hạn" }) },
      { listing: "complete" },
    );
    expect(checkExplanations(sheet)).toEqual([]);
  });

  test("is not asked of a remainder", () => {
    const sheet = sheetOf(
      [branch("1", [remainder("1.x", "2")])],
      { "1.x": entry({ self: "1" }) },
      { listing: "complete" },
    );
    expect(checkExplanations(sheet)).toEqual([]);
  });
});

describe("a rate without its two figures", () => {
  const found = (
    row: { readonly name?: string; readonly rule?: string },
    members: Members,
    listing: Assessment["listing"] = "complete",
  ): readonly string[] =>
    briefs(checkRatesHaveFigures(sheetOf([leaf("3.5", "1", row)], { "3.5": entry(members) }, { listing })));
  const finding = (stated: string): readonly string[] => [
    `check rate-without-figures at 3.5 performance: ${stated}, not – points {maxScore: 1}`,
  ];

  test.each([
    ["by its name", { name: "Tỷ lệ hồ sơ trả lại" }, { self: "0.5" }],
    ["by its name in capitals", { name: "TỶ LỆ hồ sơ trả lại" }, { self: "0.5" }],
    ["by its rule", { rule: "tỷ lệ" }, { self: "0.5" }],
    ["by its tiers", { rule: "≥95% → 1; <95% → 0,5" }, { self: "0.5" }],
    ["by its band", { rule: "tỷ lệ; <80% → 0" }, { self: "0.5" }],
    ["with one of the two", { rule: "tỷ lệ" }, { self: "0.5", done: "6" }],
    ["with the other", { rule: "tỷ lệ" }, { self: "0.5", due: "1478" }],
    ["with a percentage only", { rule: "tỷ lệ" }, { self: "0.5", statedPercent: "50" }],
  ])("is found %s", (_, row, members) => {
    expect(found(row, members)).toEqual(finding("0.5"));
  });

  test.each([
    ["with both", { rule: "tỷ lệ" }, { self: "0.5", done: "6", due: "12" }],
    ["in a row that is no rate", { name: "Mức độ hoàn thành" }, { self: "0.5" }],
    ["in a row that only speaks of one", { name: "Công khai tỷ lệ hồ sơ" }, { self: "0.5" }],
    ["in a row without a score", { rule: "tỷ lệ" }, {}],
    ["where nothing arose", { rule: "tỷ lệ" }, { self: "0.5", notApplicable: "Không phát sinh" }],
  ])("is not found %s", (_, row, members) => {
    expect(found(row, members)).toEqual([]);
  });

  test.each(["belowMaximum", "some", "areasOnly"] as const)("is not asked of a paper that lists %s", (listing) => {
    expect(found({ rule: "tỷ lệ" }, { self: "0.5" }, listing)).toEqual([]);
  });
});
