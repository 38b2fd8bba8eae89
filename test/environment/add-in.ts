import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { functionFiles } from "../../tools/add-in/function-files";
import { type AddInFunctions, readAddInFunctions } from "../../workbench/functions/add-in-functions";

/** Where an add-in with custom functions lies, as a test's `@jest-environment-options` name it. */
export interface AddInFiles {
  readonly namespace: string;
  /** Holds `functions.json` and `functions.ts`; or `src/functions`, which is the add-in itself, from its sources. */
  readonly folder: string;
}

const OWN_FUNCTIONS = "src/functions";

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
  const isOwn = folder === OWN_FUNCTIONS;
  const metadata: unknown = JSON.parse(
    isOwn ? ownMetadata() : readFileSync(path.resolve(folder, "functions.json"), "utf8"),
  );
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve(folder, isOwn ? "register.ts" : "functions.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  const addIn = { functions: readAddInFunctions(namespace, metadata), script: outputFiles[0]!.text };
  loaded.set(key, addIn);
  return addIn;
}

function ownMetadata(): string {
  return functionFiles().find(({ name }) => name === "functions.json")!.text;
}
