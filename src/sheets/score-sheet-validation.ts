/** What may be typed into `BangDiem`. Formulas are in plain references to the first row, as validation asks for. */
import { assignmentHeadings, assignmentTable } from "./assignment-columns";
import { inColumn } from "./cell-address";
import { columnAt, notApplicableText, type ScoreSheetColumn } from "./score-sheet-columns";
import type { ColumnValidation } from "./sheet-plan";
import { formulaText } from "./structured-reference";

/** `firstRow`: the first row under the headings. `null` where anything may be typed. */
export function validationOf(column: ScoreSheetColumn, firstRow: number): ColumnValidation | null {
  const cell = (name: ScoreSheetColumn): string => inColumn(firstRow, columnAt(name));
  // Not asked of `Cách chấm`, which is blank on a parent: where a rule reads a blank cell, Excel lets everything pass.
  const isLeaf = `${cell("ownStatus")}<>""`;
  switch (column) {
    case "state":
      return {
        rule: { kind: "list", choices: [notApplicableText] },
        title: "Phát sinh",
        message: "Để trống nếu có phát sinh; chọn Không phát sinh nếu trong kỳ không có việc này.",
        strictness: "stop",
      };
    case "excludedInput":
      return stop(
        withinMaximum(cell("excludedInput"), cell("maxScore")),
        "Điểm loại trừ",
        "Nhập số điểm được loại khỏi điểm tối đa, từ 0 đến điểm tối đa của dòng; ghi lý do ở cột Giải trình.",
      );
    case "done":
      return stop(
        `=AND(${isLeaf},OR(${startsWith(cell("rule"), "chọn:")},${startsWith(cell("rule"), "cộng:")},AND(ISNUMBER(${cell("done")}),N(${cell("done")})>=0)))`,
        "Đã thực hiện",
        "Nhập số đã thực hiện, từ 0 trở lên; với cách chấm “chọn” hoặc “cộng” thì ghi đúng phương án trong cột Cách chấm. Chỉ nhập ở dòng có cách chấm.",
      );
    case "due":
      return stop(
        `=AND(${isLeaf},ISNUMBER(${cell("due")}),N(${cell("due")})>0)`,
        "Tổng số",
        "Nhập tổng số phải thực hiện, lớn hơn 0; nếu không có việc nào thì chọn Không phát sinh. Chỉ nhập ở dòng có cách chấm.",
      );
    case "selfInput":
    case "appraisedInput":
      return stop(
        withinMaximum(cell(column), cell("maxScore"), isLeaf),
        column === "selfInput" ? "Tự chấm" : "Thẩm định",
        "Nhập số từ 0 đến điểm tối đa của tiêu chí, ví dụ 0,5. Chỉ chấm ở tiêu chí; điểm của mục tự cộng.",
      );
    case "owner":
      return {
        rule: { kind: "listOf", table: assignmentTable, heading: assignmentHeadings.office },
        title: "Bộ phận phụ trách",
        message: "Bộ phận này chưa có trong trang Phân công. Vẫn ghi?",
        strictness: "warning",
      };
    default:
      return null;
  }
}

function stop(formula: string, title: string, message: string): ColumnValidation {
  return { rule: { kind: "formula", formula }, title, message, strictness: "stop" };
}

function startsWith(cell: string, text: string): string {
  return `LEFT(${cell},${text.length})=${formulaText(text)}`;
}

/**
 * From 0 to the maximum is at most half of it away from its middle: the figure is named once, which keeps the rule within
 * the 255 signs that Excel takes. Figures may be typed as text, `0,5` or `0.5`.
 */
function withinMaximum(cell: string, maximum: string, ...conditions: readonly string[]): string {
  const figure = `IF(ISNUMBER(${cell}),${cell},NUMBERVALUE(SUBSTITUTE(${cell},",","."),".","'"))`;
  const isWithin = `ABS(${figure}-${maximum}/2)<=${maximum}/2`;
  return `=IFERROR(AND(${[...conditions, isWithin].join(",")}),FALSE)`;
}
