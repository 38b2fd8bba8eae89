import path from "node:path";
import { readAddInFolder } from "../../../workbench/server/add-in-folder";

const FIXTURE = path.resolve(__dirname, "../../fixtures/pane");

test("the manifest names the pane, the pane's html the scripts that are still TypeScript", async () => {
  expect(await readAddInFolder(FIXTURE)).toEqual({
    folder: FIXTURE,
    pane: "taskpane.html",
    entries: [{ name: "taskpane", source: path.join(FIXTURE, "taskpane.ts") }],
  });
});
