import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { WorkbookData } from "../../workbench/workbook-data";
import { WorkbenchInBrowser } from "./workbench-in-browser";

const ROOT = process.cwd();

let workbench: WorkbenchInBrowser;

beforeAll(async () => {
  workbench = await WorkbenchInBrowser.open();
});

afterAll(async () => {
  await workbench.close();
});

/** What the very same bundle leaves in node. Bundled first: Univer's packages cannot be imported as ES modules in node. */
async function modelInNode(): Promise<WorkbookData> {
  const script = path.join(ROOT, "node_modules/.cache/workbench/e2e/model-in-node.cjs");
  await build({
    entryPoints: [path.join(__dirname, "model-in-node.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    packages: "external",
  });
  const { stdout } = await promisify(execFile)(process.execPath, [script, workbench.url], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as WorkbookData;
}

test("the pane's click builds sheet, table, validation, formats, names and formulas, and the same model as in node", async () => {
  await workbench.pane.getByRole("button", { name: "Lập bảng điểm" }).click();
  await workbench.pane.locator("#state", { hasText: "Xong" }).waitFor();
  await workbench.settled();
  const model = await workbench.save();
  const sheet = model.sheets[1]!;
  expect(sheet.name).toBe("Chấm điểm");
  expect(sheet.tables.map(({ name, style, showTotals }) => ({ name, style, showTotals }))).toEqual([
    { name: "BangDiem", style: "TableStyleMedium2", showTotals: true },
  ]);
  expect(sheet.validations.map(({ rule }) => rule.kind)).toEqual(["decimal", "list"]);
  expect(sheet.conditionalFormats.map(({ kind }) => kind).sort()).toEqual(["cellValue", "custom", "dataBar"]);
  expect(model.names.map(({ name }) => name)).toEqual(["TongDiemTuCham"]);
  expect(sheet.frozen).toEqual({ rows: 3, columns: 0 });
  expect(sheet.cells.filter(({ row, column }) => row === 5 && column >= 5).map(({ value }) => value)).toEqual([
    0.5, 0.5,
  ]);
  expect(await modelInNode()).toEqual(model);
  const { notImplemented, ownMistakes, lastError } = await workbench.traffic();
  expect({ notImplemented, ownMistakes, lastError }).toEqual({
    notImplemented: {},
    ownMistakes: [],
    lastError: undefined,
  });
});
