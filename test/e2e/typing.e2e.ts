import { WorkbenchInBrowser } from "./workbench-in-browser";

let workbench: WorkbenchInBrowser;

beforeAll(async () => {
  workbench = await WorkbenchInBrowser.open();
});

afterAll(async () => {
  await workbench.close();
});

beforeEach(async () => {
  await workbench.openWorkbook();
});

test.each([
  ["0,5", { value: 0.5, text: "0,5", numberFormat: "General" }],
  ["-1.234.567,5", { value: -1234567.5, text: "-1.234.567,50", numberFormat: "#,##0.00" }],
  ["12%", { value: 0.12, text: "12%", numberFormat: "0%" }],
  ["15/3/2023", { value: 45000, text: "15/03/2023", numberFormat: "m/d/yyyy" }],
  ["'007", { value: "007", text: "007", numberFormat: "General" }],
  ["true", { value: true, text: "TRUE", numberFormat: "General" }],
  ["Nguyễn Văn Ái", { value: "Nguyễn Văn Ái", text: "Nguyễn Văn Ái", numberFormat: "General" }],
  ["0.5", { value: "0.5", text: "0.5", numberFormat: "General" }],
])("%s is read as Excel reads it in Vietnamese", async (typed, cell) => {
  await workbench.enter("B2", typed);
  expect(await workbench.cell("B2")).toEqual(cell);
});

test("a formula is typed and shown with ; and a decimal comma, and kept in English", async () => {
  await workbench.enter("A1", "0,5");
  await workbench.enter("A2", '=if(A1>0,25;sum(A1;1,5);"ít")');
  expect(await workbench.cell("A2")).toEqual({
    formula: '=IF(A1>0.25,SUM(A1,1.5),"ít")',
    value: 2,
    text: "2",
    numberFormat: "General",
  });
  await workbench.clickCell("A2");
  expect(await workbench.formulaBarText()).toBe('=IF(A1>0,25;SUM(A1;1,5);"ít")');
});

test("what the formula bar shows changes nothing when it is entered again", async () => {
  for (const [address, typed] of [
    ["A1", "12,75%"],
    ["A2", "'=1"],
    ["A3", "15/3/2023"],
    ["A4", "0,1"],
    ["A5", "#N/A"],
  ] as const) {
    await workbench.enter(address, typed);
    const before = await workbench.cell(address);
    await workbench.clickCell(address);
    await workbench.page.keyboard.press("F2");
    await workbench.page.keyboard.press("Space");
    await workbench.page.keyboard.press("Backspace");
    await workbench.page.keyboard.press("Enter");
    expect(await workbench.cell(address)).toEqual(before);
  }
});

test("Delete empties a cell, Ctrl+Z brings it back", async () => {
  await workbench.enter("A1", "0,5");
  await workbench.clickCell("A1");
  await workbench.page.keyboard.press("Delete");
  await workbench.waitForText("A1", "");
  await workbench.page.keyboard.press("Control+z");
  await workbench.waitForText("A1", "0,5");
});

test("a range that is typed over keeps what a formula made of it up to date", async () => {
  await workbench.enter("A1", "1");
  await workbench.enter("A2", "=A1*2");
  await workbench.enter("A1", "4,5");
  await workbench.waitForText("A2", "9");
});

test("a formula that cannot be read stays in the editor until it is corrected or given up", async () => {
  const { page } = workbench;
  const alert = page.getByRole("alert");
  await workbench.clickCell("B2");
  await page.keyboard.type("=1+");
  await page.keyboard.press("Enter");
  await alert.getByText("Công thức này viết chưa đúng.").waitFor();
  await page.keyboard.type("2,50");
  await page.keyboard.press("Enter");
  await workbench.waitForText("B2", "3,5");
  expect((await workbench.cell("B2")).formula).toBe("=1+2.5");
  await alert.waitFor({ state: "hidden" });
  await workbench.clickCell("B2");
  await page.keyboard.type("=(");
  await page.keyboard.press("Tab");
  await alert.waitFor();
  await page.keyboard.press("Escape");
  await workbench.enter("C1", "xong");
  expect((await workbench.cell("B2")).formula).toBe("=1+2.5");
});

test("while a cell is edited the add-in is refused, or waits if it asked to", async () => {
  const write = (value: number, delayForCellEdit: boolean): Promise<string> =>
    workbench.pane.evaluate(
      ([given, delays]) =>
        Excel.run({ delayForCellEdit: delays }, async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("D1").values = [[given]];
          await context.sync();
          return "xong";
        }).catch((problem: unknown) => (problem as OfficeExtension.Error).code),
      [value, delayForCellEdit] as const,
    );
  await workbench.clickCell("A1");
  await workbench.page.keyboard.type("đang gõ");
  expect(await write(1, false)).toBe("InvalidOperationInCellEditMode");
  const waiting = write(2, true);
  await workbench.page.waitForTimeout(200);
  expect((await workbench.cell("D1")).value).toBeNull();
  await workbench.page.keyboard.press("Enter");
  expect([await waiting, (await workbench.cell("D1")).value]).toEqual(["xong", 2]);
});

test("numbers and dates that do not fit are painted as #, never cut; texts run over empty cells", async () => {
  await workbench.enter("A1", "15/11/2025");
  expect(await workbench.painted("A1")).toBe("15/11/2025");
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A:B").format.columnWidth = 24;
      sheet.getRange("B1:B3").values = [[1234.5678], ["một câu dài"], ["=1/0"]];
      sheet.getRange("C1").values = [[1234567.891]];
      await context.sync();
    }),
  );
  await workbench.page.waitForFunction(() => (window as Window).workbench!.painted("A1").startsWith("#"));
  expect(await workbench.painted("A1")).toMatch(/^#+$/);
  expect(await workbench.painted("B1")).toMatch(/^#+$/);
  expect(await workbench.painted("B2")).toBe("một câu dài");
  expect(await workbench.painted("B3")).toMatch(/^#+$/);
  expect(await workbench.painted("C1")).toMatch(/^1234567(,\d)?$|^1234568$/);
  expect((await workbench.cell("A1")).text).toBe("15/11/2025");
});

/** The clipboard is written to behind the key's back; a person's hand is slower than it. */
async function toClipboard(keys: string): Promise<void> {
  await workbench.page.keyboard.press(keys);
  await workbench.page.waitForTimeout(300);
}

test("a block is copied, cut and pasted as in Excel, and each is taken back", async () => {
  const { page } = workbench;
  const formula = async (address: string) => {
    const cell = await workbench.cell(address);
    return cell.formula ?? cell.value;
  };
  for (const [address, typed] of [
    ["A1", "1"],
    ["B1", "=A1*2"],
    ["A2", "3"],
    ["B2", "=SUM($A$1:A2)"],
    ["D1", "=B2+A1"],
  ] as const)
    await workbench.enter(address, typed);
  await workbench.selectCells("A1", "B2");
  await toClipboard("Control+c");
  await workbench.clickCell("D4");
  await page.keyboard.press("Control+v");
  await workbench.waitForText("E5", "19");
  expect([await formula("E4"), await formula("E5")]).toEqual(["=D4*2", "=SUM($A$1:D5)"]);
  await page.keyboard.press("Control+z");
  await workbench.waitForText("E5", "");
  await workbench.selectCells("A1", "B2");
  await toClipboard("Control+x");
  await workbench.clickCell("D8");
  await page.keyboard.press("Control+v");
  await workbench.waitForText("E9", "4");
  expect([await formula("A1"), await formula("E8"), await formula("E9"), await formula("D1")]).toEqual([
    null,
    "=D8*2",
    "=SUM($D$8:D9)",
    "=E9+D8",
  ]);
  await page.keyboard.press("Control+z");
  await workbench.waitForText("B2", "4");
  expect([await formula("D8"), await formula("D1")]).toEqual([null, "=B2+A1"]);
});

test("nothing was asked for outside this machine, and nobody complained", () => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
