import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { installed, runProgram } from "./program";

export type JudgedValue = number | string | boolean | { readonly error: string };

/** By sheet name, then by address: what LibreOffice holds after calculating everything itself. */
export type JudgedWorkbook = ReadonlyMap<string, ReadonlyMap<string, JudgedValue>>;

/** Recalculate on loading: 0 always, 1 never, 2 ask. Without it LibreOffice believes the results stored in the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
    <prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`;

/**
 * Opens a file with LibreOffice, which calculates all of it anew, and gives it back in another format.
 * `from` and `to` are extensions; `to` may name a filter: `csv:Text - txt - csv (StarCalc):44,34,76`.
 */
export async function convertWithLibreOffice(file: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const [converted] = await convertAllWithLibreOffice([file], from, to);
  return converted!;
}

/** Several files in one run, which costs little more than one of them. */
export async function convertAllWithLibreOffice(
  files: readonly Uint8Array[],
  from: string,
  to: string,
): Promise<readonly Uint8Array[]> {
  const program = installed("soffice", "libreoffice-calc");
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    const sources = files.map((_, index) => join(folder, `judged-${index}.${from}`));
    const results = join(folder, "results");
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    await Promise.all(sources.map((source, index) => writeFile(source, files[index]!)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const { complaints } = await runProgram(program, [
      "--headless",
      profile,
      "--convert-to",
      to,
      "--outdir",
      results,
      ...sources,
    ]);
    const made = await readdir(results).catch(() => []);
    return await Promise.all(
      files.map((_, index) => {
        const result = made.find((name) => name.startsWith(`judged-${index}.`));
        if (result === undefined) throw new Error(`LibreOffice made no ${to} of the file: ${complaints.trim()}`);
        return readFile(join(results, result));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice makes of a saved workbook's formulas. */
export async function recalculate(file: Uint8Array): Promise<JudgedWorkbook> {
  return readJudged(await convertWithLibreOffice(file, "xlsx", "xlsx:Calc MS Excel 2007 XML"));
}

export async function recalculateAll(files: readonly Uint8Array[]): Promise<readonly JudgedWorkbook[]> {
  return (await convertAllWithLibreOffice(files, "xlsx", "xlsx:Calc MS Excel 2007 XML")).map(readJudged);
}

/**
 * The cells of ours in which the judge holds something else, one line each. The judge's further cells do not count: it
 * fills what a formula spills. An empty text is no value to it.
 */
export function disagreements(ours: JudgedWorkbook, theirs: JudgedWorkbook): string[] {
  return [...ours].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([address, value]) => {
      const verdict = theirs.get(sheet)?.get(address);
      const same = JSON.stringify(verdict) === JSON.stringify(value) || (value === "" && verdict === undefined);
      return same ? [] : [`${sheet}!${address}: ${JSON.stringify(value)} here, ${JSON.stringify(verdict)} there`];
    }),
  );
}

/** Reads LibreOffice's own output, which is regular enough for patterns: a judge shares no code with what it judges. */
function readJudged(file: Uint8Array): JudgedWorkbook {
  const parts = unzipSync(file);
  const text = (name: string): string => (parts[name] === undefined ? "" : strFromU8(parts[name]));
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map((item) =>
    [...item[1]!.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map((run) => decoded(run[1]!)).join(""),
  );
  const names = [...text("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map((match) => decoded(match[1]!));
  return new Map(names.map((name, index) => [name, readSheet(text(`xl/worksheets/sheet${index + 1}.xml`), strings)]));
}

function readSheet(xml: string, strings: readonly string[]): ReadonlyMap<string, JudgedValue> {
  const cells = new Map<string, JudgedValue>();
  for (const [, attributes = "", content = ""] of xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
    const address = /r="([A-Z]+[0-9]+)"/.exec(attributes)?.[1];
    const type = /t="([a-z]+)"/i.exec(attributes)?.[1] ?? "n";
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
    if (address === undefined || value === undefined) continue;
    if (type === "s") cells.set(address, strings[Number(value)] ?? "");
    else if (type === "b") cells.set(address, value === "1");
    else if (type === "e") cells.set(address, { error: decoded(value) });
    else cells.set(address, type === "n" ? Number(value) : decoded(value));
  }
  return cells;
}

function decoded(text: string): string {
  return text
    .replace(/&(lt|gt|quot|apos|amp|#10|#13|#9);/g, (_, name: string) => {
      const named: Readonly<Record<string, string>> = {
        lt: "<",
        gt: ">",
        quot: '"',
        apos: "'",
        amp: "&",
        "#10": "\n",
        "#13": "\r",
        "#9": "\t",
      };
      return named[name] ?? "";
    })
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
