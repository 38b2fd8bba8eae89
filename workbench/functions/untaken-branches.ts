import { tokenize } from "../engine/formula-tokens";

/**
 * Functions through which an argument that is used shows itself: when their result is not the error of a call that is
 * out, they did not use the call. Others, such as IFERROR and COUNT, may swallow it.
 */
const OPEN_TO_SIGHT = new Set(["IF", "IFS", "SWITCH", "CHOOSE", "AND", "OR", "NOT", "ROUND"]);

/**
 * Excel calculates the branch of an IF that is taken and does not call functions in the other one; the engine calculates
 * both. True when a result that is no error proves that no call in the formula was needed for it.
 */
export function showsUnusedCalls(formula: string, isCustom: (name: string) => boolean): boolean {
  const enclosing: string[] = [];
  let called = "";
  for (const { kind, text } of tokenize(formula.slice(1))) {
    const name = text.toUpperCase();
    if (kind === "function") {
      if (isCustom(name) && !enclosing.every((outer) => outer === "" || OPEN_TO_SIGHT.has(outer) || isCustom(outer)))
        return false;
      called = name;
      continue;
    }
    if (text === "(") {
      enclosing.push(called);
      called = "";
    } else if (text === ")") enclosing.pop();
  }
  return true;
}
