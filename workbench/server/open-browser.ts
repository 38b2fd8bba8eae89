import { spawn } from "node:child_process";

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** Shows an address in the person's browser. Where there is none nothing happens: the address has been printed. */
export function openBrowser(url: string): void {
  const [command, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  const opener = spawn(command!, [...words, url], { stdio: "ignore", detached: true });
  opener.on("error", () => undefined);
  opener.unref();
}
