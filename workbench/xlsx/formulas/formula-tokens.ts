export type TokenKind = "text" | "quoted" | "bracket" | "number" | "word" | "error" | "space" | "mark";

/**
 * A piece of a formula. `text` is a string in double quotes, `quoted` a sheet name in single ones, `bracket` a whole
 * `[…]` with what nests in it, `word` a function, name, cell or column, `mark` an operator or punctuation.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const SPACE = /[ \t\r\n\u00a0]+/y;
const TEXT = /"(?:[^"]|"")*"?/y;
const QUOTED = /'(?:[^']|'')*'?/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy;
const WORD = /[\p{L}\p{M}\p{N}_.$\\?]+/uy;
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)/iy;
const TWO_CHARACTERS = /<=|>=|<>/y;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", SPACE],
  ["text", TEXT],
  ["quoted", QUOTED],
  ["number", NUMBER],
  ["word", WORD],
  ["error", ERROR],
  ["mark", TWO_CHARACTERS],
];

/** Cuts a formula without its `=`; joining the pieces gives the formula back, whatever it is. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = formula[at] === "[" ? bracket(formula, at) : matching(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function matching(formula: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return { kind: "mark", text: String.fromCodePoint(formula.codePointAt(at)!) };
}

/** In column names `'` takes the next character literally: `[Điểm '[thô']]`. */
function bracket(formula: string, start: number): Token {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return { kind: "bracket", text: formula.slice(start, at + 1) };
  }
  return { kind: "bracket", text: formula.slice(start) };
}

export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join("");
}

export function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === "mark" && token.text === text;
}

/** Whether the token at `index` is a function's name: `SUM` in `SUM(`. */
export function namesFunction(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === "word" && isMark(tokens[index + 1], "(");
}
