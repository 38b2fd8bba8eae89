import { printTable } from "../../src/cli/table";

const columns = [
  { heading: "Mã", align: "left" },
  { heading: "Tên", align: "left", most: 8 },
  { heading: "Điểm", align: "right" },
] as const;

test("columns are as wide as what a reader sees in them, figures to the right", () => {
  const decomposed = "Tổng".normalize("NFD");
  expect(
    printTable(columns, [
      ["I.1", "Tổng", "8,5"],
      ["II", decomposed, "10"],
    ]).split("\n"),
  ).toEqual(["Mã   Tên   Điểm", "───  ────  ────", "I.1  Tổng   8,5", `II   ${decomposed}    10`]);
});

test("a text too long for its column ends in an ellipsis", () => {
  expect(printTable(columns, [["1", "Thể chế hành chính", "8"]]).split("\n")[2]).toBe("1   Thể chế…     8");
  expect(printTable(columns, [["1", "Tám chữ.", "8"]]).split("\n")[2]).toBe("1   Tám chữ.     8");
});

test("missing cells are blank, and no line ends in spaces", () => {
  expect(
    printTable(columns, [["1"], []])
      .split("\n")
      .slice(2),
  ).toEqual(["1", ""]);
  expect(printTable(columns, [])).toBe("Mã  Tên  Điểm\n──  ───  ────");
});
