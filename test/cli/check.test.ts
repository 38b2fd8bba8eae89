import { check } from "../../src/cli/check";
import { Refusal } from "../../src/cli/command";

interface Reported {
  readonly check: string;
  readonly severity: string;
  readonly where: string;
  readonly key: string | null;
  readonly stated: string | null;
  readonly computed: string | null;
  readonly unit: string;
}

describe("cchc check --sample ba-thanh-2024", () => {
  test("--json gives every finding with its figures and its words, worst first", async () => {
    const { text, exitCode } = await check.run(["--sample", "ba-thanh-2024", "--json"]);
    expect(exitCode).toBe(0);
    const unexplained = (key: string, name: string, lost: string, shown: string) => ({
      check: "unexplained-loss",
      severity: "check",
      where: `${key} ${name}`,
      key,
      stated: lost,
      computed: "0",
      unit: "points",
      title: "Mất điểm không có giải thích",
      message: `Mất ${shown} điểm, các dòng dưới tối đa chỉ giải thích 0 điểm; còn ${shown} điểm không rõ ở đâu.`,
      whatToDo: "Bổ sung dòng còn thiếu vào bảng khắc phục.",
      facts: { difference: lost },
    });
    const twice = (where: string, stated: string, computed: string) => ({
      check: "stated-twice",
      severity: "check",
      where,
      key: null,
      stated,
      computed,
      unit: "words",
      title: "Một nội dung ghi hai cách",
      message: `${stated}, nhưng ${computed}.`,
      whatToDo: "Thống nhất một cách ghi.",
      facts: {},
    });
    const listing = (where: string, stated: string, computed: string) => ({
      check: "listing-count",
      severity: "error",
      where,
      key: null,
      stated,
      computed,
      unit: "count",
      title: "Số lượng nêu khác danh sách",
      message: `Nêu ${stated}, danh sách có ${computed}.`,
      whatToDo: "Bổ sung danh sách hoặc sửa số lượng.",
      facts: {},
    });
    expect(JSON.parse(text)).toEqual({
      findings: [
        {
          check: "above-maximum",
          severity: "error",
          where: "1 Công tác chỉ đạo, điều hành CCHC",
          key: "1",
          stated: "111.5",
          computed: "11.5",
          unit: "points",
          title: "Điểm ngoài khoảng cho phép",
          message: "Điểm tự đánh giá ghi 111,5 điểm, tối đa chỉ 11,5 điểm.",
          whatToDo: "Xem lại điểm đã nhập, có thể thừa chữ số.",
          facts: { maxScore: "11.5", figure: "selfScore" },
        },
        {
          check: "percent-mismatch",
          severity: "error",
          where: "Hồ sơ có kết quả số hóa (Mục III, dòng 124)",
          key: null,
          stated: "95.39",
          computed: "100",
          unit: "percent",
          title: "Tỷ lệ sai",
          message: "946/946 là 100%, văn bản ghi 95,39%.",
          whatToDo: "Sửa tỷ lệ, hoặc sửa tử số, mẫu số.",
          facts: { done: "946", due: "946" },
        },
        listing("Văn bản chỉ đạo, điều hành đã ban hành (Mục I, dòng 20–42)", "12", "9"),
        listing("Hội nghị đã tổ chức (Mục I, dòng 18)", "2", "3"),
        unexplained("1", "Công tác chỉ đạo, điều hành CCHC", "4.77", "4,77"),
        unexplained("2", "Lĩnh vực Cải cách thể chế", "5", "5"),
        unexplained("3", "Lĩnh vực Cải cách thủ tục hành chính", "5.54", "5,54"),
        unexplained("4", "Lĩnh vực Cải cách tổ chức bộ máy", "4.5", "4,5"),
        unexplained("5", "Lĩnh vực Cải cách chế độ công vụ", "6.5", "6,5"),
        unexplained("6", "Lĩnh vực Cải cách tài chính công", "4.76", "4,76"),
        unexplained("7", "Xây dựng và phát triển chính quyền điện tử, chính quyền số", "10.23", "10,23"),
        twice("Số phiên họp định kỳ có lồng ghép CCHC (Mục I, dòng 18)", "hằng tháng (đầu câu)", "05 phiên (cuối câu)"),
        twice(
          "Năm của văn bản số 45/UBND trong danh sách của năm 2024 (Mục I, dòng 30)",
          "2024 (danh sách)",
          "2023 (ngày 01/6/2023)",
        ),
        twice("Số lĩnh vực CCHC (Mục I và mục III)", "8 lĩnh vực (danh sách điểm)", "6 lĩnh vực (dòng 122)"),
        {
          check: "appraised-above-self",
          severity: "info",
          where: "8 Đánh giá tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội của tỉnh",
          key: "8",
          stated: "4",
          computed: "3",
          unit: "points",
          title: "Thẩm định cao hơn tự chấm",
          message: "Thẩm định 4 điểm, tự chấm 3 điểm.",
          whatToDo: "Không phải lỗi; chỉ để biết.",
          facts: {},
        },
      ],
    });
  });

  test("gives a list for people, counted by severity", async () => {
    const lines = (await check.run(["--sample", "ba-thanh-2024"])).text.split("\n");
    expect(lines.slice(0, 5)).toEqual([
      "UBND xã Ba Thành · năm 2024",
      "4 lỗi · 10 cần xem · 1 lưu ý",
      "",
      "[Lỗi] Điểm ngoài khoảng cho phép — 1 Công tác chỉ đạo, điều hành CCHC",
      "    Điểm tự đánh giá ghi 111,5 điểm, tối đa chỉ 11,5 điểm. Xem lại điểm đã nhập, có thể thừa chữ số.",
    ]);
    // Three lines of heading, two for each finding, and the end of the last line.
    expect(lines).toHaveLength(3 + 2 * 15 + 1);
  });
});

describe("cchc check", () => {
  test("checks a statistics report too", async () => {
    const { text } = await check.run(["--sample", "hoang-luu-2024", "--json"]);
    const { findings } = JSON.parse(text) as { readonly findings: readonly Reported[] };
    expect(findings).toHaveLength(32);
    expect(findings[5]).toMatchObject({
      check: "cut-rate",
      where: expect.stringMatching(/^TTHC số 4 · /) as unknown,
      key: null,
    });
    expect(findings[0]).toMatchObject({
      check: "parts-of-total",
      key: "3.3.1",
      stated: "830",
      computed: "627",
      unit: "count",
    });
  });

  test.each([[[]], [["--sample", "x", "y.json"]], [["--json"]]])("refuses %j", async (args) => {
    await expect(check.run(args)).rejects.toEqual(
      new Refusal("Cách dùng: cchc check (--sample MÃ | TỆP.json) [--json]"),
    );
  });
});
