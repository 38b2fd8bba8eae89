import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, version } from "esbuild";

export interface BundleEntry {
  /** The bundle's path in its folder, without `.js`. */
  readonly name: string;
  readonly source: string;
}

export interface BundlePlan {
  readonly entries: readonly BundleEntry[];
  /** Where the bundles go; kept between starts. */
  readonly folder: string;
  /** Every path below is taken from here. */
  readonly root: string;
}

/** What a bundle was made of: each file with its size and time. While they are the same the bundle is still good. */
interface BundleRecord {
  readonly made: string;
  readonly inputs: Readonly<Record<string, string>>;
}

const RECORD = "bundle-record.json";

/** Bundles scripts for the browser, or leaves them when nothing they are made of has changed. */
export async function bundle(plan: BundlePlan): Promise<"built" | "kept"> {
  const made = fingerprint(plan);
  if (await isCurrent(plan, made)) return "kept";
  const result = await build({
    entryPoints: Object.fromEntries(plan.entries.map(({ name, source }) => [name, source])),
    outdir: plan.folder,
    absWorkingDir: plan.root,
    bundle: true,
    format: "iife",
    target: "chrome120",
    jsx: "automatic",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  for (const { path: file, contents } of result.outputFiles) await replaceFile(file, contents);
  const names = Object.keys(result.metafile.inputs);
  const inputs = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await look(path.join(plan.root, name))] as const)),
  );
  await replaceFile(path.join(plan.folder, RECORD), JSON.stringify({ made, inputs } satisfies BundleRecord));
  return "built";
}

function fingerprint({ entries }: BundlePlan): string {
  return createHash("sha256")
    .update(JSON.stringify([version, entries]))
    .digest("hex");
}

async function isCurrent({ folder, root }: BundlePlan, made: string): Promise<boolean> {
  const record = await readRecord(path.join(folder, RECORD));
  if (record?.made !== made) return false;
  const checks = Object.entries(record.inputs).map(
    async ([name, before]) => (await look(path.join(root, name))) === before,
  );
  return (await Promise.all(checks)).every(Boolean);
}

async function readRecord(file: string): Promise<BundleRecord | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as BundleRecord;
  } catch {
    return undefined;
  }
}

async function look(file: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${String(size)} ${String(mtimeMs)}`;
  } catch {
    return "gone";
  }
}

/** In one step, so that a server that runs beside us never sends half a file. */
async function replaceFile(file: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, file);
}
