import { displayText } from "../../../workbench/engine/number-display";
import type { CellValue } from "../../../workbench/workbook-data";

test.each<[CellValue, string, string]>([
  [1_234_567.5, "#,##0.00", "1.234.567,50"],
  [0.256, "0.0%", "25,6%"],
  [45_000, "dd/mm/yyyy", "15/03/2023"],
  [45_000, "m/d/yyyy", "15/03/2023"],
  [0.1 + 0.2, "General", "0,3"],
  [12, "@", "12"],
  ["Mã", "0.00", "Mã"],
  [true, "General", "TRUE"],
  [null, "0.00", ""],
  [{ error: "#DIV/0!" }, "0.00", "#DIV/0!"],
])("%p as %s shows %s in Vietnamese", (value, numberFormat, text) => {
  expect(displayText(value, numberFormat, "vi")).toBe(text);
});
