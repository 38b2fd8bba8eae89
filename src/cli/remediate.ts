/** `cchc remediate`: the remediation sheet in files that hold a score sheet; each result is a file of its own. */
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { makeRemediation } from "../actions/make-remediation";
import type { Done } from "../actions/outcome";
import { outcomeText } from "../text/outcome-text";
import { printJson, Refusal, type Verb } from "./command";
import { folderAt, isFolder, pathIn, readWorkbookFile, systemClock, writeNewFile } from "./workbook-files";

const usage = "cchc remediate TỆP.xlsx… --out (TỆP.xlsx | THƯ_MỤC) [--json]";

export const remediate: Verb = {
  name: "remediate",
  summary: "lập hoặc làm mới bảng khắc phục trong tệp Excel có bảng điểm",
  usage,
  run: async (args) => {
    const { sources, out, format } = optionsFrom(args);
    const [only] = sources;
    if (only !== undefined && sources.length === 1 && !(await isFolder(out))) {
      return output([await remediateFile(only, out)], format);
    }
    const folder = await folderAt(out);
    const ended: EndedFile[] = [];
    // One that cannot be done does not keep the others from it.
    for (const source of sources)
      ended.push(await remediateFile(source, pathIn(folder, source)).catch(refusedFile(source)));
    return output(ended, format);
  },
};

interface RemediateOptions {
  readonly sources: readonly string[];
  readonly out: string;
  readonly format: "json" | "text";
}

function optionsFrom(args: readonly string[]): RemediateOptions {
  const { values, positionals } = parsed(args);
  const { out, json } = values;
  if (out === undefined || positionals.length === 0) throw new Refusal(`Cách dùng: ${usage}`);
  const names = positionals.map((path) => basename(path));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new Refusal(`Hai tệp cùng tên “${twice}” không thể vào một thư mục.`);
  return { sources: positionals, out, format: json === true ? "json" : "text" };
}

function parsed(args: readonly string[]) {
  try {
    const options = { out: { type: "string" }, json: { type: "boolean" } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new Refusal(`Cách dùng: ${usage}`);
  }
}

type EndedFile =
  | {
      readonly source: string;
      readonly path: string;
      readonly done: Extract<Done, { readonly did: "madeRemediation" }>;
      readonly sentence: string;
    }
  | { readonly source: string; readonly path: null; readonly sentence: string };

async function remediateFile(source: string, path: string): Promise<EndedFile> {
  const file = await readWorkbookFile(source);
  const outcome = await makeRemediation({ workbook: file.port, clock: systemClock, consent: "notAsked" });
  const sentence = outcomeText(outcome, "vi");
  const isMade = outcome.outcome === "done" || outcome.outcome === "unchanged";
  if (!isMade || outcome.done.did !== "madeRemediation") throw new Refusal(`${source}: ${sentence}`);
  await writeNewFile(path, await file.save());
  return { source, path, done: outcome.done, sentence };
}

function refusedFile(source: string): (error: unknown) => EndedFile {
  return (error) => {
    if (!(error instanceof Refusal)) throw error;
    return { source, path: null, sentence: error.message };
  };
}

function output(files: readonly EndedFile[], format: RemediateOptions["format"]) {
  const exitCode: 0 | 1 = files.every(({ path }) => path !== null) ? 0 : 1;
  const text = format === "json" ? printJson({ files: files.map(endedReport) }) : files.map(endedLine).join("");
  return { text, exitCode };
}

function endedLine({ path, sentence }: EndedFile): string {
  return path === null ? `${sentence}\n` : `${path}: ${sentence}\n`;
}

/** The stable form of `remediate --json`. */
function endedReport(ended: EndedFile) {
  const { source, path } = ended;
  if (ended.path === null) return { source, file: path, refused: ended.sentence };
  const { rows, added, settled, lost, explained } = ended.done;
  return { source, file: path, rows, added, settled, lost, explained };
}
