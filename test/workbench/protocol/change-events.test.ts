/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, onSheet, settled, write } from "../sheet-session";

type Event = Excel.WorksheetChangedEventArgs;

/** What the sheet's `onChanged` told. */
async function onChanged<T>(tell: (event: Event) => T): Promise<T[]> {
  const seen: T[] = [];
  await change((sheet) => {
    sheet.onChanged.add(async (event) => void seen.push(tell(event)));
  });
  return seen;
}

describe("onChanged", () => {
  test('"details: This property can be retrieved when the changed event is triggered on a single cell"', async () => {
    await write("A1", [[1]]);
    const seen = await onChanged(({ address, details }) => [address, details]);
    await workbench.type("A1", "chữ");
    await workbench.type("B1", "=1+1");
    await write("A2:B2", [[1, 2]]);
    await settled();
    expect(seen).toEqual([
      ["A1", { valueBefore: 1, valueAfter: "chữ", valueTypeBefore: "Double", valueTypeAfter: "String" }],
      ["B1", { valueBefore: "", valueAfter: 2, valueTypeBefore: "Empty", valueTypeAfter: "Double" }],
      ["A2:B2", undefined],
    ]);
  });

  test("changeType and the direction cells move in, for everything that changes cells", async () => {
    const seen = await onChanged(({ address, changeType, changeDirectionState: direction }) => [
      address,
      changeType,
      direction?.insertShiftDirection ?? direction?.deleteShiftDirection,
    ]);
    await change((sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("3:3").delete("Up");
      sheet.getRange("B:B").insert("Right");
      sheet.getRange("B:C").delete("Left");
      sheet.getRange("A1:B1").insert("Down");
      sheet.getRange("A1").insert("Right");
      sheet.getRange("A1:B1").delete("Up");
      sheet.getRange("A1").delete("Left");
      sheet.getRange("A1").clear();
    });
    await settled();
    expect(seen).toEqual([
      ["A1:B1", "RangeEdited", undefined],
      ["2:3", "RowInserted", undefined],
      ["3:3", "RowDeleted", undefined],
      ["B:B", "ColumnInserted", undefined],
      ["B:C", "ColumnDeleted", undefined],
      ["A1:B1", "CellInserted", "Down"],
      ["A1", "CellInserted", "Right"],
      ["A1:B1", "CellDeleted", "Up"],
      ["A1", "CellDeleted", "Left"],
      ["A1", "RangeEdited", undefined],
    ]);
  });

  test('"getRange: Gets the range that represents the changed area": it moves with its cells, and may be gone', async () => {
    const seen = await onChanged((event) => event);
    await workbench.type("B2", "5");
    await settled();
    await change((sheet) => sheet.getRange("1:1").insert("Down"));
    const address = (): Promise<string> =>
      Excel.run(async (context) => {
        const range = seen[0]!.getRangeOrNullObject(context).load("address");
        await context.sync();
        return range.isNullObject ? "none" : range.address;
      });
    expect(await address()).toBe("Sheet1!B3");
    await change((sheet) => sheet.getRange("3:3").delete("Up"));
    expect(await address()).toBe("none");
    await expect(
      Excel.run(async (context) => {
        seen[0]!.getRange(context).load("address");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("a table's onChanged", () => {
  test("tells its own rows and columns, added, taken in, inserted and deleted", async () => {
    await write("A1:B3", [
      ["Mã", "Điểm"],
      ["TC1", 1],
      ["TC2", 2],
    ]);
    const seen: unknown[] = [];
    await change((sheet) => {
      const table = sheet.tables.add("A1:B3", true);
      table.name = "T";
      table.onChanged.add(async ({ address, changeType }) => void seen.push([address, changeType]));
    });
    await workbench.type("A4", "TC3");
    await change((sheet) => {
      const { rows, columns } = sheet.tables.getItem("T");
      rows.add(undefined, [["TC4", 4]]);
      rows.getItemAt(0).delete();
      columns.add(1, undefined, "Giữa");
      columns.getItem("Giữa").delete();
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("9:9").delete("Up");
    });
    await settled();
    expect(seen).toEqual([
      ["A4:B4", "RowInserted"],
      ["A4", "RangeEdited"],
      ["A5:B5", "RowInserted"],
      ["A5:B5", "RangeEdited"],
      ["A2:B2", "RowDeleted"],
      ["B1:B4", "ColumnInserted"],
      ["B1", "RangeEdited"],
      ["B1:B4", "ColumnDeleted"],
      ["A2:B2", "RowInserted"],
    ]);
  });

  test("its deletion is told with its name", async () => {
    await write("A1:A2", [["Mã"], ["TC1"]]);
    const seen: unknown[] = [];
    await change((sheet) => {
      sheet.tables.add("A1:A2", true).name = "T";
      sheet.tables.onDeleted.add(async ({ tableName, source }) => void seen.push([tableName, source]));
      sheet.tables.getItem("T").delete();
    });
    await settled();
    expect(seen).toEqual([["T", "Local"]]);
  });
});

test('onFormulaChanged: "This event is for when the formula itself changes, not the data value resulting from the formula\'s calculation"', async () => {
  const seen: unknown[] = [];
  await change((sheet) => {
    sheet.onFormulaChanged.add(async ({ formulaDetails, source }) => void seen.push([formulaDetails, source]));
  });
  await workbench.type("B1", "=A1*2");
  await workbench.type("A1", "5");
  await workbench.type("B1", "=A1*3");
  await workbench.type("B1", "7");
  await settled();
  expect(seen).toEqual([
    [[{ cellAddress: "B1", previousFormula: "" }], "Local"],
    [[{ cellAddress: "B1", previousFormula: "=A1*2" }], "Local"],
    [[{ cellAddress: "B1", previousFormula: "=A1*3" }], "Local"],
  ]);
});

test("onCalculated is told by the sheets whose formulas were calculated, and no other", async () => {
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const second = context.workbook.worksheets.add("Hai");
    second.getRange("A1").formulas = [["=Sheet1!A1*2"]];
    context.workbook.worksheets.add("Ba").getRange("A1").formulas = [["=1+1"]];
    await context.sync();
    second.load("id");
    context.workbook.worksheets.onCalculated.add(
      async ({ worksheetId, address }) => void seen.push([worksheetId, address]),
    );
    await context.sync();
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[5]];
    await context.sync();
    await settled();
    expect(seen).toEqual([[second.id, "A1"]]);
  });
});

test('onRowSorted: "Only rows changed as a result of the sort operation are returned"; onColumnSorted likewise', async () => {
  const seen: unknown[] = [];
  await write("A1:C4", [
    [1, 3, 2],
    [3, 0, 0],
    [2, 0, 0],
    [9, 0, 0],
  ]);
  await change((sheet) => {
    sheet.onRowSorted.add(async ({ address, type }) => void seen.push([type, address]));
    sheet.onColumnSorted.add(async ({ address, type }) => void seen.push([type, address]));
    sheet.getRange("A1:A4").sort.apply([{ key: 0 }]);
    sheet.getRange("A1:C1").sort.apply([{ key: 0 }], false, false, "Columns");
  });
  await settled();
  expect(seen).toEqual([
    ["WorksheetRowSorted", "A2:A3"],
    ["WorksheetColumnSorted", "B1:C1"],
  ]);
});

test('onRowHiddenChanged: "Occurs when the hidden state of one or more rows has changed on a specific worksheet"', async () => {
  const seen: unknown[] = [];
  await write("A1:A4", [["Số"], [1], [2], [3]]);
  await change((sheet) => {
    sheet.onRowHiddenChanged.add(async ({ address, changeType }) => void seen.push([address, changeType]));
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("1:9").rowHidden = false;
    sheet.autoFilter.apply("A1:A4", 0, { filterOn: "Custom", criterion1: "=2" });
  });
  await settled();
  expect(seen).toEqual([
    ["2:3", "Hidden"],
    ["2:3", "Unhidden"],
    ["2:2", "Hidden"],
    ["4:4", "Hidden"],
  ]);
});

test('workbook.onSelectionChanged: "Occurs when the selection in the document is changed"', async () => {
  let count = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      count++;
    });
    await context.sync();
  });
  await change((sheet) => {
    sheet.getRange("B2").select();
  });
  await settled();
  expect(count).toBe(1);
});

test("onSingleClicked tells the cell and where in it", async () => {
  const seen: unknown[] = [];
  await change((sheet) => {
    sheet.onSingleClicked.add(async ({ address, offsetX, offsetY }) => void seen.push([address, offsetX, offsetY]));
  });
  const { engine } = workbench;
  const place = { sheet: engine.sheets.activeId, row: 1, column: 2, offsetX: 3, offsetY: 4 };
  engine.changes.tell({ kind: "clicked", ...place, origin: "user" });
  await settled();
  expect(seen).toEqual([["C2", 3, 4]]);
});

test("events of several kinds come in the order things happened", async () => {
  const seen: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onFormatChanged.add(async ({ type }) => void seen.push(type));
    sheet.onChanged.add(async ({ type }) => void seen.push(type));
    sheet.onSelectionChanged.add(async ({ type }) => void seen.push(type));
    await context.sync();
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B1").select();
    sheet.getRange("A1").format.font.bold = false;
    await context.sync();
  });
  await settled();
  expect(seen).toEqual([
    "WorksheetFormatChanged",
    "WorksheetChanged",
    "WorksheetSelectionChanged",
    "WorksheetFormatChanged",
  ]);
});
