/**
 * `npm run manifest`: whether Office would take manifest.xml, in both editions; with a built folder, whether that folder's
 * manifest is right and every file it names is there.
 *
 *   npm run manifest
 *   npm run manifest -- dist
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DEVELOPMENT_ID, productionManifest } from "./add-in/manifest-edition";
import { manifestFaults } from "./manifest/manifest-faults";
import { missingFiles } from "./manifest/manifest-files";

function faultsOf(folder: string | undefined): readonly string[] {
  if (folder !== undefined) {
    const manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
    const edition = manifest.includes(DEVELOPMENT_ID) ? "development" : "production";
    const missing = missingFiles(manifest, (name) => existsSync(path.join(folder, name)));
    return [...manifestFaults(manifest, edition), ...missing.map((name) => `Thiếu tệp ${name} mà manifest gọi đến`)];
  }
  const development = readFileSync("manifest.xml", "utf8");
  // Any address that is not this machine's will do: what is checked is that nothing of the development edition is left.
  const production = productionManifest(development, "https://cchc.invalid/so-diem");
  return [...manifestFaults(development, "development"), ...manifestFaults(production, "production")];
}

const faults = faultsOf(process.argv[2]);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
