import { measurePage, type PageTimings } from "./page-timings";

let timings: PageTimings;

beforeAll(async () => {
  timings = await measurePage();
});

test("the page is ready within 4 s", () => {
  expect(timings.firstReady).toBeLessThan(4000);
});

test("Excel.run writes 20,000 × 10 cells in the page within 5 s", () => {
  expect(timings.write20000Rows).toBeLessThan(5000);
});
