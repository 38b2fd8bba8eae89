import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../../../workbench/server/bundle";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "bundle-"));
  write("main.ts", `import { word } from "./word";\ndocument.title = word;\n`);
  write("word.ts", `export const word: string = "một";\n`);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (name: string, text: string): void => {
  writeFileSync(path.join(root, name), text);
};

const build = () =>
  bundle({ root, folder: path.join(root, "built"), entries: [{ name: "page", source: path.join(root, "main.ts") }] });

const built = (): string => readFileSync(path.join(root, "built/page.js"), "utf8");

test("a script is bundled with what it imports", async () => {
  expect(await build()).toBe("built");
  expect(built()).toContain("một");
});

test("a second start keeps the bundle and does not touch it", async () => {
  await build();
  const { mtimeMs } = statSync(path.join(root, "built/page.js"));
  expect(await build()).toBe("kept");
  expect(statSync(path.join(root, "built/page.js")).mtimeMs).toBe(mtimeMs);
});

test("a change in any file it is made of builds it again", async () => {
  await build();
  write("word.ts", `export const word: string = "hai, ba";\n`);
  expect(await build()).toBe("built");
  expect(built()).toContain("hai, ba");
});

test("a damaged record builds it again", async () => {
  await build();
  write("built/bundle-record.json", "{");
  expect(await build()).toBe("built");
});

test("a file that cannot be read as a script is an error", async () => {
  write("word.ts", "export const word = ;");
  await expect(build()).rejects.toThrow("word.ts:1:20");
});
