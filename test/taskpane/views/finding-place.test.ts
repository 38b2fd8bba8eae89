import type { Finding } from "../../../src/domain/checks/finding";
import { findingCell } from "../../../src/taskpane/views/finding-place";
import { faultPlace } from "../../../src/taskpane/views/fault-place";
import { sampleSheet } from "../sample-book";

const sheet = sampleSheet("hai-phong-2024");
const at = (place: Finding["place"]): Finding => ({
  check: "total",
  severity: "error",
  place,
  stated: null,
  computed: null,
  unit: "points",
  facts: {},
});
const node = (key: string, figure: "selfScore" | "appraisedScore" | "performance" | "gap") =>
  at({ kind: "node", key, code: null, name: "", figure });

test.each([
  ["a leaf's score, where it is typed", node("I.1.7", "appraisedScore"), "appraisedInput"],
  ["a parent's score, where it is shown", node("I.1", "selfScore"), "selfScore"],
  ["figures behind a rate", node("I.1.7", "performance"), "done"],
  ["a loss", node("I.4", "gap"), "gap"],
] as const)("%s", (_, finding, column) => {
  expect(findingCell(finding, sheet)?.column).toBe(column);
});

test("no jump for a total of the paper, nor for a row that is gone", () => {
  expect(findingCell(at({ kind: "total", where: "dòng 17" }), sheet)).toBeNull();
  expect(findingCell(node("X", "gap"), sheet)).toBeNull();
});

test.each([
  ["I.1.7", "Tự chấm", { table: "BangDiem", key: "I.1.7", column: "selfInput" }],
  ["I.1.7", "Hạn hoàn thành", { table: "KhacPhuc", key: "I.1.7", column: "due" }],
  ["", "Điểm thưởng", null],
] as const)("an unreadable cell of row %j under %s", (key, heading, place) => {
  expect(faultPlace({ key, heading, problem: { problem: "NotANumber", text: "?" } })).toEqual(place);
});
