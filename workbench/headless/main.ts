/** `npm run office`: runs Office.js code on a workbook, without a browser; see `USAGE`. */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { WorkbookData } from "../workbook-data";
import { openXlsx } from "../xlsx/open/open-xlsx";
import { isRefusal } from "../xlsx/refusal";
import { saveXlsx } from "../xlsx/save/save-xlsx";
import { runOfficeScript } from "./run-office-script";

const USAGE = "npm run -s office -- SCRIPT.js [--open IN.xlsx] [--save OUT.xlsx]";

/** Custom functions of the add-in, as files spell them. */
const NAMESPACES = ["CCHC"];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { open: { type: "string" }, save: { type: "string" } },
    allowPositionals: true,
  });
  const [script, ...more] = positionals;
  if (script === undefined || more.length > 0) throw new Error(USAGE);
  const workbook = values.open === undefined ? undefined : await readWorkbook(values.open);
  const run = await runOfficeScript(await readFile(script, "utf8"), workbook, say);
  if (values.save !== undefined) await writeFile(values.save, await saveXlsx(run.workbook, { namespaces: NAMESPACES }));
  if (run.result !== undefined) process.stdout.write(`${JSON.stringify(run.result, null, 2)}\n`);
  say(`${String(run.batches)} batches, ${String(run.bytes)} bytes`);
  for (const [member, times] of Object.entries(run.missing)) say(`NotImplemented: ${member} (${String(times)})`);
  if (run.failure === undefined) return 0;
  say(describe(run.failure));
  return 1;
}

async function readWorkbook(path: string): Promise<WorkbookData> {
  const opened = await openXlsx(await readFile(path), { namespaces: NAMESPACES });
  if (isRefusal(opened)) throw new Error(`${path}: ${JSON.stringify(opened)}`);
  return opened;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Office.js errors carry a code and the statement that failed; they come from another window's `Error`. */
function describe(failure: unknown): string {
  if (typeof failure !== "object" || failure === null) return String(failure);
  const { name, code, message, debugInfo } = failure as Readonly<Record<string, unknown>>;
  const statement = (debugInfo as { readonly statement?: string } | undefined)?.statement;
  return [code ?? name, message, statement].filter((part) => typeof part === "string" && part !== "").join(": ");
}

main().then(
  (exitCode) => {
    // Timers of the library would keep the process.
    process.exit(exitCode);
  },
  (problem: unknown) => {
    say(problem instanceof Error ? problem.message : String(problem));
    process.exit(2);
  },
);
