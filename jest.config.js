/** Node tests by default; a test that needs Excel or a page says `@jest-environment` in its first comment. */
const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
];

export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  // What a machine with other work to do still manages; a test that hangs is found all the same.
  testTimeout: 30_000,
  // Jest leaves one core idle by itself: on two cores that is half of them.
  maxWorkers: "100%",
  setupFiles: ["<rootDir>/test/property-seed.ts"],
  // hucre comes as ES modules only.
  transform: { "^.+\\.tsx?$": swc, "^.+/node_modules/hucre/.+\\.mjs$": swc },
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  cacheDirectory: "<rootDir>/node_modules/.cache/jest",
};
