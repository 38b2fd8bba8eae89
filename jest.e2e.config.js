/**
 * Tests that need other programs or long, one after the other: the page in Chromium (`*.e2e.ts`), files judged by LibreOffice,
 * openpyxl and xmllint (`*.judged.ts`), and what tries very many cases (`*.long.ts`). `npm run e2e` writes
 * test-results/e2e.json.
 */
import base from "./jest.config.js";

export default {
  ...base,
  testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts", "<rootDir>/test/**/*.judged.ts", "<rootDir>/test/**/*.long.ts"],
  maxWorkers: 1,
  testTimeout: 60_000,
};
