import type { DeclaredFunction, Parameter } from "../../../workbench/functions/add-in-functions";
import { convertArguments } from "../../../workbench/functions/convert-arguments";
import type { GivenArgument } from "../../../workbench/functions/given-argument";
import type { CellValue } from "../../../workbench/workbook-data";

const declaredWith = (parameters: readonly Partial<Parameter>[], takesErrors = false): DeclaredFunction => ({
  id: "F",
  name: "CCHC.F",
  description: "",
  parameters: parameters.map((parameter) => ({
    type: "any",
    isMatrix: false,
    isOptional: false,
    name: "",
    description: "",
    isRepeating: false,
    ...parameter,
  })),
  takesErrors,
  isVolatile: false,
  isCancelable: false,
  needsAddress: false,
});

const cells = (...rows: readonly (readonly CellValue[])[]): GivenArgument => ({ kind: "cells", cells: rows });
const one = (value: CellValue): GivenArgument => cells([value]);
const omitted: GivenArgument = { kind: "omitted" };
const values = (...sent: readonly unknown[]) => ({ kind: "values", values: sent });
const refused = (error: string) => ({ kind: "refused", error });

test.each<[Parameter["type"], CellValue, unknown]>([
  ["number", "0.5", values(0.5)],
  ["number", " -1.5e3 ", values(-1500)],
  // What a Vietnamese Excel would read as a number is a text here: results must not depend on the language.
  ["number", "0,5", refused("#VALUE!")],
  ["number", "", refused("#VALUE!")],
  ["number", "0x10", refused("#VALUE!")],
  ["number", false, values(0)],
  ["number", null, values(0)],
  ["string", 0.5, values("0.5")],
  ["string", false, values("FALSE")],
  ["string", null, values("")],
  ["boolean", 0, values(false)],
  ["boolean", -2, values(true)],
  ["boolean", "true", values(true)],
  ["boolean", "có", refused("#VALUE!")],
  ["boolean", null, values(false)],
  ["any", "0.5", values("0.5")],
  ["any", "", values("")],
  ["any", null, values(0)],
])("type %s, given %j", (type, value, converted) => {
  expect(convertArguments(declaredWith([{ type }]), [one(value)], "desktop")).toEqual(converted);
});

test("every cell of a range is converted", () => {
  const declared = declaredWith([{ type: "string", isMatrix: true }]);
  expect(convertArguments(declared, [cells([1, null], [true, "a"])], "desktop")).toEqual(
    values([
      ["1", ""],
      ["TRUE", "a"],
    ]),
  );
  const numbers = declaredWith([{ type: "number", isMatrix: true }]);
  expect(convertArguments(numbers, [cells([1], ["Điểm"])], "desktop")).toEqual(refused("#VALUE!"));
});

test("an omitted value is null where it may be omitted and an empty cell where it must be given", () => {
  const declared = declaredWith([{ type: "number" }, { isOptional: true }, { type: "string", isOptional: true }]);
  expect(convertArguments(declared, [omitted, omitted], "desktop")).toEqual(values(0, null, null));
  expect(convertArguments(declared, [], "desktop")).toEqual(refused("#VALUE!"));
});

test("an empty cell is no omitted value, also for an optional parameter", () => {
  const declared = declaredWith([{ isOptional: true }]);
  expect(convertArguments(declared, [one(null)], "desktop")).toEqual(values(0));
  expect(convertArguments(declared, [one(null)], "web")).toEqual(values(null));
});

test("repeated values are one array after the others", () => {
  const declared = declaredWith([{ type: "string" }, { type: "number", isRepeating: true, isOptional: true }]);
  expect(convertArguments(declared, [one("a"), one(1), one("2")], "desktop")).toEqual(values("a", [1, 2]));
  expect(convertArguments(declared, [one("a"), omitted, one(2)], "desktop")).toEqual(values("a", [null, 2]));
  expect(convertArguments(declared, [one("a")], "desktop")).toEqual(values("a", []));
});

test('"The default allowErrorForDataTypeAny value is false": an error keeps the function from being called', () => {
  const error = one({ error: "#DIV/0!" });
  expect(convertArguments(declaredWith([{}]), [error], "desktop")).toEqual(refused("#DIV/0!"));
  const range = cells([1], [{ error: "#N/A" }]);
  expect(convertArguments(declaredWith([{ isMatrix: true }]), [range], "desktop")).toEqual(refused("#N/A"));
});

test("allowErrorForDataTypeAny lets errors through to parameters of type any, but nothing that is still waited for", () => {
  const wire = { code: "#DIV/0!", type: "CustomFunctionError" };
  expect(convertArguments(declaredWith([{}], true), [one({ error: "#DIV/0!" })], "desktop")).toEqual(values(wire));
  const numbers = declaredWith([{ type: "number" }], true);
  expect(convertArguments(numbers, [one({ error: "#DIV/0!" })], "desktop")).toEqual(refused("#DIV/0!"));
  expect(convertArguments(declaredWith([{}], true), [one({ error: "#BUSY!" })], "desktop")).toEqual(refused("#BUSY!"));
});
