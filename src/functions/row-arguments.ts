/** Columns of a score sheet as arguments: keys, maxima, points and states of one length, read into rows. */
import type { KeyedRow } from "../domain/keyed-rows";
import { isProblem, type Problem } from "../domain/problem";
import { problemText } from "../text/problem-text";
import { allCells, readPoints, readText, refused, type CellIn, type CellRefusal, type Cells } from "./cells";
import { optional, required } from "./function-spec";
import { readState } from "./state-argument";

export const rowParameters = {
  keys: required("các_khóa", "keys", "Cột Khóa của bảng điểm", "The key column of the score sheet"),
  names: required("các_tên", "names", "Cột tên tiêu chí", "The name column"),
  maxScores: required("các_điểm_tối_đa", "max", "Cột Điểm tối đa", "The maximum column"),
  points: required("các_điểm", "points", "Cột điểm", "The points column"),
  states: optional("các_phát_sinh", "states", "Cột Phát sinh", "The state column"),
};

export interface RowColumns {
  readonly keys: Cells | null;
  readonly names?: Cells | null;
  readonly maxScores?: Cells | null;
  readonly points?: Cells | null;
  readonly states?: Cells | null;
}

export interface NamedRow extends KeyedRow {
  readonly name: string;
}

/** Refuses columns of different lengths, text that is no number, and states nobody knows. */
export function readRows(columns: RowColumns): readonly NamedRow[] | CellRefusal {
  const keys = allCells(columns.keys);
  const names = allCells(columns.names);
  const maxScores = allCells(columns.maxScores);
  const points = allCells(columns.points);
  const states = allCells(columns.states);
  if ([names, maxScores, points, states].some((cells) => cells.length > 0 && cells.length !== keys.length)) {
    return refused("Các cột không cùng số dòng.");
  }
  const rows: NamedRow[] = [];
  for (const [at, cell] of keys.entries()) {
    const key = readText(cell);
    const row = key === "" ? outsideFramework : readRow(key, names[at], maxScores[at], points[at], states[at]);
    if (isProblem(row)) return refused(`Dòng “${key}”: ${problemText(row)}`);
    rows.push(row);
  }
  return rows;
}

/** A row without a key, such as a note or a footer: whatever stands in it is not looked at. */
const outsideFramework: NamedRow = { key: "", name: "", maxScore: null, score: null, isNotApplicable: false };

function readRow(key: string, name: CellIn, maxScore: CellIn, points: CellIn, state: CellIn): NamedRow | Problem {
  const max = readPoints(maxScore);
  const score = readPoints(points);
  const isNotApplicable = readState(state);
  if (isProblem(max)) return max;
  if (isProblem(score)) return score;
  if (isProblem(isNotApplicable)) return isNotApplicable;
  return { key, name: readText(name), maxScore: max, score, isNotApplicable };
}
