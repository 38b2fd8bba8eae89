/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "test/fixtures/functions"}}
 */
import { callsOf, valueAt } from "./sheet";

/**
 * Writes that many cells with different arguments through the API and waits until no call is out. Gives the computing time
 * it took: a machine that has other things to do does not fail the test.
 */
async function millisecondsToSettle(count: number): Promise<number> {
  const formulas = Array.from({ length: count }, (_, index) => [`=CCHC.ADD(${String(index)},1)`]);
  const started = process.cpuUsage();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${String(count)}`).formulas = formulas;
    await context.sync();
  });
  await workbench.settled();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

test("20 cells with different arguments take less than two seconds", async () => {
  expect(await millisecondsToSettle(20)).toBeLessThan(2000);
  expect([valueAt("A20"), callsOf("ADD").length]).toEqual([20, 20]);
});

test("1,000 cells with different arguments take less than four seconds, and one batch of answers", async () => {
  const before = workbench.traffic.names()["SetInvocationResults"] ?? 0;
  expect(await millisecondsToSettle(1000)).toBeLessThan(4000);
  expect([valueAt("A1000"), callsOf("ADD").length]).toEqual([1000, 1000]);
  expect((workbench.traffic.names()["SetInvocationResults"] ?? 0) - before).toBe(1);
});

test("5,000 cells that ask for 10 different things make 10 calls", async () => {
  const formulas = Array.from({ length: 5000 }, (_, index) => [`=CCHC.ADD(${String(index % 10)},1)`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A5000").formulas = formulas;
    await context.sync();
  });
  await workbench.settled();
  expect([valueAt("A5000"), callsOf("ADD").length]).toEqual([10, 10]);
});
