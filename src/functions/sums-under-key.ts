/** `SUBTOTAL`, `DEDUCTION`, `APPLICABLEMAX`: sums over the leaves under a key. */
import type { Points } from "../domain/decimal";
import { applicableMaximum, deduction, subtotal, type KeyedRow } from "../domain/keyed-rows";
import { blank, cellOf, eachCell, readText, type CellOut, type Cells } from "./cells";
import { required, type FunctionSpec } from "./function-spec";
import { isRefusal } from "./refusal";
import { readRows, rowParameters, type RowColumns } from "./row-arguments";

const { keys, maxScores, points, states } = rowParameters;
const key = required("khóa", "key", "Khóa của mục cần tính", "Key of the row to sum");

export const subtotalFunction: FunctionSpec = {
  id: "SUBTOTAL",
  help: {
    vi: "Tổng điểm của các tiêu chí đã chấm thuộc một mục, đúng đến chữ số cuối.",
    en: "Points of all scored leaves under a row, exact.",
  },
  parameters: [keys, points, key],
  compute: (allKeys, allPoints, wanted) => sumFor({ keys: allKeys, points: allPoints }, wanted, subtotal),
};

export const deductionFunction: FunctionSpec = {
  id: "DEDUCTION",
  help: {
    vi: "Điểm chưa đạt của các tiêu chí đã chấm thuộc một mục.",
    en: "Points lost on the scored leaves under a row.",
  },
  parameters: [keys, maxScores, points, key, states],
  compute: (allKeys, allMax, allPoints, wanted, allStates) =>
    sumFor({ keys: allKeys, maxScores: allMax, points: allPoints, states: allStates }, wanted, deduction),
};

export const applicableMaxFunction: FunctionSpec = {
  id: "APPLICABLEMAX",
  help: {
    vi: "Điểm tối đa áp dụng của một mục, sau khi loại các tiêu chí không phát sinh.",
    en: "Maximum under a row after exclusions.",
  },
  parameters: [keys, maxScores, key, states],
  compute: (allKeys, allMax, wanted, allStates) =>
    sumFor({ keys: allKeys, maxScores: allMax, states: allStates }, wanted, applicableMaximum),
};

/** Blank for a blank key, which belongs to a row outside the framework; `#N/A` for a key that no row stands under. */
function sumFor(
  columns: RowColumns,
  wanted: Cells | null,
  total: (rows: readonly KeyedRow[], key: string) => Points | null,
): readonly (readonly CellOut[])[] {
  const rows = readRows(columns);
  if (isRefusal(rows)) return [[rows]];
  const rowsByKey = groupByKeysAbove(rows);
  return eachCell([wanted], (cell) => {
    const wantedKey = readText(cell);
    if (wantedKey === "") return blank;
    const under = rowsByKey.get(wantedKey);
    if (under === undefined) return { error: "#N/A", message: `Không có dòng nào thuộc khóa “${wantedKey}”.` };
    return cellOf(total(under, wantedKey));
  });
}

/** Each row under its own key and every key above it, so that a range of wanted keys does not search all rows again. */
function groupByKeysAbove(rows: readonly KeyedRow[]): ReadonlyMap<string, readonly KeyedRow[]> {
  const groups = new Map<string, KeyedRow[]>();
  for (const row of rows) {
    for (let end = row.key.length; end > 0; end = row.key.lastIndexOf(".", end - 1)) {
      const above = row.key.slice(0, end);
      const group = groups.get(above);
      if (group === undefined) groups.set(above, [row]);
      else group.push(row);
    }
  }
  return groups;
}
