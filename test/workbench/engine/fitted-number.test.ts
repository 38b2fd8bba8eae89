import { fittedNumber } from "../../../workbench/engine/fitted-number";

const within = (length: number) => (text: string) => text.length <= length;

test.each([
  [1234.5678, "General", 9, "1234,5678"],
  [1234.5678, "General", 7, "1234,57"],
  [1234.5678, "General", 4, "1235"],
  [0.333333333, "General", 5, "0,333"],
  [12345678901, "General", 8, "1,23E+10"],
  [12345678901, "General", 5, "1E+10"],
  [0.0000123, "General", 6, "1E-05"],
  [0.25, "General", 1, "#"],
  [1234.5, "#,##0.00", 7, "#######"],
  [1234.5, "#,##0.00", 8, "1.234,50"],
  [45976, "m/d/yyyy", 9, "#########"],
  [45976, "m/d/yyyy", 10, "15/11/2025"],
  [0.5, "0.00%", 3, "###"],
])(
  '"Excel might display ##### in cells when a column isn\'t wide enough": %s as %s in %s',
  (value, format, room, text) => {
    expect(fittedNumber(value, format, "vi", within(room))).toBe(text);
  },
);
