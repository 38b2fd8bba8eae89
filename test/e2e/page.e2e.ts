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

async function buildScoreSheet(): Promise<void> {
  await workbench.pressRibbonButton("Lập bảng điểm");
  await workbench.pane.locator("#state", { hasText: "Xong" }).waitFor();
  await workbench.settled();
}

const alertText = async (): Promise<string> => {
  const alert = workbench.page.getByRole("alert");
  await alert.waitFor();
  return (await alert.innerText()).replace(/\s*×$/, "");
};

test("the grid's selection is the workbook's: the add-in reads what the person selected, and selects for them", async () => {
  await workbench.clickCell("B2");
  await workbench.page.keyboard.press("Shift+ArrowRight");
  await workbench.page.keyboard.press("Shift+ArrowDown");
  const address = await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      range.worksheet.getRange("D4").select();
      await context.sync();
      return range.address;
    }),
  );
  expect(address).toBe("Sheet1!B2:C3");
  await workbench.page.keyboard.type("7");
  await workbench.page.keyboard.press("Enter");
  expect((await workbench.cell("D4")).value).toBe(7);
});

test("sheet tabs add, rename and show sheets, and formulas follow a new name", async () => {
  const { page } = workbench;
  await workbench.enter("A1", "5");
  await page.getByRole("button", { name: "Thêm trang tính" }).click();
  await workbench.enter("A1", "=Sheet1!A1*2");
  await page.getByRole("tab", { name: "Sheet1" }).dblclick();
  await page.getByRole("textbox", { name: "Tên trang tính" }).fill("Số liệu");
  await page.keyboard.press("Enter");
  await workbench.settled();
  expect(await workbench.cell("Sheet2!A1")).toMatchObject({ formula: "='Số liệu'!A1*2", value: 10 });
  await page.getByRole("tab", { name: "Sheet2" }).dblclick();
  await page.getByRole("textbox", { name: "Tên trang tính" }).fill("a/b");
  await page.keyboard.press("Enter");
  expect(await alertText()).toContain("Không đặt được tên “a/b”");
  expect(await page.getByRole("tablist", { name: "Trang tính" }).getByRole("tab").allInnerTexts()).toEqual([
    "Số liệu",
    "Sheet2",
  ]);
});

test("an entry that validation refuses stays out, with the sentence the add-in gave", async () => {
  await buildScoreSheet();
  await workbench.enter("D5", "9,5");
  expect(await alertText()).toBe("Điểm không hợp lệ: Điểm tự chấm từ 0 đến điểm tối đa của tiêu chí.");
  expect((await workbench.cell("D5")).value).toBe(1.75);
  await workbench.enter("D5", "2");
  expect((await workbench.cell("D5")).value).toBe(2);
});

test("a validation's prompt is shown while its cell is selected", async () => {
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.prompt = { showPrompt: true, title: "Số hồ sơ", message: "Nhập số hồ sơ đã tiếp nhận." };
      await context.sync();
    }),
  );
  const prompt = workbench.page.getByRole("note");
  await workbench.clickCell("B2");
  await prompt.getByText("Nhập số hồ sơ đã tiếp nhận.").waitFor();
  await workbench.clickCell("D4");
  await prompt.waitFor({ state: "hidden" });
});

test("a choice from a cell's list is an entry like any other", async () => {
  await buildScoreSheet();
  await workbench.openList("E8");
  await workbench.page.getByText("Không áp dụng", { exact: true }).click();
  await workbench.waitForText("E8", "Không áp dụng");
  await workbench.waitForText("F8", "0,00");
});

test("a protected sheet refuses typing and Delete, and takes both once it is open", async () => {
  await workbench.enter("A1", "12");
  const protect = (work: "protect" | "unprotect") =>
    workbench.pane.evaluate(
      (how) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().protection[how]();
          await context.sync();
        }),
      work,
    );
  await protect("protect");
  await workbench.enter("A1", "13");
  expect(await alertText()).toBe("Ô này đang được bảo vệ. Muốn sửa, hãy bỏ bảo vệ trang tính.");
  await workbench.clickCell("A1");
  await workbench.page.keyboard.press("Delete");
  expect((await workbench.cell("A1")).value).toBe(12);
  await protect("unprotect");
  await workbench.enter("A1", "13");
  expect((await workbench.cell("A1")).value).toBe(13);
});

test("a filter button filters and sorts its table", async () => {
  const { page } = workbench;
  await buildScoreSheet();
  await workbench.pressFilterButton("D3");
  const panel = page.getByRole("dialog", { name: "Lọc" });
  await panel.getByLabel("(Trống)").uncheck();
  await panel.getByRole("button", { name: "Lọc" }).click();
  const rows = (await workbench.save()).sheets[1]!.rows;
  expect(
    Object.entries(rows)
      .filter(([, { hidden }]) => hidden)
      .map(([row]) => row),
  ).toEqual(["7"]);
  await workbench.pressFilterButton("D3");
  await panel.getByRole("button", { name: "Sắp xếp giảm dần" }).click();
  expect((await workbench.cell("D4")).value).toBe(1.75);
  expect((await workbench.cell("A4")).value).toBe("1.2");
});

test("a link to another place of the workbook is followed by a click", async () => {
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getActiveWorksheet().getRange("A1").hyperlink = { documentReference: "Đích!C3", textToDisplay: "tới" };
      worksheets.add("Đích");
      await context.sync();
    }),
  );
  await workbench.clickCell("A1");
  await workbench.page.getByRole("tab", { name: "Đích", selected: true }).waitFor();
  await workbench.waitForNameBox("C3");
  await workbench.page.keyboard.type("tới nơi");
  await workbench.page.keyboard.press("Enter");
  expect((await workbench.cell("Đích!C3")).value).toBe("tới nơi");
});

test("the language switch changes the words of page, grid and office.js, and leaves numbers to the region", async () => {
  const { page } = workbench;
  await workbench.enter("A1", "0,5");
  await page.getByRole("button", { name: "EN" }).click();
  await page.getByRole("button", { name: "Open .xlsx" }).waitFor();
  await page.getByRole("toolbar").getByRole("button", { name: "Build score sheet" }).waitFor();
  await workbench.ready();
  expect(await workbench.pane.evaluate(() => [Office.context.displayLanguage, Office.context.contentLanguage])).toEqual(
    ["en-US", "vi-VN"],
  );
  expect((await workbench.cell("A1")).text).toBe("0,5");
  await page.getByRole("button", { name: "VI" }).click();
  await workbench.ready();
  expect(await workbench.pane.evaluate(() => Office.context.displayLanguage)).toBe("vi-VN");
});

test("the error of a custom function is explained while its cell is selected", async () => {
  await workbench.enter("A1", '=CCHC.GAP(5;"chưa chấm")');
  await workbench.clickCell("A1");
  await workbench.page.getByRole("note").getByText("Điểm đạt phải là một số.").waitFor();
  await workbench.clickCell("B2");
  await workbench.page.getByRole("note").getByText("Điểm đạt phải là một số.").waitFor({ state: "hidden" });
});

test("the add-in's functions are offered while a formula is typed, with ; between what they take", async () => {
  const { page } = workbench;
  await workbench.clickCell("A1");
  await page.keyboard.type("=CCHC.G");
  await page.getByText("Điểm chưa đạt: điểm tối đa trừ điểm đạt").waitFor();
  await page.keyboard.type("AP(");
  const tip = page.locator("div", { hasText: /^CCHC\.GAP\(max/ }).last();
  await tip.waitFor();
  const parted = await tip
    .locator("span span")
    .first()
    .evaluate((name) => getComputedStyle(name.parentElement!, "::after").content);
  expect(parted).toBe('"; "');
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

test("the add-in reads the colours the person gave Office", async () => {
  const { page } = workbench;
  const background = (): Promise<string> =>
    workbench.pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
  await page.getByRole("button", { name: "Tối", exact: true }).click();
  await workbench.openWorkbook();
  expect(await background()).toBe("#262626");
  await page.getByRole("button", { name: "Tương phản cao" }).click();
  await workbench.openWorkbook();
  expect(await background()).toBe("#000000");
  await page.getByRole("button", { name: "Sáng" }).click();
});

test("the add-in hides and shows its pane; its ribbon buttons run while it is hidden", async () => {
  const pane = workbench.page.locator("#pane");
  await workbench.pane.evaluate(() => Office.addin.hide());
  expect(await pane.isVisible()).toBe(false);
  await workbench.pressRibbonButton("Lập bảng điểm");
  await workbench.page.getByRole("tab", { name: "Chấm điểm", selected: true }).waitFor();
  await workbench.pane.evaluate(() => Office.addin.showAsTaskpane());
  expect(await pane.isVisible()).toBe(true);
});

test("a pane that is loaded anew has none of the handlers of the one before", async () => {
  await workbench.pane.evaluate(() => {
    location.reload();
  });
  await workbench.page.waitForFunction(() => !(window as Window).workbench!.isReady());
  await workbench.ready();
  await workbench.enter("A1", "1");
  await workbench.pane.getByText("RangeEdited · A1").waitFor();
  expect(await workbench.pane.getByText("RangeEdited · A1").count()).toBe(1);
});

test("the pane is 350 pixels wide and can be made 320 to 450", async () => {
  const splitter = workbench.page.getByRole("separator");
  const width = async (): Promise<number> => (await workbench.page.locator("#pane").boundingBox())!.width;
  expect(await width()).toBe(350);
  for (const [by, wide] of [
    [-400, 450],
    [400, 320],
  ] as const) {
    const { x, y } = (await splitter.boundingBox())!;
    await workbench.page.mouse.move(x + 2, y + 200);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(x + 2 + by, y + 200);
    await workbench.page.mouse.up();
    expect(await width()).toBe(wide);
  }
  await splitter.focus();
  for (let press = 0; press < 3; press++) await workbench.page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(350);
});

test("the log counts batches and says what is not implemented", async () => {
  const { page } = workbench;
  const before = (await workbench.traffic()).batches;
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.pivotTables.load("items");
      await context.sync();
    }).catch(() => undefined),
  );
  const { batches, lastError, notImplemented } = await workbench.traffic();
  expect(batches).toBe(before + 1);
  expect(lastError).toBe("NotImplemented");
  await page.getByRole("button", { name: "Nhật ký" }).click();
  await page.locator("#log tr", { hasText: "NotImplemented" }).waitFor();
  await page.locator("#log", { hasText: `Chưa hỗ trợ: ${Object.keys(notImplemented)[0]!} (1)` }).waitFor();
  await page.getByRole("button", { name: "Nhật ký" }).click();
});

test("nothing was asked for outside this machine, and nobody complained", async () => {
  expect(workbench.outsideRequests).toEqual([]);
  expect(workbench.complaints).toEqual([]);
  expect((await workbench.traffic()).ownMistakes).toEqual([]);
});
