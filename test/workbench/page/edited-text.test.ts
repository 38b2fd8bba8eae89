/** @jest-environment ./test/environment/workbench-environment.ts */
import { editedText } from "../../../workbench/page/grid/edited-text";
import { TYPED } from "../../../workbench/page/region";

/** Types into A1; gives what its editor then shows. */
function editedAfter(typed: string): string {
  enter(typed);
  return editedText(workbench.engine, workbench.engine.sheets.activeId, 0, 0);
}

function enter(text: string): void {
  workbench.engine.enter(workbench.engine.sheets.activeId, 0, 0, text, TYPED);
}

const typedTexts = [
  ["", ""],
  ["0,5", "0,5"],
  ["1.234.567,5", "1234567,5"],
  ["12,75%", "12,75%"],
  ["7%", "7%"],
  ["15/3/2023", "15/03/2023"],
  ["TRUE", "TRUE"],
  ["#N/A", "#N/A"],
  ["Xã Hải Phong", "Xã Hải Phong"],
  ["'007", "'007"],
  ["'=1+1", "'=1+1"],
  ["''x", "''x"],
  ["=SUM(A2;1,5)", "=SUM(A2;1,5)"],
  ['=IF(B1>0,25;"a;b";"")', '=IF(B1>0,25;"a;b";"")'],
] as const;

test.each(typedTexts)("%s is edited as %s", (typed, shown) => {
  expect(editedAfter(typed)).toBe(shown);
});

test.each(typedTexts)("%s entered again from the editor changes nothing", (typed) => {
  const text = editedAfter(typed);
  const before = workbench.engine.save();
  enter(text);
  expect(workbench.engine.save()).toEqual(before);
});

test("the editor shows the whole number, not what its format rounds", () => {
  const { engine } = workbench;
  const sheet = engine.sheets.activeId;
  engine.edit(sheet, [{ row: 0, column: 0, value: 0.1 + 0.2, style: { numberFormat: "0.0" } }]);
  engine.edit(sheet, [{ row: 1, column: 0, value: 1 / 3, style: { numberFormat: "0%" } }]);
  expect(editedText(engine, sheet, 0, 0)).toBe("0,3");
  expect(editedText(engine, sheet, 1, 0)).toBe("33,3333333333333%");
});
