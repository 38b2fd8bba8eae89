/** Score tables whose columns ran together, with the traps of real papers, in words of our own. */
import { toText } from "../../src/domain/decimal";
import { readText } from "../../src/intake/pasted/read-text";
import { briefRows, noteNames } from "./brief-rows";

const lines = (...text: readonly string[]): string => text.join("\n");
const wordsOf = (text: string, kind: "explanation" | "cause" | "description") =>
  readText(text).rows.map(({ words }) => words[kind]);

describe("a table that ran together", () => {
  const heading = ["STT Lĩnh vực, tiêu chí Điểm tối", "đa", "", "Điểm tự", "đánh giá Nội dung giải trình", ""];

  test("scores on a line of their own, and scores that look like codes", () => {
    const text = lines(
      ...heading,
      "I.",
      "",
      "I. PHẦN TỰ ĐÁNH GIÁ",
      "CỦA XÃ",
      "",
      "8.5 8",
      "",
      "1. CHỈ ĐẠO ĐIỀU HÀNH 8.5 8.0",
      "",
      " 1.1",
      "",
      "Thực hiện cơ chế một cửa",
      "",
      "3.5 3.5 KH  số  15/KH-",
      "UBND ngày",
      "16/2/2025 mức độ 3,  4",
      "",
      "1.2 Kết quả giải quyết 4 4.0 1478",
      "",
      "1.3",
      "Hồ sơ tạm dừng",
      "",
      "1 0.5 0 hồ sơ tạm dừng",
    );
    const taken = readText(text);
    expect(briefRows(taken)).toEqual([
      "I I. PHẦN TỰ ĐÁNH GIÁ CỦA XÃ: 8.5 / 8 / –",
      "I.1 CHỈ ĐẠO ĐIỀU HÀNH: 8.5 / 8 / –",
      "I.1.1 Thực hiện cơ chế một cửa: 3.5 / 3.5 / –",
      "I.1.2 Kết quả giải quyết: 4 / 4 / –",
      "I.1.3 Hồ sơ tạm dừng: 1 / 0.5 / –",
    ]);
    expect(taken.rows.map(({ words }) => words.explanation)).toEqual([
      "",
      "",
      "KH số 15/KH-UBND ngày 16/2/2025 mức độ 3, 4",
      "1478",
      "0 hồ sơ tạm dừng",
    ]);
    expect(taken.rows.map(({ selfScore }) => selfScore?.printed)).toEqual(["8", "8.0", "3.5", "4.0", "0.5"]);
  });

  test("rows without a number, their first word standing in the number's column", () => {
    const text = lines(
      ...heading,
      "1. CHỈ ĐẠO 1 1.0",
      "",
      "1.1 Đối thoại với người dân 1 1.0",
      "",
      "Có",
      "",
      "Có từ 05 cuộc đối thoại",
      "trong năm: 0,25 điểm",
      "",
      "0.25 0.25 - Ngày 28/4 đã tổ chức 01 cuộc",
      "",
      "Mức độ giải quyết kiến nghị",
      "",
      "0.75 0.75 Giải quyết 14/15 kiến nghị",
    );
    expect(briefRows(readText(text))).toEqual([
      "1 CHỈ ĐẠO: 1 / 1 / –",
      "1.1 Đối thoại với người dân: 1 / 1 / –",
      "1.1.1 Có từ 05 cuộc đối thoại trong năm: 0,25 điểm: 0.25 / 0.25 / –",
      "1.1.2 Mức độ giải quyết kiến nghị: 0.75 / 0.75 / –",
    ]);
    expect(
      readText(text)
        .rows.map(({ level, printedCode }) => [level, printedCode])
        .slice(2),
    ).toEqual([
      ["option", "Có"],
      ["option", null],
    ]);
  });

  test("a list with numbers inside an explanation opens no rows", () => {
    const text = lines(
      ...heading,
      "1. CHỈ ĐẠO 4 4.0",
      "",
      "1.1",
      "Ban hành văn bản",
      "2 2.0 1. Kế hoạch số 5",
      "2. Báo cáo số 6 ngày 1/3",
      "3. Công văn số 7",
      "",
      "1.2 Kiểm tra 2 2.0",
      "2. THỂ CHẾ 3 3.0",
      "2.1 Rà soát 3 3.0",
    );
    expect(briefRows(readText(text)).map((row) => row.split(":")[0])).toEqual([
      "1 CHỈ ĐẠO",
      "1.1 Ban hành văn bản",
      "1.2 Kiểm tra",
      "2 THỂ CHẾ",
      "2.1 Rà soát",
    ]);
    expect(wordsOf(text, "explanation")[1]).toBe("1. Kế hoạch số 5 2. Báo cáo số 6 ngày 1/3 3. Công văn số 7");
  });

  test("capitals, Roman numbers and numbers that begin again, page footers and broken figures", () => {
    const text = lines(
      "TT Tiêu chí",
      "Điểm",
      "chuẩn",
      "Điểm tự",
      "chấm Ghi chú",
      "",
      "A. TỰ ĐÁNH GIÁ 10 9,5",
      "",
      "I. CHỈ ĐẠO 10 9,5",
      "",
      "1. Kế hoạch",
      "3 3,0 Có 2 văn bản:",
      "1. Kế hoạch số 1",
      "2. Kế hoạch số 2",
      "1.1 Ban hành kịp thời 1 1,0",
      "1.2 Hoàn thành 2 2,0 45/45 nhiệm vụ",
      "",
      "Trang 1/2",
      "",
      "2. Tuyên truyền 7",
      "6,5 Thiếu tin bài",
      "",
      "B. ĐIỀU TRA XÃ HỘI HỌC 30 28",
      "",
      "Tổng cộng 40 37,5",
    );
    const taken = readText(text);
    expect(briefRows(taken)).toEqual([
      "A TỰ ĐÁNH GIÁ: 10 / 9.5 / –",
      "A.I CHỈ ĐẠO: 10 / 9.5 / –",
      "A.I.1 Kế hoạch: 3 / 3 / –",
      "A.I.1.1 Ban hành kịp thời: 1 / 1 / –",
      "A.I.1.2 Hoàn thành: 2 / 2 / –",
      "A.I.2 Tuyên truyền: 7 / 6.5 / –",
      "B ĐIỀU TRA XÃ HỘI HỌC: 30 / 28 / –",
    ]);
    expect(taken.rows.map(({ level }) => level)).toEqual([
      "part",
      "area",
      "criterion",
      "subCriterion",
      "subCriterion",
      "criterion",
      "part",
    ]);
    expect(taken.rows[2]?.words.explanation).toBe("Có 2 văn bản: 1. Kế hoạch số 1 2. Kế hoạch số 2");
    expect(noteNames(taken)).toEqual([]);
  });

  test("codes that begin again in the second part, and a total", () => {
    const text = lines(
      ...heading,
      "I. PHẦN A 3 3.0",
      "1. THỂ CHẾ 3 3.0",
      "1.1 Rà soát văn bản 3 3.0 Đã rà soát",
      "II. II. TÁC ĐỘNG",
      "4 3.5",
      "1. Tác động đến người dân 4 3.5",
      "",
      "Tổng 7 6.5",
      "",
      "TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
    );
    const taken = readText(text);
    expect(taken.rows.map(({ key, level }) => `${key} ${level}`)).toEqual([
      "I part",
      "I.1 area",
      "I.1.1 criterion",
      "II part",
      "II.1 criterion",
    ]);
    expect([taken.totals.maxScore, taken.totals.self].map((total) => total && toText(total.value))).toEqual([
      "7",
      "6.5",
    ]);
    expect(taken.aside.map(({ as }) => as).filter((as) => as !== "heading")).toEqual([
      "total",
      "signature",
      "signature",
    ]);
  });

  test("three score columns, page numbers and headings between pages", () => {
    const text = lines(
      "TT Tiêu chí Điểm tối đa Tự chấm Thẩm định Giải trình",
      "1 CHỈ ĐẠO 12 11.5 11",
      "1.1 Kế hoạch 5 5 5 Kế hoạch số 3",
      "1.2 Báo cáo theo",
      "quy định 7 6.5 6 Chậm 01 báo cáo",
      "",
      "2",
      "TT Tiêu chí Điểm tối đa Tự chấm Thẩm định Giải trình",
      "2 THỂ CHẾ 5 5 5",
      "2.1 Rà soát 5 5 5 Đã xong 3 văn bản",
      "Tổng cộng 17 16.5 16",
    );
    const taken = readText(text);
    expect(briefRows(taken)).toEqual([
      "1 CHỈ ĐẠO: 12 / 11.5 / 11",
      "1.1 Kế hoạch: 5 / 5 / 5",
      "1.2 Báo cáo theo quy định: 7 / 6.5 / 6",
      "2 THỂ CHẾ: 5 / 5 / 5",
      "2.1 Rà soát: 5 / 5 / 5",
    ]);
    expect(taken.aside.map(({ place, as }) => `${place.first} ${as}`)).toEqual([
      "1 heading",
      "7 pageNumber",
      "8 heading",
      "11 total",
    ]);
  });

  test("figures broken over two lines, and a row whose figures are missing", () => {
    const text = lines(
      ...heading,
      "1. CHỈ ĐẠO 3",
      "2.5 Đạt khá",
      "1.1 Kế hoạch 1 1.0",
      "1.2 Báo cáo định kỳ",
      "1.3 Kiểm tra 2 1.5",
    );
    const taken = readText(text);
    expect(briefRows(taken)).toEqual([
      "1 CHỈ ĐẠO: 3 / 2.5 / –",
      "1.1 Kế hoạch: 1 / 1 / –",
      "1.2 Báo cáo định kỳ: – / – / –",
      "1.3 Kiểm tra: 2 / 1.5 / –",
    ]);
    expect(taken.notUnderstood.map(({ text: words, why }) => [words, why])).toEqual([["Báo cáo định kỳ", "noScore"]]);
  });
});
