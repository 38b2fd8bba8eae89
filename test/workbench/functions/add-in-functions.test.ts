import { readAddInFunctions } from "../../../workbench/functions/add-in-functions";

const metadata = (part: object, file: object = {}): object => ({
  ...file,
  functions: [{ id: "GAP", name: "GAP", parameters: [], result: {}, ...part }],
});

test("a function is what functions.json says, under the add-in's namespace", () => {
  const parameters = [
    { name: "max", description: "Điểm tối đa", type: "number" },
    { name: "cells", dimensionality: "matrix", optional: true },
    { name: "rest", type: "string", repeating: true },
  ];
  const options = { volatile: true, requiresAddress: true };
  expect(
    readAddInFunctions(
      "cchc",
      metadata({ name: "Gap", description: "Điểm mất", parameters, options }, { allowErrorForDataTypeAny: true }),
    ),
  ).toEqual({
    namespace: "cchc",
    functions: [
      {
        id: "GAP",
        name: "CCHC.GAP",
        description: "Điểm mất",
        parameters: [
          {
            name: "max",
            description: "Điểm tối đa",
            type: "number",
            isMatrix: false,
            isOptional: false,
            isRepeating: false,
          },
          { name: "cells", description: "", type: "any", isMatrix: true, isOptional: true, isRepeating: false },
          { name: "rest", description: "", type: "string", isMatrix: false, isOptional: true, isRepeating: true },
        ],
        takesErrors: true,
        isVolatile: true,
        isCancelable: false,
        needsAddress: true,
      },
    ],
  });
});

test("an option that is not honoured is named", () => {
  const read = readAddInFunctions("CCHC", metadata({ options: { stream: true } }));
  expect(read.functions[0]!.missingOption).toBe("stream");
});

test.each([
  ["no list of functions", { functions: {} }, "functions.json has no list of functions"],
  ["a function without an id", metadata({ id: "" }), "a function's id is missing"],
  ["an unknown type", metadata({ parameters: [{ type: "date" }] }), "parameter 1 of GAP has an unknown type"],
  [
    "a repeating parameter before another",
    metadata({ parameters: [{ repeating: true }, {}] }),
    "parameter 1 of GAP repeats and is not the last",
  ],
  [
    "the same name twice",
    {
      functions: [
        { id: "A.B", name: "GAP" },
        { id: "A.C", name: "gap" },
      ],
    },
    "functions.json declares CCHC.GAP twice",
  ],
])("%s is refused", (_what, file, message) => {
  expect(() => readAddInFunctions("CCHC", file)).toThrow(message);
});
