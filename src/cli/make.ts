/** `cchc make`: score sheets as files, for one commune or for a list of them. */
import { parseArgs } from "node:util";
import { makeScoreSheet } from "../actions/make-score-sheet";
import type { Done } from "../actions/outcome";
import { nothingStated, type Assessment } from "../domain/assessment";
import type { Framework } from "../domain/framework";
import { parseFrameworkFile, type FrameworkFile } from "../frameworks/parse-framework";
import { shippedFramework, shippedFrameworkIds } from "../frameworks/shipped-frameworks";
import { shippedSample } from "../samples/shipped-samples";
import { outcomeText } from "../text/outcome-text";
import { openWorkbookFile } from "../xlsx-file/open-workbook-file";
import { printJson, Refusal, type Verb } from "./command";
import { readJsonFile, readTextFile, valueOrRefusal } from "./score-source";
import { fileNameOf, folderAt, pathIn, refuseTaken, systemClock, writeNewFile } from "./workbook-files";

const usage =
  "cchc make --framework (MÃ | TỆP.json) (--unit TÊN [--sample] --out TỆP.xlsx | --units TỆP.txt --out THƯ_MỤC) [--year NĂM] [--dialect cchc|native] [--json]";

export const make: Verb = {
  name: "make",
  summary: "lập bảng điểm thành tệp Excel, cho một xã hoặc cho cả danh sách",
  usage,
  run: async (args) => {
    const options = optionsFrom(args);
    const framework = await frameworkCalled(options.framework);
    const files = await filesToMake(options, framework);
    // Known before the first is written: a list is made whole or not at all.
    for (const { path } of files) await refuseTaken(path);
    const made: MadeFile[] = [];
    for (const one of files) made.push(await makeFile(one, framework, options.dialect));
    const text = options.format === "json" ? printJson({ files: made.map(madeReport) }) : made.map(madeLine).join("");
    return { text, exitCode: 0 };
  },
};

type ChosenDialect = "cchc" | "native" | "automatic";

interface MakeOptions {
  readonly framework: string;
  readonly unit: string | null;
  readonly units: string | null;
  readonly source: "sample" | "blank";
  readonly year: number | null;
  readonly dialect: ChosenDialect;
  readonly out: string;
  readonly format: "json" | "text";
}

function optionsFrom(args: readonly string[]): MakeOptions {
  const values = parsed(args);
  const { framework, out, unit = null, units = null, dialect = "automatic", sample, year } = values;
  const isOne = units === null && (unit !== null || sample === true);
  const isList = units !== null && unit === null && sample !== true;
  if (framework === undefined || out === undefined || !(isOne || isList)) throw new Refusal(`Cách dùng: ${usage}`);
  if (dialect !== "cchc" && dialect !== "native" && dialect !== "automatic") throw new Refusal(`Cách dùng: ${usage}`);
  if (year !== undefined && !/^20\d\d$/.test(year)) throw new Refusal(`“${year}” không phải là năm; hãy ghi như 2026.`);
  return {
    framework,
    unit,
    units,
    source: sample === true ? "sample" : "blank",
    year: year === undefined ? null : Number(year),
    dialect,
    out,
    format: values.json === true ? "json" : "text",
  };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      framework: { type: "string" },
      unit: { type: "string" },
      units: { type: "string" },
      sample: { type: "boolean" },
      year: { type: "string" },
      dialect: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean" },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Refusal(`Cách dùng: ${usage}`);
  }
}

async function frameworkCalled(idOrFile: string): Promise<Framework> {
  const file = shippedFramework(idOrFile) ?? (await frameworkIn(idOrFile));
  if (file.kind === "scoreSheet") return file.framework;
  throw new Refusal(`“${idOrFile}” là biểu số liệu, không có bảng điểm để lập.`);
}

async function frameworkIn(path: string): Promise<FrameworkFile> {
  if (!path.endsWith(".json")) {
    const known = shippedFrameworkIds.join(", ");
    throw new Refusal(`Không có bộ tiêu chí “${path}”; các bộ đi kèm: ${known}.`);
  }
  return valueOrRefusal(parseFrameworkFile(await readJsonFile(path)), path);
}

interface FileToMake {
  readonly path: string;
  readonly assessment: Assessment;
}

async function filesToMake(options: MakeOptions, framework: Framework): Promise<readonly FileToMake[]> {
  const { units, unit, out } = options;
  if (units === null) return [{ path: out, assessment: assessmentOf(options, framework, unit) }];
  const names = unitNames(await readTextFile(units), units);
  const folder = await folderAt(out);
  return names.map((name) => ({
    path: pathIn(folder, fileNameOf(name)),
    assessment: assessmentOf(options, framework, name),
  }));
}

/** More communes than any province has. */
const mostUnits = 1000;

function unitNames(text: string, path: string): readonly string[] {
  const names = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim().normalize("NFC"))
    .filter((line) => line !== "");
  if (names.length === 0) throw new Refusal(`Tệp ${path} không có tên xã nào.`);
  if (names.length > mostUnits) throw new Refusal(`Tệp ${path} có hơn ${mostUnits} dòng.`);
  const files = names.map((name) => fileNameOf(name).toLocaleLowerCase("vi"));
  const twice = names.find((_, index) => files.indexOf(files[index] ?? "") < index);
  if (twice !== undefined) throw new Refusal(`“${twice}” có hai lần trong tệp ${path}.`);
  return names;
}

/** Blank for the unit's year, or the sample's figures under the unit's name. */
function assessmentOf({ source, year }: MakeOptions, framework: Framework, unit: string | null): Assessment {
  if (source === "sample") {
    const sample = shippedSample(framework.id);
    if (sample?.kind !== "assessment") throw new Refusal(`Không có số liệu mẫu cho bộ tiêu chí “${framework.id}”.`);
    const { assessment } = sample;
    return unit === null ? assessment : { ...assessment, unit: { ...assessment.unit, name: unit } };
  }
  const inYear = year ?? Number(systemClock.today().slice(0, 4));
  return {
    frameworkId: framework.id,
    unit: { name: unit ?? "", district: null, province: framework.province },
    period: { label: `năm ${inYear}`, year: inYear, span: "year" },
    listing: "complete",
    entries: new Map(),
    adjustments: new Map(),
    exclusions: [],
    stated: nothingStated,
  };
}

interface MadeFile {
  readonly path: string;
  readonly unit: string;
  readonly done: Extract<Done, { readonly did: "madeScoreSheet" }>;
  readonly sentence: string;
}

async function makeFile(
  { path, assessment }: FileToMake,
  framework: Framework,
  dialect: ChosenDialect,
): Promise<MadeFile> {
  const file = await openWorkbookFile("new");
  if ("problem" in file) throw new Error(file.problem);
  const context = { workbook: file.port, clock: systemClock, consent: "notAsked" } as const;
  const outcome = await makeScoreSheet(context, { framework, assessment, dialect, view: "score" });
  const sentence = outcomeText(outcome, "vi");
  if (outcome.outcome !== "done" || outcome.done.did !== "madeScoreSheet") throw new Refusal(sentence);
  await writeNewFile(path, await file.save());
  return { path, unit: assessment.unit.name, done: outcome.done, sentence };
}

function madeLine({ path, unit, sentence }: MadeFile): string {
  return `${path} · ${unit}: ${sentence}\n`;
}

/** The stable form of `make --json`. */
function madeReport({ path, unit, done: { rows, leaves } }: MadeFile) {
  return { file: path, unit, rows, leaves };
}
