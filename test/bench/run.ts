/** `npm run bench`: every bench, one line a figure. */
import { benchIntake } from "./intake.bench";
import { benchScoreSheet } from "./score-sheet.bench";
import { benchWorkbench } from "./workbench.bench";

for (const line of [...benchScoreSheet(), ...benchIntake(), ...(await benchWorkbench())])
  process.stdout.write(`${line}\n`);
