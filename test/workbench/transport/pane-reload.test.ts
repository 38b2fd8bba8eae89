/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "test/fixtures/functions"}}
 */
import { callsOf, enterOnly, valueAt } from "../functions/sheet";
import { change, settled, write } from "../sheet-session";

test("handlers of the pane that was there before are not called any more", async () => {
  const seen: string[] = [];
  const listen = (who: string): Promise<void> =>
    change((sheet) => {
      sheet.onChanged.add(async ({ address }) => void seen.push(`${who} ${address}`));
    });
  await listen("cũ");
  await reloadPane();
  await write("A1", 1);
  await settled();
  await listen("mới");
  await write("A2", 2);
  await settled();
  expect(seen).toEqual(["mới A2"]);
});

test("ranges it held are let go, and events are on again", async () => {
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.trackedObjects.add(context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
    await context.sync();
  });
  expect(workbench.host.references.all()).not.toEqual([]);
  await reloadPane();
  expect([workbench.host.references.all(), workbench.host.events.isEnabled]).toEqual([[], true]);
});

test("a call of a custom function that was under way is made again by the new pane", async () => {
  await enterOnly({ A1: '=CCHC.LATER("x")' });
  await reloadPane();
  await settled();
  expect(callsOf("LATER")).toEqual([["LATER", "x"]]);
});

test("a function entered while the pane is being loaded anew is linked all the same", async () => {
  const reloaded = reloadPane();
  await enterOnly({ A1: "=CCHC.ADD(1,2)" });
  expect(valueAt("A1")).toEqual({ error: "#BUSY!" });
  await reloaded;
  await workbench.settled();
  expect(valueAt("A1")).toBe(3);
});
