import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import type { AddInFolder } from "./add-in-folder";
import { paneHtml } from "./pane-html";
import { responseHeaders } from "./response-headers";
import { findServedFile, type ServedFolder } from "./served-file";

/** What the server shows: the page, the add-in's pane with the host before it, and the files of some folders. */
export interface Site {
  readonly addIn: Pick<AddInFolder, "folder" | "pane">;
  /** The page's html. */
  readonly page: string;
  readonly folders: readonly ServedFolder[];
}

export function answerRequests(site: Site): RequestListener {
  return (request, response) => {
    answer(site, request, response).catch(() => {
      refuse(response, 500);
    });
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  if (!isLocalName(request.headers.host)) {
    refuse(response, 403);
    return;
  }
  const urlPath = (request.url ?? "/").split(/[?#]/, 1)[0]!;
  if (urlPath === "/") {
    sendHtml(response, await readFile(site.page, "utf8"), "page");
  } else if (urlPath === `/${site.addIn.pane}`) {
    const html = await readFile(path.join(site.addIn.folder, site.addIn.pane), "utf8");
    sendHtml(response, paneHtml(html, site.addIn.pane), "pane");
  } else {
    await sendFile(site.folders, urlPath, request, response);
  }
}

/** A page of another site can reach this server under a name of its own; only this machine's names are answered. */
function isLocalName(host: string | undefined): boolean {
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
}

function sendHtml(response: ServerResponse, html: string, part: "page" | "pane"): void {
  response.writeHead(200, { ...responseHeaders(part), "Content-Type": "text/html; charset=utf-8" });
  response.end(html);
}

async function sendFile(
  folders: readonly ServedFolder[],
  urlPath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await findServedFile(folders, urlPath);
  if (!found) {
    refuse(response, 404);
    return;
  }
  const headers = { ...responseHeaders("pane"), "Content-Type": found.mediaType, ETag: found.tag };
  if (request.headers["if-none-match"] === found.tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "Content-Length": String(found.size) });
  if (request.method === "HEAD") response.end();
  else createReadStream(found.file).pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, responseHeaders("page")).end();
}
