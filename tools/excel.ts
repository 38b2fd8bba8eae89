/**
 * `npm run excel`: the development edition in a real Excel. Serves the add-in at https://localhost:3000, tells Excel on this
 * machine where its manifest is, and says what is left to do by hand. docs/excel.md explains each step.
 *
 *   npm run excel                  serve until Ctrl+C
 *   npm run excel -- --remove      Excel forgets the add-in
 */
import { spawn } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { DEVELOPMENT_ID } from "./add-in/manifest-edition";
import { sideloadSteps, take, unloadSteps } from "./excel/sideload";

const manifest = path.resolve("manifest.xml");
const machine = { platform: process.platform, home: os.homedir() };

const nextSteps: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: "Đóng hẳn Excel rồi mở lại; Trang đầu › Phần bổ trợ › Phần bổ trợ khác › Sổ điểm CCHC (bản thử).",
  darwin: "Thoát hẳn Excel (⌘Q) rồi mở lại; Trang đầu › Phần bổ trợ › Sổ điểm CCHC (bản thử).",
};

const onTheWeb = `Excel trên web: Trang đầu › Phần bổ trợ › Phần bổ trợ khác › Tải lên phần bổ trợ của tôi, chọn ${manifest}.`;

function serve(): void {
  take(sideloadSteps(machine, manifest, DEVELOPMENT_ID));
  for (const line of [
    nextSteps[machine.platform],
    onTheWeb,
    "Ctrl+C để dừng. Gỡ khỏi Excel: npm run excel -- --remove",
  ])
    if (line !== undefined) process.stdout.write(`${line}\n`);
  const words = [path.resolve("node_modules/webpack-cli/bin/cli.js"), "serve", "--mode", "development"];
  const server = spawn(process.execPath, words, { stdio: "inherit" });
  server.on("exit", (code) => (process.exitCode = code ?? 1));
}

function remove(): void {
  try {
    take(unloadSteps(machine, DEVELOPMENT_ID));
  } catch {
    process.stderr.write("Excel trên máy này không có bản thử.\n");
    process.exitCode = 1;
  }
}

const [word, ...more] = process.argv.slice(2);
if (word === undefined) serve();
else if (word === "--remove" && more.length === 0) remove();
else {
  process.stderr.write("npm run excel [-- --remove]\n");
  process.exitCode = 1;
}
