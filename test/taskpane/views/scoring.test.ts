import { leafRows } from "../../../src/domain/score-sheet";
import { firstToScore, linksIn, neighbourLeaf, scoringProgress } from "../../../src/taskpane/views/scoring";
import { entry, sheetOf } from "../../builders/assessments";
import { branch, leaf } from "../../builders/frameworks";

const sheet = sheetOf(
  [branch("1", [leaf("1.1", "1"), leaf("1.2", "1")]), branch("2", [leaf("2.1", "1"), leaf("2.2", "1")])],
  { "1.2": entry({ self: "0" }), "2.1": entry({ notApplicable: "Không có" }) },
);

test.each([
  ["1.1", "after", "unscored", "2.2"],
  ["2.2", "after", "unscored", "1.1"],
  ["1.1", "before", "unscored", "2.2"],
  ["1.1", "after", "any", "1.2"],
  ["2", "after", "any", "2.1"],
  ["2", "before", "any", "1.2"],
  ["gone", "after", "any", "1.1"],
] as const)("from %s, %s, %s: %s", (from, direction, wanted, expected) => {
  expect(neighbourLeaf(sheet, from, direction, wanted)?.key).toBe(expected);
});

test("the only unscored leaf has no other to go to", () => {
  expect(neighbourLeaf(sheetOf([leaf("1", "1")], {}), "1", "after", "unscored")).toBeNull();
});

test("zero and not applicable are dealt with, blank is not", () => {
  expect(scoringProgress(sheet)).toEqual({ scored: 2, leaves: 4 });
  expect(firstToScore(sheet)?.key).toBe("1.1");
});

test("with nothing left to score, scoring begins at the top", () => {
  const done = sheetOf([leaf("1", "1"), leaf("2", "1")], { "1": entry({ self: "1" }), "2": entry({ self: "1" }) });
  expect(firstToScore(done)).toBe(leafRows(done)[0]);
});

test.each([
  ["BC số 12/BC-UBND", []],
  ["https://xa.gov.vn/a.pdf; http://b.vn", ["https://xa.gov.vn/a.pdf", "http://b.vn"]],
  ["xem https://a.vn (bản ký).", ["https://a.vn"]],
  ["javascript:alert(1) file:///etc/passwd ftp://a.vn", []],
  ["https://a.vn https://a.vn", ["https://a.vn"]],
] as const)("links in %j", (evidence, links) => {
  expect(linksIn(evidence)).toEqual(links);
});
