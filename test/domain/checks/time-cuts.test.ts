import { checkTimeCuts, cutRate } from "../../../src/domain/checks/time-cuts";
import { count, percent, round, toText } from "../../../src/domain/decimal";
import type { TimeCut, TimeCutTable } from "../../../src/domain/statistics";
import { briefs } from "../../builders/brief";

function procedure(statutory: string, reduced: string, statedRate: string | null = null): TimeCut {
  return {
    number: "4",
    name: "Đăng ký kết hôn",
    statutoryDays: count(statutory),
    reducedDays: count(reduced),
    statedRate: statedRate === null ? null : percent(statedRate),
  };
}

function found(cut: TimeCut, claimedRange: TimeCutTable["claimedRange"] = null): readonly string[] {
  return briefs(checkTimeCuts({ claimedRange, procedures: [cut] }));
}

describe("the share of time cut", () => {
  test.each([
    ["5", "2", "0.6"],
    ["3", "2", "0.3333"],
    ["45", "30", "0.3333"],
    ["15", "7", "0.5333"],
    ["5", "5", "0"],
    ["5", "0", "1"],
    ["5", "6", "-0.2"],
    ["0", "0", null],
  ])("from %s to %s days is %s", (statutory, reduced, share) => {
    const cut = cutRate(procedure(statutory, reduced));
    expect(cut === null ? null : toText(round(cut, { digits: 4, mode: "truncate" }))).toBe(share);
  });
});

describe("a stated cut that is not the share of time cut is found", () => {
  test.each([
    ["5", "2", "40", "40, not 60 percent {statutoryDays: 5, reducedDays: 2}"],
    ["5", "3", "33", "33, not 40 percent {statutoryDays: 5, reducedDays: 3}"],
    ["3", "2", "33.4", "33.4, not 33.33 percent {statutoryDays: 3, reducedDays: 2}"],
    ["3", "2", "0.33", "0.33, not 33.33 percent {statutoryDays: 3, reducedDays: 2}"],
  ])("from %s to %s days as %s%%", (statutory, reduced, stated, figures) => {
    expect(found(procedure(statutory, reduced, stated))).toEqual([`error cut-rate at procedure 4: ${figures}`]);
  });

  test.each([
    ["3", "2", "33.3"],
    ["3", "2", "33"],
    ["3", "1", "66.6"],
    ["3", "1", "66.7"],
    ["15", "7", "53.3"],
    ["5", "2", "60"],
    ["5", "2", null],
    ["0", "0", "50"],
  ])("from %s to %s days as %s%% is left alone", (statutory, reduced, stated) => {
    expect(found(procedure(statutory, reduced, stated))).toEqual([]);
  });
});

describe("more days after the cut than before", () => {
  test("are found", () => {
    expect(found(procedure("5", "6"))).toEqual(["error part-above-whole at procedure 4: 6, not 5 count {}"]);
  });

  test("are found beside the cut they come to", () => {
    expect(found(procedure("5", "6", "20"))).toEqual([
      "error part-above-whole at procedure 4: 6, not 5 count {}",
      "error cut-rate at procedure 4: 20, not -20 percent {statutoryDays: 5, reducedDays: 6}",
    ]);
  });

  test("as many days are left alone", () => {
    expect(found(procedure("5", "5", "0"))).toEqual([]);
  });
});

describe("a cut outside the range that the report claims", () => {
  const claimed = { from: percent("30"), to: percent("60"), where: "mục II.2" };

  test.each([
    ["3", "1", "66.67"],
    ["10", "8", "20"],
    ["10000", "3999", "60.01"],
    ["10000", "7001", "29.99"],
  ])("from %s to %s days is worth a look", (statutory, reduced, share) => {
    expect(found(procedure(statutory, reduced), claimed)).toEqual([
      `check cut-rate-range at procedure 4: 30–60, not ${share} percent {where: mục II.2}`,
    ]);
  });

  test.each([
    ["10", "7"],
    ["5", "2"],
    ["3", "2"],
    ["0", "0"],
  ])("from %s to %s days is within it", (statutory, reduced) => {
    expect(found(procedure(statutory, reduced), claimed)).toEqual([]);
  });

  test("is not looked for where the report claims none", () => {
    expect(found(procedure("3", "1"))).toEqual([]);
  });
});
