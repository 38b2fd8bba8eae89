import { readFile } from "node:fs/promises";
import { goldenFiles } from "./golden-files";

test.each(goldenFiles)("$path is what the code renders today (npm run golden writes it anew)", async ({ path, render }) => {
  expect(render()).toBe(await readFile(path, "utf8"));
});
