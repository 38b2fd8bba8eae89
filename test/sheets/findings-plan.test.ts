import { checkScoreSheet } from "../../src/domain/checks/all-checks";
import type { Finding } from "../../src/domain/checks/finding";
import { countsText, findingKeys, planFindings } from "../../src/sheets/findings-plan";
import { isPlannedFormula } from "../../src/sheets/sheet-plan";
import { sampleSheet } from "../builders/shipped-papers";

const today = "2025-11-20";
const samples = ["ba-thanh-2024", "chi-minh-2023h1", "duong-hoa-2022", "hai-phong-2024"];

function rowsOf(
  sheet: ReturnType<typeof sampleSheet>,
  findings = checkScoreSheet(sheet),
): readonly (readonly string[])[] {
  return planFindings(sheet, findings, { today }).table.rows.map(({ cells }) =>
    cells.map((content) => (content?.kind === "text" ? content.text : "")),
  );
}

describe("hai-phong-2024", () => {
  const sheet = sampleSheet("hai-phong-2024");
  const rows = rowsOf(sheet);

  test("shows the loss that no row explains, with both figures", () => {
    expect(rows.find(([key]) => key === "unexplained-loss/I.4/gap")).toEqual([
      "unexplained-loss/I.4/gap",
      "Lỗi",
      "Mất điểm không có giải thích",
      "I.4 · 4 Cải cách tổ chức bộ máy nhà nước",
      "1 điểm",
      "0 điểm",
      "Mất 1 điểm, các dòng dưới tối đa chỉ giải thích 0 điểm; còn 1 điểm không rõ ở đâu.",
      "Bổ sung dòng còn thiếu vào bảng khắc phục.",
    ]);
  });

  test("puts the worst first", () => {
    const levels = rows.map(([, severity]) => severity);
    expect([...new Set(levels)]).toEqual(["Lỗi", "Cần xem", "Lưu ý"]);
    expect(rowsOf(sheet, [...checkScoreSheet(sheet)].reverse()).map(([, severity]) => severity)).toEqual(levels);
  });

  test("has nothing to type and no formula", () => {
    const plan = planFindings(sheet, checkScoreSheet(sheet), { today });
    expect(plan.table.columns.map(({ heading, filledBy }) => `${heading} ${filledBy}`)).toEqual([
      "Khóa addIn",
      "Mức độ addIn",
      "Nội dung addIn",
      "Ở đâu addIn",
      "Ghi addIn",
      "Tính được addIn",
      "Giải thích addIn",
      "Cần làm gì addIn",
    ]);
    expect(plan.cells.filter(({ content }) => isPlannedFormula(content))).toEqual([]);
  });
});

test.each(samples)("%s: each row has its own key", (id) => {
  const keys = findingKeys(checkScoreSheet(sampleSheet(id)));
  expect(new Set(keys).size).toBe(keys.length);
});

test("the same found twice at one place is numbered", () => {
  const finding: Finding = {
    check: "total",
    severity: "error",
    place: { kind: "total", where: "dòng 41" },
    stated: "1",
    computed: "2",
    unit: "points",
    facts: {},
  };
  expect(findingKeys([finding, finding, { ...finding, place: { kind: "total", where: "dòng 42" } }])).toEqual([
    "total/dòng 41",
    "total/dòng 41/2",
    "total/dòng 42",
  ]);
});

describe("the line above the table", () => {
  const lineOf = (findings: readonly Finding[]): unknown =>
    planFindings(sampleSheet("hai-phong-2024"), findings, { today }).cells.find(({ look }) => look === "note")?.content;

  test("counts what was found, by severity", () => {
    const findings = checkScoreSheet(sampleSheet("hai-phong-2024"));
    const counts = countsText(findings);
    expect(counts).toMatch(/^\d+ lỗi · \d+ cần xem · \d+ lưu ý$/);
    expect(lineOf(findings)).toEqual({ kind: "text", text: `Kiểm tra ngày 20/11/2025: ${counts}.` });
  });

  test("says that nothing was found", () => {
    expect(lineOf([])).toEqual({ kind: "text", text: "Kiểm tra ngày 20/11/2025: Không thấy chỗ nào cần sửa." });
  });
});
