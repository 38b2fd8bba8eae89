/** @jest-environment ./test/environment/workbench-environment.ts */
import { liveWorkbook } from "../../src/excel/live-workbook";
import { describeWorkbookPort } from "../contract/workbook-port";

describeWorkbookPort("The live workbook", async () => {
  await openWorkbook();
  return liveWorkbook();
});
