/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

const setRule = (rule: Excel.DataValidationRule, part: object = {}): Promise<void> =>
  run((sheet) => {
    sheet.getRange("B2:B9").dataValidation.set({ rule, ...part });
  });

const value = (address: string) => {
  const { sheet, area } = workbench.locate(address);
  return workbench.engine.grid(sheet).value(area.row, area.column);
};

/** What became of typing a text: the cell's value, or "refused". */
const type = (text: string, address = "B2"): Promise<unknown> =>
  workbench.type(address, text).then(
    () => value(address),
    (problem: unknown) => ((problem as Error).name === "EntryRefused" ? "refused" : problem),
  );

const outcomes = async (texts: readonly string[]): Promise<unknown[]> => {
  const found: unknown[] = [];
  for (const text of texts) found.push(await type(text));
  return found;
};

describe("what a person types is judged by the cell's rule", () => {
  test.each<[string, Excel.DataValidationRule, string[], unknown[]]>([
    [
      "whole numbers",
      { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } },
      ["0", "10", "5,5", "11", "năm", "TRUE", "50%"],
      [0, 10, "refused", "refused", "refused", "refused", "refused"],
    ],
    [
      "decimals",
      { decimal: { formula1: 0.5, operator: "GreaterThan" } },
      ["0,6", "0,5", "x"],
      [0.6, "refused", "refused"],
    ],
    [
      "decimals outside",
      { decimal: { formula1: 1, formula2: 2, operator: "NotBetween" } },
      ["0", "1,5", "2"],
      [0, "refused", "refused"],
    ],
    [
      "dates",
      { date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } },
      ["15/01/2026", "31/12/2025", "hôm nay"],
      [46037, "refused", "refused"],
    ],
    [
      "times",
      { time: { formula1: "9:00 AM", formula2: "5:00 PM", operator: "Between" } },
      ["9:00", "17:01"],
      [0.375, "refused"],
    ],
    [
      "text length",
      { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } },
      ["abc", "đạt!", "123", "1234"],
      ["abc", "refused", 123, "refused"],
    ],
    [
      "a list",
      { list: { inCellDropDown: true, source: "Có, Không,1,TRUE,1/15/2026" } },
      ["Có", "Không", "có", "1", "2", "TRUE", "15/01/2026"],
      ["Có", "Không", "refused", 1, "refused", true, 46037],
    ],
    ["a custom formula", { custom: { formula: "=ISNUMBER(B2)" } }, ["1", "x"], [1, "refused"]],
    ["a custom formula that gives a number", { custom: { formula: "=B2-1" } }, ["2", "1"], [2, "refused"]],
    [
      "a custom formula that gives an error",
      { custom: { formula: '=SEARCH("a",B2)' } },
      ["xa", "x"],
      ["xa", "refused"],
    ],
  ])("%s", async (_name, rule, texts, expected) => {
    await setRule(rule);
    expect(await outcomes(texts)).toEqual(expected);
  });

  test("a list in cells: letter case is left aside, numbers and shown texts are found", async () => {
    await run((sheet, context) => {
      const list = context.workbook.worksheets.add("DM");
      list.getRange("A1:A4").values = [["Đạt"], [0.5], ["'12"], [""]];
      sheet.getRange("B2:B9").dataValidation.rule = { list: { inCellDropDown: true, source: list.getRange("A1:A4") } };
    });
    expect(await outcomes(["ĐẠT", "0,5", "12", "khá"])).toEqual(["ĐẠT", 0.5, 12, "refused"]);
  });

  test("a list named by a name, by INDIRECT to a table, and one that depends on the cell beside", async () => {
    await run((sheet, context) => {
      sheet.getRange("F1:G3").values = [
        ["Xã", "Huyện"],
        ["a", "x"],
        ["b", "y"],
      ];
      sheet.tables.add("F1:G3", true).name = "T";
      context.workbook.names.add("Xa", sheet.getRange("F2:F3"));
      sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "=Xa" } };
      sheet.getRange("B3").dataValidation.rule = { list: { inCellDropDown: true, source: '=INDIRECT("T[Huyện]")' } };
      sheet.getRange("B4:B5").dataValidation.rule = {
        list: { inCellDropDown: true, source: '=INDIRECT("T["&A4&"]")' },
      };
      sheet.getRange("A4:A5").values = [["Xã"], ["Huyện"]];
    });
    expect([await type("a", "B2"), await type("x", "B2"), await type("y", "B3"), await type("a", "B3")]).toEqual([
      "a",
      "refused",
      "y",
      "refused",
    ]);
    expect([await type("b", "B4"), await type("b", "B5"), await type("y", "B5")]).toEqual(["b", "refused", "y"]);
  });

  test("relative references are read from the cell typed into, which holds the new value already", async () => {
    await run((sheet) => {
      sheet.getRange("A2:A4").values = [[5], [10], [1]];
      sheet.getRange("B2:B4").dataValidation.rule = { custom: { formula: "=AND(B2<=$A2,COUNTIF($B$2:$B$4,B2)=1)" } };
    });
    expect([await type("5", "B2"), await type("5", "B3"), await type("6", "B3"), await type("2", "B4")]).toEqual([
      5,
      "refused",
      6,
      "refused",
    ]);
  });

  test("a formula is judged by its result", async () => {
    await setRule({ wholeNumber: { formula1: 10, operator: "LessThan" } });
    await run((sheet) => {
      sheet.getRange("A1").values = [[4]];
    });
    expect([await type("=A1*2"), await type("=A1*3"), await type("=A1/0")]).toEqual([8, "refused", "refused"]);
  });

  test("a refused entry leaves the cell as it was", async () => {
    await setRule({ wholeNumber: { formula1: 10, operator: "LessThan" } });
    expect([await type("7"), await type("70"), value("B2")]).toEqual([7, "refused", 7]);
  });
});

describe("blanks", () => {
  const rule: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };

  test("ignored, a blank may be entered; not ignored, it may not", async () => {
    await setRule(rule);
    expect(await type("")).toBeNull();
    await setRule(rule, { ignoreBlanks: false });
    expect(await type("")).toBe("refused");
  });

  test('"if any referenced cell is blank, selecting the Ignore blank check box allows any value to be entered"', async () => {
    const bound: Excel.DataValidationRule = { wholeNumber: { formula1: "=$D$1", operator: "GreaterThan" } };
    await setRule(bound);
    expect(await type("-5")).toBe(-5);
    await run((sheet) => {
      sheet.getRange("D1").values = [[0]];
    });
    expect(await type("-4")).toBe("refused");
    await run((sheet) => {
      sheet.getRange("D1").clear();
    });
    await setRule(bound, { ignoreBlanks: false });
    expect([await type("5"), await type("-4")]).toEqual([5, "refused"]);
  });

  test('"a cell range with a defined name, and there is a blank cell anywhere in the range": any value', async () => {
    await run((sheet, context) => {
      sheet.getRange("F1:F2").values = [["a"], ["b"]];
      context.workbook.names.add("Ten", sheet.getRange("F1:F3"));
    });
    await setRule({ list: { inCellDropDown: true, source: "=Ten" } });
    expect(await type("z")).toBe("z");
    await run((sheet) => {
      sheet.getRange("F3").values = [["c"]];
    });
    expect(await type("y")).toBe("refused");
  });
});

describe("alerts", () => {
  const rule: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
  const alert = (part: object) => ({
    errorAlert: { message: "Điểm phải lớn hơn 0", showAlert: true, style: "Stop", title: "Sai", ...part },
  });

  test("the refusal carries the message", async () => {
    await setRule(rule, alert({}));
    await expect(workbench.type("B2", "-1")).rejects.toMatchObject({
      name: "EntryRefused",
      message: "Điểm phải lớn hơn 0",
    });
  });

  test.each([["Warning"], ["Information"]])("a %s asks the person, who may go on", async (style) => {
    await setRule(rule, alert({ style }));
    expect(await type("-1")).toBe(-1);
  });

  test('"Specifies whether to show an error alert dialog when a user enters invalid data": without it everything is taken', async () => {
    await setRule(rule, alert({ showAlert: false }));
    expect(await type("-1")).toBe(-1);
  });

  test("cells without a rule, and those that only have a prompt, take everything", async () => {
    await run((sheet) => {
      sheet.getRange("B3").dataValidation.prompt = { message: "x", showPrompt: true, title: "" };
    });
    expect([await type("x", "B2"), await type("x", "B3")]).toEqual(["x", "x"]);
  });
});

test("what the API writes is not checked, as in Excel", async () => {
  await setRule({ wholeNumber: { formula1: 0, operator: "GreaterThan" } });
  await run((sheet) => {
    sheet.getRange("B2").values = [["chữ"]];
  });
  expect(value("B2")).toBe("chữ");
});
