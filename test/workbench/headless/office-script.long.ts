import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { isRefusal } from "../../../workbench/xlsx/refusal";
import { openXlsx } from "../../../workbench/xlsx/open/open-xlsx";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "office-script-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function office(code: string, ...options: readonly string[]) {
  const script = path.join(folder, "script.js");
  await writeFile(script, code);
  const words = ["--import", "tsx", "workbench/office.ts", script, ...options];
  return run(process.execPath, words).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    (failure: { readonly code: number; readonly stdout: string; readonly stderr: string }) => ({
      ...failure,
      exitCode: failure.code,
    }),
  );
}

test("code runs on Microsoft's library, gives its value, and the workbook is saved", async () => {
  const saved = path.join(folder, "saved.xlsx");
  const { exitCode, stdout, stderr } = await office(
    `return await Excel.run(async (context) => {
       const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
       range.values = [[0.5, "=A1*2"]];
       range.load("values");
       await context.sync();
       console.log("xong");
       return range.values;
     });`,
    "--save",
    saved,
  );
  expect({ exitCode, value: JSON.parse(stdout) as unknown }).toEqual({ exitCode: 0, value: [[0.5, 1]] });
  expect(stderr).toContain("xong\n");
  const workbook = await openXlsx(await readFile(saved));
  const cells = isRefusal(workbook) ? [] : workbook.sheets[0]?.cells.map(({ value, formula }) => formula ?? value);
  expect(cells).toEqual([0.5, "=A1*2"]);
}, 60_000);

test("what Excel refuses and what the host lacks are said, and the exit code tells", async () => {
  const refused = await office(
    `await Excel.run(async (context) => { context.workbook.worksheets.getItem("Nowhere"); await context.sync(); });`,
  );
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain("ItemNotFound: ");
  const missing = await office(
    `await Excel.run(async (context) => { context.workbook.pivotTables.load("items"); await context.sync(); });`,
  );
  expect(missing.exitCode).toBe(1);
  expect(missing.stderr).toContain("NotImplemented: Workbook.PivotTables (1)\n");
}, 60_000);
