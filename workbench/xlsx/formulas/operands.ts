import { isMark } from "./formula-tokens";
import type { Token } from "./formula-tokens";

/** Where the reference that ends the list begins: `Sheet1!A1`, `'Tờ 1'!A1`, `A1`; -1 when it ends in none. */
export function operandBefore(tokens: readonly Token[]): number {
  const last = tokens.length - 1;
  if (tokens[last]?.kind !== "word") return -1;
  if (!isMark(tokens[last - 1], "!")) return last;
  const sheet = tokens[last - 2]?.kind;
  return sheet === "word" || sheet === "quoted" ? last - 2 : last;
}

/** Just past the operand that begins at `start`: a reference, a range, a table's columns or a whole function call. */
export function operandAfter(tokens: readonly Token[], start: number): number {
  let end = single(tokens, start);
  while (isMark(tokens[end], ":")) {
    const next = single(tokens, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function single(tokens: readonly Token[], start: number): number {
  const token = tokens[start];
  if (isMark(token, "(")) return closing(tokens, start);
  if (token?.kind === "bracket") return start + 1;
  if (token?.kind !== "word" && token?.kind !== "quoted") return start;
  if (isMark(tokens[start + 1], "!")) return single(tokens, start + 2);
  if (isMark(tokens[start + 1], "(")) return closing(tokens, start + 1);
  return tokens[start + 1]?.kind === "bracket" ? start + 2 : start + 1;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (isMark(tokens[at], "(")) depth++;
    if (isMark(tokens[at], ")") && --depth === 0) return at + 1;
  }
  return tokens.length;
}
