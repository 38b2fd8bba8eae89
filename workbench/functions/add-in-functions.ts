/** The functions of an add-in as its `functions.json` declares them. */
export interface AddInFunctions {
  readonly namespace: string;
  readonly functions: readonly DeclaredFunction[];
}

export interface DeclaredFunction {
  /** What the add-in's script knows it by: `GAP`. */
  readonly id: string;
  /** What is typed in a cell: `CCHC.GAP`. */
  readonly name: string;
  /** What it does, for the tip that is shown while it is typed. */
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** Errors reach parameters of type `any`; otherwise no error ever reaches the function. */
  readonly takesErrors: boolean;
  readonly isVolatile: boolean;
  readonly isCancelable: boolean;
  readonly needsAddress: boolean;
  /** The option that the workbench does not know how to honour, if there is one. */
  readonly missingOption?: string;
}

export type ParameterType = "number" | "string" | "boolean" | "any";

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: ParameterType;
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

const TYPES: readonly ParameterType[] = ["number", "string", "boolean", "any"];

/** Options that would change what a call carries; a function that has one of them is not called at all. */
const MISSING_OPTIONS = ["stream", "requiresParameterAddresses", "capturesCallingObject", "linkedEntityLoadService"];

/** Reads the add-in's own `functions.json`. A file Excel would not register is refused with the reason. */
export function readAddInFunctions(namespace: string, metadata: unknown): AddInFunctions {
  const file = asRecord(metadata, "functions.json");
  const list = file["functions"];
  if (!Array.isArray(list)) throw new Error("functions.json has no list of functions");
  const takesErrors = file["allowErrorForDataTypeAny"] === true;
  const functions = list.map((entry: unknown) => readFunction(namespace, entry, takesErrors));
  for (const [index, { id, name }] of functions.entries()) {
    const isTaken = functions.slice(0, index).some((other) => other.id === id || other.name === name);
    if (isTaken) throw new Error(`functions.json declares ${name} twice`);
  }
  return { namespace, functions };
}

function readFunction(namespace: string, entry: unknown, takesErrors: boolean): DeclaredFunction {
  const declared = asRecord(entry, "a function");
  const id = asText(declared["id"], "a function's id");
  const name = asText(declared["name"], `the name of ${id}`);
  const options = declared["options"] === undefined ? {} : asRecord(declared["options"], `the options of ${id}`);
  const parameters = (declared["parameters"] ?? []) as unknown;
  if (!Array.isArray(parameters)) throw new Error(`The parameters of ${id} are no list`);
  const missingOption = MISSING_OPTIONS.find((option) => options[option] === true);
  return {
    id,
    name: `${namespace}.${name}`.toUpperCase(),
    description: textOrNothing(declared["description"]),
    parameters: parameters.map((parameter: unknown, index) =>
      readParameter(parameter, `parameter ${String(index + 1)} of ${id}`, index === parameters.length - 1),
    ),
    takesErrors,
    isVolatile: options["volatile"] === true,
    isCancelable: options["cancelable"] === true,
    needsAddress: options["requiresAddress"] === true,
    ...(missingOption !== undefined && { missingOption }),
  };
}

function readParameter(entry: unknown, what: string, isLast: boolean): Parameter {
  const declared = asRecord(entry, what);
  // "If this property is not specified, the data type defaults to any."
  const type = TYPES.find((known) => known === (declared["type"] ?? "any"));
  if (!type) throw new Error(`${what} has an unknown type`);
  const isRepeating = declared["repeating"] === true;
  if (isRepeating && !isLast) throw new Error(`${what} repeats and is not the last`);
  return {
    name: textOrNothing(declared["name"]),
    description: textOrNothing(declared["description"]),
    type,
    isMatrix: declared["dimensionality"] === "matrix",
    // "Note that all repeating parameters are considered optional parameters by definition."
    isOptional: declared["optional"] === true || isRepeating,
    isRepeating,
  };
}

function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${what} is no object`);
  return value as Readonly<Record<string, unknown>>;
}

const textOrNothing = (value: unknown): string => (typeof value === "string" ? value : "");

function asText(value: unknown, what: string): string {
  if (typeof value !== "string" || value === "") throw new Error(`${what} is missing`);
  return value;
}
