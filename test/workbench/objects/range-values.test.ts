/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

/** Runs on A1:… of the active sheet and gives what was loaded. */
async function onRange<T>(
  address: string,
  work: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) =>
    work(context.workbook.worksheets.getActiveWorksheet().getRange(address), context),
  );
}

const write = (address: string, values: unknown): Promise<void> =>
  onRange(address, async (range, context) => {
    range.values = values as unknown[][];
    await context.sync();
  });

const read = <K extends "values" | "formulas" | "formulasLocal" | "text" | "valueTypes" | "numberFormat">(
  address: string,
  property: K,
): Promise<Excel.Range[K]> =>
  onRange(address, async (range, context) => {
    range.load(property);
    await context.sync();
    return range[property];
  });

test('"values: The data returned could be of type string, number, or boolean. Cells that contain an error will return the error string"', async () => {
  await write("A1:E1", [["chữ", 1.5, true, "=1/0", ""]]);
  expect(await read("A1:E1", "values")).toEqual([["chữ", 1.5, true, "#DIV/0!", ""]]);
  expect(await read("A1:E1", "valueTypes")).toEqual([["String", "Double", "Boolean", "Error", "Empty"]]);
});

test('"If the returned value starts with a plus (+), minus (-), or equal sign (=), Excel interprets this value as a formula": = is one', async () => {
  await write("A1:B1", [[2, "=A1*3"]]);
  expect(await read("B1", "formulas")).toEqual([["=A1*3"]]);
  expect(await read("B1", "values")).toEqual([[6]]);
});

test("numbers, percentages and dates given as text are read as if typed in en-US", async () => {
  await write("A1:D1", [["0.5", "12%", "3/15/2023", "0,5"]]);
  expect(await read("A1:D1", "values")).toEqual([[0.5, 0.12, 45_000, "0,5"]]);
  expect(await read("A1:D1", "numberFormat")).toEqual([["General", "0%", "m/d/yyyy", "General"]]);
});

test("a cell formatted @ keeps what it is given as text", async () => {
  await onRange("A1:B1", async (range, context) => {
    range.numberFormat = [["@", "@"]];
    range.values = [["001", 5]];
    await context.sync();
  });
  expect(await read("A1:B1", "values")).toEqual([["001", "5"]]);
});

test("a leading apostrophe makes text, and is not part of it", async () => {
  await write("A1", [["'=1+1"]]);
  expect(await read("A1", "values")).toEqual([["=1+1"]]);
  expect(workbench.engine.grid(workbench.engine.sheets.activeId).formula(0, 0)).toBeUndefined();
});

test("null leaves a cell as it is, an empty text clears it", async () => {
  await write("A1:C1", [[1, 2, 3]]);
  await write("A1:C1", [[null, "", 9]]);
  expect(await read("A1:C1", "values")).toEqual([[1, "", 9]]);
});

test('"If the argument is a single value, it will be applied to all cells in the range"', async () => {
  await write("A1:B2", 7);
  expect(await read("A1:B2", "values")).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test("an array of another size is InvalidArgument", async () => {
  await expect(write("A1:B2", [[1, 2]])).rejects.toMatchObject({ code: "InvalidArgument" });
});

test('"formulasLocal: Represents the formula in A1-style notation, in the user\'s language and number-formatting locale"', async () => {
  await onRange("A1:B1", async (range, context) => {
    range.formulasLocal = [["0,5", "=ROUND(A1*1,5;2)"]];
    await context.sync();
  });
  expect(await read("A1:B1", "formulas")).toEqual([[0.5, "=ROUND(A1*1.5,2)"]]);
  expect(await read("B1", "formulasLocal")).toEqual([["=ROUND(A1*1,5;2)"]]);
  expect(await read("B1", "values")).toEqual([[0.75]]);
});

test("text is what the cell shows in a Vietnamese Excel", async () => {
  await onRange("A1:C1", async (range, context) => {
    range.values = [[1234.5, 0.256, 45_000]];
    range.numberFormat = [["#,##0.00", "0.0%", "dd/mm/yyyy"]];
    await context.sync();
  });
  expect(await read("A1:C1", "text")).toEqual([["1.234,50", "25,6%", "15/03/2023"]]);
});

test('"When the API makes a request to retrieve an unbounded range, the response will contain null values for cell-level properties"', async () => {
  expect(await read("A:A", "values")).toBeNull();
  await expect(write("A:A", [[1]])).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("this-row references are written in any form and shown in Excel's short one", async () => {
  await write("A1:B2", [
    ["Điểm tối đa", "Gấp đôi"],
    [5, ""],
  ]);
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true);
    table.name = "DiemSo";
    table.columns.getItem("Gấp đôi").getDataBodyRange().formulas = [["=diemso[[#this row],[điểm tối đa]]*2"]];
    await context.sync();
  });
  expect(await read("B2", "formulas")).toEqual([["=[@[Điểm tối đa]]*2"]]);
  expect(await read("B2", "values")).toEqual([[10]]);
});
