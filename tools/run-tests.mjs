/** `npm test`: the tests in node, then those that need other programs (Chromium, LibreOffice …) or long. Each runs whatever the other says; both must pass. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

// Jest writes its report only where the folder is there.
mkdirSync("test-results", { recursive: true });

const suites = [
  ["--json", "--outputFile=test-results/jest.json"],
  ["--config", "jest.e2e.config.js", "--json", "--outputFile=test-results/e2e.json"],
];
const statuses = suites.map((args) => {
  const { status } = spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", ...args], { stdio: "inherit" });
  return status ?? 1;
});
process.exit(Math.max(...statuses));
