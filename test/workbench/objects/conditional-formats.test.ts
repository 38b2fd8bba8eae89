/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const records = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId).conditionalFormats;

const area = (address: string) => workbench.locate(address).area;

/** Adds a format that can be told from others by its formula. */
const add = (sheet: Excel.Worksheet, address: string, formula: string): Excel.ConditionalFormat => {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  return format;
};

const formulas = () =>
  [...records()]
    .sort((a, b) => a.priority - b.priority)
    .map((format) => (format.kind === "custom" ? format.formula : format.kind));

describe("the collection", () => {
  test('"Represents a collection of all the conditional formats that are overlap the range"', async () => {
    await run(async (sheet, context) => {
      add(sheet, "A1:B2", "=A1=1");
      add(sheet, "B2:C3", "=B2=2");
      add(sheet, "E5", "=E5=3");
      const onB2 = sheet.getRange("B2").conditionalFormats.load("items/custom/rule/formula");
      const onAll = sheet.getRange().conditionalFormats;
      const count = onAll.getCount();
      const none = sheet.getRange("D1").conditionalFormats.getCount();
      await context.sync();
      expect(onB2.items.map(({ custom }) => custom.rule.formula)).toEqual(["=B2=2", "=A1=1"]);
      expect([count.value, none.value]).toEqual([3, 0]);
    });
  });

  test('"add: Adds a new conditional format to the collection at the first/top priority"', async () => {
    await run((sheet) => {
      add(sheet, "A1", "=1");
      add(sheet, "A1", "=2");
    });
    expect(formulas()).toEqual(["=2", "=1"]);
    expect(records().map(({ priority }) => priority)).toEqual([1, 2]);
  });

  test.each(["Custom", "DataBar", "ColorScale", "ContainsText", "CellValue"] as const)(
    "type %s is added and read",
    async (type) => {
      await run(async (sheet, context) => {
        const format = sheet.getRange("A1:A9").conditionalFormats.add(type).load("type");
        await context.sync();
        expect(format.type).toBe(type);
      });
    },
  );

  test.each(["IconSet", "TopBottom", "PresetCriteria"] as const)(
    "type %s is not offered, and says so",
    async (type) => {
      await expect(run((sheet) => sheet.getRange("A1").conditionalFormats.add(type))).rejects.toMatchObject({
        code: "NotImplemented",
      });
      expect(workbench.ledger.missing()).toEqual({ [`ConditionalFormatCollection.add ${type}`]: 1 });
    },
  );

  test("a type that does not exist is refused", async () => {
    await expect(
      run((sheet) => sheet.getRange("A1").conditionalFormats.add("Rainbow" as "Custom")),
    ).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  test('"getItem: Returns a conditional format for the given ID", in a later batch too; getItemOrNullObject, getItemAt', async () => {
    await run(async (sheet, context) => {
      const first = add(sheet, "A1", "=1").load("id");
      add(sheet, "A1", "=2");
      await context.sync();
      const formats = sheet.getRange("A1").conditionalFormats;
      const found = formats.getItem(first.id).load("custom/rule/formula");
      const same = formats.getItemOrNullObject(first.id).load("id");
      const missing = formats.getItemOrNullObject("{nope}").load("id");
      const top = formats.getItemAt(0).load("custom/rule/formula");
      await context.sync();
      expect([found.custom.rule.formula, same.id === first.id, missing.isNullObject, top.custom.rule.formula]).toEqual([
        "=1",
        true,
        true,
        "=2",
      ]);
      formats.getItem("{nope}").load("id");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
      formats.getItemAt(2).load("id");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test('"clearAll: Clears all conditional formats active on the current specified range": cells beside it keep theirs', async () => {
    await run((sheet) => {
      add(sheet, "A1:C3", "=A1>$E1");
      add(sheet, "B2", "=1");
      sheet.getRange("A1:B2").conditionalFormats.clearAll();
    });
    expect(records()).toEqual([
      {
        areas: [area("C1:C2"), area("A3:C3")],
        priority: 1,
        stopIfTrue: false,
        kind: "custom",
        formula: "=C1>$E1",
        look: {},
      },
    ]);
  });

  test("clearAll of the whole sheet leaves nothing", async () => {
    await run((sheet) => {
      add(sheet, "A1:C3", "=1");
      add(sheet, "Z99", "=2");
      sheet.getRange().conditionalFormats.clearAll();
    });
    expect(records()).toEqual([]);
  });

  test('of RangeAreas: "a collection of conditional formats that intersect with any cells"', async () => {
    await run(async (sheet, context) => {
      const areas = sheet.getRanges("A1:A3, C1:C3");
      areas.conditionalFormats.add("DataBar");
      add(sheet, "C3:D3", "=1");
      add(sheet, "B1:B3", "=2");
      const count = areas.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      areas.conditionalFormats.clearAll();
    });
    expect(records().map(({ areas }) => areas)).toEqual([[area("B1:B3")], [area("D3")]]);
  });
});

describe("one format", () => {
  test('"delete: Deletes this conditional format", wherever it holds; used again it is ItemNotFound', async () => {
    await run(async (sheet, context) => {
      const format = add(sheet, "A1:C3", "=1");
      add(sheet, "A1", "=2");
      format.delete();
      await context.sync();
      format.load("type");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
    expect(formulas()).toEqual(["=2"]);
  });

  test('"priority: Changing this also changes other conditional formats\' priorities, to allow for a contiguous priority order"', async () => {
    await run(async (sheet, context) => {
      const [c, b, a] = ["=3", "=2", "=1"].map((formula) => add(sheet, "A1", formula));
      c!.priority = 0;
      for (const format of [a!, b!, c!]) format.load("priority");
      await context.sync();
      expect([a!.priority, b!.priority, c!.priority]).toEqual([1, 2, 0]);
    });
    expect(formulas()).toEqual(["=3", "=1", "=2"]);
    expect(records().map(({ priority }) => priority)).toEqual([1, 2, 3]);
  });

  test.each([
    ['"Use a negative priority to begin from the back": -1 is last', -1, ["=2", "=3", "=1"]],
    ["-2 is the last but one", -2, ["=2", "=1", "=3"]],
    ['"Priorities greater than the bounds will get and set to the maximum"', 99, ["=2", "=3", "=1"]],
    ['"(or minimum if negative)"', -99, ["=1", "=2", "=3"]],
  ])("priority: %s", async (_name, priority, order) => {
    await run((sheet) => {
      add(sheet, "A1", "=3");
      add(sheet, "A1", "=2");
      add(sheet, "A1", "=1").priority = priority;
    });
    expect(formulas()).toEqual(order);
  });

  test("priority is the place among the formats of the range; those of other cells keep their order", async () => {
    await run(async (sheet, context) => {
      for (const [address, formula] of [
        ["A1", "=4"],
        ["B1", "=3"],
        ["A1", "=2"],
        ["B1", "=1"],
      ] as const)
        add(sheet, address, formula);
      const last = sheet.getRange("A1").conditionalFormats.getItemAt(1).load("priority");
      await context.sync();
      expect(last.priority).toBe(1);
      last.priority = 0;
    });
    expect(formulas()).toEqual(["=1", "=4", "=2", "=3"]);
  });

  test('"stopIfTrue: Value is `null` on data bars, icon sets, and color scales"', async () => {
    await run(async (sheet, context) => {
      const custom = add(sheet, "A1", "=1");
      custom.stopIfTrue = true;
      const bar = sheet.getRange("A1").conditionalFormats.add("DataBar");
      custom.load("stopIfTrue");
      bar.load("stopIfTrue");
      await context.sync();
      expect([custom.stopIfTrue, bar.stopIfTrue]).toEqual([true, null]);
      bar.stopIfTrue = true;
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
    expect(records().map(({ stopIfTrue }) => stopIfTrue)).toEqual([false, true]);
  });

  test('"getRange: Throws an error if the conditional format is applied to multiple ranges"; getRangeOrNullObject, getRanges', async () => {
    await run(async (sheet, context) => {
      const one = add(sheet, "B2:C3", "=1");
      const many = sheet.getRanges("A1:A2, C1:C2").conditionalFormats.add("Custom");
      const range = one.getRange().load("address");
      const sameRange = one.getRangeOrNullObject().load("address");
      const none = many.getRangeOrNullObject().load("address");
      const areas = many.getRanges().load("address,areaCount");
      await context.sync();
      expect([range.address, sameRange.address, none.isNullObject]).toEqual(["Sheet1!B2:C3", "Sheet1!B2:C3", true]);
      expect([areas.address, areas.areaCount]).toEqual(["Sheet1!A1:A2, Sheet1!C1:C2", 2]);
      many.getRange().load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
  });

  test('"customOrNullObject: … if the current conditional format is a custom type"; the plain property of another type is ItemNotFound', async () => {
    await run(async (sheet, context) => {
      const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
      const own = format.cellValueOrNullObject.load("rule");
      const others = [
        format.customOrNullObject,
        format.textComparisonOrNullObject,
        format.dataBarOrNullObject,
        format.colorScaleOrNullObject,
        format.iconSetOrNullObject,
        format.presetOrNullObject,
        format.topBottomOrNullObject,
      ];
      for (const other of others) other.load();
      await context.sync();
      expect(own.isNullObject).toBe(false);
      expect(others.map(({ isNullObject }) => isNullObject)).toEqual(others.map(() => true));
      format.custom.load("rule/formula");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  test("set() takes several properties at once", async () => {
    await run((sheet) => {
      add(sheet, "A1", "=1");
      add(sheet, "A1", "=2").set({ priority: 1, stopIfTrue: true, custom: { format: { font: { bold: true } } } });
    });
    expect(records()).toEqual([
      expect.objectContaining({ formula: "=1" }),
      expect.objectContaining({ formula: "=2", stopIfTrue: true, look: { bold: true } }),
    ]);
  });
});

test("no mistake of the workbench's own was met", async () => {
  await run((sheet) => add(sheet, "A1", "=1"));
  expect(workbench.host.ownMistakes).toEqual([]);
});
