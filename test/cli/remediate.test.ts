import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { make } from "../../src/cli/make";
import { remediate } from "../../src/cli/remediate";
import { opened } from "../xlsx-file/opened-file";

const place: { folder: string } = { folder: "" };
beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), "cchc-"));
});
afterEach(async () => {
  await rm(place.folder, { recursive: true });
});

const at = (name: string): string => join(place.folder, name);

async function madeSample(id: string): Promise<string> {
  const path = at(`${id}.xlsx`);
  await make.run(["--framework", id, "--sample", "--out", path]);
  return path;
}

async function remediationRows(path: string) {
  const { port } = await opened(await readFile(path));
  const reading = await port.read({ tables: ["KhacPhuc"], names: [] });
  if ("problem" in reading) throw new Error(reading.problem);
  return reading.tables.get("KhacPhuc")?.rows ?? [];
}

test("the remediation sheet in a file of its own; made again it is the same", async () => {
  const source = await madeSample("hai-phong-2024");
  const before = await readFile(source);
  const { text, exitCode } = await remediate.run([source, "--out", at("1.xlsx"), "--json"]);
  expect(exitCode).toBe(0);
  const figures = { rows: 13, settled: 0, lost: "6.81", explained: "5.81" };
  expect(JSON.parse(text)).toEqual({ files: [{ source, file: at("1.xlsx"), ...figures, added: 13 }] });
  expect(await readFile(source)).toEqual(before);
  expect(await remediationRows(at("1.xlsx"))).toHaveLength(13);

  const again = await remediate.run([at("1.xlsx"), "--out", at("2.xlsx"), "--json"]);
  expect(JSON.parse(again.text)).toEqual({
    files: [{ source: at("1.xlsx"), file: at("2.xlsx"), ...figures, added: 0 }],
  });
  expect(await remediationRows(at("2.xlsx"))).toEqual(await remediationRows(at("1.xlsx")));
});

test("several files into a folder; one that is no workbook does not stop the others", async () => {
  const sources = [await madeSample("hai-phong-2024"), at("hỏng.xlsx"), await madeSample("ba-thanh-2024")];
  await writeFile(at("hỏng.xlsx"), "không phải sổ");
  const { text, exitCode } = await remediate.run([...sources, "--out", at("khắc phục")]);
  expect(exitCode).toBe(1);
  expect((await readdir(at("khắc phục"))).sort()).toEqual(["ba-thanh-2024.xlsx", "hai-phong-2024.xlsx"]);
  expect(text.split("\n")[1]).toBe(`Tệp ${at("hỏng.xlsx")} không dùng được. Đây không phải sổ Excel (.xlsx).`);
});

test.each<readonly [string, (source: string) => readonly string[], string]>([
  ["no result named", (source) => [source], "Cách dùng: cchc remediate"],
  ["no file named", () => ["--out", at("a.xlsx")], "Cách dùng: cchc remediate"],
  ["a file that is not there", () => [at("khong-co.xlsx"), "--out", at("a.xlsx")], "Không đọc được tệp"],
  ["the result over the source", (source) => [source, "--out", source], "Đã có tệp"],
  ["two files of one name", (source) => [source, source, "--out", at("b")], "Hai tệp cùng tên"],
])("%s is refused", async (_case, args, sentence) => {
  const source = await madeSample("ba-thanh-2024");
  await expect(remediate.run(args(source))).rejects.toThrow(sentence);
  expect(await readdir(place.folder)).toEqual(["ba-thanh-2024.xlsx"]);
});

test("a workbook without a score sheet is refused with a sentence", async () => {
  await writeFile(at("trống.xlsx"), await (await opened("new")).save());
  await expect(remediate.run([at("trống.xlsx"), "--out", at("a.xlsx")])).rejects.toThrow("trống.xlsx: ");
});
