import { checkIndicators } from "../../../src/domain/checks/indicators";
import { count } from "../../../src/domain/decimal";
import type { Indicator, IndicatorValue, StatisticsReport } from "../../../src/domain/statistics";
import { briefs } from "../../builders/brief";

function indicator(key: string, members: Partial<Indicator> = {}): Indicator {
  return {
    key,
    code: key,
    parentKey: null,
    name: `Chỉ tiêu ${key}`,
    unit: "Hồ sơ",
    choices: [],
    isHeading: false,
    partOf: null,
    within: null,
    ...members,
  };
}

/** A text that is no number stands for words. */
function found(indicators: readonly Indicator[], values: Readonly<Record<string, string>>): readonly string[] {
  const read = (text: string): IndicatorValue =>
    /^\d/.test(text) ? { kind: "figure", amount: count(text) } : { kind: "text", text };
  const report: StatisticsReport = {
    templateId: "mau",
    unit: { name: "UBND xã Mẫu", district: null, province: null },
    period: { label: "năm 2024", year: 2024, span: "year" },
    values: new Map(Object.entries(values).map(([key, text]) => [key, read(text)])),
    timeCuts: null,
    figures: [],
  };
  return briefs(
    checkIndicators({ id: "mau", name: "Biểu", province: null, historicalExample: null, indicators }, report),
  );
}

describe("a coded value", () => {
  const connected = indicator("1", {
    unit: "Có/Không",
    choices: [
      { value: count("0"), label: "Chưa kết nối" },
      { value: count("1"), label: "Đã kết nối" },
    ],
  });
  const choices = "{choices: Chưa kết nối = 0; Đã kết nối = 1}";

  test.each(["2", "0.5", "Rồi"])("of %s, outside its choices, is found", (value) => {
    expect(found([connected], { 1: value })).toEqual([
      `error coded-value at indicator 1: ${value}, not – words ${choices}`,
    ]);
  });

  test("in words, where a figure is asked, is found", () => {
    expect(found([indicator("1")], { 1: "nhiều" })).toEqual([
      "error coded-value at indicator 1: nhiều, not – words {choices: }",
    ]);
  });

  test.each([
    ["one of its choices", connected, "1"],
    ["any figure, where there are no choices", indicator("1"), "830"],
    ["words, where no unit is asked", indicator("1", { unit: null }), "QĐ số 139/QĐ-UBND"],
  ])("is left alone: %s", (_, asked, value) => {
    expect(found([asked], { 1: value })).toEqual([]);
  });

  test("left blank is left alone", () => {
    expect(found([connected], {})).toEqual([]);
  });
});

describe("parts of a whole", () => {
  const parts = (unit: string): readonly Indicator[] => [
    indicator("1", { unit }),
    indicator("1/a", { code: null, partOf: "1", unit }),
    indicator("1/b", { code: null, partOf: "1", unit }),
  ];

  test.each([
    [{ 1: "830", "1/a": "40", "1/b": "587" }, "830, not 627 count {kind: parts, difference: 203}"],
    [{ 1: "589", "1/a": "40", "1/b": "587" }, "589, not 627 count {kind: parts, difference: -38}"],
    [{ 1: "1", "1/a": "0", "1/b": "0" }, "1, not 0 count {kind: parts, difference: 1}"],
  ])("%j do not add up", (values, figures) => {
    expect(found(parts("Hồ sơ"), values)).toEqual([`error parts-of-total at indicator 1: ${figures}`]);
  });

  test.each([
    ["that add up", { 1: "627", "1/a": "40", "1/b": "587" }],
    ["of which one is blank", { 1: "830", "1/a": "40" }],
    ["of a whole left blank", { "1/a": "40", "1/b": "587" }],
  ])("%s are left alone", (_, values) => {
    expect(found(parts("Hồ sơ"), values)).toEqual([]);
  });

  test("of which one is words are not added up", () => {
    expect(found(parts("Hồ sơ"), { 1: "830", "1/a": "40", "1/b": "nhiều" })).toEqual([
      "error coded-value at indicator 1/b: nhiều, not – words {choices: }",
    ]);
  });

  test("in percent may not come to more than everything", () => {
    expect(found(parts("%"), { 1: "7", "1/a": "60", "1/b": "40.1" })).toEqual([
      "error part-above-whole at indicator 1: 100.1, not 100 count {}",
    ]);
    expect(found(parts("%"), { 1: "7", "1/a": "60", "1/b": "40" })).toEqual([]);
    expect(found(parts("%"), { 1: "7", "1/a": "60", "1/b": "39" })).toEqual([]);
  });
});

describe("some of a whole", () => {
  const tasks = [indicator("1"), indicator("2", { within: "1" })];

  test("may not be more than all of it", () => {
    expect(found(tasks, { 1: "201", 2: "214" })).toEqual([
      "error part-above-whole at indicator 2: 214, not 201 count {}",
    ]);
    expect(found(tasks, { 1: "0", 2: "18" })).toEqual(["error part-above-whole at indicator 2: 18, not 0 count {}"]);
  });

  test.each([{ 1: "201", 2: "201" }, { 1: "201", 2: "0" }, { 1: "201" }, { 2: "214" }])(
    "%j is left alone",
    (values) => {
      expect(found(tasks, values)).toEqual([]);
    },
  );

  test("a percentage may not be above 100", () => {
    const share = indicator("1", { unit: "%" });
    expect(found([share], { 1: "100.1" })).toEqual(["error part-above-whole at indicator 1: 100.1, not 100 count {}"]);
    expect(found([share], { 1: "100" })).toEqual([]);
  });
});

describe("codes of indicators", () => {
  const under = (parentKey: string, key: string, code: string | null): Indicator => indicator(key, { code, parentKey });

  test("printed twice, out of order and left out are noticed, in this order", () => {
    const indicators = [
      indicator("1", { isHeading: true }),
      under("1", "1.1", "1.1"),
      under("1", "1.4", "1.4"),
      under("1", "1.4/1.2", "1.2"),
      under("1", "1.4/1.4", "1.4"),
    ];
    expect(found(indicators, {})).toEqual([
      "info duplicate-code at indicator 1.4/1.4: 1.4, not – words {times: 2}",
      "info code-order at indicator 1.4/1.2: 1.2, not – words {after: 1.4}",
      "info missing-code at indicator 1.4: 1.4, not 1.2, 1.3 words {skipped: 1.2, 1.3}",
      "info missing-code at indicator 1.4/1.4: 1.4, not 1.3 words {skipped: 1.3}",
    ]);
  });

  test("in order, with “trong đó” rows that carry none, are left alone", () => {
    const indicators = [
      indicator("1", { isHeading: true }),
      under("1", "1.1", "1.1"),
      under("1", "1.1/a", null),
      under("1", "1.2", "1.2"),
    ];
    expect(found(indicators, {})).toEqual([]);
  });
});
