import { points } from "../../../src/domain/decimal";
import { noRemediation } from "../../../src/domain/assessment";
import { alignedFigures } from "../../../src/taskpane/views/aligned-figures";
import { daysLeft, readDue } from "../../../src/taskpane/views/deadline";
import { readYear } from "../../../src/taskpane/views/period";
import { readTypedFigure } from "../../../src/taskpane/views/typed-figure";

test.each([
  ["", { kind: "blank" }],
  ["  ", { kind: "blank" }],
  ["0", { kind: "figure", canonical: "0" }],
  ["0,5", { kind: "figure", canonical: "0.5" }],
  ["0.5", { kind: "figure", canonical: "0.5" }],
  ["2", { kind: "figure", canonical: "2" }],
  ["2,01", { kind: "aboveMax" }],
  ["-0,5", { kind: "aboveMax" }],
  ["nửa", { kind: "unreadable", why: { problem: "NotANumber", text: "nửa" } }],
] as const)("a score of at most 2 typed as %j", (text, expected) => {
  expect(readTypedFigure(text, "points", points("2"))).toEqual(expected);
});

test.each([
  ["1.478", "AmbiguousNumber"],
  ["1.234.567", null],
])("a count typed as %j is not guessed", (text, problem) => {
  const typed = readTypedFigure(text, "count", null);
  expect(typed.kind === "unreadable" ? typed.why.problem : null).toBe(problem);
});

test.each([
  ["15/11/2025", { kind: "date", date: "2025-11-15" }],
  ["5-1-2026", { kind: "date", date: "2026-01-05" }],
  ["29/2/2025", null],
  ["Quý II", { kind: "text", text: "Quý II" }],
  [" Cả năm ", { kind: "text", text: "Cả năm" }],
  ["", null],
] as const)("a deadline typed as %j", (text, expected) => {
  expect(readDue(text)).toEqual(expected);
});

test.each([
  ["2025-11-20", "notStarted", 0],
  ["2025-11-15", "inProgress", -5],
  ["2026-03-01", "notStarted", 101],
  ["2025-11-15", "done", null],
] as const)("due %s, %s: %j days from 20/11/2025", (date, state, expected) => {
  expect(daysLeft({ ...noRemediation, state, due: { kind: "date", date } }, "2025-11-20")).toBe(expected);
});

test.each([
  ["2025", 2025],
  [" 2026 ", 2026],
  ["25", null],
  ["20255", null],
  ["năm", null],
] as const)("the year %j", (text, expected) => {
  expect(readYear(text)).toBe(expected);
});

test("figures in a column have the same number of decimals", () => {
  expect(alignedFigures(["2", "0.5", "0.28"].map(points))).toEqual(["2.00", "0.50", "0.28"]);
  expect(alignedFigures(["2", "1"].map(points))).toEqual(["2", "1"]);
});
