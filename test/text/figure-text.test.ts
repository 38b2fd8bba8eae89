import { points } from "../../src/domain/decimal";
import { amountText, statedText } from "../../src/text/figure-text";

test.each([
  [points("17.53"), "17,53"],
  [points("19.50"), "19,5"],
  [points("0"), "0"],
  [points("-0.25"), "-0,25"],
  [null, "–"],
])("an amount is printed with a decimal comma, and nothing as a dash: %j", (amount, text) => {
  expect(amountText(amount)).toBe(text);
});

test.each([
  ["89.51", "points", "89,51 điểm"],
  ["93.72", "percent", "93,72%"],
  ["30–60", "percent", "30–60%"],
  ["33.3–66.7", "percent", "33,3–66,7%"],
  ["1478", "count", "1478"],
  ["0.5", "count", "0,5"],
  ["22/KH-UBND (3.1.3)", "words", "22/KH-UBND (3.1.3)"],
] as const)("%s %s is printed as %s", (stated, unit, text) => {
  expect(statedText(stated, unit)).toBe(text);
});
