/** functions.json as Excel reads it, and as the workbench's stand-in for Excel does. */
import { customFunctions } from "../../src/functions/catalogue";
import { functionsFile } from "../../src/functions/function-metadata";
import { functionFiles } from "../../tools/add-in/function-files";
import { readAddInFunctions } from "../../workbench/functions/add-in-functions";

const vietnamese = functionsFile(customFunctions, "vi");
const english = functionsFile(customFunctions, "en");

test("the files hold the catalogue in both languages, under the names the manifest asks for", () => {
  expect(functionFiles().map(({ name, text }) => [name, JSON.parse(text) as unknown])).toEqual([
    ["functions.json", vietnamese],
    ["functions.en.json", english],
  ]);
});

test("a function as Excel reads it", () => {
  expect(vietnamese.functions[0]).toEqual({
    id: "GAP",
    name: "GAP",
    description: "Điểm chưa đạt: điểm tối đa trừ điểm. Để trống khi chưa chấm hoặc không phát sinh.",
    parameters: [
      { name: "điểm_tối_đa", description: "Điểm tối đa", type: "any", dimensionality: "matrix" },
      { name: "điểm", description: "Điểm tự chấm hoặc điểm thẩm định", type: "any", dimensionality: "matrix" },
      {
        name: "phát_sinh",
        description: "Để trống, hoặc “Không phát sinh”",
        type: "any",
        dimensionality: "matrix",
        optional: true,
      },
    ],
    result: { type: "any", dimensionality: "matrix" },
  });
});

describe.each([
  ["vi", vietnamese],
  ["en", english],
] as const)("%s", (_, file) => {
  test("keeps Excel 2021 alive, and lets errors in cells reach the functions", () => {
    expect([file.allowCustomDataForDataTypeAny, file.allowErrorForDataTypeAny]).toEqual([false, true]);
  });

  test("the workbench takes every function, with its arguments as the catalogue has them", () => {
    const read = readAddInFunctions("CCHC", JSON.parse(JSON.stringify(file)));
    expect(
      read.functions.map(({ id, name, parameters, takesErrors, missingOption }) => ({
        id,
        name,
        takesErrors,
        missingOption,
        optional: parameters.map(({ isOptional }) => isOptional),
        ranges: parameters.every(({ isMatrix, type, isRepeating }) => isMatrix && type === "any" && !isRepeating),
      })),
    ).toEqual(
      customFunctions.map(({ id, parameters }) => ({
        id,
        name: `CCHC.${id}`,
        takesErrors: true,
        missingOption: undefined,
        optional: parameters.map(({ isOptional }) => isOptional),
        ranges: true,
      })),
    );
  });

  test("ids are unique, are the names, and look neither like a cell nor like an old macro function", () => {
    const ids = file.functions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(file.functions.map(({ name }) => name)).toEqual(ids);
    expect(ids.filter((id) => !/^[A-Z0-9_.]{3,128}$/.test(id))).toEqual([]);
    expect(ids.filter((id) => /^[A-Z]{1,3}[0-9]{1,7}$|^R[0-9]*C[0-9]*$/.test(id))).toEqual([]);
    expect(ids.filter((id) => ["RUN", "ECHO", "CALL", "GOTO", "HALT", "WAIT", "FILES"].includes(id))).toEqual([]);
  });

  test("every function and every argument is explained", () => {
    for (const { id, description, parameters } of file.functions) {
      expect([id, description.length > 10]).toEqual([id, true]);
      expect([id, parameters.filter((parameter) => parameter.description.trim() === "")]).toEqual([id, []]);
    }
  });
});

test("in English only the help differs", () => {
  const shape = (file: typeof english) =>
    file.functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      result,
      parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
    }));
  expect(shape(english)).toEqual(shape(vietnamese));
  const shared = english.functions.filter(
    ({ description }, at) => description === vietnamese.functions[at]!.description,
  );
  expect(shared).toEqual([]);
});
