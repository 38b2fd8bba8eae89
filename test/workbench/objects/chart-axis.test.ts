/** @jest-environment ./test/environment/workbench-environment.ts */
import { chart, withChart, writeScores } from "./score-chart";

beforeEach(writeScores);

test("titles, order, lines, format and visibility", async () => {
  await withChart(async ({ axes }, context) => {
    axes.valueAxis.title.text = "Điểm";
    axes.categoryAxis.title.visible = true;
    axes.categoryAxis.reversePlotOrder = true;
    axes.valueAxis.majorGridlines.visible = false;
    axes.valueAxis.minorGridlines.visible = true;
    axes.valueAxis.numberFormat = "0.00";
    axes.valueAxis.title.format.font.bold = true;
    axes.valueAxis.format.font.color = "gray";
    axes.getItem("Category").visible = false;
    axes.categoryAxis.load("type,reversePlotOrder,visible,numberFormat");
    axes.categoryAxis.title.load("text,visible");
    axes.categoryAxis.majorGridlines.load("visible");
    axes.valueAxis.title.load("visible");
    await context.sync();
    const { categoryAxis, valueAxis } = axes;
    expect(categoryAxis.toJSON()).toMatchObject({
      type: "Category",
      reversePlotOrder: true,
      visible: false,
      numberFormat: "General",
    });
    expect([
      categoryAxis.title.text,
      categoryAxis.title.visible,
      valueAxis.title.visible,
      categoryAxis.majorGridlines.visible,
    ]).toEqual(["Axis Title", true, true, false]);
  });
  expect(chart().axes).toEqual({
    value: {
      title: "Điểm",
      majorGridlines: false,
      minorGridlines: true,
      numberFormat: "0.00",
      titleFont: { bold: true },
      font: { color: "#808080" },
    },
    category: { title: "Axis Title", reversed: true, visible: false },
  });
});

test('minimum and maximum "can be set to a numeric value or an empty string (for automatic axis values). The returned value is always a number"', async () => {
  await withChart(async ({ axes: { valueAxis } }, context) => {
    valueAxis.load("minimum,maximum,majorUnit,minorUnit");
    await context.sync();
    expect([valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit, valueAxis.minorUnit]).toEqual([0, 14, 2, 0.4]);
    valueAxis.set({ minimum: 5, maximum: 20, majorUnit: 5 });
    valueAxis.load("minimum,maximum,majorUnit");
    await context.sync();
    expect([valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit]).toEqual([5, 20, 5]);
    valueAxis.minimum = "";
    valueAxis.load("minimum");
    await context.sync();
    expect(valueAxis.minimum).toBe(0);
  });
  expect(chart().axes).toEqual({ value: { maximum: 20, majorUnit: 5 } });
});

test("categories have no scale", async () => {
  const setting = withChart(async ({ axes }, context) => {
    axes.categoryAxis.minimum = 1;
    await context.sync();
  });
  await expect(setting).rejects.toMatchObject({ code: "InvalidOperation" });
});

test('"setCategoryNames: Sets all the category names for the specified axis"', async () => {
  await withChart(async ({ axes }, context, sheet) => {
    axes.categoryAxis.setCategoryNames(sheet.getRange("E2:E4"));
    await context.sync();
  });
  expect(chart().series.map(({ categories }) => categories)).toEqual(["Sheet1!$E$2:$E$4", "Sheet1!$E$2:$E$4"]);
});
