import { JSDOM, VirtualConsole } from "jsdom";
import { Engine } from "../engine/engine";
import { headlessPlugins } from "../engine/headless";
import { catalog } from "../objects/catalog";
import { documentSettings } from "../objects/document-settings";
import { ExcelHost } from "../protocol/host";
import { connectPane } from "../transport/external";
import type { WorkbookData } from "../workbook-data";
import { OfficeLoader } from "./office-loader";
import { Pane } from "./pane";

export interface ScriptRun {
  /** What the workbook is afterwards. */
  readonly workbook: WorkbookData;
  /** What the script gave back, when it gave anything. */
  readonly result: unknown;
  /** What it threw. */
  readonly failure: unknown;
  /** Members of Excel that were asked for and are not there, with how often. */
  readonly missing: Readonly<Record<string, number>>;
  readonly batches: number;
  readonly bytes: number;
}

/**
 * Runs Office.js code as an add-in's pane would, with Microsoft's office.js and our host, and without a browser.
 *
 * `code` is the body of an async function: it may `await Excel.run(…)` and `return` a value. `say` gets what it logs.
 */
export async function runOfficeScript(
  code: string,
  workbook: WorkbookData | undefined,
  say: (line: string) => void,
): Promise<ScriptRun> {
  const engine = new Engine({ plugins: headlessPlugins() }, workbook);
  const host = new ExcelHost(engine, catalog);
  const { external } = connectPane({ handler: host, settings: documentSettings(engine) });
  const page = new JSDOM("<!doctype html>", {
    url: "https://localhost/",
    runScripts: "dangerously",
    resources: new OfficeLoader(),
    virtualConsole: spoken(say),
  });
  const pane = await Pane.open(page.window, external);
  const outcome = await attempt(pane, code);
  await host.calculate();
  const run = {
    workbook: engine.save(),
    ...outcome,
    missing: host.ledger.missing(),
    batches: host.traffic.batches.length,
    bytes: host.traffic.bytes(),
  };
  pane.close();
  engine.close();
  page.window.close();
  return run;
}

async function attempt(pane: Pane, code: string): Promise<Pick<ScriptRun, "result" | "failure">> {
  try {
    return {
      result: await pane.window.eval(`(async () => {\n${code}\n})()`),
      failure: undefined,
    };
  } catch (failure) {
    return { result: undefined, failure };
  }
}

function spoken(say: (line: string) => void): VirtualConsole {
  const console = new VirtualConsole();
  for (const level of ["log", "info", "warn", "error"] as const) {
    console.on(level, (...words: readonly unknown[]) => {
      say(words.map((word) => (typeof word === "string" ? word : JSON.stringify(word))).join(" "));
    });
  }
  return console;
}
