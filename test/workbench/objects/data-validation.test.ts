/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const setRule = (address: string, rule: Excel.DataValidationRule): Promise<unknown> =>
  run((sheet) => (sheet.getRange(address).dataValidation.rule = rule));

const read = (address: string): Promise<Excel.DataValidation> =>
  run(async (sheet, context) => {
    const validation = sheet.getRange(address).dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks,valid");
    await context.sync();
    return validation;
  });

const records = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId).validations;

const area = (address: string) => workbench.locate(address).area;

const whole = (
  formula1: number | string,
  operator: Excel.BasicDataValidation["operator"],
  formula2?: number,
): Excel.DataValidationRule => ({
  wholeNumber: { formula1, operator, ...(formula2 !== undefined && { formula2 }) },
});

describe("rule", () => {
  test.each<[string, Excel.DataValidationRule, string, object]>([
    [
      "wholeNumber",
      whole(1, "Between", 10),
      "WholeNumber",
      { wholeNumber: { formula1: "=1", formula2: "=10", operator: "Between" } },
    ],
    [
      "decimal",
      { decimal: { formula1: "0.5", operator: "GreaterThanOrEqualTo" } },
      "Decimal",
      { decimal: { formula1: "=0.5", operator: "GreaterThanOrEqualTo" } },
    ],
    [
      "a cell as bound",
      { decimal: { formula1: "=max(a1,b1)", operator: "LessThanOrEqualTo" } },
      "Decimal",
      { decimal: { formula1: "=MAX(A1,B1)", operator: "LessThanOrEqualTo" } },
    ],
    [
      "textLength",
      { textLength: { formula1: 10, operator: "LessThan" } },
      "TextLength",
      { textLength: { formula1: "=10", operator: "LessThan" } },
    ],
    [
      "list",
      { list: { inCellDropDown: false, source: "Có,Không" } },
      "List",
      { list: { inCellDropDown: false, source: "Có,Không" } },
    ],
    [
      "list of a range",
      { list: { inCellDropDown: true, source: "=$F$1:$F$9" } },
      "List",
      { list: { inCellDropDown: true, source: "=$F$1:$F$9" } },
    ],
    [
      "custom",
      { custom: { formula: "=countif($a:$a,a2)=1" } },
      "Custom",
      { custom: { formula: "=COUNTIF($A:$A,A2)=1" } },
    ],
    [
      "date in ISO 8601",
      { date: { formula1: "2026-01-15", operator: "GreaterThan" } },
      "Date",
      { date: { formula1: "=46037", operator: "GreaterThan" } },
    ],
    [
      "date as typed",
      { date: { formula1: "1/15/2026", operator: "EqualTo" } },
      "Date",
      { date: { formula1: "=46037", operator: "EqualTo" } },
    ],
    [
      "date by formula",
      { date: { formula1: "=TODAY()", operator: "LessThan" } },
      "Date",
      { date: { formula1: "=TODAY()", operator: "LessThan" } },
    ],
    [
      "time",
      { time: { formula1: "9:00 AM", formula2: "17:30", operator: "NotBetween" } },
      "Time",
      { time: { formula1: "=0.375", formula2: `=${String(17.5 / 24)}`, operator: "NotBetween" } },
    ],
  ])(
    '%s: "When retrieving the value, it will always be returned as a string formula"',
    async (_name, rule, type, shown) => {
      await setRule("C2:C9", rule);
      const validation = await read("C2:C9");
      expect([validation.type, validation.rule]).toEqual([type, shown]);
    },
  );

  test('"formula1: … can be passed in as … a Date"', async () => {
    await setRule("A1", { date: { formula1: new Date(2026, 0, 15), operator: "EqualTo" } });
    expect((await read("A1")).rule).toEqual({ date: { formula1: "=46037", operator: "EqualTo" } });
  });

  test('"source: … can be passed in as a `Range` object", on any sheet; "formula1: … a range object"', async () => {
    await run((sheet, context) => {
      const source = context.workbook.worksheets.add("Danh mục").getRange("B2:B4");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
      sheet.getRange("A2").dataValidation.rule = {
        decimal: { formula1: source.getCell(0, 0), operator: "GreaterThan" },
      };
    });
    expect([(await read("A1")).rule, (await read("A2")).rule]).toEqual([
      { list: { inCellDropDown: true, source: "='Danh mục'!$B$2:$B$4" } },
      { decimal: { formula1: "='Danh mục'!$B$2", operator: "GreaterThan" } },
    ]);
  });

  test.each<[string, unknown]>([
    ["nothing", {}],
    ['two kinds: "You can only use one of them at a time"', { ...whole(1, "EqualTo"), custom: { formula: "=TRUE" } }],
    ["an unknown kind", { integer: { formula1: 1, operator: "EqualTo" } }],
    ["no second bound", { wholeNumber: { formula1: 1, operator: "Between" } }],
    ["an operator of conditional formats", { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqual" } }],
    ["a text as bound", { decimal: { formula1: "mười", operator: "EqualTo" } }],
    ["a formula that cannot be read", { custom: { formula: "=COUNTIF(A1" } }],
    ["a table's column", { list: { inCellDropDown: true, source: "=T[Mã]" } }],
    ["an empty list", { list: { inCellDropDown: true, source: "" } }],
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
    [
      '"a reference to single row or column", which this is not',
      { list: { inCellDropDown: true, source: "=$A$1:$B$2" } },
    ],
  ])("%s is refused", async (_name, rule) => {
    await expect(setRule("A1", rule as Excel.DataValidationRule)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(records()).toEqual([]);
  });

  test("a new rule takes the place of the old one, only in its cells", async () => {
    await setRule("A1:A9", { custom: { formula: "=A1>$C1" } });
    await setRule("A1:A3", whole(1, "EqualTo"));
    expect(records().map(({ areas, rule }) => [areas, rule])).toEqual([
      [[area("A4:A9")], { kind: "custom", formula: "=A4>$C4" }],
      [[area("A1:A3")], { kind: "wholeNumber", operator: "EqualTo", formula1: "1" }],
    ]);
  });
});

describe("type of several cells", () => {
  test('"None means allow any value, indicating that there is no data validation in the range"', async () => {
    const { type, rule, valid } = await read("A1:B2");
    expect([type, rule, valid]).toEqual(["None", {}, true]);
  });

  test('"Mixed criteria means that the range has data validation present on some but not all cells"', async () => {
    await setRule("A1", whole(0, "GreaterThan"));
    expect([(await read("A1:A2")).type, (await read("A1:A2")).rule]).toEqual(["MixedCriteria", null]);
  });

  test('"Inconsistent means … that there are different rules on different cells"', async () => {
    await setRule("A1", whole(0, "GreaterThan"));
    await setRule("A2", { textLength: { formula1: 10, operator: "LessThan" } });
    expect([(await read("A1:A2")).type, (await read("A1:A2")).rule]).toEqual(["Inconsistent", null]);
  });

  test("the same rule set twice is one rule", async () => {
    await setRule("A1", { custom: { formula: "=B1>$C$1" } });
    await setRule("A2:A3", { custom: { formula: "=B2>$C$1" } });
    expect([(await read("A1:A3")).type, (await read("A1:A3")).rule]).toEqual([
      "Custom",
      { custom: { formula: "=B1>$C$1" } },
    ]);
  });
});

describe("messages", () => {
  test('defaults: "The default is `true`", "The default is `Stop`", ignoreBlanks "Default is `true`"', async () => {
    await setRule("A1", whole(1, "EqualTo"));
    const { errorAlert, prompt, ignoreBlanks } = await read("A1");
    expect([errorAlert, prompt, ignoreBlanks]).toEqual([
      { message: "", showAlert: true, style: "Stop", title: "" },
      { message: "", showPrompt: true, title: "" },
      true,
    ]);
  });

  test("alert, prompt and blanks are set, before the rule or after it, and stay when the rule changes", async () => {
    const prompt = { message: "Nhập từ 0 đến 5", showPrompt: true, title: "Điểm" };
    await run((sheet) => {
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.prompt = prompt;
      dataValidation.rule = whole(0, "GreaterThan");
      dataValidation.errorAlert = { message: "Sai", showAlert: false, style: "Warning", title: "Lỗi" };
      dataValidation.ignoreBlanks = false;
      dataValidation.rule = whole(5, "LessThan");
    });
    const found = await read("A1:A5");
    expect(found.type).toBe("WholeNumber");
    expect([found.errorAlert, found.prompt, found.ignoreBlanks]).toEqual([
      { message: "Sai", showAlert: false, style: "Warning", title: "Lỗi" },
      prompt,
      false,
    ]);
  });

  test("a prompt without a rule is kept; the type stays None", async () => {
    await run(
      (sheet) => (sheet.getRange("A1").dataValidation.prompt = { message: "Ghi chú", showPrompt: true, title: "" }),
    );
    const { type, rule, prompt } = await read("A1");
    expect([type, rule, prompt.message]).toEqual(["None", {}, "Ghi chú"]);
  });

  test("what differs between cells is null", async () => {
    await run((sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = whole(1, "EqualTo");
      sheet.getRange("A1").dataValidation.ignoreBlanks = false;
      sheet.getRange("A1").dataValidation.prompt = { message: "x", showPrompt: true, title: "" };
    });
    const { ignoreBlanks, prompt, errorAlert, type } = await read("A1:A2");
    expect([ignoreBlanks, prompt, errorAlert.style, type]).toEqual([null, null, "Stop", "WholeNumber"]);
  });

  test.each<[string, Partial<Excel.Interfaces.DataValidationUpdateData>]>([
    ["an error title of 33", { errorAlert: { title: "x".repeat(33), message: "", showAlert: true, style: "Stop" } }],
    [
      "an error message of 226",
      { errorAlert: { title: "", message: "x".repeat(226), showAlert: true, style: "Stop" } },
    ],
    ["a prompt's title of 33", { prompt: { title: "x".repeat(33), message: "", showPrompt: true } }],
    ["a prompt of 256", { prompt: { title: "", message: "x".repeat(256), showPrompt: true } }],
  ])("%s characters is refused, one less is taken", async (_name, change) => {
    const set = (part: object) =>
      run((sheet) => {
        sheet.getRange("A1").dataValidation.set(part);
      });
    const shorter = JSON.parse(JSON.stringify(change).replace("xx", "x")) as object;
    await expect(set(change)).rejects.toMatchObject({ code: "InvalidArgument" });
    await set(shorter);
    expect(records()).toHaveLength(1);
  });

  test("an alert of a style that does not exist is refused", async () => {
    const alert = {
      message: "",
      showAlert: true,
      style: "Loud",
      title: "",
    } as unknown as Excel.DataValidationErrorAlert;
    await expect(run((sheet) => (sheet.getRange("A1").dataValidation.errorAlert = alert))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

test('of RangeAreas: "a data validation object for all ranges in the `RangeAreas`"', async () => {
  await run(async (sheet, context) => {
    const { dataValidation } = sheet.getRanges("A1:A2, C1:C2");
    dataValidation.rule = { custom: { formula: "=A1>$Z$1" } };
    dataValidation.load("type");
    await context.sync();
    expect(dataValidation.type).toBe("Custom");
  });
  expect(records()).toEqual([expect.objectContaining({ areas: [area("A1:A2"), area("C1:C2")] })]);
});

test("validations follow their cells, and their lists the cells and names of theirs", async () => {
  await run((sheet, context) => {
    const list = context.workbook.worksheets.add("Danh mục");
    sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: list.getRange("A1:A5") } };
    sheet.getRange("1:1").insert("Down");
    list.getRange("A2:A3").insert("Down");
    list.name = "DM";
  });
  expect(records()).toEqual([
    expect.objectContaining({
      areas: [area("A3:A4")],
      rule: { kind: "list", source: "=DM!$A$1:$A$7", inCellDropDown: true },
    }),
  ]);
});

test("rows added to a table have the validation of their columns; no mistake of the workbench's own was met", async () => {
  await run((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["Mã", "Điểm"],
      ["a", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.columns.getItem("Điểm").getDataBodyRange().dataValidation.rule = whole(5, "LessThan");
    table.rows.add(undefined, [
      ["b", 2],
      ["c", 3],
    ]);
  });
  expect(records().map(({ areas }) => areas)).toEqual([[area("B2:B4")]]);
  expect(workbench.host.ownMistakes).toEqual([]);
});
