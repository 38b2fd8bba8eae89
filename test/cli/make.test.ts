import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "../../src/cli/command";
import { make } from "../../src/cli/make";
import { readScoreBook } from "../../src/actions/score-book";
import { toText } from "../../src/domain/decimal";
import { opened } from "../xlsx-file/opened-file";

const place: { folder: string } = { folder: "" };
beforeEach(async () => {
  place.folder = await mkdtemp(join(tmpdir(), "cchc-"));
});
afterEach(async () => {
  await rm(place.folder, { recursive: true });
});

const at = (name: string): string => join(place.folder, name);

async function bookIn(path: string) {
  const { port } = await opened(await readFile(path));
  const book = await readScoreBook({ workbook: port });
  if ("problem" in book) throw new Error(book.problem);
  return book;
}

test("a sample as a file: its figures are those of the paper", async () => {
  const out = at("hai-phong.xlsx");
  const { text, exitCode } = await make.run(["--framework", "hai-phong-2024", "--sample", "--out", out, "--json"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(text)).toEqual({ files: [{ file: out, unit: "UBND xã Hải Phong", rows: 30, leaves: 21 }] });
  const { sheet, settings } = await bookIn(out);
  expect([toText(sheet.totals.points!), toText(sheet.totals.parIndex!), settings.dialect]).toEqual([
    "89.51",
    "93.72",
    "native",
  ]);
});

test("a blank sheet for one commune, for a year and in the add-in's own functions", async () => {
  const out = at("xa.xlsx");
  const args = ["--framework", "ba-thanh-2024", "--unit", "UBND xã Gio Linh", "--year", "2026", "--dialect", "cchc"];
  const { text } = await make.run([...args, "--out", out]);
  expect(text).toBe(
    `${out} · UBND xã Gio Linh: Đã lập bảng điểm: 16 dòng, 8 tiêu chí cần chấm. Nhập điểm vào các cột nền trắng.\n`,
  );
  const { assessment, sheet, settings } = await bookIn(out);
  expect([assessment.unit.name, assessment.period.label, settings.dialect]).toEqual([
    "UBND xã Gio Linh",
    "năm 2026",
    "cchc",
  ]);
  expect(sheet.totals.unscoredLeaves).toBe(8);
});

test("a list of communes: a file for each, named after it", async () => {
  await writeFile(at("xa.txt"), "\uFEFFUBND xã Gio Linh\r\n\r\nUBND phường Đông/Hà\n");
  const out = at("sổ");
  const { text } = await make.run(["--framework", "ba-thanh-2024", "--units", at("xa.txt"), "--out", out]);
  expect((await readdir(out)).sort()).toEqual(["UBND phường Đông-Hà.xlsx", "UBND xã Gio Linh.xlsx"]);
  expect(text.split("\n")).toHaveLength(3);
  expect((await bookIn(join(out, "UBND phường Đông-Hà.xlsx"))).assessment.unit.name).toBe("UBND phường Đông/Hà");
});

describe("refusals, and nothing is written", () => {
  const one = (...more: readonly string[]) => ["--framework", "ba-thanh-2024", "--out", at("a.xlsx"), ...more];
  test.each<readonly [string, () => readonly string[], string]>([
    ["no commune", () => one(), "Cách dùng: cchc make"],
    ["both one and a list", () => one("--unit", "a", "--units", "b.txt"), "Cách dùng: cchc make"],
    ["an unknown dialect", () => one("--unit", "a", "--dialect", "vba"), "Cách dùng: cchc make"],
    ["a year that is none", () => one("--unit", "a", "--year", "26"), "“26” không phải là năm"],
    [
      "an unknown framework",
      () => ["--framework", "ha-noi", "--unit", "a", "--out", at("a.xlsx")],
      "Không có bộ tiêu chí “ha-noi”",
    ],
    [
      "a statistics template",
      () => ["--framework", "hoang-luu-2024", "--unit", "a", "--out", at("a.xlsx")],
      "là biểu số liệu",
    ],
    ["a list that is not there", () => one("--units", at("khong-co.txt")), "Không đọc được tệp"],
  ])("%s", async (_case, args, sentence) => {
    const refusal: unknown = await make.run(args()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message).toContain(sentence);
    expect(await readdir(place.folder)).toEqual([]);
  });

  test("a file that is there already", async () => {
    await writeFile(at("a.xlsx"), "của người khác");
    await expect(make.run(one("--unit", "a"))).rejects.toThrow(`Đã có tệp ${at("a.xlsx")}; hãy chọn tên khác.`);
    expect(await readFile(at("a.xlsx"), "utf8")).toBe("của người khác");
  });

  test("a commune named twice", async () => {
    await writeFile(at("xa.txt"), "xã A\nxã B\nXã a\n");
    const args = ["--framework", "ba-thanh-2024", "--units", at("xa.txt"), "--out", at("sổ")];
    await expect(make.run(args)).rejects.toThrow("“Xã a” có hai lần trong tệp");
    expect(await readdir(place.folder)).toEqual(["xa.txt"]);
  });

  test("a list one of whose files is there already", async () => {
    await writeFile(at("xa.txt"), "xã A\nxã B\n");
    await writeFile(at("xã B.xlsx"), "của người khác");
    const args = ["--framework", "ba-thanh-2024", "--units", at("xa.txt"), "--out", place.folder];
    await expect(make.run(args)).rejects.toThrow(`Đã có tệp ${at("xã B.xlsx")}`);
    expect((await readdir(place.folder)).sort()).toEqual(["xa.txt", "xã B.xlsx"]);
  });
});
