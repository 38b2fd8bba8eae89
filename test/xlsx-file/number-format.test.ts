/** How numbers of a file show, as the format code of their cell says. */
import { isDayFormat, shownNumber } from "../../src/xlsx-file/sheet/number-format";

test.each([
  ["0.5", "General", "0,5"],
  ["3.1", "0.00", "3,10"],
  ["3.1", "General", "3,1"],
  ["-1.005", "0.00", "-1,01"],
  ["1234.5", "#,##0.00", "1234,50"],
  ["0.8633", "0.00%", "86,33%"],
  ["0.85", "0%", "85%"],
  ["2", '0.0# "điểm"', "2,0"],
  ["2.256", "0.0#", "2,26"],
  ["8", "[Red]0;-0", "8"],
  ["0.5", "# ?/?", "0,5"],
  ["12000", "0.00E+00", "12000"],
  ["7", "@", "7"],
])("%s in %j shows as %s", (number, code, shown) => {
  expect(shownNumber(number, code)).toBe(shown);
});

test.each([
  ["dd/mm/yyyy", true],
  ["[$-42A]d/m/yyyy;@", true],
  ["h:mm", true],
  ["General", false],
  ["0.00", false],
  ['0 "dòng"', false],
  ["[Red]0.00", false],
])("%j is a day: %s", (code, isDay) => {
  expect(isDayFormat(code)).toBe(isDay);
});
