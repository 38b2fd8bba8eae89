/** @jest-environment ./test/environment/workbench-environment.ts */
import { change, onSheet, write } from "../sheet-session";

const LONG = "Tỷ lệ hồ sơ được giải quyết đúng hạn trên tổng số hồ sơ đã tiếp nhận";

const heights = (address: string): Promise<number> =>
  onSheet(async (sheet, context) => {
    const { format } = sheet.getRange(address).load("format/rowHeight");
    await context.sync();
    return format.rowHeight;
  });

const wrap = (address: string): Promise<void> =>
  change((sheet) => {
    sheet.getRange(address).format.wrapText = true;
  });

test("a row nobody gave a height grows with a wrapped text, and shrinks again", async () => {
  await wrap("A1");
  await write("A1", LONG);
  const high = await heights("A1");
  expect(high).toBeGreaterThan(60);
  await write("A1", "ngắn");
  expect([await heights("A1"), await heights("A2")]).toEqual([15, 15]);
  await workbench.type("A1", LONG);
  expect(await heights("A1")).toBe(high);
});

test("wrapping a text that is there makes its row higher, and so does a larger font", async () => {
  await write("A1", LONG);
  expect(await heights("A1")).toBe(15);
  await wrap("A1");
  expect(await heights("A1")).toBeGreaterThan(60);
  await change((sheet) => {
    sheet.getRange("B2").format.font.size = 22;
  });
  expect(await heights("B2")).toBe(30);
});

test("a height somebody chose stays, until the row is fitted again", async () => {
  await change((sheet) => {
    sheet.getRange("A1").format.rowHeight = 20;
  });
  await wrap("A1");
  await write("A1", LONG);
  expect(await heights("A1")).toBe(20);
  await change((sheet) => {
    sheet.getRange("A1").format.autofitRows();
  });
  expect(await heights("A1")).toBeGreaterThan(60);
  await write("A1", "ngắn");
  expect(await heights("A1")).toBe(15);
});

test("merged cells do not count", async () => {
  await change((sheet) => {
    sheet.getRange("A1:B1").merge();
  });
  await wrap("A1:B1");
  await write("A1:B1", [[LONG, ""]]);
  expect(await heights("A1")).toBe(15);
});
