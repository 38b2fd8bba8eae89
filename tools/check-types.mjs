/** `npm run types`: the whole project, then each host-free folder by itself, where no Office, DOM or node type exists. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const folders = readdirSync("src").map((name) => `src/${name}/tsconfig.json`);
const projects = ["tsconfig.json", ...folders.filter((path) => existsSync(path))];
let failed = false;
for (const project of projects) {
  const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], {
    stdio: "inherit",
  });
  if (status !== 0) process.stderr.write(`Sai kiểu trong ${project}\n`);
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
