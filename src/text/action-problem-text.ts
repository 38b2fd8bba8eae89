/** Why an action could not be done: what happened, and what to do next. */
import type { ActionProblem } from "../actions/outcome";
import { problemInEnglish } from "./problem-in-english";
import { jsonFaultText } from "./json-fault-text";
import { problemText } from "./problem-text";
import type { Language, Spoken } from "./spoken";

/** Sentences for one refusal, in the language of the pane. */
export function actionProblemText(problem: ActionProblem, language: Language): string {
  return spoken(problem)[language];
}

type TableName = Extract<ActionProblem, { readonly problem: "TableMissing" }>["table"];

/** As the add-in names the sheets; staff may have renamed theirs. */
const sheetOf: Readonly<Record<TableName, string>> = {
  BangDiem: "Bảng điểm",
  TongHop: "Tổng hợp",
  KhacPhuc: "Khắc phục",
  PhanCong: "Phân công",
  KiemTra: "Kiểm tra",
};

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}

function spoken(problem: ActionProblem): Spoken {
  switch (problem.problem) {
    case "TableMissing": {
      const sheet = sheetOf[problem.table];
      return {
        vi: `Không thấy bảng ${problem.table} của trang “${sheet}”: trang đã bị xóa hoặc bảng đã bị đổi tên. Hãy đặt lại tên bảng, mở bản sao lưu của sổ, hoặc lập lại trang.`,
        en: `The table ${problem.table} of the sheet “${sheet}” is gone: the sheet was deleted or the table renamed. Name the table so again, open a backup, or make the sheet again.`,
      };
    }
    case "ColumnMissing": {
      const sheet = sheetOf[problem.table];
      return {
        vi: `Trang “${sheet}” không còn cột “${problem.heading}”: cột đã bị xóa hoặc đổi tiêu đề. Hãy ghi lại đúng tiêu đề đó rồi làm lại.`,
        en: `The sheet “${sheet}” has no column “${problem.heading}” any more: it was deleted or its heading changed. Write that heading again, then try once more.`,
      };
    }
    case "RowMissing": {
      const sheet = sheetOf[problem.table];
      return {
        vi: `Trang “${sheet}” không còn dòng có khóa ${problem.key}: dòng đã bị xóa. Chưa ghi gì; hãy hoàn tác việc xóa (Ctrl+Z) rồi làm lại.`,
        en: `The sheet “${sheet}” has no row with the key ${problem.key} any more. Nothing was written; undo its deletion (Ctrl+Z), then try once more.`,
      };
    }
    case "NameMissing":
      return {
        vi: `Không thấy ô mang tên ${problem.name}: ô hoặc tên đã bị xóa. Hãy hoàn tác việc xóa (Ctrl+Z) rồi làm lại.`,
        en: `No cell is named ${problem.name} any more. Undo the deletion of the cell or of its name (Ctrl+Z), then try once more.`,
      };
    case "NameTaken":
      return {
        vi: `Tên “${problem.name}” đã được dùng ở trang “${problem.sheet}”. Chưa ghi gì; hãy đổi tên hoặc xóa trang đó rồi làm lại.`,
        en: `The name “${problem.name}” is in use on the sheet “${problem.sheet}”. Nothing was written; rename or delete that sheet, then try once more.`,
      };
    case "ChangedMeanwhile": {
      const sheet = sheetOf[problem.table];
      return {
        vi: `Ô “${problem.heading}” của dòng ${problem.key} ở trang “${sheet}” vừa được người khác sửa. Chưa ghi gì; hãy xem lại ô đó rồi làm lại.`,
        en: `The cell “${problem.heading}” of row ${problem.key} on the sheet “${sheet}” has just been changed by somebody else. Nothing was written; look at it, then try once more.`,
      };
    }
    case "SheetProtected":
      return {
        vi: `Trang “${problem.sheet}” đang được bảo vệ. Chưa ghi gì; hãy vào Xem lại › Bỏ bảo vệ trang tính, rồi làm lại.`,
        en: `The sheet “${problem.sheet}” is protected. Nothing was written; choose Review › Unprotect Sheet, then try once more.`,
      };
    case "CellBeingEdited":
      return {
        vi: "Có ô đang nhập dở. Hãy nhấn Enter để xong ô đó, rồi làm lại.",
        en: "A cell is being edited. Press Enter to finish it, then try once more.",
      };
    case "TooLarge":
      return {
        vi: "Nội dung lớn hơn mức Excel nhận một lần. Chưa ghi gì; hãy bớt dòng hoặc dùng bộ tiêu chí nhỏ hơn.",
        en: "This is more than Excel takes at a time. Nothing was written; use fewer rows or a smaller framework.",
      };
    case "ReadOnly":
      return {
        vi: "Sổ đang mở ở chế độ chỉ đọc. Hãy chọn Bật chỉnh sửa hoặc lưu một bản sao, rồi làm lại.",
        en: "The workbook is open for reading only. Choose Enable Editing or save a copy, then try once more.",
      };
    case "Cancelled":
      return { vi: "Đã dừng theo yêu cầu; sổ vẫn như trước.", en: "Stopped as asked; the workbook is as it was." };
    case "HostFailed":
      return hostFailed(problem.code, problem.undone);
    case "NoScoreSheet":
      return {
        vi: "Sổ này chưa có bảng điểm. Hãy chọn Lập bảng điểm trước.",
        en: "This workbook has no score sheet yet. Choose Lập bảng điểm (make score sheet) first.",
      };
    case "ScoreSheetExists":
      return {
        vi: `Sổ này đã có bảng điểm ở trang “${problem.sheet}”. Mỗi sổ giữ một bảng điểm; hãy mở sổ mới cho kỳ khác.`,
        en: `This workbook has a score sheet already, on the sheet “${problem.sheet}”. A workbook keeps one; open a new one for another period.`,
      };
    case "TwoScoreSheets":
      return {
        vi: `Sổ có hơn một bảng điểm, ở các trang ${quoted(problem.sheets)}. Hãy giữ lại một trang, chuyển trang kia sang sổ khác, rồi làm lại.`,
        en: `There is more than one score sheet, on the sheets ${quoted(problem.sheets)}. Keep one, move the other to a workbook of its own, then try once more.`,
      };
    case "StoredStateMissing":
      return {
        vi: "Bảng điểm không kèm bộ tiêu chí, có thể vì trang được chép từ sổ khác. Hãy mở sổ gốc, hoặc lập bảng điểm mới rồi chép số liệu sang.",
        en: "The score sheet came without its framework, perhaps because it was copied from another workbook. Open that workbook, or make a new score sheet and copy the figures.",
      };
    case "StoredStateUnreadable":
      return {
        vi: "Không đọc được bộ tiêu chí lưu trong sổ. Số liệu trên trang vẫn còn; hãy mở bản sao lưu của sổ, hoặc lập bảng điểm mới rồi chép số liệu sang.",
        en: "The framework stored in the workbook cannot be read. The figures on the sheets are still there; open a backup, or make a new score sheet and copy them.",
      };
    case "StoredByNewerVersion":
      return {
        vi: `Sổ được lưu bằng bản CCHC mới hơn (định dạng ${problem.version}). Sổ được giữ nguyên; hãy cập nhật CCHC rồi mở lại.`,
        en: `The workbook was saved by a newer CCHC (format ${problem.version}). It is left as it is; update CCHC, then open it again.`,
      };
    case "FrameworkUnknown":
      return {
        vi: `Không có bộ tiêu chí “${problem.id}”. Hãy chọn một bộ trong danh sách, hoặc mở tệp .json của bộ đó.`,
        en: `There is no framework “${problem.id}”. Choose one of the list, or open its .json file.`,
      };
    case "SampleUnknown":
      return {
        vi: `Bộ tiêu chí “${problem.id}” không có số liệu mẫu kèm theo. Hãy lập bảng điểm trống.`,
        en: `No sample figures come with the framework “${problem.id}”. Make a blank score sheet.`,
      };
    case "FrameworkFileFaulty": {
      const [first] = problem.faults;
      const where = first === undefined ? "" : ` ${jsonFaultText(first)}`;
      return {
        vi: `Tệp này không phải bộ tiêu chí chấm điểm đọc được.${where} Hãy chọn tệp khác.`,
        en: `This file is no framework of a score sheet that can be read.${where} Choose another file.`,
      };
    }
    case "RowUnknown":
      return {
        vi: `Bộ tiêu chí không có dòng mang khóa ${problem.key}. Hãy chọn một dòng khác của bảng điểm.`,
        en: `The framework has no row with the key ${problem.key}. Choose another row of the score sheet.`,
      };
    case "CellNotReadable":
      return {
        vi: `Dòng ${problem.key} ở trang “${sheetOf[problem.table]}”: ${problemText(problem.why)} Hãy sửa ô đó rồi làm lại.`,
        en: `Row ${problem.key} on the sheet “${sheetOf[problem.table]}”: ${problemInEnglish(problem.why)} Mend that cell, then try once more.`,
      };
  }
}

function hostFailed(code: string, undone: "all" | "notAll"): Spoken {
  return undone === "all"
    ? {
        vi: `Excel không làm được việc này (mã ${code}); sổ vẫn như trước. Hãy làm lại, nếu vẫn lỗi thì lưu và mở lại sổ.`,
        en: `Excel could not do this (code ${code}); the workbook is as it was. Try once more; if it fails again, save and reopen the workbook.`,
      }
    : {
        vi: `Excel dừng giữa chừng (mã ${code}) và chưa trả sổ về như cũ được. Hãy đóng sổ mà không lưu, rồi mở lại.`,
        en: `Excel stopped half-way (code ${code}) and the workbook could not be put back as it was. Close it without saving, then open it again.`,
      };
}
