/** `npm run bench`: every bench, one line a figure. */
import { benchScoreSheet } from "./score-sheet.bench";
import { benchWorkbench } from "./workbench.bench";

for (const line of [...benchScoreSheet(), ...(await benchWorkbench())]) process.stdout.write(`${line}\n`);
