import { EN_US, joinTokens, relocalize, tokenize, VI_VN } from "../../../workbench/engine/formula-tokens";

const kinds = (formula: string): string[] => tokenize(formula).map(({ kind, text }) => `${kind} ${text}`);

test.each([
  ["SUM(A1:B2,3)", ["function SUM", "operator (", "reference A1:B2", "separator ,", "number 3", "operator )"]],
  ["T[Điểm tối đa]*[@x]", ["structured T[Điểm tối đa]", "operator *", "structured [@x]"]],
  ['\'Chấm điểm\'!A1&"a""b"', ["reference 'Chấm điểm'!A1", "operator &", 'text "a""b"']],
  ["Sheet1!Ten+Thue_1", ["name Sheet1!Ten", "operator +", "name Thue_1"]],
  ["CCHC.GAP(A1)", ["function CCHC.GAP", "operator (", "reference A1", "operator )"]],
  ["LOG10(5)", ["function LOG10", "operator (", "number 5", "operator )"]],
  ["A1#>=1.5e3", ["reference A1", "operator #", "operator >=", "number 1.5e3"]],
  ["IFERROR(#N/A,#REF!)", ["function IFERROR", "operator (", "error #N/A", "separator ,", "error #REF!", "operator )"]],
  ["T[[#Headers],[a'[b']]]", ["structured T[[#Headers],[a'[b']]]"]],
])("%s is cut where its parts meet", (formula, expected) => {
  expect(kinds(formula)).toEqual(expected);
});

test.each(["SUM( A1 , T[[#This Row],[x]] )/2", "'chưa xong", "T[chưa xong", '"chưa xong', "{1,2;3,4}", "a!b!c", ""])(
  "the pieces of %s give it back",
  (formula) => {
    expect(joinTokens(tokenize(formula))).toBe(formula);
  },
);

test("a vi-VN formula has decimal commas and semicolons", () => {
  const english = '=IF(A1>0.5,"a,b",SUM({1,2;3.5,4}))';
  const vietnamese = '=IF(A1>0,5;"a,b";SUM({1\\2;3,5\\4}))';
  expect(relocalize(english, EN_US, VI_VN)).toBe(vietnamese);
  expect(relocalize(vietnamese, VI_VN, EN_US)).toBe(english);
});
