/** What columns are taken for, with how sure that is and why; and what the user says instead. */
import { toText } from "../../src/domain/decimal";
import { briefRows, takenCells } from "./brief-rows";

test("figures without a heading that do not behave like points are not taken for points", () => {
  const rows = [
    [1, "Kết hôn", "05", "02", "60"],
    [2, "Khai tử", "02", "01", "50"],
    [3, "Hòa giải", "45", "30", "33,3"],
  ];
  const taken = takenCells(rows);
  expect(taken.rows).toEqual([]);
  expect(taken.notUnderstood.map(({ place, why }) => [place.first, why])).toEqual([
    [1, "noHeading"],
    [2, "noHeading"],
    [3, "noHeading"],
  ]);
  const chosen = takenCells(
    rows,
    new Map([
      [1, "code"],
      [2, "name"],
      [3, "statutoryDays"],
      [4, "reducedDays"],
      [5, "cutRate"],
    ]),
  );
  expect(chosen.procedures.map(({ name, statutoryDays }) => [name, toText(statutoryDays)])).toEqual([
    ["Kết hôn", "5"],
    ["Khai tử", "2"],
    ["Hòa giải", "45"],
  ]);
});

test("results beside units are statistics, not points", () => {
  const taken = takenCells([
    ["TT", "Tên chỉ tiêu", "Đơn vị", "Kết quả"],
    ["1", "Kế hoạch", "", ""],
    ["1.1", "Số nhiệm vụ", "Nhiệm vụ", 26],
  ]);
  expect(taken.indicators.map(({ key, unit, isHeading }) => [key, unit, isHeading])).toEqual([
    ["1", null, true],
    ["1.1", "Nhiệm vụ", false],
  ]);
  expect(taken.rows).toEqual([]);
});

describe("columns", () => {
  const sheet = [
    ["Mã", "Tiêu chí", "Cột lạ", "Điểm Thảm định"],
    ["1.1", "Kế hoạch", "abc xyz", "0,5"],
  ] as const;

  test("say what they were taken for, how sure that is and why", () => {
    const [table] = takenCells(sheet).tables;
    expect(table?.columns.map(({ column, role, confidence, reason }) => [column, role, confidence, reason])).toEqual([
      [1, "code", 95, "heading"],
      [2, "name", 90, "heading"],
      [3, "unused", 0, "position"],
      [4, "appraisedScore", 95, "headingAndCells"],
    ]);
  });

  test("that are unknown are listed cell by cell", () => {
    expect(takenCells(sheet).notUnderstood).toEqual([
      { place: { kind: "row", first: 2, last: 2, column: 3 }, text: "abc xyz", why: "unknownColumn" },
    ]);
  });

  test("are read as the user says", () => {
    const taken = takenCells(
      sheet,
      new Map([
        [3, "explanation"],
        [4, "selfScore"],
      ]),
    );
    expect(briefRows(taken)).toEqual(["1.1 Kế hoạch: – / 0.5 / –"]);
    expect(taken.rows[0]?.words.explanation).toBe("abc xyz");
    expect(taken.notUnderstood).toEqual([]);
  });

  test("of one kind that differ are both shown", () => {
    const taken = takenCells([
      ["Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Điểm tự đánh giá"],
      ["1.1", "Kế hoạch", 2, 1, 1.5],
    ]);
    expect(taken.notes.map(({ note, facts }) => [note, facts["kept"], facts["other"]])).toEqual([
      ["columnsDisagree", "1", "1.5"],
    ]);
  });

  test("a cell of words among figures is listed, not dropped", () => {
    const taken = takenCells([
      ["Mã", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"],
      ["1.1", "Kế hoạch", 2, "hai điểm"],
      ["1.2", "Báo cáo", 2, 2],
    ]);
    expect(taken.notUnderstood.map(({ place, text, why }) => [place.first, place.column, text, why])).toEqual([
      [2, 4, "hai điểm", "notANumber"],
    ]);
  });
});
