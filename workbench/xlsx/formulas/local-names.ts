import { isMark, namesFunction } from "./formula-tokens";
import type { Token } from "./formula-tokens";

interface Frame {
  /** `LET`, `LAMBDA`, any other function's name, or "" for a plain parenthesis. */
  readonly owner: string;
  readonly names: Set<string>;
  argument: number;
}

/** Names bound by `LET` and `LAMBDA` are stored with `_xlpm.`, where they are bound and wherever they are used. */
export function prefixLocalNames(tokens: readonly Token[]): Token[] {
  const frames: Frame[] = [];
  return tokens.map((token, index) => {
    if (isMark(token, "(")) {
      const owner = tokens[index - 1]?.kind === "word" ? tokens[index - 1]!.text.toUpperCase() : "";
      frames.push({ owner, names: new Set(), argument: 0 });
    } else if (isMark(token, ")")) {
      frames.pop();
    } else if (isMark(token, ",") && frames.length > 0) {
      frames.at(-1)!.argument++;
    } else if (token.kind === "word") {
      const frame = frames.at(-1);
      const name = token.text.toLowerCase();
      if (frame !== undefined && binds(frame, tokens, index)) frame.names.add(name);
      const bound = frames.some((outer) => outer.names.has(name));
      const sheetOrTable = isMark(tokens[index + 1], "!") || tokens[index + 1]?.kind === "bracket";
      if (bound && !sheetOrTable && !isMark(tokens[index - 1], "!"))
        return { kind: "word", text: `_xlpm.${token.text}` };
    }
    return token;
  });
}

/** A binding is a whole argument that is a single word and is not the last: `LET(x, …)`, `LAMBDA(a, b, …)`. */
function binds(frame: Frame, tokens: readonly Token[], index: number): boolean {
  if (namesFunction(tokens, index)) return false;
  const canBind = frame.owner === "LAMBDA" || (frame.owner === "LET" && frame.argument % 2 === 0);
  const before = significant(tokens, index, -1);
  return canBind && (isMark(before, "(") || isMark(before, ",")) && isMark(significant(tokens, index, 1), ",");
}

function significant(tokens: readonly Token[], index: number, step: 1 | -1): Token | undefined {
  let at = index + step;
  while (tokens[at]?.kind === "space") at += step;
  return tokens[at];
}
