import path from "node:path";
import { PANE_SCRIPT, writeSourceFolder } from "../../tools/add-in/source-folder";
import { type AddInFolder, readAddInFolder } from "./add-in-folder";

/** What `--add-in` says for the add-in of this repository. */
export const OWN_ADD_IN = ".";

/** The add-in of this repository from its sources: they lie elsewhere than a built add-in's files. */
export async function readOwnAddIn(root: string, folder: string): Promise<AddInFolder> {
  await writeSourceFolder(root, folder);
  const { pane } = await readAddInFolder(folder);
  return { folder, pane, entries: [{ name: "taskpane", source: path.join(root, PANE_SCRIPT) }] };
}
