/** `npm run bench`: every bench, one line a figure. */
import { benchScoreSheet } from "./score-sheet.bench";

for (const line of benchScoreSheet()) process.stdout.write(`${line}\n`);
