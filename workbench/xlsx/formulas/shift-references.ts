import { cellAddress, COLUMN_COUNT, columnLetters, columnNumber, parseCell, ROW_COUNT } from "../addresses";
import { isMark, joinTokens, namesFunction, tokenize } from "./formula-tokens";
import type { Token } from "./formula-tokens";

/**
 * A shared formula is written once, at its first cell; the cells that share it hold only its number. This gives the
 * text for a cell so many rows and columns away: relative references move, `$` ones stay.
 */
export function shiftReferences(stored: string, rows: number, columns: number): string {
  const tokens = tokenize(stored);
  return joinTokens(tokens.map((token, index) => shifted(token, tokens, index, rows, columns)));
}

function shifted(token: Token, tokens: readonly Token[], index: number, rows: number, columns: number): Token {
  const besideColon = isMark(tokens[index - 1], ":") || isMark(tokens[index + 1], ":");
  if (token.kind === "number") {
    return besideColon && /^\d+$/.test(token.text) ? { kind: "number", text: row(token.text, rows) } : token;
  }
  if (token.kind !== "word" || namesFunction(tokens, index) || isMark(tokens[index + 1], "!")) return token;
  if (tokens[index + 1]?.kind === "bracket") return token;
  if (parseCell(token.text) !== undefined) return { kind: "word", text: cell(token.text, rows, columns) };
  if (besideColon && /^\$?[A-Za-z]{1,3}$/.test(token.text)) return { kind: "word", text: column(token.text, columns) };
  if (besideColon && /^\$\d+$/.test(token.text)) return token;
  return token;
}

function cell(text: string, rows: number, columns: number): string {
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text)!;
  const to = {
    row: rowDollar === "$" ? Number(digits) - 1 : wrap(Number(digits) - 1 + rows, ROW_COUNT),
    column: columnDollar === "$" ? columnNumber(letters) : wrap(columnNumber(letters) + columns, COLUMN_COUNT),
  };
  if (columnDollar === "" && rowDollar === "") return cellAddress(to.row, to.column);
  return `${columnDollar}${columnLetters(to.column)}${rowDollar}${to.row + 1}`;
}

function column(text: string, columns: number): string {
  return text.startsWith("$") ? text : columnLetters(wrap(columnNumber(text) + columns, COLUMN_COUNT));
}

function row(text: string, rows: number): string {
  return String(wrap(Number(text) - 1 + rows, ROW_COUNT) + 1);
}

/** Past an edge of the sheet a shared reference comes back at the other one. */
function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}
