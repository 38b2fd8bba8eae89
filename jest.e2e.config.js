/** Tests that drive the workbench's page in Chromium, one after the other. `npm run e2e` writes test-results/e2e.json. */
import base from "./jest.config.js";

export default {
  ...base,
  testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
  maxWorkers: 1,
  testTimeout: 60_000,
};
