import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { ResourceLoader } from "jsdom";

const officeFolder = join(
  dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** Microsoft's library as the package brings it. It finds its other files beside itself. */
export const OFFICE_JS_URL = pathToFileURL(join(officeFolder, "office.js")).href;

/** Lets a page load Microsoft's library from disk, and nothing else from anywhere; what was refused is kept for tests. */
export class OfficeLoader extends ResourceLoader {
  readonly refused: string[] = [];

  override fetch(url: string, options: Parameters<ResourceLoader["fetch"]>[1]): ReturnType<ResourceLoader["fetch"]> {
    const isOffice = url.startsWith(pathToFileURL(officeFolder).href);
    // The library's own telemetry part is asked for last, after everything works; it has no place here.
    if (isOffice && url.includes("/telemetry/")) return null;
    if (isOffice) return super.fetch(url, options);
    this.refused.push(url);
    return null;
  }
}
