/** Scores told in sentences and lists, with the traps of real papers, in words of our own. */
import { toText } from "../../src/domain/decimal";
import { readText } from "../../src/intake/pasted/read-text";
import { briefRows, noteNames } from "./brief-rows";

const lines = (...text: readonly string[]): string => text.join("\n");
const wordsOf = (text: string, kind: "explanation" | "cause" | "description") =>
  readText(text).rows.map(({ words }) => words[kind]);

describe("sentences", () => {
  test("name, code, score, deduction and cause, with or without their small words", () => {
    const text = lines(
      "NHÓM I: TỰ ĐÁNH GIÁ",
      "",
      "1. Công tác chỉ đạo:",
      "",
      "Thể hiện qua việc ban hành kế hoạch. Điểm đạt được là 6,42/8 điểm, bị trừ 1,58 điểm. Cụ thể:",
      "",
      "- Kế hoạch (TCTP 1.1): Điểm đạt được là 2/2 điểm.",
      "- Tuyên truyền (TCTP 1.2). Điểm đạt được 1/2 điểm, bị trừ 1 điểm. Nguyên nhân do ít tin bài.",
      "",
      "Theo dõi thi hành (TCTP 1.3): điểm đạt được 3,42/4 điểm, bị trừ 0,58 điểm do chậm",
      "",
      "+ Báo cáo quý: điểm đạt được 0/1 điểm, bị trừ 1 điểm, do quên.",
      "",
      "NHÓM II: ĐIỀU TRA XÃ HỘI HỌC",
      "",
      "I. Mức độ hài lòng: Điểm đạt được 4,62/12 điểm, bị trừ 7,38 điểm. Cụ thể:",
      "",
      "#### 1. Hài lòng về tiếp cận (TCTP 9.1)",
      "",
      "Điểm đạt được 4,62/6 điểm, bị trừ 1,38 điểm.",
      "",
      "Người dân chưa quen sử dụng thiết bị tại chỗ để đánh giá dịch vụ công.",
      "",
      "2. Hài lòng về kết quả (TCTP 9.2): 0/6 điểm, bị trừ 6 điểm.",
    );
    const taken = readText(text);
    expect(briefRows(taken)).toEqual([
      "I TỰ ĐÁNH GIÁ: – / – / –",
      "I.1 Công tác chỉ đạo: 8 / 6.42 / – − 1.58",
      "I.1.1 Kế hoạch: 2 / 2 / –",
      "I.1.2 Tuyên truyền: 2 / 1 / – − 1",
      "I.1.3 Theo dõi thi hành: 4 / 3.42 / – − 0.58",
      "I.1.3.p1 Báo cáo quý: 1 / 0 / – − 1",
      "II ĐIỀU TRA XÃ HỘI HỌC: – / – / –",
      "II.9 Mức độ hài lòng: 12 / – / 4.62 − 7.38",
      "II.9.1 Hài lòng về tiếp cận: 6 / – / 4.62 − 1.38",
      "II.9.2 Hài lòng về kết quả: 6 / – / 0 − 6",
    ]);
    expect(wordsOf(text, "cause")).toEqual([
      "",
      "",
      "",
      "Nguyên nhân do ít tin bài.",
      "do chậm",
      "do quên.",
      "",
      "",
      "Người dân chưa quen sử dụng thiết bị tại chỗ để đánh giá dịch vụ công.",
      "",
    ]);
    expect(wordsOf(text, "description")[1]).toBe("Thể hiện qua việc ban hành kế hoạch.");
    expect(taken.rows.map(({ isSurvey }) => isSurvey)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  test("three lists of the same areas are joined by name", () => {
    const text = lines(
      "- Cải cách thể chế: 04 tiêu chí và 07 tiêu chí thành phần;",
      "- Tài chính công: 03 tiêu chí và 10 tiêu chí thành phần;",
      "",
      "+ Cải cách thể chế: Điểm tự đánh giá: 16,5 điểm.",
      "+ Tài chính công: : Điểm tự đánh giá: 8,00 điểm.",
      "",
      "- Lĩnh vực Cải cách thể chế: Kết quả huyện chấm thẩm định: 6/11,00 điểm..",
      "- Tài chính công: Kết quả huyện chấm thẩm định: 7,24/12,00 điểm.",
    );
    const taken = readText(text);
    expect(briefRows(taken)).toEqual(["1 Cải cách thể chế: 11 / 16.5 / 6", "2 Tài chính công: 12 / 8 / 7.24"]);
    expect(noteNames(taken)).toEqual(["scoreAboveMaximum"]);
  });

  test("areas in a list, their parts in one sentence, and rows in a table below", () => {
    const text = lines(
      "Trong đó Chỉ số CCHC năm 2025 của xã Bình An là **93,72** điểm/95,50 điểm, xếp vị trí thứ **03** toàn huyện.",
      "",
      "Tổng điểm huyện thẩm định là **12,5/14** điểm, điểm điều tra XHH là 10,32/15 điểm, điểm thưởng 01 điểm, tổng điểm là 23,82/29 điểm, đạt loại tốt, cụ thể:",
      "",
      "- Tiêu chí thứ 1: Chỉ đạo điều hành : 06/07 điểm;",
      "- Tiêu chí thứ 2: Thể chế: 6,5/7 điểm.",
      "",
      "Tiêu chí\tĐiểm tối đa\tĐiểm Thảm định\tNguyên nhân không đạt điểm tối đa\tPhân công nhiệm vụ\tThời gian hoàn thành",
      "1.10.1 Hồ sơ trực tuyến\t1\t0.5\tTrong năm 45/90 hồ sơ đạt 50%\tGiao công chức Văn phòng - Thống kê xã, Bộ phận một cửa tham mưu thực hiện\tCả năm",
      "",
      "1.9. Đối thoại (mở rộng\t1\t0,5\tMới tổ chức 01 cuộc\tGiao Công an xã chủ động phối hợp\tQuý II",
    );
    const taken = readText(text);
    expect(briefRows(taken)).toEqual([
      "I Tổng điểm huyện thẩm định: 14 / – / 12.5",
      "I.1 Chỉ đạo điều hành: 7 / – / 6",
      "I.1.10.1 Hồ sơ trực tuyến: 1 / – / 0.5",
      "I.1.9 Đối thoại (mở rộng: 1 / – / 0.5",
      "I.2 Thể chế: 7 / – / 6.5",
      "II điểm điều tra XHH: 15 / – / 10.32",
      "III điểm thưởng: – / – / 1",
    ]);
    expect(taken.rows.find(({ key }) => key === "III")?.isBonus).toBe(true);
    const { points, index, grade, rank } = taken.totals;
    expect([points && toText(points.value), index && toText(index.value), grade, rank]).toEqual([
      "23.82",
      "93.72",
      "tốt",
      { place: "3", of: null },
    ]);
    const [rated] = taken.rows.filter(({ quotedRate }) => quotedRate !== null);
    expect(
      [rated?.quotedRate?.done, rated?.quotedRate?.due, rated?.quotedRate?.percent].map((figure) => figure?.toJSON()),
    ).toEqual(["45", "90", "50"]);
  });

  test("a message with short marks", () => {
    const taken = readText(
      lines(
        "Điểm của xã mình nè:",
        "1/ Chỉ đạo: 9,5/10đ",
        "2/ Thể chế: 5/5đ",
        "3/ TTHC: 17/20đ (trễ hạn 3 hồ sơ)",
        "Tổng: 31,5/35đ",
      ),
    );
    expect(briefRows(taken)).toEqual(["1 Chỉ đạo: 10 / 9.5 / –", "2 Thể chế: 5 / 5 / –", "3 TTHC: 20 / 17 / –"]);
    expect(taken.rows[2]?.words.cause).toBe("(trễ hạn 3 hồ sơ)");
    expect(taken.totals.points && toText(taken.totals.points.value)).toBe("31.5");
  });

  test("areas told one after another in one sentence, and the total after them", () => {
    const taken = readText(
      "Trong đó: lĩnh vực chỉ đạo đạt 9/10 điểm; lĩnh vực thể chế đạt 4,5/5 điểm. Tổng điểm đạt 13,5/15 điểm, xếp loại Khá.",
    );
    expect(briefRows(taken)).toEqual(["1 lĩnh vực chỉ đạo: 10 / 9 / –", "2 lĩnh vực thể chế: 5 / 4.5 / –"]);
    expect([taken.totals.points && toText(taken.totals.points.value), taken.totals.grade]).toEqual(["13.5", "khá"]);
  });

  test("the points of an area, told under its heading as a total", () => {
    const taken = readText(
      lines(
        "I. LĨNH VỰC CHỈ ĐẠO",
        "",
        "Tổng điểm tối đa 10 điểm, đạt 8,5 điểm, mất 1,5 điểm, cụ thể:",
        "",
        "- Báo cáo (TC 1.2): đạt 1,5/2 điểm (mất 0,5 điểm); lý do: chậm.",
      ),
    );
    expect(briefRows(taken)).toEqual(["I LĨNH VỰC CHỈ ĐẠO: 10 / 8.5 / – − 1.5", "I.1.2 Báo cáo: 2 / 1.5 / – − 0.5"]);
    expect(taken.rows[1]?.words.cause).toBe("lý do: chậm.");
    expect(taken.totals.points).toBeNull();
  });

  test("maximum, self and appraised in one sentence", () => {
    const taken = readText(
      lines(
        "- Thể chế: điểm tối đa 8 điểm, điểm tự chấm 7,5 điểm, điểm thẩm định 7 điểm.",
        "- Bộ máy (tối đa 5 điểm): Đạt 4 điểm.",
      ),
    );
    expect(briefRows(taken)).toEqual(["1 Thể chế: 8 / 7.5 / 7", "2 Bộ máy: 5 / 4 / –"]);
  });

  test("offices and what they answer for, by code and by name", () => {
    const text = lines(
      "- Thực hiện giải ngân vốn đầu tư hằng năm (TCTP 6.2): Điểm đạt được 1/2 điểm.",
      "- Kế hoạch cải cách (TCTP 1.1): Điểm đạt được 1/1 điểm.",
      "",
      "a) Công chức Tài chính - Kế toán:",
      "",
      "- Tham mưu thực hiện giải ngân vốn đầu tư hằng năm; kế hoạch (TCTP 1.1).",
      "- Báo cáo kết quả.",
    );
    const [owner] = readText(text).owners;
    expect(owner).toMatchObject({
      mark: "a",
      owner: "Công chức Tài chính - Kế toán",
      codes: ["1.1"],
      inferredCodes: ["6.2"],
    });
  });
});

test("what a paper says of itself", () => {
  const taken = readText(
    lines(
      "ỦY BAN NHÂN DÂN",
      "XÃ AN BÌNH",
      "",
      "An Bình, ngày 5 tháng 01 năm 2026",
      "",
      "BÁO CÁO",
      "Kết quả Chỉ số cải cách hành chính năm 2025",
      "",
      "UBND xã An Bình, huyện Long Hồ báo cáo UBND tỉnh Vĩnh Long như sau:",
    ),
  );
  expect(taken.paper).toEqual({
    unit: "UBND xã An Bình",
    district: "huyện Long Hồ",
    province: "tỉnh Vĩnh Long",
    year: 2025,
    period: "năm 2025",
  });
});
