import type { LimitName, Refusal } from "../xlsx/refusal";
import type { Language } from "./language";

/** Why a file was not opened, in one sentence. */
export function refusalText(refusal: Refusal, file: string, language: Language): string {
  return language === "vi"
    ? `Không mở được ${file}: ${vietnamese(refusal)}.`
    : `${file} was not opened: ${english(refusal)}.`;
}

function vietnamese(refusal: Refusal): string {
  switch (refusal.refused) {
    case "notXlsx":
      return {
        unknown: "đây không phải sổ tính Excel (.xlsx)",
        text: "đây là tệp văn bản, không phải sổ tính Excel (.xlsx)",
        zipWithoutWorkbook: "tệp nén này không chứa sổ tính Excel",
        binaryWorkbook: "đây là sổ tính nhị phân (.xlsb), hãy lưu lại thành .xlsx bằng Excel",
      }[refusal.found];
    case "encrypted":
      return refusal.container === "compoundFile"
        ? "tệp được đặt mật khẩu hoặc thuộc loại .xls cũ, hãy bỏ mật khẩu hoặc lưu lại thành .xlsx bằng Excel"
        : "tệp được đặt mật khẩu, hãy bỏ mật khẩu bằng Excel";
    case "damaged":
      return refusal.part === undefined ? "tệp bị hỏng hoặc tải về chưa hết" : `tệp bị hỏng ở phần ${refusal.part}`;
    case "tooLarge":
      return `tệp quá lớn (${limitInVietnamese[refusal.what]})`;
    case "malformedXml":
      return `tệp bị hỏng ở phần ${refusal.part}`;
    case "missingPart":
      return `tệp thiếu phần ${refusal.part}`;
  }
}

const limitInVietnamese: Readonly<Record<LimitName, string>> = {
  fileBytes: "vượt dung lượng cho phép",
  entries: "quá nhiều phần",
  entryBytes: "một phần giải nén ra quá lớn",
  totalBytes: "giải nén ra quá lớn",
  ratio: "tỷ lệ nén bất thường",
  xmlDepth: "cấu trúc lồng quá sâu",
  cells: "quá nhiều ô",
  sharedFormulaCharacters: "quá nhiều công thức",
};

function english(refusal: Refusal): string {
  switch (refusal.refused) {
    case "notXlsx":
      return {
        unknown: "it is no Excel workbook (.xlsx)",
        text: "it is a text file, not an Excel workbook (.xlsx)",
        zipWithoutWorkbook: "this archive holds no workbook",
        binaryWorkbook: "it is a binary workbook (.xlsb); save it as .xlsx in Excel",
      }[refusal.found];
    case "encrypted":
      return refusal.container === "compoundFile"
        ? "it has a password or is an old .xls file; remove the password or save it as .xlsx in Excel"
        : "it has a password; remove it in Excel";
    case "damaged":
      return refusal.part === undefined ? "it is damaged or incomplete" : `it is damaged in ${refusal.part}`;
    case "tooLarge":
      return `it is too large (${refusal.what})`;
    case "malformedXml":
      return `it is damaged in ${refusal.part}`;
    case "missingPart":
      return `${refusal.part} is missing in it`;
  }
}
