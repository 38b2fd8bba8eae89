/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, write } from "../sheet-session";

const pixels = (column: number): number => workbench.engine.grid(workbench.engine.sheets.activeId).columnPixels(column);

test.each([
  ["15/11/2025", 75],
  ["1.234.567,5", 80],
  ["12345678901", 82],
  ["12", 64],
  ["một câu dài hơn cả cột", 64],
  ["=45976*1000000", 64],
])("a column of the standard width makes room for a number that is typed into it: %s", async (typed, width) => {
  await workbench.type("A1", typed);
  expect(pixels(0)).toBe(width);
});

test("a width somebody chose stays, and so does that of a column an add-in writes to", async () => {
  await change((sheet) => {
    sheet.getRange("A:A").format.columnWidth = 30;
  });
  await workbench.type("A1", "15/11/2025");
  await write("B1", 12345678901);
  expect([pixels(0), pixels(1)]).toEqual([40, 64]);
});
