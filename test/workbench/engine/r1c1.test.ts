import { fromR1C1, toR1C1 } from "../../../workbench/engine/r1c1";

const B2 = { row: 1, column: 1 };

test.each([
  ["=$A2+B$1", "=RC1+R1C"],
  ["=SUM(A$1:A1)", "=SUM(R1C[-1]:R[-1]C[-1])"],
  ["=SUM(B:B,$C:$D,2:2,$1:3)", "=SUM(C,C3:C4,R,R1:R[1])"],
  ["='Chấm điểm'!$A$1&\"R1C1\"", "='Chấm điểm'!R1C1&\"R1C1\""],
  ["=ROW(C3)+RC_x+Tên", "=ROW(R[1]C[1])+RC_x+Tên"],
])("%s of B2 is %s", (a1, r1c1) => {
  expect([toR1C1(a1, B2), fromR1C1(r1c1, B2)]).toEqual([r1c1, a1]);
});

test("letter case, corners in any order, and places off the sheet", () => {
  expect(fromR1C1("=sum(r[1]c:rc[-1])", B2)).toBe("=sum(A2:B3)");
  expect(fromR1C1("=R[-5]C", B2)).toBe("=#REF!");
});
