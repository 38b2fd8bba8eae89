import { storeFormula, typeFormula } from "../../../workbench/xlsx/formulas/file-formulas";
import { joinTokens, tokenize } from "../../../workbench/xlsx/formulas/formula-tokens";
import { shiftReferences } from "../../../workbench/xlsx/formulas/shift-references";

const namespaces = ["CCHC"];
const place = { namespaces, table: "Diem" };

describe("a formula as typed and as the file holds it", () => {
  test.each([
    ["a custom function", "=CCHC.GAP(A1,B1)", "_xldudf_CCHC_GAP(A1,B1)"],
    ["custom functions in one another", "=CCHC.GAP(CCHC.MAX(A1:A3),1)", "_xldudf_CCHC_GAP(_xldudf_CCHC_MAX(A1:A3),1)"],
    ["a function of another add-in", "=KHAC.GAP(A1)", "KHAC.GAP(A1)"],
    ["a function newer than the format", "=IFNA(XLOOKUP(1,A:A,B:B),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(1,A:A,B:B),0)"],
    [
      "a newer function of the second kind",
      "=SORT(FILTER(A1:A9,B1:B9>1))",
      "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))",
    ],
    ["a newer function Excel 2010 writes plainly", "=NETWORKDAYS.INTL(A1,B1,1)", "NETWORKDAYS.INTL(A1,B1,1)"],
    ["names bound by LET", "=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
    [
      "a function bound by LET",
      "=LET(f,LAMBDA(n,n+1),f(2))",
      "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))",
    ],
    ["a name of the same letters outside the LET", "=x+LET(x,1,x)", "x+_xlfn.LET(_xlpm.x,1,_xlpm.x)"],
    ["a column of this row", "=Diem[[#This Row],[Điểm tối đa]]*2", "Diem[[#This Row],[Điểm tối đa]]*2"],
    ["a spilled range", "=SUM('Tờ 1'!A1#)", "SUM(_xlfn.ANCHORARRAY('Tờ 1'!A1))"],
    ["one value of a range", "=@A1:A9+@INDEX(A:A,2)", "_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(INDEX(A:A,2))"],
    ["words in a text", '="CCHC.GAP(1)"&"_xlfn.LET(x)"', '"CCHC.GAP(1)"&"_xlfn.LET(x)"'],
    ["another workbook", "=[1]Sheet1!$A$1+'[1]Tờ 2'!A1", "[1]Sheet1!$A$1+'[1]Tờ 2'!A1"],
    ["errors", "=IFERROR(#REF!,#N/A)", "IFERROR(#REF!,#N/A)"],
  ])("%s", (_, typed, stored) => {
    expect(storeFormula(typed, place).text).toBe(stored);
    expect(typeFormula(stored, namespaces)).toBe(typed);
  });

  test.each([
    ["[@c]", "Diem[[#This Row],[c]]"],
    ["[@[Điểm tối đa]]", "Diem[[#This Row],[Điểm tối đa]]"],
    ["[@[a]:[b]]", "Diem[[#This Row],[a]:[b]]"],
    ["[@]", "Diem[#This Row]"],
    ["Khac[@c]", "Khac[[#This Row],[c]]"],
    ["[c]", "Diem[c]"],
    ["Diem[[#Headers],[c]]", "Diem[[#Headers],[c]]"],
    ["Diem['@c]", "Diem['@c]"],
  ])("this row is spelled out, never %s", (typed, stored) => {
    expect(storeFormula(`=SUM(${typed})`, place).text).toBe(`SUM(${stored})`);
  });

  test("a function of a namespace nobody named stays as it is, both ways", () => {
    expect(storeFormula("=CCHC.GAP(1)", { namespaces: [] })).toEqual({
      text: "CCHC.GAP(1)",
      dynamic: false,
      customFunctions: [],
    });
    expect(typeFormula("_xldudf_CCHC_GAP(1)", [])).toBe("=_xldudf_CCHC_GAP(1)");
  });

  test("the prefix stays on a function nobody here knows", () => {
    expect(typeFormula("_xlfn.FROM2031(1)", namespaces)).toBe("=_xlfn.FROM2031(1)");
    expect(storeFormula("=_xlfn.FROM2031(1)", place).text).toBe("_xlfn.FROM2031(1)");
  });

  test("letter case of a custom function is Excel's own", () => {
    expect(storeFormula("=cchc.gap(1)", place)).toEqual({
      text: "_xldudf_CCHC_GAP(1)",
      dynamic: true,
      customFunctions: ["_xldudf_CCHC_GAP"],
    });
  });
});

describe('"Excel formulas that return a set of values" are stored as dynamic arrays, others plainly', () => {
  test.each([
    "=SUM(A1:A3*B1:B3)",
    "=A1:A3",
    "=-A1:A3",
    "=IF(A1:A3>1,1,0)",
    "=IF(TRUE,A1:A3)",
    "=LEN(A1:A3)",
    "=ROW(A1:A3)",
    "=VLOOKUP(A1:A3,B:C,2,0)",
    "=SEQUENCE(3)",
    "=TRANSPOSE(A1:A3)",
    "=Diem[Điểm tối đa]*2",
    "=Diem[[#This Row],[a]:[b]]",
    "={1,2,3}",
    "=A1#",
    "=LET(x,A1:A3,SUM(x*2))",
    "=LET(x,A1:A3,x)",
    "=SUM(IF(A1:A3>0,1))",
    "=COUNTIF(A:A,B1:B3)",
    "=CCHC.GAP(A1,1)",
    "=1+CCHC.GAP(A1,1)",
  ])("dynamic: %s", (formula) => {
    expect(storeFormula(formula, place).dynamic).toBe(true);
  });

  test.each([
    "=SUM(A1:A3)",
    "=A1+1",
    "=SUM(A:A,B1:B9)*2",
    "=SUMPRODUCT((A1:A3=1)*B1:B3)",
    "=VLOOKUP(A1,B:C,2,0)",
    "=INDEX(A:A,MATCH(1,B:B,0))",
    "=COUNTIFS(A:A,1,B:B,2)",
    "=Diem[[#This Row],[a]]*2",
    "=Diem[[#Headers],[a]]",
    "=SUM(Diem[a])",
    "=@A1:A3",
    "=LET(x,1,x+1)",
    "=SUM((A1:A3,B1:B3))",
    "=IFERROR(XLOOKUP(A1,B:B,C:C),0)",
    "=không đọc được((",
  ])("plain: %s", (formula) => {
    expect(storeFormula(formula, place).dynamic).toBe(false);
  });
});

test.each([
  ["A1+$B$2+$C3+D$4", 2, 1, "B3+$B$2+$C5+E$4"],
  ["SUM(A:A)+SUM($B:C)", 5, 2, "SUM(C:C)+SUM($B:E)"],
  ["SUM(1:2)+SUM($3:4)", 3, 9, "SUM(4:5)+SUM($3:7)"],
  ["'Tờ 1'!A1:B2+LOG10(A1)+Diem[A1]+\"A1\"", 1, 1, "'Tờ 1'!B2:C3+LOG10(B2)+Diem[A1]+\"A1\""],
  ["A1", -1, 0, "A1048576"],
])("a shared formula moves its relative references: %s", (stored, rows, columns, moved) => {
  expect(shiftReferences(stored, rows, columns)).toBe(moved);
});

test.each(["", "((", "'chưa đóng", '"chưa đóng', "[[", "A1 B2", "1.5E+3:x", "#", "😀(1)"])(
  "whatever a formula is, its pieces make it again: %s",
  (formula) => {
    expect(joinTokens(tokenize(formula))).toBe(formula);
  },
);
