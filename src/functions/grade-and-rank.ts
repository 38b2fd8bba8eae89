/** `INDEX`, `GRADE`, `RANK`: what a sheet comes to, and how it stands among others. */
import {
  compare,
  equals,
  isWhole,
  percentOf,
  points,
  rateOf,
  round,
  toNumber,
  type Points,
  type RoundingMode,
} from "../domain/decimal";
import { undecidedIndexRounding } from "../domain/framework";
import { bandOf, parseBands, type TieRule } from "../domain/grade";
import { isProblem, type Problem } from "../domain/problem";
import {
  allCells,
  blank,
  cellOf,
  eachCell,
  firstCell,
  readCount,
  readPoints,
  readText,
  readWord,
  refused,
  type CellIn,
  type CellOut,
  type CellRefusal,
} from "./cells";
import { optional, required, type FunctionSpec } from "./function-spec";
import { refusal, shown } from "./refusal";

/** More digits than any decision prints, and still within a double. */
const mostDigits = 10;

const roundingWords: Readonly<Record<string, RoundingMode>> = {
  cắt: "truncate",
  "làm tròn": "halfAwayFromZero",
  "nửa chẵn": "halfEven",
};

export const indexFunction: FunctionSpec = {
  id: "INDEX",
  help: {
    vi: "Chỉ số CCHC: điểm chia điểm tối đa áp dụng, tính bằng phần trăm.",
    en: "PAR Index: points ÷ applicable maximum, in percent.",
  },
  parameters: [
    required("điểm", "points", "Tổng điểm", "Points"),
    required("điểm_tối_đa", "max", "Điểm tối đa áp dụng", "Applicable maximum"),
    optional("số_lẻ", "digits", "Số chữ số thập phân, mặc định 2", "Digits after the decimal mark, 2 by default"),
    optional(
      "cách_làm_tròn",
      "mode",
      "“làm tròn” (mặc định), “cắt” hoặc “nửa chẵn”",
      "“làm tròn” (nearest), “cắt” (truncate) or “nửa chẵn” (half even)",
    ),
  ],
  compute: (reached, max, digits, mode) => eachCell([reached, max, digits, mode], indexOfCell),
};

function indexOfCell(pointsCell: CellIn, max: CellIn, digits: CellIn, mode: CellIn): CellOut {
  return shown(readPoints(pointsCell), (reached) =>
    shown(readPoints(max), (applicableMax) =>
      shown(readDigits(digits, undecidedIndexRounding.digits), (wantedDigits) =>
        shown(readRoundingMode(mode), (wantedMode) => {
          if (reached === null || applicableMax === null) return blank;
          const rate = rateOf(reached, applicableMax);
          if (rate === null) return refused("Điểm tối đa bằng 0, không tính được chỉ số.");
          return cellOf(round(percentOf(rate), { digits: wantedDigits, mode: wantedMode }));
        }),
      ),
    ),
  );
}

/** A whole number of digits from 0 to 10; `usual` where none is given. */
export function readDigits(cell: CellIn, usual: number): number | Problem | CellRefusal {
  const digits = readCount(cell);
  if (digits === null || isProblem(digits)) return digits ?? usual;
  const isUsable = isWhole(digits) && toNumber(digits) >= 0 && toNumber(digits) <= mostDigits;
  return isUsable ? toNumber(digits) : refused(`Số lẻ phải là số nguyên từ 0 đến ${mostDigits}.`);
}

function readRoundingMode(cell: CellIn): RoundingMode | Problem {
  const word = readWord(cell);
  if (word === "") return undecidedIndexRounding.mode;
  const mode = Object.hasOwn(roundingWords, word) ? roundingWords[word] : undefined;
  return mode ?? { problem: "UnknownChoice", choice: readText(cell), choices: ["làm tròn", "cắt", "nửa chẵn"] };
}

export const gradeFunction: FunctionSpec = {
  id: "GRADE",
  help: { vi: "Xếp loại theo các mức, như “≥90 → Xuất sắc; ≥80 → Tốt”.", en: "Grade by bands, highest first." },
  parameters: [
    required("giá_trị", "value", "Điểm hoặc chỉ số", "Points or index"),
    required(
      "các_mức",
      "bands",
      "Các mức từ cao xuống thấp, viết trên một dòng",
      "The bands from the top, on one line",
    ),
  ],
  compute: (value, bands) => eachCell([value, bands], gradeOfCell),
};

function gradeOfCell(value: CellIn, bands: CellIn): CellOut {
  const notation = readText(bands);
  if (notation === "") return blank;
  return shown(readPoints(value), (reached) =>
    shown(parseBands(notation), (parsed) => bandOf(parsed, reached, points) ?? blank),
  );
}

const tieWords: Readonly<Record<string, TieRule>> = { "": "shared", "cùng hạng": "shared", "liền hạng": "dense" };

export const rankFunction: FunctionSpec = {
  id: "RANK",
  help: {
    vi: "Xếp hạng từ cao xuống thấp, cao nhất là 1; ô trống và ô chữ không được xếp hạng.",
    en: "Rank from the top, which is 1; blank cells and words are not ranked.",
  },
  parameters: [
    required("giá_trị", "value", "Giá trị cần xếp hạng", "The value to rank"),
    required("các_giá_trị", "values", "Mọi giá trị được xếp hạng", "All values"),
    optional(
      "bằng_nhau",
      "ties",
      "“cùng hạng” 1, 2, 2, 4 (mặc định) hoặc “liền hạng” 1, 2, 2, 3",
      "“cùng hạng” 1, 2, 2, 4 or “liền hạng” 1, 2, 2, 3",
    ),
  ],
  compute: (value, values, ties) => {
    const word = readWord(firstCell(ties));
    const rule = Object.hasOwn(tieWords, word) ? tieWords[word] : undefined;
    if (rule === undefined) {
      const choice = readText(firstCell(ties));
      return [[refusal({ problem: "UnknownChoice", choice, choices: ["cùng hạng", "liền hạng"] })]];
    }
    const ranked = allCells(values)
      .map(readPoints)
      .filter((read): read is Points => read !== null && !isProblem(read))
      .sort((first, second) => compare(second, first));
    const steps = rule === "shared" ? ranked : ranked.filter((each, at) => !isSame(each, ranked[at - 1]));
    return eachCell([value], (cell) =>
      shown(readPoints(cell), (own) => (own === null ? blank : 1 + countAbove(own, steps))),
    );
  },
};

function isSame(value: Points, other: Points | undefined): boolean {
  return other !== undefined && equals(value, other);
}

/** How many of the values, highest first, are above `own`; halving, because a province ranks hundreds of communes at once. */
function countAbove(own: Points, descending: readonly Points[]): number {
  let from = 0;
  let to = descending.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const isAbove = compare(descending[middle] ?? own, own) > 0;
    if (isAbove) from = middle + 1;
    else to = middle;
  }
  return from;
}
