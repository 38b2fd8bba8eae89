/** `CHECK` and `GAPS`, which read a whole sheet and spill. */
import { column, spilled, spilledDown } from "./call";

describe("CHECK", () => {
  const keys = column("I", "I.1", "I.1.1", "I.1.2", "I.2", "", "II");

  test("is blank where every parent is the sum of its leaves", () => {
    const max = column(6, 3, 1, 2, 3, 99, 1);
    const points = column("4,5", 1.5, 0.5, 1, 3, 99, null);
    expect(spilledDown("CHECK", keys, max, points)).toEqual(["", "", "", "", "", "", ""]);
  });

  test("says both figures in the row of the parent, and nothing elsewhere", () => {
    const max = column(7, 3, 1, 2, 3, null, 1);
    const points = column(4.5, "2,4", 0.5, 1, 3, null, null);
    expect(spilledDown("CHECK", keys, max, points)).toEqual([
      "Điểm tối đa ghi 7, các mục con cộng lại 6",
      "Điểm ghi 2,4, các mục con cộng lại 1,5",
      "",
      "",
      "",
      "",
      "",
    ]);
  });

  test("says maximum and points of one row together", () => {
    expect(spilledDown("CHECK", column("I", "I.1"), column(3, 2), column(1.25, 1))).toEqual([
      "Điểm tối đa ghi 3, các mục con cộng lại 2; Điểm ghi 1,25, các mục con cộng lại 1",
      "",
    ]);
  });

  test("says it once in each row where a key stands twice", () => {
    const text = "Điểm ghi 2, các mục con cộng lại 1";
    expect(spilledDown("CHECK", column("I", "I", "I.1"), column(2, 2, 2), column(2, 2, 1))).toEqual([text, text, ""]);
  });

  test("has nothing to say while the parent or everything under it is blank", () => {
    expect(spilledDown("CHECK", column("I", "I.1"), column(null, 2), column("", 1))).toEqual(["", ""]);
    expect(spilledDown("CHECK", column("I", "I.1"), column(2, ""), column(1, null))).toEqual(["", ""]);
  });

  test("finds a parent that stands between its own leaves", () => {
    expect(spilledDown("CHECK", column("II.1", "II", "II.2"), column(2, 25, 24), column(2, 26, 24))[1]).toBe(
      "Điểm tối đa ghi 25, các mục con cộng lại 26",
    );
  });

  test("refuses columns that do not fit, and cells it cannot read", () => {
    expect(spilled("CHECK", column("I", "I.1"), column(1), column(1, 1))).toEqual([
      ["#VALUE! Các cột không cùng số dòng."],
    ]);
    expect(spilled("CHECK", column("I", "I.1"), column(1, 1), column(1, "đủ"))).toEqual([
      ["#VALUE! Dòng “I.1”: “đủ” không phải số."],
    ]);
  });
});

describe("GAPS", () => {
  // Rows of Hải Phong 2024, in the paper's order.
  const rows: readonly (readonly [string, string, number, number])[] = [
    ["I.1", "Công tác chỉ đạo, điều hành", 3, 0.5],
    ["I.1.5.4", "Sáng kiến", 2, 0],
    ["I.1.7", "Đối thoại", 1, 0.5],
    ["I.3.10.1", "Số hóa", 1, 0.98],
    ["I.3.10.3", "Chứng thực điện tử", 1, 0],
    ["I.3.12.1", "Thanh toán trực tuyến", 1, 0.85],
    ["I.3.13.3", "Hồ sơ trực tuyến", 1, 0.85],
    ["I.5.x", "Các tiêu chí không liệt kê", 12, 12],
  ];
  const keys = rows.map(([key]) => [key]);
  const names = rows.map(([, name]) => [name]);
  const max = rows.map(([, , maximum]) => [maximum]);
  const points = rows.map(([, , , score]) => [score]);

  test("lists the leaves below their maximum, largest loss first, equal losses in the order of the sheet", () => {
    expect(spilled("GAPS", keys, names, max, points)).toEqual([
      ["I.1.5.4", "Sáng kiến", 2, 0, 2],
      ["I.3.10.3", "Chứng thực điện tử", 1, 0, 1],
      ["I.1.7", "Đối thoại", 1, 0.5, 0.5],
      ["I.3.12.1", "Thanh toán trực tuyến", 1, 0.85, 0.15],
      ["I.3.13.3", "Hồ sơ trực tuyến", 1, 0.85, 0.15],
      ["I.3.10.1", "Số hóa", 1, 0.98, 0.02],
    ]);
  });

  test("leaves out what is blank, not applicable, above its maximum, or without a key", () => {
    const listed = spilled(
      "GAPS",
      column("I.1", "I.2", "I.3", "I.4", "", 0),
      column("một", "hai", "ba", "bốn", "ghi chú", "ghi chú"),
      column(2, 2, 2, 2, 2, 2),
      column("", 0, 3, "0,5", 0, 0),
      column("", "không phát sinh", 0, null, "", ""),
    );
    expect(listed).toEqual([["I.4", "bốn", 2, 0.5, 1.5]]);
  });

  test("is one blank cell where nothing was lost", () => {
    expect(spilled("GAPS", column("I.1"), column("một"), column(2), column(2))).toEqual([[""]]);
    expect(spilled("GAPS", column(null), column(null), column(null), column(null))).toEqual([[""]]);
  });

  test("keeps the name of its own row where a key stands twice, and no name where the cell is blank", () => {
    expect(spilled("GAPS", column("I.1", "I.1"), column("một", 0), column(2, 2), column(0, 1))).toEqual([
      ["I.1", "một", 2, 0, 2],
      ["I.1", "", 2, 1, 1],
    ]);
  });

  test("refuses columns that do not fit, the names' included, and cells it cannot read", () => {
    const refusal = [["#VALUE! Các cột không cùng số dòng."]];
    expect(spilled("GAPS", keys, names.slice(1), max, points)).toEqual(refusal);
    expect(spilled("GAPS", keys, names, max.slice(1), points)).toEqual(refusal);
    expect(spilled("GAPS", keys, names, max, points.slice(1))).toEqual(refusal);
    expect(spilled("GAPS", keys, names, max, points, column(""))).toEqual(refusal);
    expect(spilled("GAPS", column("I.1"), column("một"), column(2), column(true))).toEqual([
      ["#VALUE! Dòng “I.1”: “TRUE” không phải số."],
    ]);
  });
});
