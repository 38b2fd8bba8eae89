/** Where `score` and `check` take their figures from: a shipped sample, or a JSON file. */
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { shippedFramework } from "../frameworks/shipped-frameworks";
import { largestJson, parseJsonText, type Parsed } from "../frameworks/untrusted-json";
import { parseAssessmentFile, type AssessmentFile } from "../samples/parse-assessment";
import { shippedSample, shippedSampleIds } from "../samples/shipped-samples";
import { jsonFaultText } from "../text/json-fault-text";
import { Refusal } from "./command";

export interface ScoreSource {
  readonly file: AssessmentFile;
  readonly format: "json" | "text";
}

/** Reads `--sample ID` or one file name, and `--json`. */
export async function readScoreSource(args: readonly string[], usage: string): Promise<ScoreSource> {
  const { values, positionals } = parseVerbArgs(args, usage);
  const format = values.json === true ? "json" : "text";
  const [path, ...more] = positionals;
  if (values.sample !== undefined && path === undefined) return { file: sampleCalled(values.sample), format };
  if (path === undefined || more.length > 0 || values.sample !== undefined) throw new Refusal(`Cách dùng: ${usage}`);
  return { file: valueOrRefusal(parseAssessmentFile(await readJsonFile(path), shippedFramework), path), format };
}

function parseVerbArgs(args: readonly string[], usage: string) {
  try {
    const options = { sample: { type: "string" }, json: { type: "boolean" } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new Refusal(`Cách dùng: ${usage}`);
  }
}

function sampleCalled(id: string): AssessmentFile {
  const sample = shippedSample(id);
  if (sample !== null) return sample;
  throw new Refusal(`Không có mẫu “${id}”; các mẫu đi kèm: ${shippedSampleIds.join(", ")}.`);
}

/** The file's JSON, not yet looked at for sense. */
export async function readJsonFile(path: string): Promise<unknown> {
  const parsed = parseJsonText(await readTextFile(path));
  return valueOrRefusal(parsed, path);
}

export async function readTextFile(path: string): Promise<string> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new Refusal(`Không đọc được tệp ${path}.`);
  if (size > largestJson * 4) throw new Refusal(`Tệp ${path} lớn quá mức đọc được.`);
  return readFile(path, "utf8");
}

export function valueOrRefusal<Value>(parsed: Parsed<Value>, path: string): Value {
  if ("value" in parsed) return parsed.value;
  const [first, ...others] = parsed.faults.map(jsonFaultText);
  const rest = others.length === 0 ? "" : ` (và ${others.length} chỗ khác; xem bằng lệnh validate)`;
  throw new Refusal(`Tệp ${path} không dùng được. ${first ?? ""}${rest}`);
}
