/** @jest-environment ./test/environment/workbench-environment.ts */
import { ABSENT } from "./absent";
import { type Coverage, coverage, coverageReport } from "./coverage";

let measured: readonly Coverage[] | undefined;

const all = (): readonly Coverage[] => (measured ??= coverage(workbench.objectTypes));

/** `PRINT_COVERAGE=1 npx jest test/workbench/coverage` lists what is answered and what is missing, class by class. */
test("the workbench can be measured against Microsoft's type definitions", () => {
  if (process.env["PRINT_COVERAGE"]) process.stdout.write(coverageReport(all()));
  expect(all().length).toBeGreaterThan(60);
  expect(all().find(({ name }) => name === "RangeSort")).toEqual({
    name: "RangeSort",
    promised: 1,
    answered: 1,
    missing: [],
    tooNew: [],
    unexplained: [],
  });
});

test("nothing is answered that Excel LTSC 2021 (ExcelApi 1.14) does not have", () => {
  expect(all().flatMap(({ name, tooNew }) => tooNew.map((member) => `${name}.${member}`))).toEqual([]);
});

test("every name the workbench answers to is one of Excel's", () => {
  expect(all().flatMap(({ name, unexplained }) => unexplained.map((member) => `${name}.${member}`))).toEqual([]);
});

test("of sheets, cells and tables, only what is listed with its reason is missing", () => {
  for (const [name, absent] of ABSENT) {
    const { missing } = all().find((entry) => entry.name === name)!;
    expect([name, ...[...missing].sort()]).toEqual([name, ...[...absent].sort()]);
  }
});
