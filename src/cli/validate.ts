/** `cchc validate`: whether a framework or assessment file can be used, and everything that is wrong with it. */
import { parseArgs } from "node:util";
import { parseFrameworkFile } from "../frameworks/parse-framework";
import { shippedFramework } from "../frameworks/shipped-frameworks";
import { parseJsonText, type JsonFault } from "../frameworks/untrusted-json";
import { parseAssessmentFile } from "../samples/parse-assessment";
import { jsonFaultText } from "../text/json-fault-text";
import { printJson, Refusal, type Verb } from "./command";
import { readTextFile } from "./score-source";

const usage = "cchc validate TỆP.json [--json]";

export const validate: Verb = {
  name: "validate",
  summary: "kiểm tra tệp bộ tiêu chí hoặc tệp bảng chấm",
  usage,
  run: async (args) => {
    const { path, format } = readArgs(args);
    const faults = faultsIn(await readTextFile(path));
    const valid = faults.length === 0;
    const report = { valid, faults: faults.map((fault) => ({ ...fault, message: jsonFaultText(fault) })) };
    const text = format === "json" ? printJson(report) : faultList(path, faults);
    return { text, exitCode: valid ? 0 : 1 };
  },
};

function readArgs(args: readonly string[]): { readonly path: string; readonly format: "json" | "text" } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
    });
    const [path, ...more] = positionals;
    if (path !== undefined && more.length === 0) return { path, format: values.json === true ? "json" : "text" };
  } catch {
    // Falls through to the one refusal below.
  }
  throw new Refusal(`Cách dùng: ${usage}`);
}

function faultsIn(text: string): readonly JsonFault[] {
  const json = parseJsonText(text);
  if ("faults" in json) return json.faults;
  const parsed = isAssessment(json.value)
    ? parseAssessmentFile(json.value, shippedFramework)
    : parseFrameworkFile(json.value);
  return "faults" in parsed ? parsed.faults : [];
}

function isAssessment(data: unknown): boolean {
  const kinds: readonly unknown[] = ["assessment", "statisticsReport"];
  return typeof data === "object" && data !== null && "kind" in data && kinds.includes(data.kind);
}

function faultList(path: string, faults: readonly JsonFault[]): string {
  if (faults.length === 0) return `${path}: dùng được.\n`;
  return [`${path}: ${faults.length} chỗ chưa đúng.`, ...faults.map((fault) => `  ${jsonFaultText(fault)}`), ""].join(
    "\n",
  );
}
