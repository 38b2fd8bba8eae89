/** Labels in one cell, and back. */
import * as fc from "fast-check";
import { printPicked, readPicked } from "../../src/text/picked-labels";

test.each<[readonly string[], string]>([
  [[], ""],
  [["Đúng hạn"], "Đúng hạn"],
  [["Có kế hoạch", "Có báo cáo"], "Có kế hoạch; Có báo cáo"],
  [["Trễ; không báo"], '"Trễ; không báo"'],
  [['Có "đủ"'], '"Có ""đủ"""'],
  [[" đầu"], '" đầu"'],
  [[""], '""'],
])("%j is written %s", (labels, text) => {
  expect(printPicked(labels)).toBe(text);
  expect(readPicked(text, [])).toEqual(labels);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["Trễ; không báo", ["Trễ; không báo"], ["Trễ; không báo"]],
  [" Có kế hoạch ;Có báo cáo; ", [], ["Có kế hoạch", "Có báo cáo"]],
  ["Đúng hạn".normalize("NFD"), [], ["Đúng hạn"]],
  ["; ;", [], []],
  ["   ", [""], []],
])("%j, where %j are known, reads %j", (text, known, labels) => {
  expect(readPicked(text, known)).toEqual(labels);
});

test("whatever the labels say, they come back", () => {
  const label = fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC"));
  fc.assert(fc.property(fc.array(label), (labels) => expect(readPicked(printPicked(labels), [])).toEqual(labels)));
});
