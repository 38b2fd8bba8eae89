import { checkAppraisedAboveSelf, checkSurveySelfScored } from "../../../src/domain/checks/self-and-appraised";
import { entry, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { branch, leaf, remainder } from "../../builders/frameworks";

type Members = Parameters<typeof entry>[0];

describe("an appraised score above the self score", () => {
  const found = (members: Members): readonly string[] =>
    briefs(checkAppraisedAboveSelf(sheetOf([leaf("8", "4")], { 8: entry(members) })));

  test("is noticed", () => {
    expect(found({ self: "3", appraised: "4" })).toEqual([
      "info appraised-above-self at 8 appraisedScore: 4, not 3 points {}",
    ]);
    expect(found({ self: "3", appraised: "3.01" })).toEqual([
      "info appraised-above-self at 8 appraisedScore: 3.01, not 3 points {}",
    ]);
  });

  test("is noticed at the row that a remainder is the rest of", () => {
    const sheet = sheetOf([branch("8", [remainder("8.x", "4")])], { "8.x": entry({ self: "3", appraised: "4" }) });
    expect(briefs(checkAppraisedAboveSelf(sheet))).toEqual([
      "info appraised-above-self at 8 appraisedScore: 4, not 3 points {}",
    ]);
  });

  test.each([
    { self: "3", appraised: "3" },
    { self: "3", appraised: "2.99" },
    { self: "3" },
    { appraised: "4" },
    { self: "3", appraised: "4", notApplicable: "Không phát sinh" },
  ])("%j is left alone", (members) => {
    expect(found(members)).toEqual([]);
  });
});

describe("survey points that a commune gives itself", () => {
  const found = (rule: string, members: Members): readonly string[] =>
    briefs(checkSurveySelfScored(sheetOf([leaf("II.2", "14", { rule })], { "II.2": entry(members) })));
  const survey = "điều tra xã hội học";

  test("are worth a look, nothing included", () => {
    expect(found(survey, { self: "13.5" })).toEqual([
      "check survey-self-scored at II.2 selfScore: 13.5, not – points {maxScore: 14}",
    ]);
    expect(found(survey, { self: "0" })).toEqual([
      "check survey-self-scored at II.2 selfScore: 0, not – points {maxScore: 14}",
    ]);
  });

  test.each([
    ["once they come from above", survey, { self: "13.5", appraised: "12" }],
    ["while there are none", survey, {}],
    ["where nothing arose", survey, { self: "13.5", notApplicable: "Không điều tra" }],
    ["in a row that is no survey", "chấm trực tiếp", { self: "13.5" }],
  ])("are left alone %s", (_, rule, members) => {
    expect(found(rule, members)).toEqual([]);
  });
});
