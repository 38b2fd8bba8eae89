/** What `npm start` puts beside the pane's script, from the sources. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeSourceFolder } from "../../tools/add-in/source-folder";
import { missingFiles } from "../../tools/manifest/manifest-files";

test("everything the manifest names is there but the scripts, and nothing of before", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "add-in-"));
  try {
    writeFileSync(path.join(folder, "old.js"), "");
    await writeSourceFolder(process.cwd(), folder);
    const manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
    expect(manifest).toBe(readFileSync("manifest.xml", "utf8"));
    expect(missingFiles(manifest, (name) => existsSync(path.join(folder, name)))).toEqual(["functions.js"]);
    expect(existsSync(path.join(folder, "old.js"))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
