/** What Excel makes of codes and scores, and how the codes around prove what was typed. */
import { briefRows, dayCell, noteNames, takenCells } from "./brief-rows";

describe("codes that Excel turned into something else", () => {
  const heading = ["Mã", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm"];
  const codesOf = (codes: readonly Parameters<typeof takenCells>[0][number][number][]) => {
    const taken = takenCells([heading, ...codes.map((code, at) => [code, `Tiêu chí số ${at + 1}`, 1, 1])]);
    return [taken.rows.map((row) => row.code), noteNames(taken).filter((note) => note.startsWith("code"))] as const;
  };

  test.each([
    ["3.1 between 3.9 and 3.11 was 3.10", ["3", 3.9, 3.1, 3.11], ["3", "3.9", "3.10", "3.11"], ["codeRepaired"]],
    ["3.2 after 3.19 was 3.20", ["3", "3.19", 3.2], ["3", "3.19", "3.20"], ["codeRepaired"]],
    ["3.1 after 3 is 3.1", [3, 3.1, 3.2], ["3", "3.1", "3.2"], []],
    [
      "days are codes again",
      ["4", dayCell("2025-01-04", "04-Jan"), dayCell("2025-02-04", "04-Feb")],
      ["4", "4.1", "4.2"],
      ["codeRepaired", "codeRepaired"],
    ],
    [
      "days the American way round",
      ["4", dayCell("2025-04-01", "1-Apr"), dayCell("2025-04-02", "2-Apr")],
      ["4", "4.1", "4.2"],
      ["codeRepaired", "codeRepaired"],
    ],
    [
      "a day of another year had three numbers",
      ["1", "1.5", dayCell("2004-05-01", "01/05/2004")],
      ["1", "1.5", "1.5.4"],
      ["codeRepaired"],
    ],
    ["text that shows a day", ["4", "04-Jan", "4-thg 2"], ["4", "4.1", "4.2"], ["codeRepaired", "codeRepaired"]],
    ["a comma for the point", ["1", "1,1", "1,2"], ["1", "1.1", "1.2"], []],
  ] as const)("%s", (_name, codes, expected, notes) => {
    expect(codesOf(codes)).toEqual([expected, notes]);
  });

  test("without proof the user is asked, and the candidates are named", () => {
    const taken = takenCells([heading, [3.1, "Một dòng", 1, 1], ["7.3", "Dòng khác", 1, 1]]);
    expect(taken.notes.map(({ note, facts }) => [note, facts["candidates"]])).toEqual([["codeUncertain", "3.1, 3.10"]]);
  });

  test("a fraction that became a day is read where it can only be one, and listed where it cannot", () => {
    const taken = takenCells([
      ["Mã", "Tiêu chí", "Điểm thẩm định"],
      ["1", "Bộ máy", dayCell("2025-07-06", "06-Jul")],
      ["2", "Tài chính", dayCell("2025-05-12", "12-May")],
    ]);
    expect(briefRows(taken)).toEqual(["1 Bộ máy: 7 / – / 6", "2 Tài chính: – / – / –"]);
    expect(noteNames(taken)).toEqual(["scoreFromDate"]);
    expect(taken.notUnderstood.map(({ place, why }) => [place.first, place.column, why])).toEqual([
      [3, 3, "dateForNumber"],
    ]);
  });
});
