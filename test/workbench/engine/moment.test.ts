import { readMoment } from "../../../workbench/engine/moment";

test.each([
  ["2026-01-15", 46037],
  ["1/15/2026", 46037],
  ["10:30", 10.5 / 24],
  ["T10:30:00", 10.5 / 24],
  ["9:00 AM", 0.375],
  ["12:15 am", 0.25 / 24],
  ["5:00 p.m.", 17 / 24],
  ["46037", 46037],
  ["hôm nay", undefined],
  ["=TODAY()", undefined],
])("%s is %s", (text, serial) => {
  expect(readMoment(text, 2026)).toBe(serial);
});

test("a moment with its place in the world is read by the clock here", () => {
  expect(readMoment(new Date(2026, 0, 15, 10, 30).toISOString(), 2026)).toBe(46037 + 10.5 / 24);
});
