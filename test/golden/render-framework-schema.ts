/** `framework.schema.json`: the valibot schema of framework files, printed as JSON Schema for editors and other programs. */
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { frameworkFile, statisticsFile } from "../../src/frameworks/framework-schema";

export function renderFrameworkSchema(): string {
  const either = v.variant("kind", [frameworkFile, statisticsFile]);
  // What a file may hold is what is read in; a check without a JSON Schema form is said again by the parser.
  const schema = toJsonSchema(either, { typeMode: "input", errorMode: "ignore" });
  const title = "CCHC: bộ tiêu chí hoặc biểu số liệu";
  return `${JSON.stringify({ $schema: schema.$schema, title, ...schema }, null, 2)}\n`;
}
