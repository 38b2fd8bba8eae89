/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

const link = (address: string, hyperlink: Excel.RangeHyperlink): Promise<void> =>
  run(async (sheet, context) => {
    sheet.getRange(address).hyperlink = hyperlink;
    await context.sync();
  });

const linkOf = (address: string): Promise<Excel.RangeHyperlink | null> =>
  run(async (sheet, context) => {
    const range = sheet.getRange(address).load("hyperlink");
    await context.sync();
    return range.hyperlink;
  });

const clear = (address: string, what: "All" | "Contents" | "Hyperlinks" | "RemoveHyperlinks") =>
  run(async (sheet, context) => {
    sheet.getRange(address).clear(what);
    await context.sync();
  });

const grid = () => workbench.engine.grid(workbench.engine.sheets.activeId);

test('"address: Represents the URL target for the hyperlink", with its tip and its text', async () => {
  const hyperlink = { address: "https://baomoi.example/par", screenTip: "Quyết định", textToDisplay: "QĐ 123" };
  await link("B2", hyperlink);
  expect(await linkOf("B2")).toEqual(hyperlink);
  expect(grid().value(1, 1)).toBe("QĐ 123");
});

test('"documentReference: Represents the document reference target for the hyperlink"', async () => {
  await link("A1", { documentReference: "'Chấm điểm'!A1", textToDisplay: "Bảng chấm" });
  expect(await linkOf("A1")).toEqual({ documentReference: "'Chấm điểm'!A1", textToDisplay: "Bảng chấm" });
});

test('"textToDisplay: Represents the string that is displayed in the top left most cell in the range"', async () => {
  await link("A1:B1", { address: "https://x.example", textToDisplay: "Mở" });
  expect([grid().value(0, 0), grid().value(0, 1)]).toEqual(["Mở", null]);
  expect(await linkOf("B1")).toEqual({ address: "https://x.example", textToDisplay: "" });
});

test("without a text the cell keeps its own; a blank cell shows the target", async () => {
  await workbench.type("A1", "Văn bản");
  await link("A1", { address: "https://x.example" });
  await link("A2", { address: "https://y.example" });
  expect([grid().value(0, 0), grid().value(1, 0)]).toEqual(["Văn bản", "https://y.example"]);
});

test("linked cells look like links", async () => {
  await link("A1", { address: "https://x.example" });
  expect(grid().style(0, 0).font).toEqual({ color: "#0563C1", underline: "Single" });
});

test("a range without links, or with different ones, reads as null", async () => {
  expect(await linkOf("A1")).toBeNull();
  await link("A1", { address: "https://x.example" });
  expect(await linkOf("A1:A2")).toBeNull();
  await link("A2", { address: "https://y.example" });
  expect(await linkOf("A1:A2")).toBeNull();
});

test("a link without any target is refused", async () => {
  await expect(link("A1", { textToDisplay: "Mở" })).rejects.toMatchObject({ code: "InvalidArgument" });
});

test('clear "Hyperlinks: Clears all hyperlinks, but leaves all content and formatting intact"', async () => {
  await link("A1", { address: "https://x.example", textToDisplay: "Mở" });
  await clear("A1:B2", "Hyperlinks");
  expect(await linkOf("A1")).toBeNull();
  expect([grid().value(0, 0), grid().style(0, 0).font?.underline]).toEqual(["Mở", "Single"]);
});

test('clear "RemoveHyperlinks: Removes hyperlinks and formatting for the cell but leaves content"', async () => {
  await link("A1", { address: "https://x.example", textToDisplay: "Mở" });
  await clear("A1", "RemoveHyperlinks");
  expect(await linkOf("A1")).toBeNull();
  expect([grid().value(0, 0), grid().style(0, 0)]).toEqual(["Mở", {}]);
});

test('clear "All: Clears everything in the range"', async () => {
  await link("A1", { address: "https://x.example", textToDisplay: "Mở" });
  await clear("A1", "Contents");
  expect(await linkOf("A1")).toEqual({ address: "https://x.example", textToDisplay: "" });
  await clear("A1", "All");
  expect(await linkOf("A1")).toBeNull();
});

test("links move with their cells and go with them", async () => {
  await link("A2", { address: "https://x.example" });
  await link("A5", { address: "https://y.example" });
  await run(async (sheet, context) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A6").delete("Up");
    await context.sync();
  });
  expect(workbench.engine.sheets.records(workbench.engine.sheets.activeId).hyperlinks).toEqual([
    { row: 2, column: 0, address: "https://x.example" },
  ]);
});
