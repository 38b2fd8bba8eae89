import { checkPercentages, checkQuotedShares } from "../../../src/domain/checks/percent-mismatch";
import { printsRate, shownPercent } from "../../../src/domain/checks/percent-text";
import { count, percent, rateOf, toText } from "../../../src/domain/decimal";
import { entry, sheetOf } from "../../builders/assessments";
import { briefs } from "../../builders/brief";
import { leaf } from "../../builders/frameworks";

describe("a printed percentage is what a rate comes to, rounded or cut at its last digit", () => {
  test.each([
    ["57", "58", "98.2", true],
    ["57", "58", "98.3", true],
    ["57", "58", "98.27", true],
    ["57", "58", "98.28", true],
    ["57", "58", "98", true],
    ["57", "58", "98.1", false],
    ["57", "58", "98.4", false],
    ["57", "58", "99", false],
    ["57", "58", "98.29", false],
    ["1307", "1514", "86", true],
    ["1307", "1514", "87", false],
    ["1307", "1514", "85", false],
    ["11", "13", "84.6", true],
    ["1", "3", "33.333", true],
    ["1", "3", "33.334", false],
    ["2", "3", "66.66", true],
    ["2", "3", "66.67", true],
    ["10", "10", "100", true],
    ["10", "10", "99.99", false],
    ["0", "10", "0", true],
    ["1", "1000", "0", true],
    ["6", "1000", "0", true],
    ["6", "1000", "1", true],
    ["1", "1000", "1", false],
  ])("%s of %s printed as %s%%: %s", (done, due, printed, isRight) => {
    const rate = rateOf(count(done), count(due));
    expect(rate === null ? null : printsRate(percent(printed), rate)).toBe(isRight);
  });

  test.each([
    ["85", "86.33"],
    ["85.123", "86.328"],
  ])("beside %s%%, the right one is shown as %s%%", (stated, shown) => {
    const rate = rateOf(count("1307"), count("1514"));
    expect(rate === null ? null : toText(shownPercent(percent(stated), rate))).toBe(shown);
  });
});

describe("in a row", () => {
  const found = (members: Parameters<typeof entry>[0]): readonly string[] =>
    briefs(checkPercentages(sheetOf([leaf("3.13.3", "1")], { "3.13.3": entry(members) })));

  test("a percentage that is not done ÷ due is found", () => {
    expect(found({ done: "1307", due: "1514", statedPercent: "85" })).toEqual([
      "error percent-mismatch at 3.13.3 performance: 85, not 86.33 percent {done: 1307, due: 1514}",
    ]);
  });

  test("what is excluded leaves the denominator", () => {
    expect(found({ done: "9", due: "12", excluded: "2", statedPercent: "75" })).toEqual([
      "error percent-mismatch at 3.13.3 performance: 75, not 90 percent {done: 9, due: 12}",
    ]);
    expect(found({ done: "9", due: "12", excluded: "2", statedPercent: "90" })).toEqual([]);
  });

  test.each([
    ["is right", { done: "1307", due: "1514", statedPercent: "86.3" }],
    ["is not printed", { done: "1307", due: "1514" }],
    ["stands alone", { statedPercent: "85" }],
    ["stands beside nothing due", { done: "0", due: "0", statedPercent: "85" }],
    ["stands beside figures that give no rate, which is another finding", { done: "3", due: "2", statedPercent: "85" }],
  ])("a percentage that %s is left alone", (_, members) => {
    expect(found(members)).toEqual([]);
  });
});

describe("in a sentence", () => {
  const found = (done: string, due: string, printed: string): readonly string[] =>
    briefs(
      checkQuotedShares([
        {
          kind: "share",
          subject: "Hồ sơ số hóa",
          where: "dòng 124",
          node: null,
          done: count(done),
          due: count(due),
          percent: percent(printed),
        },
        { kind: "listing", subject: "Văn bản", where: "dòng 20", node: null, stated: count("12"), listed: count("9") },
      ]),
    );

  test("a percentage that is not the quoted share is found", () => {
    expect(found("946", "946", "95.39")).toEqual([
      "error percent-mismatch at Hồ sơ số hóa (dòng 124): 95.39, not 100 percent {done: 946, due: 946}",
    ]);
  });

  test.each([
    ["946", "946", "100"],
    ["57", "58", "98.2"],
    ["1", "58", "1.72"],
    ["0", "0", "100"],
  ])("%s of %s as %s%% is left alone", (done, due, printed) => {
    expect(found(done, due, printed)).toEqual([]);
  });
});
