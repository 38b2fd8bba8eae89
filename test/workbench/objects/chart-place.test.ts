/** @jest-environment ./test/environment/workbench-environment.ts */
import { chart, withChart, writeScores } from "./score-chart";

beforeEach(writeScores);

test("left, top, width and height are set in points", async () => {
  await withChart(async (added, context) => {
    added.set({ left: 10, top: 20, width: 300, height: 150 });
    added.load("left,top,width,height");
    await context.sync();
    expect(added.toJSON()).toMatchObject({ left: 10, top: 20, width: 300, height: 150 });
  });
});

test('"setPosition: … the chart\'s width and height will be set to fully cover up this cell/range"', async () => {
  await withChart(async (added, context, sheet) => {
    sheet.getRange("A:A").format.columnWidth = 100;
    sheet.getRange("2:2").rowHidden = true;
    added.setPosition("B3");
    added.load("left,top,width,height");
    await context.sync();
    expect([added.left, added.top, added.width, added.height]).toEqual([100, 15, 360, 216]);
    added.setPosition(sheet.getRange("A1"), "C4");
    added.load("left,top,width,height");
    await context.sync();
    expect([added.left, added.top, added.width, added.height]).toEqual([0, 0, 196, 45]);
  });
});

test('"Move and size with cells": a chart follows the sizes of the rows and columns it lies over', async () => {
  await withChart(async (added, context, sheet) => {
    added.setPosition("B2", "C3");
    sheet.getRange("A:B").format.columnWidth = 96;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("3:3").rowHidden = true;
    added.load("left,top,width,height");
    await context.sync();
    expect([added.left, added.top, added.width, added.height]).toEqual([96, 30, 144, 15]);
  });
});

describe("a chart moves and grows with the cells it lies over", () => {
  const box = (): unknown => {
    const { left, top, width, height } = chart();
    return [left, top, width, height];
  };
  const placed = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
    withChart(async (added, context, sheet) => {
      added.setPosition("B3", "D6");
      added.set({ top: 35 });
      await context.sync();
      change(sheet);
      await context.sync();
    });

  test.each([
    ["rows put above", "insert", "1:2", [48, 65, 144, 60]],
    ["rows put among its own", "insert", "4:4", [48, 35, 144, 75]],
    ["rows put below", "insert", "9:9", [48, 35, 144, 60]],
    ["rows taken above", "delete", "1:1", [48, 20, 144, 60]],
    ["the row its top lies in taken out", "delete", "3:3", [48, 30, 144, 50]],
    ["a column put before", "insert", "A:A", [96, 35, 144, 60]],
    ["a column of its own taken out", "delete", "C:C", [48, 35, 96, 60]],
  ] as const)("%s", async (_what, verb, address, expected) => {
    await placed((sheet) => {
      if (verb === "insert") sheet.getRange(address).insert(address.includes("A") ? "Right" : "Down");
      else sheet.getRange(address).delete(address.includes("C") ? "Left" : "Up");
    });
    expect(box()).toEqual(expected);
  });

  test("cells that move alone leave it where it is", async () => {
    await placed((sheet) => void sheet.getRange("B1:C1").insert("Down"));
    expect(box()).toEqual([48, 35, 144, 60]);
  });
});
