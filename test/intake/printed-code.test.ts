/** Numbering as papers print it, and what only looks like numbering. */
import { dottedSuccession } from "../../src/intake/code-sequence";
import { bracketedCodes, readLeadingCode } from "../../src/intake/printed-code";

describe("readLeadingCode", () => {
  test.each([
    ["1.5.4. Sáng kiến", "dotted", "1.5.4.", "1.5.4", "Sáng kiến"],
    ["3.10.1 Tỷ lệ", "dotted", "3.10.1", "3.10.1", "Tỷ lệ"],
    ["1.1Kế hoạch", "dotted", "1.1", "1.1", "Kế hoạch"],
    ["2) Thang điểm", "dotted", "2)", "2", "Thang điểm"],
    ["1,2 Báo cáo", "dotted", "1,2", "1.2", "Báo cáo"],
    ["(1.2) Báo cáo", "dotted", "(1.2)", "1.2", "Báo cáo"],
    ["TCTP 1.2. Báo cáo", "dotted", "TCTP 1.2", "1.2", "Báo cáo"],
    ["I. ĐÁNH GIÁ", "roman", "I.", "I", "ĐÁNH GIÁ"],
    ["IV CẢI CÁCH", "roman", "IV", "IV", "CẢI CÁCH"],
    ["A. PHẦN MỘT", "capital", "A.", "A", "PHẦN MỘT"],
    ["a) Văn phòng", "letter", "a)", "a", "Văn phòng"],
    ["NHÓM I: TỰ ĐÁNH GIÁ", "part", "NHÓM I", "I", "TỰ ĐÁNH GIÁ"],
    ["Phần thứ hai: Khảo sát", "part", "Phần thứ hai", "2", "Khảo sát"],
    ["Tiêu chí thứ 2: Cải cách", "ordinal", "Tiêu chí thứ 2", "2", "Cải cách"],
    ["Lĩnh vực 3. Tài chính", "ordinal", "Lĩnh vực 3", "3", "Tài chính"],
    ["+ Báo cáo", "bullet", "+", null, "Báo cáo"],
    ["-Kế hoạch", "bullet", "-", null, "Kế hoạch"],
  ] as const)("%s", (text, kind, printed, code, rest) => {
    const read = readLeadingCode(text);
    expect(read && { ...read.code, rest: read.rest }).toEqual({
      kind,
      printed: expect.stringMatching(new RegExp(`^${printed.replace(/[.+()]/g, "\\$&")}\\.?$`)) as unknown,
      code,
      rest,
    });
  });

  test.each([
    "01 nội dung",
    "30/12/2024",
    "0.5 0.5 UBND",
    "2024. Kết quả",
    "47/KH-UBND",
    "Cải cách",
    "Xã hội",
    "-5",
    "Vì vậy",
    "Tiêu chí 1 có điểm cao",
    "",
    "1478/1478= 100%",
  ])("%j opens with no code", (text) => {
    expect(readLeadingCode(text)).toBeNull();
  });
});

test("codes in brackets, and brackets that hold none", () => {
  expect(
    bracketedCodes("Theo dõi (THPL) (TCTP 2.2), (Tại TCTP 6.3.1) và (ISO 9001) hoặc (TCTP)").map(
      ({ code }) => code.code,
    ),
  ).toEqual(["2.2", "6.3.1"]);
});

describe("dottedSuccession", () => {
  test.each([
    ["1.1", "1", "next"],
    ["1.1.1", "1", "next"],
    ["1.2", "1.1", "next"],
    ["2", "1.7.3", "next"],
    ["1.2", "1.1.9", "next"],
    ["3.10", "3.9", "next"],
    ["1.5", "1.2", "possible"],
    ["3.12.1", "3.12.2", "possible"],
    ["9.9", "1.1", null],
    ["1.1", "1.1", null],
  ] as const)("%s after %s is %s", (code, last, succession) => {
    expect(dottedSuccession(code, last, new Set(["1", last]))).toBe(succession);
  });
});
