import { tmpdir } from "node:os";
import { Refusal } from "../../src/cli/command";
import { score } from "../../src/cli/score";
import { savedFile } from "../builders/saved-file";

/** What stands in every area of this sample: appraised scores only. */
function row(key: string, code: string | null, name: string, maxScore: string, reached: string, gap: string) {
  const figures = { maxScore, applicableMax: maxScore, selfScore: null, appraisedScore: reached, score: reached };
  return { key, code, name, ...figures, basis: "appraised", gap };
}

describe("cchc score --sample hai-phong-2024", () => {
  test("--json gives the figures as texts", async () => {
    const { text, exitCode } = await score.run(["--sample", "hai-phong-2024", "--json"]);
    expect(exitCode).toBe(0);
    expect(text.endsWith("\n")).toBe(true);
    expect(JSON.parse(text)).toEqual({
      framework: "hai-phong-2024",
      unit: "UBND xã Hải Phong",
      period: "năm 2024",
      points: "89.51",
      maxScore: "100",
      applicableMax: "95.5",
      index: "93.72",
      grade: null,
      statedGrade: "tốt",
      selfScore: null,
      appraisedScore: "88.51",
      bonus: "1",
      penalty: "0",
      gap: "11.49",
      unscoredLeaves: 0,
      remediation: { rows: 13, lost: "6.81", explained: "5.81", difference: "1" },
      areas: [
        row("I.1", "1", "Công tác chỉ đạo điều hành", "21", "18.5", "2.5"),
        row("I.2", "2", "Cải cách thể chế", "8", "8", "0"),
        row("I.3", "3", "Cải cách TTHC thực hiện cơ chế một cửa", "19.5", "17.53", "1.97"),
        row("I.4", "4", "Cải cách tổ chức bộ máy nhà nước", "7", "6", "1"),
        row("I.5", "5", "Cải cách chế độ công vụ", "12", "12", "0"),
        row("I.6", "6", "Cải cách tài chính công", "7", "6", "1"),
        row("I.7", "7", "Xây dựng và phát triển chính phủ điện tử, chính phủ số", "10.5", "10.16", "0.34"),
      ],
      parts: [
        row("I", "I", "Tổng điểm huyện thẩm định", "85", "78.19", "6.81"),
        row("II", "II", "Điểm điều tra XHH", "15", "10.32", "4.68"),
      ],
    });
  });

  test("gives a table for people, with decimal commas", async () => {
    const { text } = await score.run(["--sample", "hai-phong-2024"]);
    expect(text.split("\n")).toEqual([
      "UBND xã Hải Phong · năm 2024",
      "Bộ tiêu chí CCHC cấp xã, theo công văn của UBND xã Hải Phong năm 2024",
      "",
      "Mã  Phần / Lĩnh vực                                           Tối đa  Áp dụng  Tự đánh giá  Thẩm định  Chưa đạt",
      "──  ────────────────────────────────────────────────────────  ──────  ───────  ───────────  ─────────  ────────",
      "I   Tổng điểm huyện thẩm định                                     85       85            –      78,19      6,81",
      "1     Công tác chỉ đạo điều hành                                  21       21            –       18,5       2,5",
      "2     Cải cách thể chế                                             8        8            –          8         0",
      "3     Cải cách TTHC thực hiện cơ chế một cửa                    19,5     19,5            –      17,53      1,97",
      "4     Cải cách tổ chức bộ máy nhà nước                             7        7            –          6         1",
      "5     Cải cách chế độ công vụ                                     12       12            –         12         0",
      "6     Cải cách tài chính công                                      7        7            –          6         1",
      "7     Xây dựng và phát triển chính phủ điện tử, chính phủ số    10,5     10,5            –      10,16      0,34",
      "II  Điểm điều tra XHH                                             15       15            –      10,32      4,68",
      "",
      "Điểm: 89,51 trên 95,5 điểm tối đa áp dụng",
      "Trong đó điểm thưởng 1, điểm phạt 0",
      "Chỉ số: 93,72%",
      "Xếp loại: bộ tiêu chí không nêu mức (văn bản ghi “tốt”)",
      "Điểm chưa đạt 6,81, các dòng giải thích 5,81",
      "",
    ]);
  });
});

describe("cchc score FILE.json", () => {
  const sheet = {
    kind: "assessment",
    formatVersion: 1,
    framework: "ba-thanh-2024",
    unit: { name: "UBND xã Mẫu" },
    period: { label: "năm 2025", year: 2025, span: "year" },
    listing: "areasOnly",
    entries: { "1.x": { selfScore: "11.5" } },
  };

  test("scores an assessment that is not finished", async () => {
    const { text } = await score.run([await savedFile(sheet)]);
    expect(text).toContain("Điểm: 11,5 trên 100 điểm tối đa áp dụng\nChỉ số: 11,5%\n");
    expect(text).toContain("\nCòn 7 tiêu chí chưa chấm\n");
  });

  test("scores one where nothing is scored", async () => {
    const path = await savedFile({ ...sheet, entries: {} });
    const { text } = await score.run([path, "--json"]);
    expect(JSON.parse(text)).toMatchObject({ points: null, index: null, gap: null, unscoredLeaves: 8 });
    expect((await score.run([path])).text).toContain("Chỉ số: chưa tính được\n");
  });

  test("reads what Notepad saved, with the mark it puts before the text", async () => {
    const { exitCode } = await score.run([await savedFile(`\ufeff${JSON.stringify(sheet)}`)]);
    expect(exitCode).toBe(0);
  });

  test.each<[string, unknown, string]>([
    ["that is no JSON", "{", "Tệp không phải JSON đọc được ("],
    ["with one fault", { ...sheet, entries: { "9.x": {} } }, "entries.9.x: Không có mục nào mang khóa “9.x”."],
    [
      "with several faults",
      { ...sheet, entries: { "9.x": {}, "10.x": {}, "11.x": {} } },
      "entries.9.x: Không có mục nào mang khóa “9.x”. (và 2 chỗ khác; xem bằng lệnh validate)",
    ],
    [
      "of a framework that there is not",
      { ...sheet, framework: "ha-noi" },
      "framework: Không có bộ tiêu chí “ha-noi”.",
    ],
  ])("refuses a file %s", async (_, data, sentence) => {
    const path = await savedFile(data);
    const refusal = await score.run([path]).then(String, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).message.startsWith(`Tệp ${path} không dùng được. ${sentence}`)).toBe(true);
  });
});

describe("cchc score refuses", () => {
  const usage = "Cách dùng: cchc score (--sample MÃ | TỆP.json) [--json]";

  test.each([
    [[], usage],
    [["--sample"], usage],
    [["--sample", "hai-phong-2024", "tep.json"], usage],
    [["a.json", "b.json"], usage],
    [["--colour"], usage],
    [
      ["--sample", "ha-noi"],
      "Không có mẫu “ha-noi”; các mẫu đi kèm: ba-thanh-2024, chi-minh-2023h1, duong-hoa-2022, hai-phong-2024, hoang-luu-2024.",
    ],
    [["--sample", "hoang-luu-2024"], "“hoang-luu-2024” là biểu số liệu, không có điểm để tính; hãy dùng lệnh check."],
    [["/khong/co/tep.json"], "Không đọc được tệp /khong/co/tep.json."],
    [[tmpdir()], `Không đọc được tệp ${tmpdir()}.`],
  ])("%j", async (args, sentence) => {
    await expect(score.run(args)).rejects.toEqual(new Refusal(sentence));
  });
});
