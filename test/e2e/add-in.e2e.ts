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

const changes = () => workbench.pane.locator("#changes li");

test("a keystroke in the grid fires onChanged in the pane with address and source", async () => {
  await workbench.enter("C4", "0,5");
  await changes().first().waitFor();
  expect(await changes().allInnerTexts()).toEqual(["RangeEdited · C4 · Local · Unknown"]);
});

test("Delete over a range fires onChanged once, for the whole range", async () => {
  await workbench.enter("A1", "1");
  await workbench.enter("A2", "2");
  await workbench.clickCell("A1");
  await workbench.page.keyboard.press("Shift+ArrowDown");
  await workbench.page.keyboard.press("Delete");
  await changes().nth(2).waitFor();
  expect(await changes().first().innerText()).toBe("RangeEdited · A1:A2 · Local · Unknown");
});

test("=CCHC.GAP(1;0,5) typed in the grid is answered by the add-in's own runtime", async () => {
  await workbench.enter("A1", "=cchc.gap(1;0,5)");
  await workbench.waitForText("A1", "0,5");
  expect(await workbench.cell("A1")).toEqual({
    formula: "=CCHC.GAP(1,0.5)",
    value: 0.5,
    text: "0,5",
    numberFormat: "General",
  });
  expect((await workbench.traffic()).names["SetInvocationResults"]).toBe(1);
});

test.each([
  ["=CCHC.GAP(1;2)", "#NUM!"],
  ['=CCHC.GAP(1;"x")', "#VALUE!"],
  ["=CCHC.RATE(1;0)", "#DIV/0!"],
  ["=CCHC.NOTHING(1)", "#NAME?"],
])("%s shows %s, as an error of the function does in Excel", async (formula, error) => {
  await workbench.enter("B2", formula);
  await workbench.waitForText("B2", error);
  expect((await workbench.cell("B2")).value).toEqual({ error });
});

test("a function that gives a matrix spills, and follows its argument", async () => {
  await workbench.enter("D1", "1");
  await workbench.enter("A1", "=CCHC.STEPS(D1;0,5)");
  await workbench.waitForText("A3", "1");
  await workbench.enter("D1", "0,5");
  await workbench.waitForText("A3", "");
  expect((await workbench.cell("A2")).text).toBe("0,5");
});

test("a ribbon button runs the add-in's action, a second one shows the pane again", async () => {
  await workbench.page.getByRole("button", { name: "Đóng ngăn bên phải" }).click();
  expect(await workbench.page.locator("#pane").isVisible()).toBe(false);
  await workbench.pressRibbonButton("Mở sổ điểm");
  expect(await workbench.page.locator("#pane").isVisible()).toBe(true);
  await workbench.pressRibbonButton("Lập bảng điểm");
  await workbench.pane.locator("#state", { hasText: "Xong" }).waitFor();
  expect((await workbench.save()).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Chấm điểm"]);
});

test("while the person types in a cell the workbook is refused to the add-in, and given back afterwards", async () => {
  const write = () =>
    workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("F1").values = [[1]];
        await context.sync();
        return "written";
      }).catch((problem: unknown) => (problem as OfficeExtension.Error).code),
    );
  await workbench.clickCell("A1");
  await workbench.page.keyboard.type("đang gõ");
  expect(await write()).toBe("InvalidOperationInCellEditMode");
  await workbench.page.keyboard.press("Enter");
  expect(await write()).toBe("written");
  expect((await workbench.cell("A1")).value).toBe("đang gõ");
});

test("a batch that waits for the end of the edit is carried out then", async () => {
  await workbench.clickCell("A1");
  await workbench.page.keyboard.type("12");
  const written = workbench.pane.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      return cell.values[0]![0] as unknown;
    }),
  );
  await workbench.page.keyboard.press("Enter");
  expect(await written).toBe(12);
});

test("nothing was asked for outside this machine, and nobody complained", async () => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
  expect((await workbench.traffic()).ownMistakes).toEqual([]);
});
