import fc from "fast-check";
import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";
import { isRefusal } from "../../../workbench/xlsx/refusal";
import { saveXlsx } from "../../../workbench/xlsx/save/save-xlsx";
import type { WorkbookData } from "../../../workbench/workbook-data";
import { normalForm } from "./normal-form";
import { randomWorkbook } from "./random-workbook";
import { row, sheet, workbook } from "./plain-workbook";
import { sampleWorkbook } from "./sample-workbook";

const namespaces = ["CCHC"];

async function reopened(saved: WorkbookData): Promise<WorkbookData> {
  const opened = await openXlsx(await saveXlsx(saved, { namespaces }), { namespaces });
  if (isRefusal(opened)) throw new Error(JSON.stringify(opened));
  return opened;
}

test("a score sheet with one of everything comes back as it was saved", async () => {
  expect(normalForm(await reopened(sampleWorkbook()))).toEqual(normalForm(sampleWorkbook()));
});

test("any workbook comes back as it was saved", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (any) => {
      expect(normalForm(await reopened(any))).toEqual(normalForm(any));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("saving twice gives the same bytes, and so does saving what was opened", async () => {
  const saved = await saveXlsx(sampleWorkbook(), { namespaces });
  expect(await saveXlsx(sampleWorkbook(), { namespaces })).toEqual(saved);
  const again = await saveXlsx(await reopened(sampleWorkbook()), { namespaces });
  expect(normalForm((await openXlsx(again, { namespaces })) as WorkbookData)).toEqual(normalForm(sampleWorkbook()));
});

test("20,000 rows of 10 cells come back", async () => {
  const cells = Array.from({ length: 20_000 }, (_, number) =>
    row(number, number, `Tiêu chí ${number % 100}`, 1.5, 2, true, "x", number / 7, 1 - number, "y", 0),
  ).flat();
  const opened = await reopened(workbook([sheet("Lớn", { cells })]));
  // As text: comparing two hundred thousand objects one by one takes longer than saving and opening them.
  expect(JSON.stringify(opened.sheets[0]!.cells) === JSON.stringify(cells)).toBe(true);
});
