import type { Language } from "./language";

/** Every word of the workbench's own that a person reads, apart from why a file is refused. */
export interface PageText {
  readonly title: string;
  readonly notExcel: string;
  readonly open: string;
  readonly save: string;
  readonly samples: string;
  readonly dropHere: string;
  readonly language: string;
  readonly theme: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly themeContrast: string;
  readonly closePane: string;
  readonly pane: string;
  readonly resizePane: string;
  readonly log: string;
  readonly noCalls: string;
  readonly lastError: string;
  readonly notImplemented: string;
  readonly ownMistakes: string;
  readonly batch: string;
  readonly sent: string;
  readonly received: string;
  readonly time: string;
  readonly outcome: string;
  readonly fine: string;
  readonly opened: (file: string) => string;
  readonly dismiss: string;
  readonly notReady: string;
  readonly locked: string;
  readonly invalidEntry: string;
  readonly unreadable: string;
  readonly notFollowed: string;
  readonly conflict: string;
  readonly offSheet: string;
  readonly filter: string;
  readonly cancel: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly clearFilter: string;
  readonly selectAll: string;
  readonly blanks: string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly renameSheet: string;
  readonly sheetName: string;
  readonly wrongSheetName: (name: string) => string;
  readonly totals: (batches: number, bytes: number, milliseconds: number) => string;
}

const vi: PageText = {
  title: "Bàn thử CCHC",
  notExcel: "Bảng tính thử nghiệm, không phải Excel",
  open: "Mở .xlsx",
  save: "Lưu .xlsx",
  samples: "Mẫu",
  dropHere: "Thả tệp .xlsx vào đây để mở",
  language: "Ngôn ngữ",
  theme: "Giao diện Office",
  themeLight: "Sáng",
  themeDark: "Tối",
  themeContrast: "Tương phản cao",
  closePane: "Đóng ngăn bên phải",
  pane: "Ngăn bên phải",
  resizePane: "Đổi độ rộng ngăn bên phải",
  log: "Nhật ký",
  noCalls: "Chưa có lượt gọi nào",
  lastError: "Lỗi gần nhất",
  notImplemented: "Chưa hỗ trợ",
  ownMistakes: "Lỗi của bàn thử",
  batch: "Lượt",
  sent: "Gửi",
  received: "Nhận",
  time: "Thời gian",
  outcome: "Kết quả",
  fine: "Xong",
  opened: (file) => `Đã mở ${file}.`,
  dismiss: "Đóng thông báo",
  notReady: "Phần bổ trợ chưa sẵn sàng, hãy bấm lại sau giây lát.",
  locked: "Ô này đang được bảo vệ. Muốn sửa, hãy bỏ bảo vệ trang tính.",
  invalidEntry: "Giá trị này không đúng quy định nhập của ô.",
  unreadable: "Công thức này viết chưa đúng. Hãy sửa lại, hoặc bấm Esc để bỏ.",
  notFollowed: "Bàn thử chưa làm được việc chuyển ô, hàng, cột bằng kéo thả hoặc cắt dán.",
  conflict: "Không làm được: thao tác này chỉ chạm một phần của bảng hoặc của ô đã gộp.",
  offSheet: "Không làm được: có ô chứa dữ liệu sẽ bị đẩy ra ngoài trang tính.",
  filter: "Lọc",
  cancel: "Huỷ",
  sortAscending: "Sắp xếp tăng dần",
  sortDescending: "Sắp xếp giảm dần",
  clearFilter: "Bỏ lọc cột này",
  selectAll: "(Chọn tất cả)",
  blanks: "(Trống)",
  sheets: "Trang tính",
  addSheet: "Thêm trang tính",
  renameSheet: "Bấm đúp để đổi tên",
  sheetName: "Tên trang tính",
  wrongSheetName: (name) =>
    `Không đặt được tên “${name}”: tên dài 1–31 ký tự, không trùng trang khác, không có : \\ / ? * [ ].`,
  totals: (batches, bytes, milliseconds) =>
    `${batches.toLocaleString("vi")} lượt gọi · ${sizeText(bytes, "vi")} · ${Math.round(milliseconds).toLocaleString("vi")} ms`,
};

const en: PageText = {
  title: "CCHC workbench",
  notExcel: "A test spreadsheet, not Excel",
  open: "Open .xlsx",
  save: "Save .xlsx",
  samples: "Samples",
  dropHere: "Drop an .xlsx file here to open it",
  language: "Language",
  theme: "Office theme",
  themeLight: "Light",
  themeDark: "Dark",
  themeContrast: "High contrast",
  closePane: "Close the task pane",
  pane: "Task pane",
  resizePane: "Change the width of the task pane",
  log: "Log",
  noCalls: "No calls yet",
  lastError: "Last error",
  notImplemented: "Not implemented",
  ownMistakes: "Mistakes of the workbench",
  batch: "Batch",
  sent: "Sent",
  received: "Received",
  time: "Time",
  outcome: "Outcome",
  fine: "Done",
  opened: (file) => `Opened ${file}.`,
  dismiss: "Dismiss",
  notReady: "The add-in is not ready yet; press again in a moment.",
  locked: "This cell is on a protected sheet. To change it, unprotect the sheet.",
  invalidEntry: "This value doesn't match the data validation restrictions defined for this cell.",
  unreadable: "There is a problem with this formula. Correct it, or press Esc to give it up.",
  notFollowed: "The workbench cannot move cells, rows or columns by dragging or cutting yet.",
  conflict: "That would change only a part of a table or of a merged cell.",
  offSheet: "That would push cells with data off the end of the sheet.",
  filter: "Filter",
  cancel: "Cancel",
  sortAscending: "Sort ascending",
  sortDescending: "Sort descending",
  clearFilter: "Clear this filter",
  selectAll: "(Select all)",
  blanks: "(Blanks)",
  sheets: "Sheets",
  addSheet: "Add a sheet",
  renameSheet: "Double-click to rename",
  sheetName: "Sheet name",
  wrongSheetName: (name) => `“${name}” cannot be the name: 1–31 characters, not taken, none of : \\ / ? * [ ].`,
  totals: (batches, bytes, milliseconds) =>
    `${batches.toLocaleString("en")} calls · ${sizeText(bytes, "en")} · ${Math.round(milliseconds).toLocaleString("en")} ms`,
};

export const pageText = (language: Language): PageText => (language === "vi" ? vi : en);

export function sizeText(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes.toLocaleString(language)} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toLocaleString(language, { maximumFractionDigits: 1 })} kB`;
  return `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;
}
