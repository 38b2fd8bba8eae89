/** Sheet plans for tests of what writes them: made of rows a reader can check by eye, with formulas of known results. */
import type {
  CellContent,
  ColumnPlan,
  DialectFormula,
  PlannedCell,
  SheetPlan,
  TableName,
  TableRow,
} from "../../src/sheets/sheet-plan";
import { thisRow, wholeColumn } from "../../src/sheets/structured-reference";

export const text = (value: string): CellContent => ({ kind: "text", text: value });
export const number = (value: string): CellContent => ({ kind: "number", number: value });
export const date = (value: string): CellContent => ({ kind: "date", date: value });

export const column = (heading: string, given: Partial<ColumnPlan> = {}): ColumnPlan => ({
  key: heading,
  heading,
  filledBy: "addIn",
  content: "text",
  formula: null,
  width: 12,
  isHidden: false,
  validation: null,
  ...given,
});

const staff = (heading: string, content: ColumnPlan["content"], given: Partial<ColumnPlan> = {}): ColumnPlan =>
  column(heading, { filledBy: "staff", content, ...given });

const calculated = (heading: string, content: ColumnPlan["content"], formula: DialectFormula): ColumnPlan =>
  column(heading, { filledBy: "formula", content, formula });

export const emptySheet = (name: string, table: SheetPlan["table"]): SheetPlan => ({
  name,
  table,
  cells: [],
  names: [],
  merges: [],
  highlights: [],
  inputs: [],
  charts: [],
  print: { orientation: "portrait", titleRows: { first: table.headerRow, last: table.headerRow } },
  frozen: { rows: 0, columns: 0 },
});

/** Maximum − self-score, blank while not scored. */
function gapFormula(table: TableName): DialectFormula {
  const [max, score] = [thisRow(table, "Điểm tối đa"), thisRow(table, "Tự chấm")];
  return { cchc: `=IF(${score}="","",CCHC.GAP(${max},${score}))`, native: `=IF(${score}="","",${max}-${score})` };
}

const same = (formula: string): DialectFormula => ({ cchc: formula, native: formula });

/**
 * A score sheet of 19 columns: the first row is a part, each tenth an area, the others leaves of 2 points, every third
 * scored 1.5. Its table begins at A4, under a title, a label and an input that is named.
 */
export function scoreLikePlan(leafCount: number, tableName: TableName = "BangDiem"): SheetPlan {
  const cell = (heading: string): string => thisRow(tableName, heading);
  const columns: readonly ColumnPlan[] = [
    column("Khóa", { key: "nodeKey", content: "code", isHidden: true }),
    column("Mã", { key: "code", content: "code", width: 8 }),
    column("Lĩnh vực / Tiêu chí / Tiêu chí thành phần", { key: "name", content: "longText", width: 45 }),
    column("Điểm tối đa", { content: "points" }),
    column("Cách chấm", { content: "text" }),
    staff("Phát sinh", "text", {
      validation: {
        rule: { kind: "list", choices: ["Không phát sinh"] },
        title: "Phát sinh",
        message: "Để trống hoặc chọn Không phát sinh.",
        strictness: "stop",
      },
    }),
    staff("Đã thực hiện", "count"),
    staff("Tổng số", "count"),
    staff("Tự chấm", "points", {
      validation: {
        rule: { kind: "formula", formula: "=I5<=D5" },
        title: "Tự chấm",
        message: "Điểm không được lớn hơn điểm tối đa.",
        strictness: "warning",
      },
    }),
    staff("Thẩm định", "points"),
    calculated("Điểm theo cách chấm", "points", same(`=${cell("Điểm tối đa")}*1`)),
    calculated("Điểm tự đánh giá", "points", same(`=IF(${cell("Tự chấm")}="","",${cell("Tự chấm")})`)),
    calculated("Điểm thẩm định", "points", same(`=IF(${cell("Thẩm định")}="","",${cell("Thẩm định")})`)),
    calculated("Điểm tối đa áp dụng", "points", same(`=IF(${cell("Phát sinh")}="",${cell("Điểm tối đa")},0)`)),
    calculated("Điểm chưa đạt", "points", gapFormula(tableName)),
    calculated("Tình trạng", "text", same(`=IF(${cell("Tự chấm")}="","Chưa chấm","Chưa đạt")`)),
    staff("Giải trình", "longText", { width: 40 }),
    staff("Tài liệu kiểm chứng", "longText"),
    staff("Bộ phận phụ trách", "text", {
      validation: {
        rule: { kind: "listOf", table: "PhanCong", heading: "Bộ phận" },
        title: "Bộ phận",
        message: "Chọn trong trang Phân công.",
        strictness: "hint",
      },
    }),
  ];
  const rows = Array.from({ length: leafCount }, (_, index): TableRow => scoreLikeRow(index));
  const last = 4 + leafCount;
  return {
    ...emptySheet("Bảng điểm", { name: tableName, headerRow: 3, firstColumn: 0, columns, rows }),
    cells: [
      { row: 0, column: 1, content: text("BẢNG ĐIỂM CHỈ SỐ CCHC"), look: "title" },
      { row: 1, column: 2, content: text("Điểm thưởng"), look: "label" },
      { row: 1, column: 3, content: number("0.5"), look: "input" },
      { row: 1, column: 4, content: sumOf(tableName, "Điểm tối đa", String(2 * leafCount)), look: "figure" },
    ],
    names: [{ name: "CCHC_DiemThuong", area: { row: 1, column: 3, rows: 1, columns: 1 } }],
    merges: [{ row: 0, column: 1, rows: 1, columns: 8 }],
    highlights: [
      {
        area: { row: 4, column: 14, rows: leafCount, columns: 2 },
        formula: `=AND($O5<>"",$O5>0)`,
        tone: "belowMaximum",
      },
      { area: { row: 4, column: 15, rows: leafCount, columns: 1 }, formula: `=$P5="Chưa chấm"`, tone: "unscored" },
    ],
    inputs: [
      {
        area: { row: 1, column: 3, rows: 1, columns: 1 },
        validation: {
          rule: { kind: "formula", formula: "=ISNUMBER(D2)" },
          title: "Điểm thưởng",
          message: "Nhập một số.",
          strictness: "stop",
        },
      },
    ],
    charts: [
      {
        name: "CCHC_DiemTheoLinhVuc",
        title: "Điểm theo lĩnh vực",
        kind: "bars",
        categories: { row: 4, column: 1, rows: Math.min(leafCount, 8), columns: 1 },
        series: [
          { name: "Tối đa", values: { row: 4, column: 3, rows: Math.min(leafCount, 8), columns: 1 }, tone: "maximum" },
          { name: "Mất", values: { row: 4, column: 14, rows: Math.min(leafCount, 8), columns: 1 }, tone: "lost" },
        ],
        place: { row: last + 1, column: 1, rows: 12, columns: 6 },
      },
    ],
    print: { orientation: "landscape", titleRows: { first: 3, last: 3 } },
    frozen: { rows: 4, columns: 3 },
  };
}

function scoreLikeRow(index: number): TableRow {
  const isScored = index % 3 === 0;
  const score = isScored ? number("1.5") : null;
  return {
    look: index === 0 ? "part" : index % 10 === 0 ? "area" : "leaf",
    indent: index === 0 ? 0 : index % 10 === 0 ? 1 : 2,
    cells: [
      text(`I.1.${index + 1}`),
      text(`1.${index + 1}`),
      text(`Tiêu chí thành phần số ${index + 1}: công bố, công khai thủ tục hành chính`),
      number("2"),
      text("≥95% → 2; <95% → 0"),
      null,
      isScored ? number("3") : null,
      isScored ? number("4") : null,
      score,
      null,
      number("2"),
      score,
      null,
      number("2"),
      isScored ? number("0.5") : null,
      text(isScored ? "Chưa đạt" : "Chưa chấm"),
      isScored ? text("Đã thực hiện 3/4 nhiệm vụ theo kế hoạch") : null,
      isScored ? text("=Báo cáo số 12/BC-UBND") : null,
      null,
    ],
  };
}

export function sumOf(table: TableName, heading: string, value: string): PlannedCell["content"] {
  return { formula: same(`=SUM(${wholeColumn(table, heading)})`), value: number(value) };
}

/** A list of findings, as a sheet has it that the add-in alone fills: a count above, a total below. */
export function findingsPlan(findings: readonly string[]): SheetPlan {
  const table = {
    name: "KiemTra",
    headerRow: 2,
    firstColumn: 0,
    columns: [
      column("Khóa", { content: "code" }),
      column("Nội dung", { content: "longText", width: 60 }),
      column("Điểm", { content: "points" }),
      calculated("Gấp đôi", "points", same(`=2*${thisRow("KiemTra", "Điểm")}`)),
    ],
    rows: findings.map((finding, index): TableRow => ({
      look: index % 4 === 3 ? "area" : "plain",
      indent: 0,
      cells: [text(`${index + 1}`), text(finding), number(`${index}.25`), number(`${2 * index}.5`)],
    })),
  } as const;
  // A blank row between: Excel takes what is written right under a table into it.
  const footer = 4 + Math.max(findings.length, 1);
  return {
    ...emptySheet("Kiểm tra", table),
    cells: [
      { row: 0, column: 0, content: text(`${findings.length} điều cần xem`), look: "title" },
      { row: footer, column: 1, content: text("Cộng"), look: "label" },
      {
        row: footer,
        column: 2,
        content: sumOf("KiemTra", "Điểm", totalOf(findings.length)),
        look: "figure",
      },
    ],
    highlights: [
      {
        area: { row: 3, column: 2, rows: Math.max(findings.length, 1), columns: 1 },
        formula: "=$C4>1",
        tone: "mismatch",
      },
    ],
  };
}

function totalOf(count: number): string {
  const hundredths = Array.from({ length: count }, (_, index) => 100 * index + 25).reduce((sum, one) => sum + one, 0);
  return String(hundredths / 100);
}
