import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { readAddInFolder } from "./add-in-folder";
import { bundle } from "./bundle";
import { OWN_ADD_IN, readOwnAddIn } from "./own-add-in";
import { answerRequests, type Site } from "./site";

export interface ServerOptions {
  /** The repository's root. */
  readonly root: string;
  /** The add-in's folder, from the root; `.` is the add-in of this repository, from its sources. */
  readonly addIn: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds what is not built yet and serves page, pane and office.js to this machine only. */
export async function startWorkbenchServer({ root, addIn, port }: ServerOptions): Promise<RunningServer> {
  const pageFolder = path.join(root, "workbench/page");
  const built = path.join(root, "node_modules/.cache/workbench");
  const folder = await (addIn === OWN_ADD_IN
    ? readOwnAddIn(root, path.join(built, "add-in"))
    : readAddInFolder(path.resolve(root, addIn)));
  const entries = [
    { name: "page", source: path.join(pageFolder, "main.ts") },
    { name: "attach-host", source: path.join(pageFolder, "pane/attach-host.ts") },
  ];
  const builtPane = path.join(built, `pane-${path.basename(folder.folder)}`);
  await Promise.all([
    bundle({ root, folder: path.join(built, "page"), entries }),
    ...(folder.entries.length > 0 ? [bundle({ root, folder: builtPane, entries: folder.entries })] : []),
  ]);
  const site: Site = {
    addIn: folder,
    page: path.join(pageFolder, "index.html"),
    folders: [
      { under: "/workbench/", folder: path.join(built, "page") },
      { under: "/workbench/", folder: path.join(pageFolder, "public") },
      { under: "/office-js/", folder: officeFolder(root) },
      ...(folder.entries.length > 0 ? [{ under: "/", folder: builtPane }] : []),
      { under: "/", folder: folder.folder },
    ],
  };
  const server = createServer(answerRequests(site));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://localhost:${String(taken)}/`, close: () => stop(server) };
}

/** Microsoft's library where npm put it. It is served from there and never copied. */
function officeFolder(root: string): string {
  return path.join(
    path.dirname(createRequire(path.join(root, "package.json")).resolve("@microsoft/office-js/package.json")),
    "dist",
  );
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (problem: NodeJS.ErrnoException) => {
      reject(
        problem.code === "EADDRINUSE"
          ? new Error(`port ${String(port)} is taken; choose another with --port N`)
          : problem,
      );
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
