/**
 * The add-in as a folder that only lacks its script: what `npm run build` puts beside the script, from the same sources, in the
 * development edition. Made in milliseconds, so that `npm start` need not wait for a production build.
 */
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { functionFiles } from "./function-files";

/** From the repository's root: what goes into one script with the pane, the functions and the commands. */
export const PANE_SCRIPT = "src/taskpane/main.tsx";

/** From the repository's root, and its place in the folder. */
const copied: readonly (readonly [from: string, to: string])[] = [
  ["manifest.xml", "manifest.xml"],
  ["src/taskpane/taskpane.html", "taskpane.html"],
  ["assets", "assets"],
  ["assets/support.html", "support.html"],
];

/** Makes the folder anew. */
export async function writeSourceFolder(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...copied.map(([from, to]) => cp(path.join(root, from), path.join(folder, to), { recursive: true })),
    ...functionFiles().map(({ name, text }) => writeFile(path.join(folder, name), text)),
  ]);
}
