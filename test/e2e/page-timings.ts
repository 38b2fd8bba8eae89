import { WorkbenchInBrowser } from "./workbench-in-browser";

/** Milliseconds, each the best of a few runs: other work on the machine only ever makes them longer. */
export interface PageTimings {
  /** From opening the address in a fresh browser until grid and add-in are ready. */
  readonly firstReady: number;
  /** The same once the browser has seen the page. */
  readonly ready: number;
  /** One `Excel.run` that writes 10 columns. */
  readonly write1000Rows: number;
  readonly write20000Rows: number;
  /** The sample add-in's button: sheet, table, formulas, validation, formats, name. */
  readonly buildScoreSheet: number;
}

const RUNS = 3;

export async function measurePage(): Promise<PageTimings> {
  const firsts: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const fresh = await WorkbenchInBrowser.open();
    firsts.push(fresh.readyAfter);
    await fresh.close();
  }
  const workbench = await WorkbenchInBrowser.open();
  try {
    return {
      firstReady: Math.min(...firsts, workbench.readyAfter),
      ready: await best(() => workbench.reload()),
      write1000Rows: await best(() => timeWrite(workbench, 1000)),
      write20000Rows: await best(() => timeWrite(workbench, 20_000)),
      buildScoreSheet: await best(() => timeBuild(workbench)),
    };
  } finally {
    await workbench.close();
  }
}

async function best(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await measure());
  return Math.min(...times);
}

async function timeWrite(workbench: WorkbenchInBrowser, rows: number): Promise<number> {
  await workbench.openWorkbook();
  return workbench.pane.evaluate(async (count) => {
    const values = Array.from({ length: count }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => (column === 0 ? `TC${row}` : (row * column) / 4)),
    );
    const started = performance.now();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(`A1:J${count}`).values = values;
      await context.sync();
    });
    return performance.now() - started;
  }, rows);
}

async function timeBuild(workbench: WorkbenchInBrowser): Promise<number> {
  await workbench.openWorkbook();
  const started = performance.now();
  await workbench.pane.getByRole("button", { name: "Lập bảng điểm" }).click();
  await workbench.pane.locator("#state", { hasText: "Xong" }).waitFor();
  await workbench.settled();
  return performance.now() - started;
}
