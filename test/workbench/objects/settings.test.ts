/** @jest-environment ./test/environment/workbench-environment.ts */
import { keepDocument } from "../../../workbench/engine/document-records";

const run = <T>(work: (settings: Excel.SettingCollection, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.settings, context));

const saveAsync = (): Promise<Office.AsyncResultStatus> =>
  new Promise((resolve) => {
    Office.context.document.settings.saveAsync(({ status }) => resolve(status));
  });

/** The pane's own dates: those of another window are none to office.js. */
const paneDate = (time: number): Date => {
  const { Date: PaneDate } = document.querySelector("iframe")!.contentWindow as unknown as { Date: DateConstructor };
  return new PaneDate(time);
};

test('"add: Sets or adds the specified setting to the workbook", of any kind of value', async () => {
  const values = { chữ: "Dương Hòa", số: 12.5, cờ: true, rỗng: null, mảng: [1, "hai"], vật: { kỳ: 2024 } };
  await run(async (settings, context) => {
    for (const [key, value] of Object.entries(values)) settings.add(key, value);
    settings.add("chữ", "Hoằng Lưu");
    settings.load("items/key,items/value");
    const count = settings.getCount();
    await context.sync();
    expect(Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown]))).toEqual({
      ...values,
      chữ: "Hoằng Lưu",
    });
    expect(count.value).toBe(6);
  });
});

test("a date comes back as a date", async () => {
  const date = paneDate(Date.UTC(2024, 11, 31));
  await run(async (settings, context) => {
    const setting = settings.add("ngày", date).load("key,value");
    await context.sync();
    expect([setting.key, setting.value]).toEqual(["ngày", date]);
  });
});

test("getItem, getItemOrNullObject, value and delete", async () => {
  await run(async (settings, context) => {
    settings.add("a", 1);
    const setting = settings.getItem("a");
    setting.value = 2;
    setting.load("value");
    const missing = settings.getItemOrNullObject("b");
    await context.sync();
    expect([setting.value, missing.isNullObject]).toEqual([2, true]);
    setting.delete();
    const gone = settings.getItemOrNullObject("a");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    settings.getItem("a").load("value");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("Office.context.document.settings: get, set and remove work on a copy; saveAsync keeps it in the workbook", async () => {
  const { settings } = Office.context.document;
  expect(settings.get("kỳ")).toBeNull();
  settings.set("kỳ", { năm: 2024 });
  settings.set("bỏ", 1);
  settings.remove("bỏ");
  expect(workbench.engine.document.settings).toEqual({});
  expect(await saveAsync()).toBe("succeeded");
  expect(workbench.engine.document.settings).toEqual({ kỳ: '{"năm":2024}' });
  await run(async (collection, context) => {
    const setting = collection.getItem("kỳ").load("value");
    await context.sync();
    expect(setting.value).toEqual({ năm: 2024 });
  });
});

test("what workbook.settings keeps is there for Office.context.document.settings when the add-in starts again", async () => {
  await run(async (settings, context) => {
    settings.add("kỳ", "2024");
    settings.add("ngày", paneDate(0));
    await context.sync();
  });
  await openWorkbook(workbench.engine.save());
  expect(Office.context.document.settings.get("kỳ")).toBe("2024");
  expect(Office.context.document.settings.get("ngày")).toEqual(paneDate(0));
});

test("refreshAsync reads again what is in the workbook", async () => {
  const { settings } = Office.context.document;
  await run(async (collection, context) => {
    collection.add("kỳ", "2024");
    await context.sync();
  });
  expect(settings.get("kỳ")).toBeNull();
  await new Promise<void>((resolve) => {
    settings.refreshAsync(() => resolve());
  });
  expect(settings.get("kỳ")).toBe("2024");
});

test('"onSettingsChanged: Occurs when the settings in the document are changed", by somebody else', async () => {
  const seen: string[] = [];
  await run(async (settings, context) => {
    settings.onSettingsChanged.add(async (event) => {
      event.settings.load("items/key");
      await event.settings.context.sync();
      seen.push(...event.settings.items.map(({ key }) => key));
    });
    await context.sync();
    settings.add("mình", 1);
    await context.sync();
  });
  workbench.coauthor((engine) => {
    keepDocument(engine, "settings", { khác: "1" });
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toEqual(["khác"]);
});
