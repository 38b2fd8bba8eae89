/** Turning refusals into cells. */
import { isProblem, type Problem } from "../domain/problem";
import { problemText } from "../text/problem-text";
import { refused, type CellOut, type CellRefusal } from "./cells";

export function refusal(problem: Problem): CellRefusal {
  return refused(problemText(problem));
}

export function isRefusal(value: unknown): value is CellRefusal {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Shows what was read, or why it could not be. */
export function shown<Value>(value: Value | Problem | CellRefusal, show: (value: Value) => CellOut): CellOut {
  if (isRefusal(value)) return value;
  return isProblem(value) ? refusal(value) : show(value);
}
