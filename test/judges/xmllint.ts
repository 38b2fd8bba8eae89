import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { installed } from "./program";
import { execFile } from "node:child_process";

/** Tests run from the root of the repository. */
const CHART_SCHEMA = join(process.cwd(), "test", "judges", "chart.xsd");

/** What xmllint has against the XML parts of a zipped document, one line each; nothing when all are well formed. */
export function xmlComplaints(zip: Uint8Array): Promise<readonly string[]> {
  return complaintsAbout(zip, /\.(xml|rels|vml)$/i, []);
}

/** What xmllint has against the chart parts of a zipped document, measured by the schema of the format. */
export function chartComplaints(zip: Uint8Array): Promise<readonly string[]> {
  return complaintsAbout(zip, /^xl\/charts\/[^/]+\.xml$/, ["--schema", CHART_SCHEMA]);
}

async function complaintsAbout(
  zip: Uint8Array,
  wanted: RegExp,
  options: readonly string[],
): Promise<readonly string[]> {
  const program = installed("xmllint", "libxml2-utils");
  const folder = await mkdtemp(join(tmpdir(), "xmllint-"));
  try {
    const parts = Object.entries(unzipSync(zip)).filter(([name]) => wanted.test(name));
    if (parts.length === 0) return [];
    const names = new Map(parts.map(([name], index) => [`${index}.xml`, name]));
    await Promise.all(parts.map(([, bytes], index) => writeFile(join(folder, `${index}.xml`), bytes)));
    const said = await complaints(program, [...options, ...names.keys()], folder);
    return said.map((line) => line.replace(/^(\d+\.xml)/, (file) => names.get(file) ?? file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** xmllint ends with an exit code other than 0 when it complains: here that is an answer, not a failure. */
function complaints(program: string, args: readonly string[], folder: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    execFile(program, ["--noout", "--nonet", ...args], { cwd: folder, timeout: 60_000 }, (fault, _, stderr) => {
      if (fault instanceof Error && !/^\d+\.xml/m.test(stderr)) reject(new Error(`${fault.message}: ${stderr.trim()}`));
      else resolve(stderr.split("\n").filter((line) => /^\d+\.xml:/.test(line)));
    });
  });
}
