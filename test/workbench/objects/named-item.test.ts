/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);

test("a name of a range, of a formula, of one sheet", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = context.workbook.names
      .add("TongDiem", sheet.getRange("A5"), "tổng")
      .load("name,formula,value,comment,visible,scope,type");
    const formula = context.workbook.names.add("HeSo", "=0.5").load("formula,type");
    const own = sheet.names.add("Rieng", "=$B$1").load("scope");
    const target = range.getRange().load("address");
    await context.sync();
    expect([range.name, range.formula, range.value, range.comment, range.visible, range.scope, range.type]).toEqual([
      "TongDiem",
      "=Sheet1!$A$5",
      "Sheet1!$A$5",
      "tổng",
      true,
      "Workbook",
      "Range",
    ]);
    expect([formula.formula, own.scope, target.address]).toEqual(["=0.5", "Worksheet", "Sheet1!A5"]);
  });
});

test("a name that is taken, or is none, is refused", async () => {
  const add = (name: string) =>
    run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
  await add("HeSo");
  await expect(add("heso")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  await expect(add("A1")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(add("hệ số")).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("names follow rows that move, and are deleted", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const name = context.workbook.names.add("Dau", sheet.getRange("A5"));
    sheet.getRange("1:2").insert("Down");
    name.load("formula");
    await context.sync();
    expect(name.formula).toBe("=Sheet1!$A$7");
    name.delete();
    const gone = context.workbook.names.getItemOrNullObject("Dau");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});
