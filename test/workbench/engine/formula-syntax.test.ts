import { isWellFormed, withClosedBrackets } from "../../../workbench/engine/formula-syntax";
import { VI_VN } from "../../../workbench/engine/formula-tokens";

const counts = (name: string) => (name.toUpperCase() === "IF" ? { least: 2, most: 3 } : undefined);

test.each([
  "=1",
  "=--1%",
  "=-A1^2",
  "=A1:B2 B1:C3",
  "=SUM((A1:A2,C1))",
  "=A1:INDEX(A:A,3)",
  "=IF(A1,,2)",
  "=SUM( A1 , 2 )",
  '="a""b"&A1',
  "={1,-2;TRUE,#N/A}",
  "=LAMBDA(x,x+1)(2)",
  "=A1#",
  "=@A1:A3",
  "=@T[Điểm]",
  "=T[[#Headers],[Điểm tự chấm]]",
  "=[@[x'#y]]*2",
  "='Chấm điểm'!A1+#REF!",
  "=NOW()",
  "=KHONGCO(1)",
  "=Chua_co",
  "= 1 + 2 ",
])("%s can be read", (formula) => {
  expect(isWellFormed(formula, counts)).toBe(true);
});

test.each([
  "=1+",
  "=*2",
  "=)",
  "=(1",
  "=1)",
  "=()",
  "==1",
  "=A1:",
  "=1 2",
  '="a" "b"',
  "=A1 2",
  "=2A",
  '="abc',
  "=SUM(1;2)",
  "=,",
  "=A1,B1",
  "=IF(1)",
  "=IF(1,2,3,4)",
  "={1,2;3}",
  "={A1}",
  "={1,2",
  "=T[Điểm",
  "=Sheet1!",
  "=1E+400",
  "=A1&",
  "=A1##$",
])('"There\'s a problem with this formula": %s', (formula) => {
  expect(isWellFormed(formula, counts)).toBe(false);
});

test.each([
  ["=SUM(A1;(B1", "=SUM(A1;(B1))"],
  ['=IF(A1="(";1', '=IF(A1="(";1)'],
  ["=1)", "=1)"],
  ["chữ (", "chữ ("],
])("closing brackets left out at the end are put there: %s", (typed, closed) => {
  expect(withClosedBrackets(typed, VI_VN)).toBe(closed);
});
