/** What intake understood, doubted and did not understand, each in one Vietnamese sentence. */
import { writeNumber } from "../domain/written-number";
import type { ColumnReason, ColumnRole, IntakeNote, NotUnderstood, Place, SetAside } from "../intake/intake";

export function intakePlaceText({ kind, first, last, column }: Place): string {
  const unit = kind === "line" ? "dòng" : "hàng";
  const rows = first === last ? `${unit} ${first}` : `${unit} ${first}–${last}`;
  return column === null ? rows : `${rows}, cột ${column}`;
}

export function notUnderstoodText({ why }: NotUnderstood): string {
  return notUnderstoodWords[why];
}

const notUnderstoodWords: Readonly<Record<NotUnderstood["why"], string>> = {
  notANumber: "Ô điểm, ô số liệu không phải số.",
  dateForNumber: "Excel đã đổi ô này thành ngày; cần nhập lại.",
  noName: "Có số nhưng không có tên tiêu chí.",
  noScore: "Có tên tiêu chí nhưng không thấy điểm.",
  unknownColumn: "Không biết cột này là gì; hãy chọn cột.",
  ambiguousNumber: "Đọc được hai cách, cần ghi rõ.",
  noHeading: "Bảng không có dòng tiêu đề nên không rõ các cột; hãy chép cả tiêu đề hoặc chọn cột.",
  tooLong: "Dòng quá dài, không phải nội dung bảng chấm.",
};

export const setAsideText: Readonly<Record<SetAside["as"], string>> = {
  letterhead: "phần đầu văn bản",
  narrative: "lời văn",
  signature: "nơi nhận, chữ ký",
  heading: "tiêu đề",
  pageNumber: "số trang",
  columnNumbers: "số thứ tự cột",
  total: "câu nêu tổng điểm, xếp loại",
};

export function intakeNoteText({ note, facts }: IntakeNote): string {
  const fact = (name: string): string => facts[name] ?? "";
  const amount = (name: string): string => writeNumber(fact(name));
  const row = [fact("code"), fact("name")].filter((text) => text !== "").join(" ");
  switch (note) {
    case "codeRepaired":
      return `Excel hiện “${fact("shown")}”; theo các mã trước và sau, mã đúng là ${fact("taken")}.`;
    case "codeUncertain":
      return `Excel hiện “${fact("shown")}”; có thể là mã ${fact("candidates").replaceAll(", ", " hoặc ")}. Hãy chọn.`;
    case "codeTwice":
      return `Mã ${fact("code")} đã có ở dòng khác: ${fact("name")}.`;
    case "sumDiffers":
      return row === ""
        ? `${figureText(fact("figure"))} của dòng tổng ghi ${amount("stated")}, cộng lại được ${amount("computed")}.`
        : `${figureText(fact("figure"))} của “${row}” ghi ${amount("stated")}, các dòng con cộng lại được ${amount("computed")}.`;
    case "scoreAboveMaximum":
      return `${figureText(fact("figure"))} của “${row}” ghi ${amount("stated")}, tối đa chỉ ${amount("maxScore")}.`;
    case "columnsDisagree":
      return `Hai cột cùng loại ghi khác nhau: lấy ${fact("kept")}, cột kia ghi ${fact("other")}.`;
    case "scoreFromDate":
      return `Excel đã đổi thành ngày “${fact("shown")}”; hiểu là ${fact("score")}/${fact("of")} điểm.`;
    case "rowWithoutCode":
      return `Dòng không có mã: ${fact("name")}.`;
    case "basisAssumed":
      return `Cột điểm không ghi của ai; hiểu là ${fact("basis") === "selfScore" ? "điểm tự chấm" : "điểm thẩm định"}.`;
    case "wordsRunTogether":
      return "Các cột chữ của bảng dính vào nhau khi chép; đã ghi chung vào một cột, cần xem lại.";
    case "mentionedTwice":
      return `“${fact("name")}” được ghi hai lần, lấy ${fact("kept")}, chỗ kia ghi ${fact("other")}.`;
  }
}

function figureText(figure: string): string {
  return figure === "maxScore" ? "Điểm tối đa" : figure === "selfScore" ? "Điểm tự chấm" : "Điểm thẩm định";
}

export const columnRoleText: Readonly<Record<ColumnRole, string>> = {
  key: "Khóa",
  code: "Mã",
  name: "Tên tiêu chí",
  maxScore: "Điểm tối đa",
  selfScore: "Điểm tự chấm",
  appraisedScore: "Điểm thẩm định",
  score: "Điểm",
  deduction: "Điểm bị trừ",
  explanation: "Giải trình",
  evidence: "Tài liệu kiểm chứng",
  cause: "Nguyên nhân",
  assignment: "Phân công và biện pháp",
  measure: "Biện pháp khắc phục",
  lead: "Chủ trì",
  support: "Phối hợp",
  owner: "Bộ phận phụ trách",
  due: "Hạn hoàn thành",
  rule: "Cách chấm",
  progress: "Trạng thái",
  state: "Phát sinh",
  done: "Đã thực hiện",
  total: "Tổng số",
  unit: "Đơn vị tính",
  value: "Số liệu",
  note: "Ghi chú",
  statutoryDays: "Thời gian theo quy định",
  reducedDays: "Thời gian sau cắt giảm",
  cutRate: "Tỷ lệ cắt giảm",
  document: "Văn bản thực hiện",
  calculated: "Cột tính sẵn, không lấy",
  unused: "Không dùng",
};

export const columnReasonText: Readonly<Record<ColumnReason, string>> = {
  heading: "theo tên cột",
  headingAndCells: "theo tên cột và các ô bên dưới",
  cells: "theo các ô bên dưới",
  position: "chưa rõ là cột gì",
  chosen: "do người dùng chọn",
  blank: "cột trống",
};
