import { type EntryLanguage, readEntry } from "../../../workbench/engine/typed-text";

const read = (text: string, language: EntryLanguage) => readEntry(text, language, 2026);

test.each([
  ["0,5", 0.5, undefined],
  ["1.234,5", 1234.5, "#,##0.00"],
  ["1.234.567", 1_234_567, "#,##0"],
  ["-3", -3, undefined],
  ["(3)", -3, undefined],
  ["85%", 0.85, "0%"],
  ["12,7%", 0.127, "0.00%"],
  ["1e5", 100_000, "0.00E+00"],
  [",5", 0.5, undefined],
  ["15/03/2023", 45_000, "m/d/yyyy"],
  ["15-3-23", 45_000, "m/d/yyyy"],
  ["2023-03-15", 45_000, "m/d/yyyy"],
  ["15/3", 46_096, "d-mmm"],
  ["7:30", 0.3125, "h:mm"],
])("vi-VN: %s typed is a number", (text, value, numberFormat) => {
  expect(read(text, "vi-VN")).toEqual({ kind: "value", value, ...(numberFormat !== undefined && { numberFormat }) });
});

test.each([
  ["0.5", 0.5, undefined],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["3/15/2023", 45_000, "m/d/yyyy"],
  ["12%", 0.12, "0%"],
])("en-US: %s typed is a number", (text, value, numberFormat) => {
  expect(read(text, "en-US")).toEqual({ kind: "value", value, ...(numberFormat !== undefined && { numberFormat }) });
});

test.each([
  ["1.5", "vi-VN"],
  ["0,5", "en-US"],
  ["31/02/2024", "vi-VN"],
  ["15/3/2023", "en-US"],
  ["1,23,456", "en-US"],
  ["TC1.1", "vi-VN"],
  ["%", "vi-VN"],
  ["-", "vi-VN"],
  ["25:00", "vi-VN"],
] as const)("%s stays text in %s", (text, language) => {
  expect(read(text, language)).toEqual({ kind: "value", value: text });
});

test("a leading apostrophe keeps text as text", () => {
  expect(read("'001", "vi-VN")).toEqual({ kind: "quoted", value: "001" });
  expect(read("'=A1", "vi-VN")).toEqual({ kind: "quoted", value: "=A1" });
});

test("truth values, errors, formulas and nothing", () => {
  expect(read("true", "vi-VN")).toEqual({ kind: "value", value: true });
  expect(read("#n/a", "vi-VN")).toEqual({ kind: "value", value: { error: "#N/A" } });
  expect(read("=A1", "vi-VN")).toEqual({ kind: "formula", formula: "=A1" });
  expect(read("=", "vi-VN")).toEqual({ kind: "value", value: "=" });
  expect(read("", "vi-VN")).toEqual({ kind: "value", value: null });
});
