/**
 * Starts `headless/main.ts`. Univer's packages load in node as CommonJS only, so our own files are joined into one such
 * script first, which takes some milliseconds; packages stay where they are.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const outfile = path.join(root, "node_modules/.cache/workbench-headless/main.cjs");

await build({
  entryPoints: [path.join(import.meta.dirname, "headless/main.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  packages: "external",
  logLevel: "silent",
});
createRequire(import.meta.url)(outfile);
