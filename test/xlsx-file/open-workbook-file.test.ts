/** @jest-environment node */
import type { WorkbookPort } from "../../src/ports/workbook";
import { describeWorkbookPort } from "../contract/workbook-port";
import { opened, reopened } from "./opened-file";

describeWorkbookPort("The workbook of a file", async () => (await opened("new")).port);

describeWorkbookPort("The workbook of a file, saved and opened after every change", async () => savedAfterEach());

/** What is read was in the bytes. */
async function savedAfterEach(): Promise<WorkbookPort> {
  let file = await opened(await (await opened("new")).save());
  return {
    read: (request) => file.port.read(request),
    apply: async (changes, options) => {
      const applied = await file.port.apply(changes, options);
      file = await reopened(file);
      return applied;
    },
  };
}
