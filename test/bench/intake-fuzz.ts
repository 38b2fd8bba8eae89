/**
 * `tsx test/bench/intake-fuzz.ts [COUNT] [SEED]`: that many random inputs through intake; by default 100,000. Says the
 * slowest, and stops at the first that throws, takes over a second, or loses a line.
 */
import { readCellRange } from "../../src/intake/cells/read-cells";
import { readText } from "../../src/intake/pasted/read-text";
import { draftSheetOf } from "../../src/intake/to-assessment";
import { draftStatisticsOf } from "../../src/intake/to-statistics";
import { filledLines, unaccounted } from "../intake/accounting";
import { anyCells, anyInput } from "../intake/any-input";

const count = Number(process.argv[2] ?? 100_000);
const firstSeed = Number(process.argv[3] ?? 1);
const most = 1_000;
let slowest = { seed: 0, milliseconds: 0 };

for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
  const text = anyInput(seed);
  const start = process.cpuUsage();
  const taken = readText(text);
  draftSheetOf(taken);
  draftStatisticsOf(taken);
  const cells = readCellRange({ cells: anyCells(seed), firstRow: 1, merges: [] });
  draftSheetOf(cells);
  // Time on the processor: what else runs on the machine is not intake's doing.
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1_000;
  if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
  const lost = unaccounted(taken, filledLines(text));
  if (lost.length > 0) throw new Error(`Seed ${seed}: line ${String(lost[0])} is nowhere in the result.`);
  if (milliseconds > most) throw new Error(`Seed ${seed}: ${milliseconds.toFixed(0)} ms.`);
}
process.stdout.write(
  `${count} inputs from seed ${firstSeed}: none threw, none lost a line; slowest ${slowest.milliseconds.toFixed(0)} ms (seed ${slowest.seed}).\n`,
);
