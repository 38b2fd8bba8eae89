/** How an action ended, in a sentence or two: what happened, and what to do next. */
import type { Consent, Done, Outcome } from "../actions/outcome";
import { compare, points, subtract, toText } from "../domain/decimal";
import { writeNumber } from "../domain/written-number";
import { actionProblemText } from "./action-problem-text";
import { counted, shortened, type Language, type Spoken } from "./spoken";

export function outcomeText(outcome: Outcome, language: Language): string {
  switch (outcome.outcome) {
    case "done":
      return doneText(outcome.done)[language];
    case "unchanged":
      return unchangedText(outcome.done)[language];
    case "consentNeeded":
      return consentText(outcome.consent)[language];
    case "refused":
      return actionProblemText(outcome.problem, language);
  }
}

function doneText(done: Done): Spoken {
  switch (done.did) {
    case "madeScoreSheet":
      return {
        vi: `Đã lập bảng điểm: ${done.rows} dòng, ${done.leaves} tiêu chí cần chấm. Nhập điểm vào các cột nền trắng.`,
        en: `The score sheet is made: ${counted(done.rows, "row", "rows")}, ${counted(done.leaves, "criterion", "criteria")} to score. Type into the white columns.`,
      };
    case "madeRemediation":
      return remediationText(done);
    case "ranChecks":
      return checksText(done);
    case "showedColumns":
      return {
        vi: "Đã đổi kiểu xem. Các cột ẩn vẫn giữ nguyên nội dung.",
        en: "The column view is changed. Hidden columns keep what they hold.",
      };
    case "changedSettings":
      return {
        vi: "Đã lưu thiết lập vào sổ này. Hãy lưu sổ để giữ lại.",
        en: "The settings are in this workbook. Save it to keep them.",
      };
    case "repairedFormulas":
      return {
        vi: `Đã nhập lại công thức của ${done.columns} cột. Ô nào còn báo lỗi thì xem lại số liệu của dòng đó.`,
        en: `The formulas of ${counted(done.columns, "column", "columns")} are entered again. Where a cell still shows an error, look at the figures of its row.`,
      };
    case "switchedDialect":
      return done.to === "cchc"
        ? {
            vi: "Công thức đã chuyển sang hàm CCHC. Máy nào mở sổ này cũng cần có CCHC.",
            en: "The formulas use the CCHC functions now. Every computer that opens this workbook needs CCHC.",
          }
        : {
            vi: "Công thức đã chuyển sang hàm sẵn có. Sổ này mở được trên máy không có CCHC.",
            en: "The formulas use built-in functions now. This workbook can be opened without CCHC.",
          };
    case "removedSheets":
      return {
        vi: `Đã gỡ ${done.sheets} trang của CCHC. Nếu gỡ nhầm, hãy đóng sổ mà không lưu rồi mở lại.`,
        en: `${counted(done.sheets, "sheet", "sheets")} of CCHC removed. If that was a mistake, close the workbook without saving and open it again.`,
      };
    case "typed":
      return {
        vi: `Đã ghi ${done.cells} ô. Hãy lưu sổ để giữ lại.`,
        en: `${counted(done.cells, "cell", "cells")} written. Save the workbook to keep them.`,
      };
  }
}

type MadeRemediation = Extract<Done, { readonly did: "madeRemediation" }>;
type RanChecks = Extract<Done, { readonly did: "ranChecks" }>;

/** How many rows there are, what is new about them, and whether they explain every point lost. */
function remediationText({ rows, added, settled, lost, explained }: MadeRemediation): Spoken {
  const news = {
    vi: [...(added > 0 ? [`thêm ${added} dòng`] : []), ...(settled > 0 ? [`${settled} dòng đã đạt điểm tối đa`] : [])],
    en: [...(added > 0 ? [`${added} added`] : []), ...(settled > 0 ? [`${settled} now at the maximum`] : [])],
  };
  const inBrackets = (parts: readonly string[]): string => (parts.length === 0 ? "" : ` (${parts.join(", ")})`);
  const reconciled = reconciliationText(lost, explained);
  return {
    vi: `Bảng khắc phục có ${rows} dòng${inBrackets(news.vi)}. ${reconciled.vi}`,
    en: `The remediation sheet has ${counted(rows, "row", "rows")}${inBrackets(news.en)}. ${reconciled.en}`,
  };
}

function reconciliationText(lost: string, explained: string): Spoken {
  const missing = subtract(points(lost), points(explained));
  const difference = compare(missing, points("0"));
  if (difference === 0) {
    return lost === "0"
      ? { vi: "Không mất điểm nào.", en: "No point is lost." }
      : {
          vi: `Các dòng giải thích đủ ${writeNumber(lost)} điểm đã mất; hãy điền nguyên nhân, người chủ trì và hạn.`,
          en: `The rows explain all ${lost} points lost; fill in cause, lead and deadline.`,
        };
  }
  if (difference < 0) {
    return {
      vi: `Các dòng giải thích ${writeNumber(explained)} điểm, nhiều hơn ${writeNumber(lost)} điểm đã mất; hãy bỏ dòng bị chép trùng.`,
      en: `The rows explain ${explained} points, more than the ${lost} lost; take away rows that were copied.`,
    };
  }
  const left = toText(missing);
  return {
    vi: `Các dòng giải thích ${writeNumber(explained)} trong ${writeNumber(lost)} điểm đã mất, còn thiếu ${writeNumber(left)} điểm; xem phần đối chiếu dưới bảng.`,
    en: `The rows explain ${explained} of ${lost} points lost and leave out ${left}; see the reconciliation below the table.`,
  };
}

function checksText({ errors, toLookAt, notices }: RanChecks): Spoken {
  if (errors + toLookAt + notices === 0) {
    return { vi: "Đã kiểm tra: không thấy chỗ nào cần sửa.", en: "Checked: nothing to mend was found." };
  }
  const next =
    errors > 0
      ? { vi: "Hãy sửa các lỗi trước.", en: "Mend the errors first." }
      : toLookAt > 0
        ? { vi: "Không có lỗi; hãy xem các chỗ được nêu.", en: "There are no errors; look at what is named." }
        : { vi: "Không có gì phải sửa.", en: "Nothing needs mending." };
  return {
    vi: `Đã kiểm tra: ${errors} lỗi, ${toLookAt} chỗ cần xem, ${notices} lưu ý. ${next.vi}`,
    en: `Checked: ${counted(errors, "error", "errors")}, ${toLookAt} to look at, ${counted(notices, "notice", "notices")}. ${next.en}`,
  };
}

/** Run again, and nothing was left to change. */
function unchangedText(done: Done): Spoken {
  switch (done.did) {
    case "madeScoreSheet":
      return {
        vi: "Bảng điểm đã có sẵn, không có gì phải thay đổi.",
        en: "The score sheet is there already; nothing was changed.",
      };
    case "madeRemediation": {
      const reconciled = reconciliationText(done.lost, done.explained);
      return {
        vi: `Bảng khắc phục đã đủ ${done.rows} dòng, không phải thêm dòng nào. ${reconciled.vi}`,
        en: `The remediation sheet has all its ${counted(done.rows, "row", "rows")}; none was added. ${reconciled.en}`,
      };
    }
    case "ranChecks":
      return checksText(done);
    case "showedColumns":
      return { vi: "Bảng điểm đang ở kiểu xem này.", en: "The score sheet shows this column view already." };
    case "changedSettings":
      return { vi: "Thiết lập không có gì thay đổi.", en: "The settings are as they were." };
    case "repairedFormulas":
      return { vi: "Các công thức vẫn đúng, không phải sửa gì.", en: "The formulas are in order; nothing was mended." };
    case "switchedDialect":
      return done.to === "cchc"
        ? { vi: "Công thức đang dùng hàm CCHC.", en: "The formulas use the CCHC functions already." }
        : { vi: "Công thức đang dùng hàm sẵn có.", en: "The formulas use built-in functions already." };
    case "removedSheets":
      return { vi: "Sổ này không có trang nào của CCHC để gỡ.", en: "This workbook has no sheet of CCHC to remove." };
    case "typed":
      return { vi: "Các ô đã có sẵn nội dung này.", en: "The cells hold this already." };
  }
}

function consentText(consent: Consent): Spoken {
  switch (consent.about) {
    case "removeSheets": {
      const sheets = consent.sheets.map((sheet) => `“${sheet}”`).join(", ");
      return {
        vi: `Gỡ các trang ${sheets} sẽ mất ${consent.typedCells} ô đã nhập. Nên lưu một bản sao của sổ trước; có gỡ không?`,
        en: `Removing the sheets ${sheets} loses ${counted(consent.typedCells, "typed cell", "typed cells")}. Save a copy of the workbook first; remove them?`,
      };
    }
    case "overwrite": {
      const examples = consent.examples.map((example) => `“${shortened(example)}”`).join(", ");
      return {
        vi: `${consent.cells} ô đang có nội dung khác sẽ bị thay${examples === "" ? "" : `, như ${examples}`}. Có ghi đè không?`,
        en: `${counted(consent.cells, "cell holds", "cells hold")} something else and would be replaced${examples === "" ? "" : `, such as ${examples}`}. Overwrite?`,
      };
    }
  }
}
