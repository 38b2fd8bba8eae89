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

describe("colour scale", () => {
  test('"Midpoint is optional when using a two point color scale"; "threeColorScale: If `true`, the color scale will have three points"', async () => {
    await run(async (add, context) => {
      const { colorScale } = add("ColorScale");
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "blue" },
        midpoint: { formula: "50", type: "Percent", color: "yellow" },
        maximum: { formula: "=$F$1", type: "Formula", color: "red" },
      };
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      expect(colorScale.threeColorScale).toBe(true);
      expect(colorScale.criteria).toEqual({
        minimum: { formula: null, type: "LowestValue", color: "#0000FF" },
        midpoint: { formula: "50", type: "Percent", color: "#FFFF00" },
        maximum: { formula: "=$F$1", type: "Formula", color: "#FF0000" },
      });
      colorScale.criteria = {
        minimum: { formula: "0", type: "Number", color: "#111111" },
        maximum: { type: "HighestValue", color: "#222222" },
      };
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      expect([colorScale.threeColorScale, colorScale.criteria]).toEqual([
        false,
        {
          minimum: { formula: "0", type: "Number", color: "#111111" },
          maximum: { formula: null, type: "HighestValue", color: "#222222" },
        },
      ]);
    });
  });

  test.each([
    ["no maximum", { minimum: { type: "LowestValue", color: "red" } }],
    ["type Invalid", { minimum: { type: "Invalid" }, maximum: { type: "HighestValue" } }],
    ["a number that is missing", { minimum: { type: "Number" }, maximum: { type: "HighestValue" } }],
    ["more than 100 %", { minimum: { type: "Percent", formula: "101" }, maximum: { type: "HighestValue" } }],
  ])("%s is refused", async (_name, criteria) => {
    const set = (add: Add) =>
      (add("ColorScale").colorScale.criteria = criteria as unknown as Excel.ConditionalColorScaleCriteria);
    expect(await refused(set)).toBe("InvalidArgument");
  });
});

describe("data bar", () => {
  const bar = (add: Add) => add("DataBar").dataBar;

  test("a new bar has Excel's own choices", async () => {
    await run(async (add, context) => {
      const dataBar = bar(add);
      dataBar.load();
      dataBar.positiveFormat.load();
      dataBar.negativeFormat.load();
      await context.sync();
      const { lowerBoundRule, upperBoundRule, showDataBarOnly, axisColor, axisFormat, barDirection } = dataBar;
      expect({ lowerBoundRule, upperBoundRule, showDataBarOnly, axisColor, axisFormat, barDirection }).toEqual({
        lowerBoundRule: { type: "Automatic" },
        upperBoundRule: { type: "Automatic" },
        showDataBarOnly: false,
        axisColor: "#000000",
        axisFormat: "Automatic",
        barDirection: "Context",
      });
      expect(dataBar.positiveFormat.toJSON()).toEqual({ fillColor: "#638EC6", borderColor: "", gradientFill: true });
      expect(dataBar.negativeFormat.toJSON()).toEqual({
        fillColor: "#FF0000",
        borderColor: "",
        matchPositiveFillColor: false,
        matchPositiveBorderColor: true,
      });
    });
  });

  test.each([
    [{ type: "Number", formula: "0" }, { min: "0" }, { formula: "0", type: "Number" }],
    [{ type: "Formula", formula: "=$F$1" }, { min: "=$F$1" }, { formula: "=$F$1", type: "Formula" }],
    [
      { type: "Percent", formula: "10" },
      { min: "10", minType: "Percent" },
      { formula: "10", type: "Percent" },
    ],
    [{ type: "LowestValue" }, { minType: "LowestValue" }, { type: "LowestValue" }],
    [{ type: "Automatic" }, {}, { type: "Automatic" }],
  ] as const)("lowerBoundRule %j", async (rule, kept, shown) => {
    await run(async (add, context) => {
      const dataBar = bar(add);
      dataBar.lowerBoundRule = { type: "Percentile", formula: "5" };
      dataBar.lowerBoundRule = { ...rule };
      dataBar.load("lowerBoundRule");
      await context.sync();
      expect(dataBar.lowerBoundRule).toEqual(shown);
    });
    expect(record()).toEqual({ kind: "dataBar", color: "#638EC6", gradient: true, showValue: true, ...kept });
  });

  test("upperBoundRule of 1 and bars alone: a bar of a share", async () => {
    await run((add) => {
      const dataBar = bar(add);
      dataBar.upperBoundRule = { type: "Number", formula: "=1" };
      dataBar.showDataBarOnly = true;
      dataBar.positiveFormat.fillColor = "green";
      dataBar.positiveFormat.gradientFill = false;
    });
    expect(record()).toEqual({ kind: "dataBar", color: "#008000", gradient: false, showValue: false, max: "1" });
  });

  test("direction, axis, borders and the bars of negative numbers", async () => {
    await run(async (add, context) => {
      const dataBar = bar(add);
      dataBar.barDirection = "RightToLeft";
      dataBar.axisFormat = "CellMidPoint";
      dataBar.axisColor = "";
      dataBar.positiveFormat.borderColor = "blue";
      dataBar.negativeFormat.matchPositiveFillColor = true;
      dataBar.positiveFormat.fillColor = "gold";
      dataBar.negativeFormat.matchPositiveBorderColor = false;
      dataBar.load("axisColor,axisFormat,barDirection");
      dataBar.negativeFormat.load();
      await context.sync();
      expect([dataBar.axisColor, dataBar.axisFormat, dataBar.barDirection]).toEqual([
        "",
        "CellMidPoint",
        "RightToLeft",
      ]);
      expect(dataBar.negativeFormat.toJSON()).toEqual({
        fillColor: "#FFD700",
        borderColor: "#FF0000",
        matchPositiveFillColor: true,
        matchPositiveBorderColor: false,
      });
    });
    expect(record()).toEqual({
      kind: "dataBar",
      color: "#FFD700",
      gradient: true,
      showValue: true,
      direction: "RightToLeft",
      axis: "CellMidPoint",
      axisColor: "",
      borderColor: "#0000FF",
      negativeColor: "#FFD700",
      negativeBorderColor: "#FF0000",
    });
  });

  test.each([
    { type: "Invalid" },
    { type: "Number" },
    { type: "Number", formula: "=A1" },
    { type: "Percent", formula: "-1" },
  ])("bound %j is refused", async (rule) => {
    expect(await refused((add) => (bar(add).upperBoundRule = rule as unknown as Excel.ConditionalDataBarRule))).toBe(
      "InvalidArgument",
    );
  });
});
