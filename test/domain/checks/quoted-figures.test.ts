import { checkQuotedFigures } from "../../../src/domain/checks/quoted-figures";
import { count, percent } from "../../../src/domain/decimal";
import type { QuotedFigure, QuotedWhole } from "../../../src/domain/quoted-figure";
import { briefs } from "../../builders/brief";

const place = { subject: "Hồ sơ", where: "dòng 109", node: null };

function whole(partsAre: QuotedWhole["partsAre"], total: string, ...parts: string[]): QuotedFigure {
  const labelled = parts.map((amount, at) => ({ label: `phần ${at + 1}`, amount: count(amount) }));
  return { kind: "whole", ...place, whole: count(total), parts: labelled, partsAre };
}

function listing(stated: string, listed: string): QuotedFigure {
  return { kind: "listing", ...place, stated: count(stated), listed: count(listed) };
}

function share(done: string, due: string): QuotedFigure {
  return { kind: "share", ...place, done: count(done), due: count(due), percent: percent("100") };
}

function twice(...texts: string[]): QuotedFigure {
  return { kind: "twice", ...place, values: texts.map((text, at) => ({ text, where: `mục ${at + 1}` })) };
}

describe("figures quoted in sentences that contradict each other are found", () => {
  test.each([
    [
      "parts below their whole",
      whole("all", "33", "22", "10"),
      "error parts-of-total",
      "33, not 32 count {kind: parts, difference: 1}",
    ],
    [
      "parts above their whole",
      whole("all", "589", "479", "148"),
      "error parts-of-total",
      "589, not 627 count {kind: parts, difference: -38}",
    ],
    [
      "a part above a whole it lies within",
      whole("within", "7", "3", "8"),
      "error part-above-whole",
      "8, not 7 count {}",
    ],
    ["a share above its whole", share("11", "10"), "error part-above-whole", "11, not 10 count {}"],
    ["fewer listed than stated", listing("12", "9"), "error listing-count", "12, not 9 count {}"],
    ["more listed than stated", listing("2", "3"), "error listing-count", "2, not 3 count {}"],
    [
      "one fact printed two ways",
      twice("22/KH_UBND", "22/KH-UBND"),
      "check stated-twice",
      "22/KH_UBND (mục 1), not 22/KH-UBND (mục 2) words {}",
    ],
    [
      "one fact printed three ways",
      twice("1532", "1514", "1532", "1767"),
      "check stated-twice",
      "1532 (mục 1), not 1514 (mục 2); 1767 (mục 4) words {}",
    ],
  ])("%s", (_, figure, finding, figures) => {
    expect(briefs(checkQuotedFigures([figure]))).toEqual([`${finding} at Hồ sơ (dòng 109): ${figures}`]);
  });

  test("every part that lies outside its whole is found", () => {
    expect(briefs(checkQuotedFigures([whole("within", "7", "8", "9")]))).toEqual([
      "error part-above-whole at Hồ sơ (dòng 109): 8, not 7 count {}",
      "error part-above-whole at Hồ sơ (dòng 109): 9, not 7 count {}",
    ]);
  });
});

describe("figures that agree are left alone", () => {
  test.each([
    ["parts that are the whole", whole("all", "58", "57", "1")],
    ["parts with nothing among them", whole("all", "589", "589", "0", "0")],
    ["parts within their whole, however many", whole("within", "7", "7", "7")],
    ["a share of everything", share("946", "946")],
    ["as many listed as stated", listing("23", "23")],
    ["one fact printed twice alike", twice("30/12/2023", "30/12/2023")],
  ])("%s", (_, figure) => {
    expect(checkQuotedFigures([figure])).toEqual([]);
  });

  test("no figures at all", () => {
    expect(checkQuotedFigures([])).toEqual([]);
  });
});
