/** @jest-environment ./test/environment/workbench-environment.ts */
import { chart, run, withChart, writeScores } from "./score-chart";

beforeEach(writeScores);

test('"name: Specifies the name of a series": what its cell shows, a text, or its number', async () => {
  await withChart(async ({ series }, context) => {
    const [first, second] = [series.getItemAt(0), series.getItemAt(1)];
    second.name = "Điểm đạt";
    const third = series.add();
    for (const one of [first, second, third]) one.load("name");
    await context.sync();
    expect([first.name, second.name, third.name]).toEqual(["Tối đa", "Điểm đạt", "Series3"]);
    second.name = "x".repeat(256);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test('"setValues" and "setXAxisValues" of an added series, across batches', async () => {
  await withChart(async ({ series }, context, sheet) => {
    const added = series.add("Trung bình", 0);
    await context.sync();
    added.setValues(sheet.getRange("C2:C4"));
    added.setXAxisValues(sheet.getRange("A2:A4"));
    const values = added.getDimensionValues("Values");
    const categories = added.getDimensionValues("Categories");
    series.load("count,items/name");
    await context.sync();
    expect([values.value, categories.value]).toEqual([
      ["8", "6,5", "8"],
      ["Thể chế", "Thủ tục", "Bộ máy"],
    ]);
    expect([series.count, series.items.map(({ name }) => name)]).toEqual([3, ["Trung bình", "Tối đa", "Đạt"]]);
    expect(chart().series[0]).toEqual({
      name: "Trung bình",
      values: "Sheet1!$C$2:$C$4",
      categories: "Sheet1!$A$2:$A$4",
    });
    added.delete();
    series.load("items/name");
    await context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(["Tối đa", "Đạt"]);
  });
});

test("a series stays the same one when others are added before it", async () => {
  await withChart(async ({ series }, context) => {
    const last = series.getItemAt(1);
    await context.sync();
    series.add("đầu", 0);
    last.load("name,plotOrder");
    await context.sync();
    expect([last.name, last.plotOrder]).toEqual(["Đạt", 2]);
  });
});

test("fill, line, points and labels", async () => {
  await withChart(async ({ series, dataLabels }, context) => {
    const first = series.getItemAt(0);
    first.format.fill.setSolidColor("#4472C4");
    first.format.line.set({ color: "red", weight: 1.5 });
    first.points.getItemAt(2).format.fill.setSolidColor("orange");
    first.hasDataLabels = true;
    first.dataLabels.set({ position: "InsideEnd", numberFormat: "0.0", showCategoryName: true });
    first.dataLabels.format.font.size = 8;
    dataLabels.showValue = true;
    const second = series.getItemAt(1).load("hasDataLabels");
    const count = first.points.getCount();
    const point = first.points.getItemAt(1).load("value");
    first.load("hasDataLabels");
    await context.sync();
    expect([first.hasDataLabels, second.hasDataLabels, count.value, point.value]).toEqual([true, true, 3, 12]);
  });
  expect(chart().series[0]).toMatchObject({
    color: "#4472C4",
    lineColor: "#FF0000",
    lineWeight: 1.5,
    pointColors: { 2: "#FFA500" },
    dataLabels: { value: true, category: true, position: "InsideEnd", numberFormat: "0.0", font: { size: 8 } },
  });
  expect(chart().dataLabels).toEqual({ value: true });
  await run(async (sheet, context) => {
    const first = sheet.charts.getItemAt(0).series.getItemAt(0);
    first.hasDataLabels = false;
    first.format.fill.clear();
    first.format.line.clear();
    first.load("hasDataLabels");
    await context.sync();
    expect(first.hasDataLabels).toBe(false);
  });
  expect(chart().series[0]).toEqual({
    name: "=Sheet1!$B$1",
    values: "Sheet1!$B$2:$B$4",
    categories: "Sheet1!$A$2:$A$4",
    pointColors: { 2: "#FFA500" },
    dataLabels: {},
  });
});

test('"gapWidth: Only valid on bar and column charts … Throws an invalid argument exception on invalid charts"', async () => {
  await withChart(async (added, context) => {
    const series = added.series.getItemAt(0).load("gapWidth,overlap");
    await context.sync();
    expect([series.gapWidth, series.overlap]).toEqual([219, -27]);
    series.gapWidth = 50;
    series.overlap = 100;
    await context.sync();
    expect(chart().series[0]).toMatchObject({ gapWidth: 50, overlap: 100 });
    added.chartType = "Line";
    added.series.getItemAt(0).gapWidth = 50;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("a series can be of another type than its chart", async () => {
  await withChart(async ({ series }, context) => {
    const second = series.getItemAt(1);
    second.chartType = "Line";
    second.load("chartType");
    const first = series.getItemAt(0).load("chartType");
    await context.sync();
    expect([first.chartType, second.chartType]).toEqual(["ColumnClustered", "Line"]);
  });
});
