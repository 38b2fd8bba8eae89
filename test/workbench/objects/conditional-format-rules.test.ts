/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

type Add = (
  type: "Custom" | "DataBar" | "ColorScale" | "ContainsText" | "CellValue",
  address?: string,
) => Excel.ConditionalFormat;

const run = <T>(work: (add: Add, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const result = await work(
      (type, address = "B2:C9") => sheet.getRange(address).conditionalFormats.add(type),
      context,
    );
    await context.sync();
    return result;
  });

const record = () => {
  const {
    areas: _areas,
    priority: _priority,
    stopIfTrue: _stop,
    ...rest
  } = workbench.engine.sheets.records(workbench.engine.sheets.activeId).conditionalFormats[0]!;
  return rest;
};

const refused = (work: (add: Add) => void): Promise<unknown> => run(work).then(() => "accepted", codeOf);

const codeOf = (problem: unknown): unknown => (problem as { readonly code?: unknown }).code ?? problem;

describe("custom", () => {
  test('"formula: The formula … on which to evaluate the conditional format rule", relative to the first cell', async () => {
    await run(async (add, context) => {
      const { rule } = add("Custom").custom;
      rule.formula = "=and($a2>1;b$1)".replace(";", ",");
      rule.load("formula,formulaLocal,formulaR1C1");
      await context.sync();
      expect([rule.formula, rule.formulaLocal, rule.formulaR1C1]).toEqual([
        "=AND($A2>1,B$1)",
        "=AND($A2>1;B$1)",
        "=AND(RC1>1,R1C)",
      ]);
    });
  });

  test('"formulaLocal: … in the user\'s language", here vi-VN; "formulaR1C1: … in R1C1-style notation"', async () => {
    await run((add) => (add("Custom").custom.rule.formulaLocal = "=ROUND(B2;1)>0,5"));
    expect(record()).toMatchObject({ formula: "=ROUND(B2,1)>0.5" });
    await run((add) => (add("Custom").custom.rule.formulaR1C1 = '=RC>SUM(R2C3:R[3]C)&"R1C1"'));
    expect(record()).toMatchObject({ formula: '=B2>SUM(B$2:$C5)&"R1C1"' });
  });

  test("a text without = is that text", async () => {
    await run((add) => (add("Custom").custom.rule.formula = 'A1 = "x"'));
    expect(record()).toMatchObject({ formula: '="A1 = ""x"""' });
  });

  test.each(["=A1+", "=SUM(A1", "=(", "", "=T[Điểm]>1"])("%s is refused", async (formula) => {
    expect(await refused((add) => (add("Custom").custom.rule.formula = formula))).toBe("InvalidArgument");
  });
});

describe("cell value", () => {
  test.each([
    ["LessThan", { formula1: "=0", operator: "LessThan" }, { operator: "LessThan", formula1: "0" }],
    [
      "a number",
      { formula1: 12.5 as unknown as string, operator: "EqualTo" },
      { operator: "EqualTo", formula1: "12.5" },
    ],
    [
      "Between",
      { formula1: "1", formula2: "=$F$1", operator: "Between" },
      { operator: "Between", formula1: "1", formula2: "=$F$1" },
    ],
    [
      "formula2 not needed",
      { formula1: "1", formula2: "2", operator: "GreaterThan" },
      { operator: "GreaterThan", formula1: "1" },
    ],
    ["a text", { formula1: "Đạt", operator: "NotEqualTo" }, { operator: "NotEqualTo", formula1: '="Đạt"' }],
  ] as const)("rule with %s", async (_name, rule, kept) => {
    await run((add) => (add("CellValue").cellValue.rule = { ...rule }));
    expect(record()).toEqual({ kind: "cellValue", ...kept, look: {} });
  });

  test("the rule is read with its operands as formulas", async () => {
    await run(async (add, context) => {
      const { cellValue } = add("CellValue");
      cellValue.rule = { formula1: "1", formula2: "=$F$1", operator: "NotBetween" };
      cellValue.load("rule");
      await context.sync();
      expect(cellValue.rule).toEqual({ formula1: "=1", formula2: "=$F$1", operator: "NotBetween" });
    });
  });

  test.each([
    ["no second bound", { formula1: "1", operator: "Between" }],
    ["no operator", { formula1: "1" }],
    ["operator Invalid", { formula1: "1", operator: "Invalid" }],
    ["no operand", { operator: "LessThan" }],
    ["a formula that cannot be read", { formula1: "=1+", operator: "LessThan" }],
    ["a field that does not exist", { formula1: "1", operator: "LessThan", formula3: "1" }],
  ])("%s is refused", async (_name, rule) => {
    expect(await refused((add) => (add("CellValue").cellValue.rule = rule as Excel.ConditionalCellValueRule))).toBe(
      "InvalidArgument",
    );
  });
});

describe("text", () => {
  test.each(["Contains", "NotContains", "BeginsWith", "EndsWith"] as const)("operator %s", async (operator) => {
    await run(async (add, context) => {
      const { textComparison } = add("ContainsText");
      textComparison.rule = { operator, text: "chưa đạt" };
      textComparison.load("rule");
      await context.sync();
      expect(textComparison.rule).toEqual({ operator, text: "chưa đạt" });
    });
    expect(record()).toEqual({ kind: "text", operator, text: "chưa đạt", look: {} });
  });

  test("operator Invalid is refused", async () => {
    expect(await refused((add) => (add("ContainsText").textComparison.rule = { operator: "Invalid", text: "x" }))).toBe(
      "InvalidArgument",
    );
  });
});

describe("format", () => {
  test("font, fill, number format and borders are set and read", async () => {
    await run(async (add, context) => {
      const { format } = add("Custom").custom;
      format.font.bold = true;
      format.font.italic = true;
      format.font.strikethrough = true;
      format.font.underline = "Double";
      format.font.color = "red";
      format.fill.color = "#ddeeff";
      format.numberFormat = "0.00";
      format.borders.getItem("EdgeTop").style = "Continuous";
      format.borders.bottom.color = "blue";
      format.load(
        "numberFormat,font/bold,font/italic,font/strikethrough,font/underline,font/color,fill/color,borders/count",
      );
      format.borders.load("items/sideIndex,items/style,items/color");
      await context.sync();
      const { font, fill } = format;
      expect([font.bold, font.italic, font.strikethrough, font.underline, font.color]).toEqual([
        true,
        true,
        true,
        "Double",
        "#FF0000",
      ]);
      expect([fill.color, format.numberFormat, format.borders.count]).toEqual(["#DDEEFF", "0.00", 4]);
      expect(format.borders.items.map(({ sideIndex, style, color }) => [sideIndex, style, color])).toEqual([
        ["EdgeTop", "Continuous", ""],
        ["EdgeBottom", "Continuous", "#0000FF"],
        ["EdgeLeft", "None", ""],
        ["EdgeRight", "None", ""],
      ]);
    });
    expect(record()).toMatchObject({
      look: {
        bold: true,
        underline: true,
        doubleUnderline: true,
        borders: { top: { line: "Thin" }, bottom: { line: "Thin", color: "#0000FF" } },
      },
    });
  });

  test('"Resets the font formats", "Resets the fill", and the number format is "Cleared if `null` is passed in"', async () => {
    await run(async (add, context) => {
      const { format } = add("CellValue").cellValue;
      format.font.bold = true;
      format.font.color = "red";
      format.fill.color = "red";
      format.numberFormat = "0";
      format.borders.left.style = "Dash";
      await context.sync();
      format.font.clear();
      await context.sync();
      expect(record()).toMatchObject({
        look: { fill: "#FF0000", numberFormat: "0", borders: { left: { line: "Dashed" } } },
      });
      format.fill.clear();
      format.numberFormat = null;
      format.borders.left.style = "None";
    });
    expect(record()).toMatchObject({ look: {} });
  });

  test("what is not set is read as Excel has it; a colour that is none is refused; line styles we lack say so", async () => {
    await run(async (add, context) => {
      const { format } = add("Custom").custom;
      format.load("numberFormat,font/bold,font/underline,font/color,fill/color");
      await context.sync();
      expect([
        format.numberFormat,
        format.font.bold,
        format.font.underline,
        format.font.color,
        format.fill.color,
      ]).toEqual([null, false, "None", "", ""]);
    });
    expect(await refused((add) => (add("Custom").custom.format.font.color = "đỏ"))).toBe("InvalidArgument");
    expect(await refused((add) => (add("Custom").custom.format.borders.top.style = "DashDot"))).toBe("NotImplemented");
  });
});
