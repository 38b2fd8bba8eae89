/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, values, write } from "../sheet-session";

const code = (work: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
  change((sheet) => {
    work(sheet);
  }).then(
    () => "done",
    (error: { code: string }) => error.code,
  );

beforeEach(async () => {
  await write("B2:C4", [
    ["Mã", "Điểm"],
    ["TC1", 5],
    ["TC2", 7],
  ]);
  await change((sheet) => {
    sheet.tables.add("B2:C4", true);
    sheet.getRange("E5:F6").merge();
  });
});

describe('"InsertDeleteConflict: The insert or delete operation attempted resulted in a conflict"', () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["cells above a part of a table", (sheet) => sheet.getRange("B1").insert("Down"), "InsertDeleteConflict"],
    ["cells above all of a table", (sheet) => sheet.getRange("B1:C1").insert("Down"), "done"],
    ["cells left of a part of a table", (sheet) => sheet.getRange("A2:A3").insert("Right"), "InsertDeleteConflict"],
    ["cells below a table", (sheet) => sheet.getRange("B5").insert("Down"), "done"],
    ["a row through a table", (sheet) => sheet.getRange("3:3").insert("Down"), "done"],
    ["cells above a part of merged cells", (sheet) => sheet.getRange("E1").insert("Down"), "InsertDeleteConflict"],
    ["cells above all of them", (sheet) => sheet.getRange("E1:F1").insert("Down"), "done"],
    ["a row through merged cells", (sheet) => sheet.getRange("6:6").insert("Down"), "done"],
  ])("inserting %s", async (_what, work, expected) => {
    expect(await code(work)).toBe(expected);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["a cell of a table's row", (sheet) => sheet.getRange("B3").delete("Up"), "InsertDeleteConflict"],
    ["a row of a table", (sheet) => sheet.getRange("B3:C3").delete("Up"), "done"],
    ["the header of a table", (sheet) => sheet.getRange("2:2").delete("Up"), "InsertDeleteConflict"],
    ["a table with its header", (sheet) => sheet.getRange("2:4").delete("Up"), "done"],
    ["a part of merged cells", (sheet) => sheet.getRange("E5").delete("Left"), "InsertDeleteConflict"],
  ])("deleting %s", async (_what, work, expected) => {
    expect(await code(work)).toBe(expected);
  });
});

test('"NonBlankCellOffSheet: Microsoft Excel can\'t insert new cells because it would push non-empty cells off the end of the worksheet"', async () => {
  await write("H1048576", [["cuối"]]);
  expect(await code((sheet) => sheet.getRange("1:1").insert("Down"))).toBe("NonBlankCellOffSheet");
  expect(await code((sheet) => sheet.getRange("H1").insert("Down"))).toBe("NonBlankCellOffSheet");
  expect(await code((sheet) => sheet.getRange("I1").insert("Down"))).toBe("done");
});

test("what is refused changes nothing", async () => {
  await code((sheet) => sheet.getRange("B1").insert("Down"));
  expect(await values("B2:C3")).toEqual([
    ["Mã", "Điểm"],
    ["TC1", 5],
  ]);
});
