/** Inputs nobody would paste: no crash, no hang, no line lost. `test/bench/intake-fuzz.ts` runs a hundred thousand. */
import { readCellRange } from "../../src/intake/cells/read-cells";
import { readText } from "../../src/intake/pasted/read-text";
import { draftSheetOf } from "../../src/intake/to-assessment";
import { draftStatisticsOf } from "../../src/intake/to-statistics";
import { filledLines, unaccounted } from "./accounting";
import { anyCells, anyInput } from "./any-input";

const most = 1_000;

function secondsOnProcessor(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

test("300 random inputs, each within a second", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const text = anyInput(seed);
    const milliseconds = secondsOnProcessor(() => {
      const taken = readText(text);
      draftSheetOf(taken);
      draftStatisticsOf(taken);
      expect([seed, unaccounted(taken, filledLines(text))]).toEqual([seed, []]);
    });
    expect([seed, milliseconds < most]).toEqual([seed, true]);
    draftSheetOf(readCellRange({ cells: anyCells(seed), firstRow: 1, merges: [] }));
  }
});

const megabyte = 1_000_000;
const large: readonly (readonly [string, string])[] = [
  ["one line of letters", "a".repeat(megabyte)],
  ["one line of spaces", `${" ".repeat(megabyte)}x`],
  ["one line of digits", "1".repeat(megabyte)],
  ["open brackets", "(".repeat(megabyte)],
  ["open brackets with a code each", "(TCTP ".repeat(megabyte / 6)],
  ["open tags", "<i".repeat(megabyte / 2)],
  ["figures", "1.5/2 ".repeat(megabyte / 6)],
  ["scores in one sentence", "bị trừ 0,5 điểm ".repeat(10_000)],
  ["fractions without an end", "1/".repeat(megabyte / 2)],
  ["percentages", "98,1% ".repeat(30_000)],
  ["tabs", "\t".repeat(megabyte)],
  ["quotes", '"'.repeat(megabyte)],
  ["an open quote in every cell", `${'\t"a'.repeat(5)}\n`.repeat(10_000)],
  ["dots", `${".".repeat(megabyte)} x`],
  ["colons", ": ".repeat(megabyte / 2)],
  ["stars", "*".repeat(megabyte)],
  ["blank lines", "\n".repeat(megabyte / 4)],
  ["the same code over and over", "1.1 Kế hoạch 2 2\n".repeat(5_000)],
  ["bullets", "- Kế hoạch: 1/2 điểm\n".repeat(5_000)],
  ["parts", "NHÓM I: PHẦN\n\n".repeat(20_000)],
  ["choices", `1\tA\t${"Không = 0 ".repeat(20_000)}\t1`],
];

test.each(large)("%s: within a second", (_name, text) => {
  let taken = readText("");
  const milliseconds = secondsOnProcessor(() => {
    taken = readText(text);
    draftSheetOf(taken);
  });
  expect(milliseconds).toBeLessThan(most);
  expect(unaccounted(taken, filledLines(text))).toEqual([]);
});

test("a line longer than any paper prints is listed, not read", () => {
  const taken = readText(`- Kế hoạch: 1/2 điểm\n${"x".repeat(300_000)}`);
  expect(taken.notUnderstood.map(({ place, why }) => [place.first, why])).toEqual([[2, "tooLong"]]);
  expect(taken.rows).toHaveLength(1);
});
