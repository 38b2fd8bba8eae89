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

describe("formats follow their cells", () => {
  const shift = (axis: "rows" | "columns", kind: "insert" | "delete", at: number, count = 1) => {
    const { engine } = workbench;
    engine.shift(engine.sheets.activeId, { axis, kind, at, count });
  };

  test.each([
    [
      "inserted above: all moves",
      () => {
        shift("rows", "insert", 0, 2);
      },
      "B6:C8",
      "=$D6>B$3",
    ],
    [
      "inserted inside: the range grows",
      () => {
        shift("rows", "insert", 4);
      },
      "B4:C7",
      "=$D4>B$1",
    ],
    [
      "inserted below: new rows look like the row above",
      () => {
        shift("rows", "insert", 6);
      },
      "B4:C7",
      "=$D4>B$1",
    ],
    [
      "the first row deleted: the rest reads as before",
      () => {
        shift("rows", "delete", 3);
      },
      "B4:C5",
      "=$D4>B$1",
    ],
    [
      "column inserted before",
      () => {
        shift("columns", "insert", 0);
      },
      "C4:D6",
      "=$E4>C$1",
    ],
    [
      "a column the formula names deleted",
      () => {
        shift("columns", "delete", 3);
      },
      "B4:C6",
      "=#REF!>B$1",
    ],
  ])("rows and columns %s", async (_name, change, address, formula) => {
    await run((sheet) => add(sheet, "B4:C6", "=$D4>B$1"));
    change();
    expect(records()).toEqual([expect.objectContaining({ areas: [area(address)], formula })]);
  });

  test("when all their cells are deleted they are gone", async () => {
    await run((sheet) => add(sheet, "B4:C6", "=1"));
    shift("rows", "delete", 3, 3);
    expect(records()).toEqual([]);
  });

  test("cells that move take their part of the range along", async () => {
    await run((sheet) => {
      add(sheet, "A1:C4", "=A1>0");
      sheet.getRange("B1").insert("Down");
    });
    expect(records()).toEqual([
      expect.objectContaining({ areas: [area("A1:A4"), area("C1:C4"), area("B2:B5")], formula: "=A1>0" }),
    ]);
  });

  test("a format is found by its id after it moved", async () => {
    await run(async (sheet, context) => {
      const format = add(sheet, "A3", "=1").load("id");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      const range = sheet.getRange("A:A").conditionalFormats.getItem(format.id).getRange().load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A4");
    });
  });

  test("renamed sheets and moved cells of other sheets are followed by the formulas", async () => {
    await run(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Danh mục");
      add(sheet, "A1", "=A1='Danh mục'!$B$2");
      await context.sync();
      other.name = "DM";
      other.getRange("1:1").insert("Down");
    });
    expect(formulas()).toEqual(["=A1=DM!$B$3"]);
  });

  test("a table that grows takes the formats of its columns along", async () => {
    await run(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["Mã", "Điểm"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      add(sheet, "B2:B3", "=B2>1");
      add(sheet, "A2", "=A2=1");
      await context.sync();
      table.rows.add(undefined, [["c", 3]]);
    });
    expect(records().map(({ areas }) => areas)).toEqual([[area("A2")], [area("B2:B4")]]);
  });
});

describe("clear", () => {
  beforeEach(() =>
    run((sheet) => {
      add(sheet, "A1:B2", "=A1=1");
      sheet.getRange("A1:B2").dataValidation.rule = { custom: { formula: "=A1=1" } };
    }),
  );

  const left = () => {
    const { conditionalFormats, validations } = workbench.engine.sheets.records(workbench.engine.sheets.activeId);
    return [conditionalFormats, validations].map((rules) => rules.flatMap(({ areas }) => areas));
  };

  test.each([
    ["Contents", "Contents", "A1:B2", "A1:B2"],
    ['"Formats": conditional ones are formats too', "Formats", "B1:B2", "A1:B2"],
    ['"All: Clears everything in the range"', "All", "B1:B2", "B1:B2"],
  ] as const)("%s", async (_name, what, formats, validations) => {
    await run((sheet) => {
      sheet.getRange("A1:A2").clear(what);
    });
    expect(left()).toEqual([[area(formats)], [area(validations)]]);
  });
});
