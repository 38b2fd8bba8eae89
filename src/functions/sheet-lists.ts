/** `CHECK` and `GAPS`: what a whole column of a score sheet shows, spilled. */
import { compare, isZero, noPoints, type Points } from "../domain/decimal";
import { gapOfRow, leavesAmong, sumMismatches } from "../domain/keyed-rows";
import { amountText } from "../text/figure-text";
import { blank, cellOf, type CellOut } from "./cells";
import type { FunctionSpec } from "./function-spec";
import { isRefusal } from "./refusal";
import { readRows, rowParameters, type NamedRow } from "./row-arguments";

const { keys, names, maxScores, points, states } = rowParameters;

export const checkFunction: FunctionSpec = {
  id: "CHECK",
  help: {
    vi: "Với mỗi dòng: lời nhắc nếu điểm của mục khác tổng các tiêu chí thuộc mục, để trống nếu khớp.",
    en: "For each row: a text where a parent is not the sum of its leaves, blank where it is.",
  },
  parameters: [keys, maxScores, points],
  compute: (allKeys, allMax, allPoints) => {
    const rows = readRows({ keys: allKeys, maxScores: allMax, points: allPoints });
    if (isRefusal(rows)) return [[rows]];
    const textsByKey = new Map<string, Set<string>>();
    for (const { key, figure, stated, computed } of sumMismatches(rows)) {
      const name = figure === "maxScore" ? "Điểm tối đa" : "Điểm";
      const text = `${name} ghi ${amountText(stated)}, các mục con cộng lại ${amountText(computed)}`;
      textsByKey.set(key, (textsByKey.get(key) ?? new Set()).add(text));
    }
    return rows.map(({ key }) => [[...(textsByKey.get(key) ?? [])].join("; ")]);
  },
};

export const gapsFunction: FunctionSpec = {
  id: "GAPS",
  help: {
    vi: "Danh sách tiêu chí chưa đạt điểm tối đa, mất nhiều điểm trước: khóa, tên, điểm tối đa, điểm, điểm chưa đạt.",
    en: "Leaves below maximum, largest loss first: key, name, maximum, score, gap.",
  },
  parameters: [keys, names, maxScores, points, states],
  compute: (allKeys, allNames, allMax, allPoints, allStates) => {
    const rows = readRows({ keys: allKeys, names: allNames, maxScores: allMax, points: allPoints, states: allStates });
    if (isRefusal(rows)) return [[rows]];
    const losses = leavesAmong(rows)
      .map((row) => ({ row, gap: gapOfRow(row) ?? noPoints }))
      .filter(({ gap }) => !isZero(gap))
      .sort((first, second) => compare(second.gap, first.gap));
    return losses.length === 0 ? [[blank]] : losses.map(({ row, gap }) => lineOf(row, gap));
  },
};

function lineOf({ key, name, maxScore, score }: NamedRow, gap: Points): readonly CellOut[] {
  return [key, name, cellOf(maxScore), cellOf(score), cellOf(gap)];
}
