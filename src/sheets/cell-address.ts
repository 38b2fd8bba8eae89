/** Plain references as formulas of one sheet write them; rows and columns count from 0. */

/** `AA` for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `C5`: both move with the cell that holds the formula. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `$C5`: the row moves, the column does not. */
export function inColumn(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}
