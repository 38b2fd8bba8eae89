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

test("nothing was asked for outside this machine, and nobody complained", () => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
