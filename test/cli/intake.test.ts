import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../src/cli/check";
import { Refusal } from "../../src/cli/command";
import { readCsv } from "../../src/cli/csv";
import { intake } from "../../src/cli/intake";

const folder = mkdtempSync(join(tmpdir(), "cchc-intake-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const paper = fileOf(
  "bang-diem.txt",
  [
    "UBND XÃ AN BÌNH",
    "BÁO CÁO kết quả chấm điểm năm 2025",
    "",
    "STT\tTiêu chí\tĐiểm tối đa\tĐiểm tự chấm\tGiải trình",
    "1\tChỉ đạo\t3\t2\t",
    "1.1\tKế hoạch\t2\t1\tHoàn thành 9/9 nhiệm vụ đạt 90%",
    "1.2\tBáo cáo\t1\t1\tĐúng hạn",
    "x\ty\tz\t1\t",
  ].join("\n"),
);

interface IntakeJson {
  readonly kind: string;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly totals: Readonly<Record<string, unknown>>;
  readonly notUnderstood: readonly Readonly<Record<string, unknown>>[];
  readonly matched?: {
    readonly rows: readonly { readonly frameworkKey: string; readonly by: string }[];
    readonly unmatched: readonly { readonly name: string }[];
  };
}

describe("cchc intake", () => {
  test("--json gives rows, statistics, owners, totals and what was not understood", async () => {
    const { text, exitCode } = await intake.run([paper, "--json"]);
    const report = JSON.parse(text) as IntakeJson;
    expect(exitCode).toBe(0);
    expect(Object.keys(report)).toEqual([
      "kind",
      "paper",
      "nodes",
      "indicators",
      "procedures",
      "owners",
      "totals",
      "shares",
      "tables",
      "notes",
      "notUnderstood",
      "aside",
    ]);
    expect(report.kind).toBe("scoreSheet");
    expect(report.nodes[1]).toEqual({
      key: "1.1",
      code: "1.1",
      codePrinted: "1.1",
      parentKey: "1",
      level: "criterion",
      name: "Kế hoạch",
      max: "2",
      self: "1",
      appraised: null,
      isSurvey: false,
      isBonus: false,
      isNotApplicable: false,
      deduction: null,
      description: null,
      explanation: "Hoàn thành 9/9 nhiệm vụ đạt 90%",
      evidence: null,
      cause: null,
      assignment: null,
      measure: null,
      owners: [],
      due: null,
      ratio: { num: "9", den: "9", statedPct: "90", text: "9/9" },
      lines: [[6, 6]],
    });
    expect(report.notUnderstood).toEqual([
      { line: 8, lastLine: 8, column: 3, text: "z", why: "Ô điểm, ô số liệu không phải số." },
    ]);
  });

  test("gives people columns with their reasons, rows and doubts", async () => {
    const { text } = await intake.run([paper]);
    const lines = text.split("\n");
    expect(lines[0]).toBe("UBND xã An Bình · năm 2025");
    expect(lines[1]).toBe("4 dòng điểm · 0 chỉ tiêu · 0 TTHC · 1 chỗ không hiểu");
    expect(lines).toContain("  cột 3 “Điểm tối đa” → Điểm tối đa (83%, theo tên cột và các ô bên dưới)");
    expect(lines).toContain("1.2  Báo cáo  1 / 1 / –");
    expect(lines.at(-2)).toBe("[Không hiểu] dòng 8, cột 3: Ô điểm, ô số liệu không phải số. z");
  });

  test("--framework lays the rows onto a framework that ships", async () => {
    const { text } = await intake.run([paper, "--framework", "chi-minh-2023h1", "--json"]);
    const { matched } = JSON.parse(text) as IntakeJson;
    expect(matched?.rows.map(({ frameworkKey, by }) => [frameworkKey, by])).toEqual([
      ["I.1", "code"],
      ["I.1.1", "code"],
      ["I.1.2", "code"],
    ]);
    expect(matched?.unmatched.map(({ name }) => name)).toEqual(["x y"]);
    await expect(intake.run([paper, "--framework", "x"])).rejects.toThrow("Không có bộ tiêu chí “x”");
  });

  test("reads .csv as cells, whatever stands between them", async () => {
    const comma = fileOf(
      "a.csv",
      '\ufeffMã,Tiêu chí,"Điểm tối đa","Điểm tự chấm",Giải trình\r\n1.10,"Kế hoạch, năm",2,"1,5","Dòng một\ndòng ""hai"""\r\n',
    );
    const semicolon = fileOf(
      "b.csv",
      "Mã;Tiêu chí;Điểm tối đa;Điểm tự chấm;Giải trình\n1.10;Kế hoạch, năm;2;1,5;Dòng một dòng hai\n",
    );
    for (const path of [comma, semicolon]) {
      const { nodes } = JSON.parse((await intake.run([path, "--json"])).text) as IntakeJson;
      expect(nodes).toMatchObject([{ code: "1.10", name: "Kế hoạch, năm", max: "2", self: "1.5" }]);
    }
  });

  test("reads the two-byte text that Excel saves", async () => {
    const path = fileOf("unicode.txt", "");
    writeFileSync(
      path,
      Buffer.from("\ufeffMã\tTiêu chí\tĐiểm tối đa\tĐiểm tự chấm\r\n1.1\tKế hoạch\t2\t1,5\r\n", "utf16le"),
    );
    const { nodes } = JSON.parse((await intake.run([path, "--json"])).text) as IntakeJson;
    expect(nodes).toMatchObject([{ code: "1.1", name: "Kế hoạch", max: "2", self: "1.5" }]);
  });

  test.each([
    [[], "Cách dùng: cchc intake TỆP.txt|TỆP.csv|TỆP.xlsx [--sheet TRANG] [--framework MÃ] [--json]"],
    [["a.txt", "b.txt"], "Cách dùng: cchc intake TỆP.txt|TỆP.csv|TỆP.xlsx [--sheet TRANG] [--framework MÃ] [--json]"],
    [["so-diem.xlsx"], "Không đọc được tệp so-diem.xlsx."],
    [["so-diem.pdf"], "Tệp so-diem.pdf không phải .xlsx, .csv hay .txt."],
    [["a.txt", "--sheet", "Bảng điểm"], "Tệp a.txt không có trang tính nào để chọn."],
    [["khong-co.txt"], "Không đọc được tệp khong-co.txt."],
  ])("refuses %j", async (args, sentence) => {
    await expect(intake.run(args)).rejects.toEqual(new Refusal(sentence));
  });
});

describe("cchc check FILE.txt", () => {
  test("--json takes the file in and checks it in one go, each finding with its kind", async () => {
    const { text, exitCode } = await check.run([paper, "--json"]);
    const { findings, notUnderstood } = JSON.parse(text) as {
      readonly findings: readonly { readonly check: string; readonly kind: string; readonly key: string | null }[];
      readonly notUnderstood: readonly unknown[];
    };
    expect(exitCode).toBe(0);
    expect(findings.map(({ check: id, kind, key }) => [id, kind, key])).toContainEqual([
      "percent-mismatch",
      "stated percent ≠ numerator/denominator",
      "1.1",
    ]);
    expect(notUnderstood).toHaveLength(1);
  });

  test("gives people a list", async () => {
    const [title, counts] = (await check.run([paper])).text.split("\n");
    expect(title).toBe("UBND xã An Bình · năm 2025");
    expect(counts).toMatch(/^\d+ lỗi · \d+ cần xem · \d+ lưu ý$/);
  });

  test.each([[[paper, "--sample", "x"]], [[paper, paper]]])("refuses %j", async (args) => {
    await expect(check.run(args)).rejects.toThrow("Cách dùng: cchc check");
  });
});

describe("readCsv", () => {
  test.each([
    ["", []],
    ["a;b\n", [["a", "b"]]],
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"a\nb";c', [["a\nb", "c"]]],
    ['"a""b"', [['a"b']]],
    ['"open', [["open"]]],
    ["a\t\tb", [["a", "", "b"]]],
    ["0,5;1", [["0,5", "1"]]],
  ])("%j", (text, rows) => {
    expect(readCsv(text).map(({ cells }) => cells)).toEqual(rows);
  });

  test("says on which line each row begins", () => {
    expect(readCsv('a\n"b\nc"\nd').map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});
