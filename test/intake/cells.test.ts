/** Sheets of other makers and our own: their headings and their layouts. */
import { toText } from "../../src/domain/decimal";
import { readCellRange } from "../../src/intake/cells/read-cells";
import { briefRows, noteNames, takenCells } from "./brief-rows";

describe("layouts of score sheets", () => {
  test("a heading of two rows, numbered columns, Roman areas, totals and signatures", () => {
    const taken = takenCells([
      ["BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
      ["(Kèm theo Báo cáo số 12/BC-UBND ngày 05/01/2026)"],
      [],
      ["TT", "Lĩnh vực/Tiêu chí", "Điểm", "", "", "Tài liệu kiểm chứng"],
      ["", "", "Tối đa", "Tự chấm", "Thẩm định", ""],
      ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
      ["I", "CHỈ ĐẠO, ĐIỀU HÀNH", 10, 9, 8.5, ""],
      [1, "Kế hoạch", 4, 4, 4, ""],
      [1.1, "Ban hành", 2, 2, 2, "Kế hoạch 01"],
      [1.2, "Hoàn thành", 2, 2, 2, ""],
      [2, "Tuyên truyền", 6, 5, 4.5, ""],
      ["II", "THỂ CHẾ", 5, "4,5", 4, ""],
      [1, "Rà soát", 5, "4,5", 4, ""],
      ["III", "THỦ TỤC HÀNH CHÍNH", 20, 18, 18, ""],
      ["IV", "BỘ MÁY", 5, 5, 5, ""],
      ["", "TỔNG CỘNG", 40, 36.5, 35.5, ""],
      [],
      ["", "NGƯỜI LẬP BIỂU", "", "TM. ỦY BAN NHÂN DÂN", "", ""],
    ]);
    expect(briefRows(taken)).toEqual([
      "I CHỈ ĐẠO, ĐIỀU HÀNH: 10 / 9 / 8.5",
      "I.1 Kế hoạch: 4 / 4 / 4",
      "I.1.1 Ban hành: 2 / 2 / 2",
      "I.1.2 Hoàn thành: 2 / 2 / 2",
      "I.2 Tuyên truyền: 6 / 5 / 4.5",
      "II THỂ CHẾ: 5 / 4.5 / 4",
      "II.1 Rà soát: 5 / 4.5 / 4",
      "III THỦ TỤC HÀNH CHÍNH: 20 / 18 / 18",
      "IV BỘ MÁY: 5 / 5 / 5",
    ]);
    expect(taken.rows.map(({ level }) => level).slice(0, 4)).toEqual([
      "area",
      "criterion",
      "subCriterion",
      "subCriterion",
    ]);
    expect(
      [taken.totals.maxScore, taken.totals.self, taken.totals.appraised].map((total) => total && toText(total.value)),
    ).toEqual(["40", "36.5", "35.5"]);
    expect(taken.aside.map(({ place, as }) => `${place.first} ${as}`)).toEqual([
      "1 narrative",
      "2 narrative",
      "4 heading",
      "5 heading",
      "6 columnNumbers",
      "16 total",
      "18 signature",
    ]);
    expect(taken.notUnderstood).toEqual([]);
  });

  test("codes in the name, score and maximum in one cell", () => {
    const taken = takenCells([
      ["Nội dung", "Kết quả chấm", "Nguyên nhân mất điểm", "Trách nhiệm"],
      ["1. Chỉ đạo", "8,5/10", "", ""],
      ["1.1. Kế hoạch", "3/3", "", ""],
      ["1.2 Tuyên truyền", "5,5/7", "Ít tin bài", "Công chức Văn hóa"],
    ]);
    expect(briefRows(taken)).toEqual([
      "1 Chỉ đạo: 10 / 8.5 / –",
      "1.1 Kế hoạch: 3 / 3 / –",
      "1.2 Tuyên truyền: 7 / 5.5 / –",
    ]);
    expect(taken.rows[2]?.words).toMatchObject({ cause: "Ít tin bài", owner: "Công chức Văn hóa" });
    expect(noteNames(taken)).toEqual(["basisAssumed"]);
  });

  test("a running number beside the code, and a difference that is not taken", () => {
    const taken = takenCells([
      ["STT", "Mã TC", "Tên tiêu chí", "Điểm chuẩn", "Xã tự chấm", "Huyện chấm", "Chênh lệch"],
      [1, "1", "Chỉ đạo", 5, 4, 4, 0],
      [2, "1.1", "Kế hoạch", 3, 2, 2, 0],
      [3, "1.2", "Báo cáo", 2, 2, 2, 0],
    ]);
    expect(briefRows(taken)).toEqual(["1 Chỉ đạo: 5 / 4 / 4", "1.1 Kế hoạch: 3 / 2 / 2", "1.2 Báo cáo: 2 / 2 / 2"]);
  });

  test("areas in one wide cell with their maximum, and rows that do not apply", () => {
    const taken = takenCells([
      ["STT", "Tiêu chí đánh giá", "Điểm tối đa", "Điểm tự chấm", "Lý do trừ điểm"],
      ["I. CHỈ ĐẠO (10 điểm)", "", "", "", ""],
      ["1", "Ban hành kế hoạch", 4, 4, ""],
      ["2", "Báo cáo định kỳ", 6, "5.5 điểm", "Chậm"],
      ["II. THỂ CHẾ (5 điểm)", "", "", "", ""],
      ["1", "Rà soát", 5, "KPS", ""],
    ]);
    expect(briefRows(taken)).toEqual([
      "I CHỈ ĐẠO: 10 / – / –",
      "I.1 Ban hành kế hoạch: 4 / 4 / –",
      "I.2 Báo cáo định kỳ: 6 / 5.5 / –",
      "II THỂ CHẾ: 5 / – / –",
      "II.1 Rà soát: 5 / – / –",
    ]);
    expect(taken.rows.map(({ isNotApplicable }) => isNotApplicable)).toEqual([false, false, false, false, true]);
  });

  test("two tables with titles, one of areas and one of rows below their maximum", () => {
    const taken = takenCells([
      ["I. TỔNG HỢP", "", "", ""],
      ["STT", "Lĩnh vực", "Điểm tối đa", "Điểm thẩm định"],
      [1, "Chỉ đạo", 10, 9],
      [2, "Thể chế", 5, 5],
      [],
      ["II. CHI TIẾT MẤT ĐIỂM", "", "", ""],
      ["Mã", "Tiêu chí thành phần", "Điểm tối đa", "Điểm thẩm định"],
      ["1.2", "Báo cáo", 2, 1],
    ]);
    expect(briefRows(taken)).toEqual(["1 Chỉ đạo: 10 / – / 9", "1.2 Báo cáo: 2 / – / 1", "2 Thể chế: 5 / – / 5"]);
    expect(taken.tables.map(({ place }) => [place.first, place.last])).toEqual([
      [3, 4],
      [8, 8],
    ]);
  });

  test("alternatives under a criterion are its rule; parts that add up to it are rows", () => {
    const taken = takenCells([
      ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
      ["1.1", "Ban hành kế hoạch", 1, 1],
      ["", "- Ban hành trong quý I", 1, ""],
      ["", "- Ban hành sau quý I", 0.5, ""],
      ["1.2", "Đối thoại", 1, 1],
      ["", "Có hai cuộc", 0.5, 0.5],
      ["", "Trả lời kiến nghị", 0.5, 0.5],
      ["1.3", "Kiểm tra", 2, ""],
      ["-", "Có kế hoạch", 1, ""],
      ["-", "Có kết luận", 1, ""],
    ]);
    expect(briefRows(taken)).toEqual([
      "1.1 Ban hành kế hoạch: 1 / 1 / –",
      "1.2 Đối thoại: 1 / 1 / –",
      "1.2.1 Có hai cuộc: 0.5 / 0.5 / –",
      "1.2.2 Trả lời kiến nghị: 0.5 / 0.5 / –",
      "1.3 Kiểm tra: 2 / – / –",
      "1.3.1 Có kế hoạch: 1 / – / –",
      "1.3.2 Có kết luận: 1 / – / –",
    ]);
    expect(taken.rows[0]?.words.rule).toBe("Ban hành trong quý I: 1; Ban hành sau quý I: 0.5");
    expect(taken.rows[0]?.places.map(({ first }) => first)).toEqual([2, 3, 4]);
  });

  test("an explanation merged over several rows stands with each, and a name merged over two is one row", () => {
    const text = (value: string) => ({ kind: "text", text: value }) as const;
    const blank = { kind: "blank" } as const;
    const taken = readCellRange({
      cells: [
        [text("Mã"), text("Tiêu chí"), text("Điểm tối đa"), text("Điểm tự chấm"), text("Giải trình")],
        [text("1.1"), text("Kế hoạch"), text("2"), text("2"), text("Báo cáo số 5")],
        [text("1.2"), text("Báo cáo"), text("1"), text("1"), blank],
        [text("1.3"), text("Kiểm tra"), text("1"), text("0"), text("Chưa làm")],
        [blank, blank, blank, blank, text("sẽ làm quý II")],
      ],
      firstRow: 5,
      merges: [
        { row: 1, column: 4, rowCount: 2, columnCount: 1 },
        { row: 3, column: 0, rowCount: 2, columnCount: 1 },
        { row: 3, column: 1, rowCount: 2, columnCount: 1 },
      ],
    });
    expect(
      taken.rows.map(({ code, words, places }) => [code, words.explanation, places.map(({ first }) => first)]),
    ).toEqual([
      ["1.1", "Báo cáo số 5", [6]],
      ["1.2", "Báo cáo số 5", [7]],
      ["1.3", "Chưa làm sẽ làm quý II", [8, 9]],
    ]);
  });

  test("our own score sheet, by its keys", () => {
    const taken = takenCells([
      [
        "Khóa",
        "Mã",
        "Lĩnh vực / Tiêu chí / Tiêu chí thành phần",
        "Điểm tối đa",
        "Cách chấm",
        "Phát sinh",
        "Đã thực hiện",
        "Tổng số",
        "Tự chấm",
        "Thẩm định",
        "Điểm theo cách chấm",
        "Điểm tự đánh giá",
        "Điểm thẩm định",
        "Điểm tối đa áp dụng",
        "Điểm chưa đạt",
        "Tình trạng",
        "Giải trình",
        "Tài liệu kiểm chứng",
        "Bộ phận phụ trách",
      ],
      ["I", "I", "Phần một", 10, "", "", "", "", "", "", "", 4.5, 4, 5, 0.5, "Chưa đạt", "", "", ""],
      ["I.1", "1", "Chỉ đạo", 5, "", "", "", "", "", "", "", 4.5, 4, 5, 0.5, "Chưa đạt", "", "", ""],
      [
        "I.1.10",
        "1.10",
        "Kế hoạch",
        5,
        "tỷ lệ",
        "",
        9,
        10,
        4.5,
        4,
        4.5,
        4.5,
        4,
        5,
        1,
        "Chưa đạt",
        "Kế hoạch số 5",
        "van-ban.pdf",
        "Văn phòng",
      ],
      [
        "I.2",
        "2",
        "Thể chế",
        5,
        "",
        "Không phát sinh",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        "",
        "Không phát sinh",
        "",
        "",
        "",
      ],
    ]);
    expect(briefRows(taken)).toEqual([
      "I Phần một: 10 / 4.5 / 4",
      "I.1 Chỉ đạo: 5 / 4.5 / 4",
      "I.1.10 Kế hoạch: 5 / 4.5 / 4",
      "I.2 Thể chế: 5 / – / –",
    ]);
    expect(taken.rows.map(({ level, code, isNotApplicable }) => [level, code, isNotApplicable])).toEqual([
      ["part", "I", false],
      ["area", "1", false],
      ["criterion", "1.10", false],
      ["area", "2", true],
    ]);
    expect(taken.rows[2]).toMatchObject({
      words: { rule: "tỷ lệ", explanation: "Kế hoạch số 5", evidence: "van-ban.pdf", owner: "Văn phòng" },
    });
    expect([taken.rows[2]?.typedDone, taken.rows[2]?.typedDue].map((count) => count && toText(count))).toEqual([
      "9",
      "10",
    ]);
    expect(taken.notUnderstood).toEqual([]);
  });
});

test("our own rows that have no code stand where their keys say", () => {
  const heading = ["Khóa", "Mã", "Lĩnh vực / Tiêu chí / Tiêu chí thành phần", "Điểm tối đa", "Tự chấm"];
  const taken = takenCells([
    heading,
    ["I", "I", "Phần", 20, ""],
    ["I.1", "1", "Chỉ đạo", 20, ""],
    ["I.1.5.4", "1.5.4", "Sáng kiến", 2, 1],
    ["I.1.7", "1.7", "Đối thoại", 1, 1],
    ["I.1.7.1", "", "Có hai cuộc", 1, 1],
    ["I.1.x", "", "Các tiêu chí không liệt kê", 17, 17],
  ]);
  expect(taken.rows.map(({ key, parentKey, level }) => [key, parentKey, level])).toEqual([
    ["I", null, "part"],
    ["I.1", "I", "area"],
    ["I.1.5.4", "I.1", "subCriterion"],
    ["I.1.7", "I.1", "criterion"],
    ["I.1.7.1", "I.1.7", "option"],
    ["I.1.x", "I.1", "criterion"],
  ]);
});

test("a parent that is not the sum of its rows is said, where the sheet lists every row", () => {
  const taken = takenCells([
    ["Mã", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
    ["1", "Chỉ đạo", 4, 4],
    ["1.1", "Kế hoạch", 2, 2],
    ["1.2", "Báo cáo", 2, 1],
    ["2", "Thể chế", 3, 3],
    ["2.1", "Rà soát", 3, 3],
  ]);
  expect(taken.notes.map(({ note, facts }) => [note, facts["figure"], facts["stated"], facts["computed"]])).toEqual([
    ["sumDiffers", "selfScore", "4", "3"],
  ]);
});
