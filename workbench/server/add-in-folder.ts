import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BundleEntry } from "./bundle";

/** An add-in as the workbench serves it: at the very paths its manifest names. */
export interface AddInFolder {
  readonly folder: string;
  /** The pane's html, from the folder. */
  readonly pane: string;
  /** Scripts the html loads that are still TypeScript. A built add-in has none. */
  readonly entries: readonly BundleEntry[];
}

const LOCAL_SCRIPT = /<script\b[^>]*?\bsrc\s*=\s*(["'])(?:\.?\/)?([\w/-]+)\.js\1/gi;

/** Looks at an add-in's folder: `manifest.xml` says where the pane is, the pane's html says which scripts it loads. */
export async function readAddInFolder(folder: string): Promise<AddInFolder> {
  const manifest = await readFile(path.join(folder, "manifest.xml"), "utf8");
  const pane = panePath(manifest);
  const html = await readFile(path.join(folder, pane), "utf8");
  const names = [...html.matchAll(LOCAL_SCRIPT)].map((match) => path.posix.join(path.posix.dirname(pane), match[2]!));
  return { folder, pane, entries: names.flatMap((name) => entryOf(folder, name)) };
}

function panePath(manifest: string): string {
  const location = /<SourceLocation\s+DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  if (location === undefined) throw new Error("manifest.xml names no SourceLocation");
  return new URL(location).pathname.slice(1);
}

function entryOf(folder: string, name: string): readonly BundleEntry[] {
  const source = [".ts", ".tsx"].map((ending) => path.join(folder, name + ending)).find((file) => existsSync(file));
  return source === undefined ? [] : [{ name, source }];
}
