import type { CellData } from "../../workbook-data";

/**
 * What a formula spills into a cell is the formula's: the cell itself holds nothing, or it would stand in the way.
 * In a sound file spills do not overlap, so looking at each spilled cell once is enough; a file that claims more than
 * its cells could hold is not followed further.
 */
export function withoutSpilledValues(cells: readonly CellData[]): CellData[] {
  const spills = cells.filter((cell) => cell.spill !== undefined);
  if (spills.length === 0) return [...cells];
  const rows = byRow(cells);
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  const spilled = new Set<CellData>();
  let looks = cells.length * 4;
  for (const { row, column, spill } of spills) {
    for (let at = firstAtLeast(numbers, row); at < numbers.length && numbers[at]! < row + spill!.rows; at++) {
      for (const cell of rows.get(numbers[at]!)!) {
        if (--looks < 0) return withoutValues(cells, spilled);
        const inside = cell.column >= column && cell.column < column + spill!.columns;
        if (inside && cell.formula === undefined) spilled.add(cell);
      }
    }
  }
  return withoutValues(cells, spilled);
}

function byRow(cells: readonly CellData[]): Map<number, CellData[]> {
  const rows = new Map<number, CellData[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

function firstAtLeast(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutValues(cells: readonly CellData[], spilled: ReadonlySet<CellData>): CellData[] {
  return cells.flatMap((cell): CellData[] => {
    if (!spilled.has(cell)) return [cell];
    return cell.style === undefined ? [] : [{ row: cell.row, column: cell.column, value: null, style: cell.style }];
  });
}
