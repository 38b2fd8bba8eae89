import { ConditionalLooks, type LookSource } from "../../../workbench/engine/conditional-look";
import { matchesText } from "../../../workbench/engine/text-match";
import type { CellValue, ConditionalFormatData } from "../../../workbench/workbook-data";

type Rule = ConditionalFormatData extends infer F
  ? F extends ConditionalFormatData
    ? Omit<F, "areas" | "priority" | "stopIfTrue">
    : never
  : never;

const format = (
  rule: Rule,
  part: Partial<Pick<ConditionalFormatData, "priority" | "stopIfTrue">> = {},
): ConditionalFormatData => ({
  areas: [{ row: 0, column: 0, rows: 9, columns: 1 }],
  priority: 1,
  stopIfTrue: false,
  ...rule,
  ...part,
});

/** Column A holds the values; formulas are answered from a list, by their text. */
const source = (values: readonly CellValue[], answers: Readonly<Record<string, CellValue>> = {}): LookSource => ({
  value: (row) => values[row] ?? null,
  evaluate: (formula) => answers[formula] ?? null,
  numbers: () => values.filter((value) => typeof value === "number"),
});

const lookAt = (
  formats: readonly ConditionalFormatData[],
  values: readonly CellValue[],
  answers?: Readonly<Record<string, CellValue>>,
) => new ConditionalLooks(formats, source(values, answers)).at(0, 0);

const red = { fontColor: "#FF0000" };
const applies = (rule: Rule, value: CellValue, answers?: Readonly<Record<string, CellValue>>) =>
  Object.keys(lookAt([format(rule)], [value], answers)).length > 0;

test.each([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
  ["x", false],
  [null, false],
  [{ error: "#N/A" as const }, false],
])("a custom formula that gives %j applies: %s", (answer, expected) => {
  expect(applies({ kind: "custom", formula: "=f", look: red }, 5, { "=f": answer })).toBe(expected);
});

describe("cell value rules compare as Excel's operators do", () => {
  const rule = (
    operator:
      | "Between"
      | "NotBetween"
      | "EqualTo"
      | "NotEqualTo"
      | "GreaterThan"
      | "LessThan"
      | "GreaterThanOrEqual"
      | "LessThanOrEqual",
  ) => ({ kind: "cellValue", operator, formula1: "5", formula2: "10", look: red }) as const;

  test.each([
    ["Between", [5, 7.5, 10], [4.9, 10.1, null, "x"]],
    ["NotBetween", [4, 11, null, "x"], [5, 10]],
    ["EqualTo", [5], [4, "5", null]],
    ["NotEqualTo", [4, "5", null], [5]],
    ["GreaterThan", [5.1, "một chữ", true], [5, null]],
    ["LessThan", [4, null], [5, "x"]],
    ["GreaterThanOrEqual", [5, 6], [4]],
    ["LessThanOrEqual", [5, 4], [6]],
  ] as const)("%s 5 (and 10)", (operator, yes, no) => {
    expect(yes.map((value) => applies(rule(operator), value))).toEqual(yes.map(() => true));
    expect(no.map((value) => applies(rule(operator), value))).toEqual(no.map(() => false));
    expect(applies(rule(operator), { error: "#DIV/0!" })).toBe(false);
  });

  test("texts without regard to letter case, and operands that are formulas", () => {
    const text = { kind: "cellValue", operator: "EqualTo", formula1: '="đạt"', look: red } as const;
    expect([applies(text, "ĐẠT", { '="đạt"': "đạt" }), applies(text, "chưa", { '="đạt"': "đạt" })]).toEqual([
      true,
      false,
    ]);
  });

  test("15 digits are compared: 0.1 + 0.2 is 0.3", () => {
    expect(applies({ kind: "cellValue", operator: "EqualTo", formula1: "0.3", look: red }, 0.1 + 0.2)).toBe(true);
  });
});

describe("text rules", () => {
  test.each([
    ["Contains", "ĐẠT", ["Chưa đạt", "đạt"], ["", null, "khá"]],
    ["NotContains", "đạt", ["khá", null], ["Đạt"]],
    ["BeginsWith", "tc", ["TC1"], ["xTC", null]],
    ["EndsWith", "1", ["TC1", 21], ["TC12", null]],
  ] as const)("%s %s, letter case left aside", (operator, text, yes, no) => {
    expect(yes.map((value) => matchesText(value, operator, text))).toEqual(yes.map(() => true));
    expect(no.map((value) => matchesText(value, operator, text))).toEqual(no.map(() => false));
  });

  test("wildcards of SEARCH count in Contains", () => {
    expect([
      matchesText("TC-15", "Contains", "c?1*5"),
      matchesText("TC15", "Contains", "c?1"),
      matchesText("50%?", "Contains", "~?"),
    ]).toEqual([true, false, true]);
  });

  test("an error contains nothing", () => {
    const error = { error: "#N/A" as const };
    expect([matchesText(error, "Contains", "N/A"), matchesText(error, "NotContains", "x")]).toEqual([false, true]);
  });
});

describe("several formats on one cell", () => {
  const always = (look: object, priority: number, stopIfTrue = false) =>
    format({ kind: "custom", formula: "=TRUE", look }, { priority, stopIfTrue });
  const answers = { "=TRUE": true };

  test('"When rules don\'t conflict … the cell is formatted with both a bold font and a red color"', () => {
    expect(lookAt([always({ bold: true }, 1), always(red, 2)], [1], answers)).toEqual({ bold: true, ...red });
  });

  test('"When rules conflict … The rule that is applied is the one that is higher in precedence"', () => {
    expect(lookAt([always({ fontColor: "#00FF00" }, 2), always(red, 1)], [1], answers)).toEqual(red);
  });

  test('"If the conditions of this conditional format are met, no lower-priority formats shall take effect on that cell"', () => {
    expect(lookAt([always({ bold: true }, 1, true), always(red, 2)], [1], answers)).toEqual({ bold: true });
  });

  test("borders of each side are taken from the first that has them", () => {
    const thin = { line: "Thin" } as const;
    const looks = [
      always({ borders: { top: thin } }, 1),
      always({ borders: { top: { line: "Dashed" }, left: thin } }, 2),
    ];
    expect(lookAt(looks, [1], answers)).toEqual({ borders: { top: thin, left: thin } });
  });

  test("cells outside the areas are left alone", () => {
    expect(new ConditionalLooks([always(red, 1)], source([1], answers)).at(0, 1)).toEqual({});
  });
});

describe("colour scales", () => {
  const scale = (points: Extract<Rule, { kind: "colorScale" }>["points"]) => format({ kind: "colorScale", points });
  const colors = (
    rule: ConditionalFormatData,
    values: readonly CellValue[],
    answers?: Readonly<Record<string, CellValue>>,
  ) => {
    const looks = new ConditionalLooks([rule], source(values, answers));
    return values.map((_, row) => looks.at(row, 0).fill);
  };

  test("two points: a blend between the lowest and the highest value; only numbers are coloured", () => {
    const rule = scale([
      { type: "LowestValue", color: "#000000" },
      { type: "HighestValue", color: "#C80000" },
    ]);
    expect(colors(rule, [0, 5, 10, "x", null])).toEqual(["#000000", "#640000", "#C80000", undefined, undefined]);
  });

  test("three points by percent and percentile; beyond the ends the colour of the end", () => {
    const middle = (type: "Percent" | "Percentile") =>
      scale([
        { type: "Number", value: "1", color: "#000000" },
        { type, value: "50", color: "#646464" },
        { type: "Formula", value: "=max", color: "#C8C8C8" },
      ]);
    const values = [0, 1, 2, 3, 100];
    expect(colors(middle("Percent"), values, { "=max": 99 })).toEqual([
      "#000000",
      "#000000",
      "#020202",
      "#040404",
      "#C8C8C8",
    ]);
    expect(colors(middle("Percentile"), values, { "=max": 102 })).toEqual([
      "#000000",
      "#000000",
      "#646464",
      "#656565",
      "#C6C6C6",
    ]);
  });

  test("no colours without numbers, nor with a bound that is none", () => {
    const rule = scale([
      { type: "Number", value: "=bad", color: "#000000" },
      { type: "HighestValue", color: "#C80000" },
    ]);
    expect([colors(rule, ["x"]), colors(rule, [1], { "=bad": { error: "#REF!" } })]).toEqual([
      [undefined],
      [undefined],
    ]);
  });
});

describe("data bars", () => {
  const bars = (part: Partial<Extract<Rule, { kind: "dataBar" }>>, values: readonly CellValue[]) => {
    const rule = format({ kind: "dataBar", color: "#638EC6", gradient: true, showValue: true, ...part });
    const looks = new ConditionalLooks([rule], source(values));
    return values.map((_, row) => looks.at(row, 0).bar);
  };
  const spans = (part: Parameters<typeof bars>[0], values: readonly CellValue[]) =>
    bars(part, values).map((bar) => (bar ? [bar.from, bar.to, bar.color] : undefined));
  const blue = "#638EC6";

  test("automatic bounds begin at 0 and end at the highest value; texts have no bar", () => {
    expect(spans({}, [0, 5, 10, "x"])).toEqual([[0, 0, blue], [0, 0.5, blue], [0, 1, blue], undefined]);
  });

  test("numbers as bounds: what lies beyond is cut", () => {
    expect(spans({ min: "0", max: "1" }, [0.25, 1, 2, -1])).toEqual([
      [0, 0.25, blue],
      [0, 1, blue],
      [0, 1, blue],
      [0, 0, "#FF0000"],
    ]);
  });

  test("the lowest value as bound has no bar", () => {
    expect(spans({ minType: "LowestValue" }, [5, 10])).toEqual([
      [0, 0, blue],
      [0, 1, blue],
    ]);
  });

  test("bars of negative numbers go left from the axis, in their own colour", () => {
    const found = bars({ negativeColor: "#00FF00", axisColor: "#111111" }, [-5, 15]);
    expect(found).toEqual([
      { from: 0, to: 0.25, color: "#00FF00", gradient: true, axis: { at: 0.25, color: "#111111" }, showValue: true },
      { from: 0.25, to: 1, color: blue, gradient: true, axis: { at: 0.25, color: "#111111" }, showValue: true },
    ]);
  });

  test("axis in the middle, no axis, and right to left", () => {
    expect(spans({ axis: "CellMidPoint" }, [-5, 10])).toEqual([
      [0.25, 0.5, "#FF0000"],
      [0.5, 1, blue],
    ]);
    expect(spans({ axis: "None" }, [-5, 5])).toEqual([
      [0, 0, blue],
      [0, 1, blue],
    ]);
    expect(spans({ direction: "RightToLeft" }, [5, 10])).toEqual([
      [0.5, 1, blue],
      [0, 1, blue],
    ]);
  });
});
