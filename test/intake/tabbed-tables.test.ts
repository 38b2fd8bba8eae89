/** Tab-separated tables, with the traps of real papers, in words of our own. */
import { toText } from "../../src/domain/decimal";
import { readText } from "../../src/intake/pasted/read-text";
import { briefRows } from "./brief-rows";

const lines = (...text: readonly string[]): string => text.join("\n");
const wordsOf = (text: string, kind: "explanation" | "cause" | "description") =>
  readText(text).rows.map(({ words }) => words[kind]);

describe("tab-separated tables", () => {
  test("statistics: headings, choices, parts, codes printed twice, names broken by a page", () => {
    const head = ["ST T\tChỉ tiêu thống kê\tKết quả thống kê\t\tGhi chú", "\t\tĐơn vị tính\tSố liệu\t"];
    const text = lines(
      "Phụ lục",
      "",
      ...head,
      "1\tChỉ đạo\t\t\t",
      "1.1\tKế hoạch\t\tQĐ số 1/QĐ-UBND\t",
      "1.2\tKiểm tra\t\t\t",
      "1.2.1\tĐã kiểm tra\tBộ phận\t3\t",
      "1.1\tPhát hiện\tVấn đề\t0\t",
      "1.3\tHồ sơ\tHồ sơ\t1478\t",
      "Trong đó\t<i>Trực tiếp</i>\tHồ sơ\t40\t",
      "",
      ...head,
      "\tQua mạng\t\t1.478\t",
      "1.4\tVận hành hệ thống một cửa\t\t\t",
      "",
      ...head,
      "\tđiện tử\t\t\t",
      "7.6.\tDuy trì hệ thống\tKhông = 0 Có = 1\t1\t",
    );
    const taken = readText(text);
    expect(
      taken.indicators.map(({ key, name, unit, value, isHeading, isPart }) => [
        key,
        name,
        unit,
        value?.kind === "figure" ? toText(value.amount) : (value?.text ?? null),
        isHeading,
        isPart,
      ]),
    ).toEqual([
      ["1", "Chỉ đạo", null, null, true, false],
      ["1.1", "Kế hoạch", null, "QĐ số 1/QĐ-UBND", false, false],
      ["1.2", "Kiểm tra", null, null, true, false],
      ["1.2.1", "Đã kiểm tra", "Bộ phận", "3", false, false],
      ["1.2/1.1", "Phát hiện", "Vấn đề", "0", false, false],
      ["1.3", "Hồ sơ", "Hồ sơ", "1478", false, false],
      ["1.3.t1", "Trực tiếp", "Hồ sơ", "40", false, true],
      ["1.3.t2", "Qua mạng", null, "1.478", false, true],
      ["1.4", "Vận hành hệ thống một cửa điện tử", null, null, true, false],
      ["7.6", "Duy trì hệ thống", null, "1", false, false],
    ]);
    expect(taken.indicators.at(-1)?.choices.map(({ value, label }) => [toText(value), label])).toEqual([
      ["0", "Không"],
      ["1", "Có"],
    ]);
    expect(taken.notUnderstood.map(({ text: words, why }) => [words, why])).toEqual([["1.478", "ambiguousNumber"]]);
  });

  test("time cuts, with a name that goes on over the page", () => {
    const text = lines(
      "STT\tTên TTHC\tThời gian giải quyết theo quy định\tThời gian giải quyết (sau khi cắt giảm)\tTỷ lệ cắt giảm (%)\tGhi chú",
      "1\tĐăng ký kết hôn\t05\t02\t60\t",
      "2\tĐăng ký biến động từ hình thức\t16 ngày\t8\t50\t",
      "",
      "\tthuê đất sang giao đất\t\t\t\t",
      "3\tThủ tục khác\tnhiều\t1\t\t",
    );
    const taken = readText(text);
    expect(
      taken.procedures.map(({ number, name, statutoryDays, reducedDays, statedRate }) => [
        number,
        name,
        toText(statutoryDays),
        toText(reducedDays),
        statedRate && toText(statedRate),
      ]),
    ).toEqual([
      ["1", "Đăng ký kết hôn", "5", "2", "60"],
      ["2", "Đăng ký biến động từ hình thức thuê đất sang giao đất", "16", "8", "50"],
    ]);
    expect(taken.notUnderstood.map(({ place, text: words, why }) => [place.first, words, why])).toEqual([
      [6, "nhiều", "notANumber"],
    ]);
  });

  test("cells that hold line breaks, quoted or not", () => {
    const text = lines(
      "TT\tTiêu chí\tĐiểm chuẩn\tĐiểm tự chấm\tGiải trình",
      '1.1\tKế hoạch\t2\t2\t"Kế hoạch số 12',
      'ngày 05/01/2025"',
      "1.2\tBáo cáo",
      "hằng quý\t1\t0,5\tChậm",
    );
    expect(briefRows(readText(text))).toEqual(["1.1 Kế hoạch: 2 / 2 / –", "1.2 Báo cáo hằng quý: 1 / 0.5 / –"]);
    expect(wordsOf(text, "explanation")).toEqual(["Kế hoạch số 12 ngày 05/01/2025", "Chậm"]);
  });

  test("tables of Markdown and remains of HTML", () => {
    const text = lines(
      "| STT | Tiêu chí | Điểm tối đa | Điểm tự chấm |",
      "|---|:---:|---|---|",
      "| 1 | **Chỉ đạo** | 10 | 9,5 |",
      "| 1.1 | Kế&nbsp;hoạch <i>năm</i> | 10 | 9,5 |",
    );
    expect(briefRows(readText(text))).toEqual(["1 Chỉ đạo: 10 / 9.5 / –", "1.1 Kế hoạch năm: 10 / 9.5 / –"]);
  });
});
