import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { type AddInFunctions, readAddInFunctions } from "../../workbench/functions/add-in-functions";

/** Where an add-in with custom functions lies, as a test's `@jest-environment-options` name it. */
export interface AddInFiles {
  readonly namespace: string;
  /** Holds `functions.json` and `functions.ts`. */
  readonly folder: string;
}

/** An add-in as the workbench takes it: what it declares, and its script for the pane. */
export interface AddIn {
  readonly functions: AddInFunctions;
  readonly script: string;
}

const loaded = new Map<string, AddIn>();

/** Bundles an add-in's script, once for all tests of a worker. */
export function loadAddIn({ namespace, folder }: AddInFiles): AddIn {
  const key = `${namespace} ${folder}`;
  const known = loaded.get(key);
  if (known) return known;
  const metadata: unknown = JSON.parse(readFileSync(path.resolve(folder, "functions.json"), "utf8"));
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve(folder, "functions.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  const addIn = { functions: readAddInFunctions(namespace, metadata), script: outputFiles[0]!.text };
  loaded.set(key, addIn);
  return addIn;
}
