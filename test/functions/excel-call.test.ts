/** What passes between Excel and a function, with a runtime that keeps what it is told. */
import { excelFunction, type ExcelFunction, type FunctionRuntime } from "../../src/functions/excel-call";
import type { Cells } from "../../src/functions/cells";
import { required, type FunctionSpec } from "../../src/functions/function-spec";

class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

const runtime = {
  associate: () => undefined,
  Error: RuntimeError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
} as unknown as FunctionRuntime;

/** A function of two arguments that gives back what it got, or what it is told to give. */
function functionThatGives(result?: ReturnType<FunctionSpec["compute"]>) {
  const seen: (readonly (Cells | null)[])[] = [];
  const spec: FunctionSpec = {
    id: "ECHOED",
    help: { vi: "", en: "" },
    parameters: [required("điểm", "points", "", ""), required("khóa", "key", "", "")],
    compute: (...args) => {
      seen.push(args);
      return result ?? [["xong"]];
    },
  };
  return { call: excelFunction(spec, runtime), seen };
}

function thrownBy(call: ExcelFunction, ...given: readonly unknown[]): unknown {
  try {
    return call(...given);
  } catch (error) {
    return error instanceof RuntimeError ? `${error.code} ${error.message}` : error;
  }
}

test.each<[string, readonly unknown[], readonly (Cells | null)[]]>([
  [
    "a matrix stays one",
    [
      [
        [1, "a"],
        [true, ""],
      ],
      [["k"]],
    ],
    [
      [
        [1, "a"],
        [true, ""],
      ],
      [["k"]],
    ],
  ],
  ["a single value is a matrix of one", [0.5, "k"], [[[0.5]], [["k"]]]],
  ["a missing argument is null", [null, undefined], [null, null]],
  ["too few arguments are missing ones", [], [null, null]],
  ["a blank cell is null", [[[null], [undefined]], [[""]]], [[[null], [undefined]], [[""]]]],
  ["Excel's note on the call is not looked at", [1, 2, { functionName: "ECHOED" }], [[[1]], [[2]]]],
])("%s", (_, given, cells) => {
  const { call, seen } = functionThatGives();
  expect(call(...given)).toEqual([["xong"]]);
  expect(seen).toEqual([cells]);
});

test.each([
  ["#N/A", "#N/A Đối số “điểm” có ô báo lỗi #N/A"],
  ["#REF!", "#VALUE! Đối số “điểm” có ô báo lỗi #REF!"],
  ["#DIV/0!", "#VALUE! Đối số “điểm” có ô báo lỗi #DIV/0!"],
])("a cell that shows %s is said, and nothing is computed", (code, shown) => {
  const { call, seen } = functionThatGives();
  expect(thrownBy(call, [[1], [{ code }]], "k")).toBe(shown);
  expect(seen).toEqual([]);
});

test("the first error decides, argument by argument", () => {
  const { call } = functionThatGives();
  expect(thrownBy(call, [[1]], [[{ code: "#NULL!" }], [{ code: "#N/A" }]])).toBe(
    "#VALUE! Đối số “khóa” có ô báo lỗi #NULL!",
  );
});

test("a value of a kind unknown here is refused, not taken for a blank", () => {
  const { call } = functionThatGives();
  expect(thrownBy(call, [[{ type: "Entity" }]], "k")).toBe("#VALUE! Đối số “điểm” có ô báo lỗi");
});

test.each(["#VALUE!", "#N/A"] as const)("a refusal %s that is the whole answer is thrown with its message", (error) => {
  const { call } = functionThatGives([[{ error, message: "vì sao" }]]);
  expect(thrownBy(call, 1, 2)).toBe(`${error} vì sao`);
});

test("a refusal among other cells stands in its cell", () => {
  const { call } = functionThatGives([[1], [{ error: "#N/A", message: "vì sao" }]]);
  const [first, second] = call(1, 2);
  expect(first).toEqual([1]);
  expect(second?.[0]).toBeInstanceOf(RuntimeError);
  expect(second?.[0]).toMatchObject({ code: "#N/A", message: "vì sao" });
});

test("Microsoft's error class is looked up when a function is called: office.js brings it after the functions are given", () => {
  const late = { associate: () => undefined } as unknown as { Error: unknown; ErrorCode: unknown };
  const spec: FunctionSpec = {
    id: "LATE",
    help: { vi: "", en: "" },
    parameters: [],
    compute: () => [[{ error: "#VALUE!", message: "vì sao" }]],
  };
  const call = excelFunction(spec, late as unknown as FunctionRuntime);
  Object.assign(late, { Error: RuntimeError, ErrorCode: runtime.ErrorCode });
  expect(thrownBy(call)).toBe("#VALUE! vì sao");
});
