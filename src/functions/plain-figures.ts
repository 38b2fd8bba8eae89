/** `CUTRATE`, `DUE`, `NUMBER`: time cut, days left, and numbers as staff write them. */
import { count, isNegative, percent, percentOf, rateFromPercent, rateOf, round, subtract } from "../domain/decimal";
import { isProblem } from "../domain/problem";
import { readWrittenNumber } from "../domain/written-number";
import {
  blank,
  cellOf,
  eachCell,
  isBlank,
  readCount,
  readText,
  readWord,
  refused,
  type CellIn,
  type CellOut,
} from "./cells";
import { optional, required, type FunctionSpec } from "./function-spec";
import { readDigits } from "./grade-and-rank";
import { refusal, shown } from "./refusal";

const cutRateDigits = 1;

export const cutRateFunction: FunctionSpec = {
  id: "CUTRATE",
  help: {
    vi: "Tỷ lệ cắt giảm thời gian: (theo quy định − sau cắt giảm) ÷ theo quy định, tính bằng phần trăm.",
    en: "Share of the statutory time that was cut, in percent.",
  },
  parameters: [
    required("theo_quy_định", "statutory", "Thời gian theo quy định", "Statutory time"),
    required("sau_cắt_giảm", "reduced", "Thời gian sau khi cắt giảm", "Time after the cut"),
    optional("số_lẻ", "digits", "Số chữ số thập phân, mặc định 1", "Digits after the decimal mark, 1 by default"),
  ],
  compute: (statutory, reduced, digits) => eachCell([statutory, reduced, digits], cutRateOfCell),
};

function cutRateOfCell(statutory: CellIn, reduced: CellIn, digits: CellIn): CellOut {
  return shown(readCount(statutory), (before) =>
    shown(readCount(reduced), (after) =>
      shown(readDigits(digits, cutRateDigits), (wanted) => {
        if (before === null || after === null) return blank;
        if (isNegative(before) || isNegative(after)) return refused("Thời gian không được âm.");
        const rate = rateOf(subtract(before, after), before);
        if (rate === null) return refused("Thời gian theo quy định bằng 0, không tính được tỷ lệ cắt giảm.");
        return cellOf(round(percentOf(rate), { digits: wanted, mode: "halfAwayFromZero" }));
      }),
    ),
  );
}

const doneText = "hoàn thành";

export const dueFunction: FunctionSpec = {
  id: "DUE",
  help: {
    vi: "Cảnh báo hạn: Còn n ngày, Quá hạn n ngày; để trống khi đã hoàn thành hoặc hạn không phải một ngày.",
    en: "Days left or overdue; blank when done, or when the deadline is words.",
  },
  parameters: [
    required("hạn", "deadline", "Hạn hoàn thành: một ngày, hoặc lời như “Cả năm”", "A date, or words"),
    required("trạng_thái", "status", "Trạng thái của dòng; “Hoàn thành” thì không cảnh báo", "State of the row"),
    required("hôm_nay", "today", "Ngày hôm nay, thường là TODAY()", "Today, usually TODAY()"),
  ],
  compute: (deadline, status, today) => eachCell([deadline, status, today], dueOfCell),
};

/** Dates come as Excel's serial numbers; the time of day is cut off. */
function dueOfCell(deadline: CellIn, status: CellIn, today: CellIn): CellOut {
  if (typeof deadline !== "number" || deadline === 0 || readWord(status) === doneText) return blank;
  if (typeof today !== "number" || today === 0) return refused("Hôm nay phải là một ngày.");
  const days = Math.floor(deadline) - Math.floor(today);
  if (days === 0) return "Đến hạn hôm nay";
  return days > 0 ? `Còn ${days} ngày` : `Quá hạn ${-days} ngày`;
}

export const numberFunction: FunctionSpec = {
  id: "NUMBER",
  help: {
    vi: "Đọc số như cán bộ viết: 93,72; 08; 1.234,5; 17,53/19,50 (lấy số đứng trước); 98,1%.",
    en: "Reads numbers as staff write them; of a fraction the first figure, of a percentage its rate.",
  },
  parameters: [required("văn_bản", "text", "Ô chứa số viết thành chữ", "A cell with a number as text")],
  compute: (text) => eachCell([text], numberOfCell),
};

function numberOfCell(cell: CellIn): CellOut {
  if (isBlank(cell)) return blank;
  if (typeof cell === "number") return cell;
  const written = readWrittenNumber(readText(cell));
  if (isProblem(written)) return refusal(written);
  const { kind, value } = written;
  return kind === "percent" ? cellOf(rateFromPercent(percent(value))) : cellOf(count(value));
}
