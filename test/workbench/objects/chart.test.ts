/** @jest-environment ./test/environment/workbench-environment.ts */
import { chart, charts, run, withChart, writeScores } from "./score-chart";

beforeEach(writeScores);

describe('"add: Creates a new chart"', () => {
  const series = async (address: string, by?: "Auto" | "Rows" | "Columns") => {
    await run(async (sheet, context) => {
      sheet.charts.add("Line", sheet.getRange(address), by);
      await context.sync();
    });
    return charts().at(-1)!.series;
  };

  test("with headers and categories: each column of numbers is a series", async () => {
    expect(await series("A1:C4")).toEqual([
      { name: "=Sheet1!$B$1", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4" },
      { name: "=Sheet1!$C$1", values: "Sheet1!$C$2:$C$4", categories: "Sheet1!$A$2:$A$4" },
    ]);
  });

  test("by rows", async () => {
    expect(await series("A1:C3", "Rows")).toEqual([
      { name: "=Sheet1!$A$2", values: "Sheet1!$B$2:$C$2", categories: "Sheet1!$B$1:$C$1" },
      { name: "=Sheet1!$A$3", values: "Sheet1!$B$3:$C$3", categories: "Sheet1!$B$1:$C$1" },
    ]);
  });

  test("the longer side holds the categories when nothing is said", async () => {
    expect(await series("A1:C2")).toEqual([
      { name: "=Sheet1!$A$2", values: "Sheet1!$B$2:$C$2", categories: "Sheet1!$B$1:$C$1" },
    ]);
  });

  test("numbers alone have neither names nor categories", async () => {
    expect(await series("B2:B4")).toEqual([{ values: "Sheet1!$B$2:$B$4" }]);
  });

  test("years above a blank corner are names, not values", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("E1:G3").values = [
        ["", 2023, 2024],
        ["Xã A", 1, 2],
        ["Xã B", 3, 4],
      ];
      await context.sync();
    });
    expect(await series("E1:G3")).toEqual([
      { name: "=Sheet1!$F$1", values: "Sheet1!$F$2:$F$3", categories: "Sheet1!$E$2:$E$3" },
      { name: "=Sheet1!$G$1", values: "Sheet1!$G$2:$G$3", categories: "Sheet1!$E$2:$E$3" },
    ]);
  });
});

test("a new chart has a name, an id, a size and a place; one series gives its name to the title", async () => {
  await withChart(async (first, context, sheet) => {
    const second = sheet.charts.add("Pie", sheet.getRange("A1:B4")).load("name,id");
    first.load("name,id,chartType,plotBy,left,top,width,height");
    first.title.load("text,visible");
    second.title.load("text");
    first.legend.load("visible,position");
    await context.sync();
    expect(first.toJSON()).toMatchObject({
      name: "Chart 1",
      chartType: "ColumnClustered",
      plotBy: "Columns",
      width: 360,
      height: 216,
    });
    expect([first.title.text, first.title.visible, second.title.text, second.name]).toEqual([
      "Chart Title",
      true,
      "Tối đa",
      "Chart 2",
    ]);
    expect([first.legend.visible, first.legend.position]).toEqual([true, "Bottom"]);
    expect(first.id).not.toBe(second.id);
  });
});

test("a type that is neither drawn nor saved here says that it is not implemented; no type at all is refused", async () => {
  const add = (type: string) =>
    run(async (sheet, context) => {
      sheet.charts.add(type as "Line", sheet.getRange("A1:B4"));
      await context.sync();
    });
  await expect(add("Sunburst")).rejects.toMatchObject({ code: "NotImplemented" });
  await expect(add("Bánh")).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("charts are found by name, position and in the collection", async () => {
  await withChart(async (added, context, sheet) => {
    added.name = "Biểu đồ";
    const byName = sheet.charts.getItem("biểu đồ").load("id");
    const byPosition = sheet.charts.getItemAt(0).load("id");
    const missing = sheet.charts.getItemOrNullObject("không");
    const count = sheet.charts.getCount();
    sheet.charts.load("items/name,count");
    const owner = added.worksheet.load("name");
    added.load("id");
    await context.sync();
    expect([byName.id, byPosition.id, missing.isNullObject, count.value, owner.name]).toEqual([
      added.id,
      added.id,
      true,
      1,
      "Sheet1",
    ]);
    expect([sheet.charts.count, sheet.charts.items.map(({ name }) => name)]).toEqual([1, ["Biểu đồ"]]);
    added.delete();
    const gone = sheet.charts.getItemOrNullObject("Biểu đồ");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    sheet.charts.getItem("Biểu đồ").load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("title: text, visible and font", async () => {
  await withChart(async ({ title }, context) => {
    title.text = "Điểm theo lĩnh vực";
    title.format.font.set({
      bold: true,
      size: 16,
      color: "navy",
      italic: true,
      name: "Times New Roman",
      underline: "Single",
    });
    title.load("text,visible");
    title.format.font.load();
    await context.sync();
    expect([title.text, title.visible]).toEqual(["Điểm theo lĩnh vực", true]);
    expect(title.format.font.toJSON()).toEqual({
      bold: true,
      size: 16,
      color: "#000080",
      italic: true,
      name: "Times New Roman",
      underline: "Single",
    });
    title.visible = false;
    title.load("text,visible");
    await context.sync();
    expect([title.text, title.visible]).toEqual(["", false]);
    title.visible = true;
    title.load("text");
    await context.sync();
    expect(title.text).toBe("Chart Title");
  });
  expect(chart().titleFont).toMatchObject({ size: 16, color: "#000080" });
});

test("legend: visible, position, overlay and font", async () => {
  await withChart(async ({ legend, format }, context) => {
    format.font.size = 12;
    legend.set({ position: "Right", overlay: true, visible: false });
    legend.format.font.bold = true;
    legend.load();
    legend.format.font.load("bold,size");
    await context.sync();
    expect(legend.toJSON()).toMatchObject({ position: "Right", overlay: true, visible: false });
    expect([legend.format.font.bold, legend.format.font.size]).toEqual([true, 12]);
  });
  expect(chart().legend).toEqual({ visible: false, position: "Right", overlay: true, font: { bold: true } });
});

test('"setData: Resets the source data for the chart"; plotBy turns it round', async () => {
  await withChart(async (added, context, sheet) => {
    added.setData(sheet.getRange("A1:B3"), "Rows");
    await context.sync();
    expect(chart().series.map(({ values }) => values)).toEqual(["Sheet1!$B$2", "Sheet1!$B$3"]);
    added.plotBy = "Columns";
    added.load("plotBy");
    await context.sync();
    expect(added.plotBy).toBe("Columns");
    expect(chart().series.map(({ values }) => values)).toEqual(["Sheet1!$B$2:$B$3"]);
  });
});

test("fill of the chart and of its plot", async () => {
  await withChart(async (added, context) => {
    added.format.fill.setSolidColor("white");
    added.plotArea.format.fill.setSolidColor("#EEEEEE");
    await context.sync();
    expect(chart()).toMatchObject({ fill: "#FFFFFF", plotFill: "#EEEEEE" });
    added.format.fill.clear();
    await context.sync();
    expect(chart().fill).toBeUndefined();
  });
});

test("getImage says that it is not implemented", async () => {
  const asking = withChart(async (added, context) => {
    added.getImage();
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "NotImplemented" });
  expect(workbench.ledger.missing()).toEqual({ "Chart.GetImage": 1 });
});

describe("a chart goes on showing the same cells", () => {
  test("when rows are put among them, when cells move, when its sheet gets another name", async () => {
    await withChart(async (_added, context, sheet) => {
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.name = "Chấm điểm";
      await context.sync();
    });
    expect(chart().source).toBe("'Chấm điểm'!B1:D5");
    expect(chart().series[0]).toEqual({
      name: "='Chấm điểm'!$C$1",
      values: "'Chấm điểm'!$C$2:$C$5",
      categories: "'Chấm điểm'!$B$2:$B$5",
    });
  });

  test("a series held by the add-in is still the same after that", async () => {
    await withChart(async (added, context, sheet) => {
      const series = added.series.getItemAt(1);
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      series.load("name");
      await context.sync();
      expect(series.name).toBe("Đạt");
    });
  });

  test("on another sheet; cells that are gone leave #REF!", async () => {
    await run(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Biểu đồ");
      other.charts.add("Pie", sheet.getRange("A1:B4"));
      await context.sync();
      sheet.getRange("B:B").delete("Left");
      await context.sync();
    });
    const other = workbench.engine.sheets.idOf("Biểu đồ")!;
    expect(workbench.engine.sheets.records(other).charts[0]!.series[0]).toMatchObject({
      values: "#REF!",
      categories: "Sheet1!$A$2:$A$4",
    });
  });

  test("a sheet that is deleted leaves #REF!", async () => {
    await run(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Số liệu");
      other.getRange("A1:A2").values = [[1], [2]];
      sheet.charts.add("Line", other.getRange("A1:A2"));
      other.delete();
      await context.sync();
    });
    expect(chart().series).toEqual([{ values: "#REF!" }]);
  });
});

test("charts are kept in the workbook's data and found again", async () => {
  await withChart(async (added, context) => {
    added.name = "Tổng hợp";
    await context.sync();
  });
  await openWorkbook(workbench.engine.save());
  await run(async (sheet, context) => {
    const found = sheet.charts.getItem("Tổng hợp").load("chartType");
    found.series.load("items/name");
    await context.sync();
    expect([found.chartType, found.series.items.map(({ name }) => name)]).toEqual([
      "ColumnClustered",
      ["Tối đa", "Đạt"],
    ]);
  });
});

test('"onAdded: Occurs when a new chart is added to the worksheet", "onDeleted: Occurs when a chart is deleted"', async () => {
  const seen: unknown[] = [];
  let id = "";
  await run(async (sheet, context) => {
    sheet.load("id");
    await context.sync();
    sheet.charts.onAdded.add(({ type, source, chartId }) => Promise.resolve(void seen.push([type, source, chartId])));
    sheet.charts.onDeleted.add(({ type, chartId }) => Promise.resolve(void seen.push([type, chartId])));
    await context.sync();
    const added = sheet.charts.add("Line", sheet.getRange("A1:B4")).load("id");
    await context.sync();
    id = added.id;
    added.delete();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toEqual([
    ["ChartAdded", "Local", id],
    ["ChartDeleted", id],
  ]);
});
