import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { installed } from "./program";
import { execFile } from "node:child_process";

/** What xmllint has against the XML parts of a zipped document, one line each; nothing when all are well formed. */
export async function xmlComplaints(zip: Uint8Array): Promise<readonly string[]> {
  const program = installed("xmllint", "libxml2-utils");
  const folder = await mkdtemp(join(tmpdir(), "xmllint-"));
  try {
    const parts = Object.entries(unzipSync(zip)).filter(([name]) => /\.(xml|rels|vml)$/i.test(name));
    const names = new Map(parts.map(([name], index) => [`${index}.xml`, name]));
    await Promise.all(parts.map(([, bytes], index) => writeFile(join(folder, `${index}.xml`), bytes)));
    const said = await complaints(program, [...names.keys()], folder);
    return said.map((line) => line.replace(/^(\d+\.xml)/, (file) => names.get(file) ?? file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** xmllint ends with an exit code other than 0 when it complains: here that is an answer, not a failure. */
function complaints(program: string, files: readonly string[], folder: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    execFile(program, ["--noout", "--nonet", ...files], { cwd: folder, timeout: 60_000 }, (fault, _, stderr) => {
      if (fault instanceof Error && stderr.trim() === "") reject(fault);
      else resolve(stderr.split("\n").filter((line) => /^\d+\.xml:/.test(line)));
    });
  });
}
