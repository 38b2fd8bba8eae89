/** The workbench's page: how soon it is ready, and how long a large write of the add-in takes; limits are the plan's. */
import { WorkbenchInBrowser } from "../e2e/workbench-in-browser";

const readyLimit = 4_000;
const writeLimit = 5_000;

export async function benchWorkbench(): Promise<readonly string[]> {
  const workbench = await WorkbenchInBrowser.open();
  try {
    const ready = await workbench.reload();
    const write = await workbench.pane.evaluate(async () => {
      const values = Array.from({ length: 20_000 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => row + column / 10),
      );
      const started = performance.now();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:J20000").values = values;
        await context.sync();
      });
      return performance.now() - started;
    });
    return [
      line("workbench page ready", ready, readyLimit),
      line("Excel.run writes 20,000 × 10 cells", write, writeLimit),
    ];
  } finally {
    await workbench.close();
  }
}

function line(name: string, milliseconds: number, limit: number): string {
  const share = (milliseconds / limit).toFixed(2);
  return `${name.padEnd(44)} ${milliseconds.toFixed(2).padStart(10)} ms  ${share.padStart(8)} × the ${String(limit / 1000)} s allowed`;
}
