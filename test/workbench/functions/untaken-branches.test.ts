import { showsUnusedCalls } from "../../../workbench/functions/untaken-branches";

test.each([
  ['=IF(A1="","",CCHC.GAP(A1,B1))', true],
  ["=IF(ISNUMBER(A1),CCHC.GAP(A1,B1),0)", true],
  ["=IF(COUNT(A1:A3)=0,0,(CCHC.GAP(A1,B1)))", true],
  ["=CCHC.GAP(CCHC.GAP(1,2),3)*2", true],
  ['=IF(A1="(","",CCHC.GAP(A1,B1))', true],
  ["=IFERROR(CCHC.GAP(A1,B1),0)", false],
  ["=IF(A1=1,IFERROR(CCHC.GAP(A1,B1),0),0)", false],
  ["=IF(ISNUMBER(CCHC.GAP(A1,B1)),1,0)", false],
  ["=IFERROR(1,0)+COUNT((CCHC.GAP(A1,B1)))", false],
])("%s", (formula, expected) => {
  expect(showsUnusedCalls(formula, (name) => name === "CCHC.GAP")).toBe(expected);
});
