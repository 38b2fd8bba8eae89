/** `npm start`: builds the page and the pane, serves both to this machine, opens the page in a browser. */
import path from "node:path";
import { openBrowser } from "./server/open-browser";
import { readStartOptions, USAGE, UsageError } from "./server/start-options";
import { startWorkbenchServer } from "./server/workbench-server";

const root = path.resolve(import.meta.dirname, "..");

/** The add-in that is shown unless the command line names another. */
const ADD_IN = ".";

async function main(): Promise<void> {
  const { port, addIn, opensBrowser } = readStartOptions(process.argv.slice(2), ADD_IN);
  const { url } = await startWorkbenchServer({ root, addIn, port });
  process.stdout.write(`${url}\n`);
  if (opensBrowser) openBrowser(url);
}

main().catch((problem: unknown) => {
  const reason = problem instanceof Error ? problem.message : String(problem);
  process.stderr.write(
    problem instanceof UsageError ? `${reason}\n${USAGE}\n` : `The workbench did not start: ${reason}\n`,
  );
  process.exitCode = 1;
});
