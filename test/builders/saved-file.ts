/** Files for verbs that read one, in a folder of their own that is gone after the tests. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** Text is written as it stands, anything else as JSON. Result: the path. */
export async function savedFile(data: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-"));
  folders.push(folder);
  const path = join(folder, "tep.json");
  await writeFile(path, typeof data === "string" ? data : JSON.stringify(data));
  return path;
}
