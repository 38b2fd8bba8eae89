/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const setRule = (address: string, rule: Excel.DataValidationRule): Promise<unknown> =>
  run((sheet) => (sheet.getRange(address).dataValidation.rule = rule));

const read = (address: string): Promise<Excel.DataValidation> =>
  run(async (sheet, context) => {
    const validation = sheet.getRange(address).dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks,valid");
    await context.sync();
    return validation;
  });

const records = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId).validations;

const area = (address: string) => workbench.locate(address).area;

const whole = (
  formula1: number | string,
  operator: Excel.BasicDataValidation["operator"],
  formula2?: number,
): Excel.DataValidationRule => ({
  wholeNumber: { formula1, operator, ...(formula2 !== undefined && { formula2 }) },
});

describe("clear and invalid cells", () => {
  test('"clear: Clears the data validation from the current range"', async () => {
    await setRule("A1:C3", { custom: { formula: "=A1=$A1" } });
    await run((sheet) => {
      sheet.getRange("A1:B2").dataValidation.clear();
    });
    expect(records()).toEqual([
      expect.objectContaining({ areas: [area("C1:C2"), area("A3:C3")], rule: { kind: "custom", formula: "=C1=$A1" } }),
    ]);
    await run((sheet) => {
      sheet.getRange().dataValidation.clear();
    });
    expect(records()).toEqual([]);
  });

  test('"getInvalidCells: Returns a `RangeAreas` object … with invalid cell values"; what the API writes is not checked', async () => {
    await setRule("A1:B4", whole(5, "LessThan"));
    await run(async (sheet, context) => {
      sheet.getRange("A1:B4").values = [
        [1, 9],
        [9, 9],
        [9, 9],
        ["", "chữ"],
      ];
      const { dataValidation } = sheet.getRange("A1:C4");
      const invalid = dataValidation.getInvalidCells().load("address,cellCount");
      const same = dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      expect([invalid.address, invalid.cellCount, same.address]).toEqual([
        "Sheet1!B1, Sheet1!A2:B3, Sheet1!B4",
        6,
        "Sheet1!B1, Sheet1!A2:B3, Sheet1!B4",
      ]);
      invalid.format.fill.color = "yellow";
    });
    expect(workbench.engine.grid(workbench.engine.sheets.activeId).style(2, 1).fill).toBe("#FFFF00");
  });

  test('"If all cell values are valid, this function will throw an `ItemNotFound` error", or give a null object', async () => {
    await setRule("A1:A2", whole(5, "LessThan"));
    await run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A2");
      const none = dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      dataValidation.getInvalidCells().load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  test('"valid: Returns `true` if all cell values are valid, or `false` if all cell values are invalid … `null` if there are both"', async () => {
    await setRule("A1:A3", whole(5, "LessThan"));
    await run((sheet) => (sheet.getRange("A1:A3").values = [[1], [9], [7]]));
    expect([
      (await read("A1")).valid,
      (await read("A2:A3")).valid,
      (await read("A1:A2")).valid,
      (await read("A2:B2")).valid,
    ]).toEqual([true, false, null, null]);
  });

  test("of a whole column, formulas calculated before they are judged", async () => {
    await setRule("A:A", whole(5, "LessThan"));
    await run(async (sheet, context) => {
      sheet.getRange("A3:B3").values = [["=B3*2", 4]];
      const invalid = sheet.getRange("A:A").dataValidation.getInvalidCells().load("address");
      await context.sync();
      expect(invalid.address).toBe("Sheet1!A3");
    });
  });
});
