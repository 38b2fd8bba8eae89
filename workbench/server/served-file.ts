import { realpath, stat } from "node:fs/promises";
import path from "node:path";

/** What may be served, by the ending of its name. A file of any other kind is refused, source code among them. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

export interface ServedFile {
  readonly file: string;
  readonly mediaType: string;
  readonly size: number;
  /** Changes when the file does. */
  readonly tag: string;
}

/** One folder shown under a path that begins and ends with `/`. */
export interface ServedFolder {
  readonly under: string;
  readonly folder: string;
}

/** The file a request's path means, or nothing where it would leave the served folders. */
export async function findServedFile(
  folders: readonly ServedFolder[],
  urlPath: string,
): Promise<ServedFile | undefined> {
  const wanted = decoded(urlPath);
  if (wanted === undefined) return undefined;
  for (const { under, folder } of folders) {
    if (!wanted.startsWith(under)) continue;
    const found = await fileInside(folder, wanted.slice(under.length));
    if (found) return found;
  }
  return undefined;
}

function decoded(urlPath: string): string | undefined {
  try {
    const text = decodeURIComponent(urlPath);
    const hasTricks =
      text.includes("\0") || text.includes("\\") || text.split("/").some((part) => part.startsWith("."));
    return hasTricks ? undefined : text;
  } catch {
    return undefined;
  }
}

async function fileInside(folder: string, inside: string): Promise<ServedFile | undefined> {
  const mediaType = MEDIA_TYPES[path.extname(inside).toLowerCase()];
  if (mediaType === undefined || inside === "") return undefined;
  try {
    // Links are followed before the comparison, so that none can point out of the folder.
    const [root, file] = await Promise.all([realpath(folder), realpath(path.join(folder, inside))]);
    if (!file.startsWith(root + path.sep)) return undefined;
    const found = await stat(file);
    if (!found.isFile()) return undefined;
    const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
    return { file, mediaType, size: found.size, tag };
  } catch {
    return undefined;
  }
}
