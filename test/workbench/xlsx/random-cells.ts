import fc from "fast-check";
import type { CellStyle, CellValue } from "../../../workbench/workbook-data";
import { color, error, number, text } from "./random-texts";
import type { Arbitrary } from "./random-texts";

export const value: Arbitrary<CellValue> = fc.oneof(number, text, fc.boolean(), error);

export const formula = fc.constantFrom(
  "=SUM(A1:B2)",
  "=$A$1+Dữ_liệu",
  '="a""b"&"_x0041_"',
  "=CCHC.GAP(A1,2)",
  "=IFERROR(CCHC.RANK(A1:A9),XLOOKUP(1,A:A,B:B))",
  "=LET(x,A1,y,x*2,LAMBDA(z,z+y)(x))",
  "=FILTER(A1:A9,B1:B9>1)",
  "=@A1:A9",
  "=SUM(A1#)",
  "=TEXTJOIN(\",\",TRUE,'Tờ 1'!A1:A3)",
  "=Bang1[[#This Row],[a b]]*2",
  "=#REF!+1",
  "={1,2;3,4}",
  "=-A1%",
);

const font: Arbitrary<NonNullable<CellStyle["font"]>> = fc
  .record(
    {
      name: fc.constantFrom("Arial", "Times New Roman"),
      size: fc.constantFrom(8, 10.5, 13),
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constantFrom("Single" as const, "Double" as const),
      strikethrough: fc.constant(true),
      color,
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);

export const side = fc.record(
  {
    line: fc.constantFrom(
      "Thin" as const,
      "Medium" as const,
      "Thick" as const,
      "Hairline" as const,
      "Dashed" as const,
      "Dotted" as const,
      "Double" as const,
    ),
    color,
  },
  { requiredKeys: ["line"] },
);

export const style: Arbitrary<CellStyle> = fc
  .record(
    {
      numberFormat: fc.constantFrom("0", "0.00%", "m/d/yyyy", "@", '#,##0 "điểm"', "[Red]0;\\-0", "d/m/yyyy h:mm"),
      font,
      fill: color,
      borders: fc
        .record({ top: side, bottom: side, left: side, right: side }, { requiredKeys: [] })
        .filter((one) => Object.keys(one).length > 0),
      horizontal: fc.constantFrom(
        "Left" as const,
        "Center" as const,
        "Right" as const,
        "Fill" as const,
        "Justify" as const,
        "CenterAcrossSelection" as const,
      ),
      vertical: fc.constantFrom("Top" as const, "Center" as const, "Justify" as const),
      indent: fc.integer({ min: 1, max: 15 }),
      wrap: fc.constant(true),
      shrink: fc.constant(true),
      rotation: fc.constantFrom(-90, -1, 1, 45, 90, 180),
      locked: fc.constant(false),
      formulaHidden: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
