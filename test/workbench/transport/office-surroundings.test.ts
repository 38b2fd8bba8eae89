/** @jest-environment ./test/environment/workbench-environment.ts */
import { settled } from "../sheet-session";

test('"officeTheme: provides access to the properties for Office theme colors"', async () => {
  expect(Office.context.officeTheme).toEqual({
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#f3f2f1",
    controlForegroundColor: "#262626",
  });
  workbench.theme = "dark";
  await reloadPane();
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
});

test("displayLanguage is Office's language; contentLanguage stays the region's", async () => {
  expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["vi-VN", "vi-VN"]);
  await reloadPane("en-US");
  expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["en-US", "vi-VN"]);
});

describe("Office.addin", () => {
  test("hide and showAsTaskpane hide and show the pane, and onVisibilityModeChanged tells so until it is taken back", async () => {
    const seen: string[] = [];
    const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => seen.push(visibilityMode));
    await Office.addin.hide();
    expect(workbench.host.paneVisibility.isVisible).toBe(false);
    await Office.addin.showAsTaskpane();
    await Office.addin.showAsTaskpane();
    await settled();
    expect([workbench.host.paneVisibility.isVisible, seen]).toEqual([true, ["Hidden", "Taskpane"]]);
    await remove();
    await Office.addin.hide();
    await settled();
    expect(seen).toHaveLength(2);
  });

  test("a pane the person closes is told of it, and its ribbon actions run on", async () => {
    const seen: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => seen.push(visibilityMode));
    Office.actions.associate("LapBang", (event: Office.AddinCommands.Event) => {
      seen.push("chạy");
      event.completed();
    });
    workbench.host.paneVisibility.set("hidden");
    await settled();
    await workbench.pane.pressButton("LapBang");
    expect(seen).toEqual(["Hidden", "chạy"]);
  });

  test('"setStartupBehavior: sets the startup behavior for the add-in for when the document is opened next time"', async () => {
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });
});
