/** Phát sinh: blank, or `Không phát sinh`; Excel on the desktop passes a blank cell as 0. */
import type { Problem } from "../domain/problem";
import { statusText } from "../text/status-text";
import { readText, readWord, type CellIn } from "./cells";
import { optional } from "./function-spec";

export const stateParameter = optional(
  "phát_sinh",
  "state",
  "Để trống, hoặc “Không phát sinh”",
  "Blank, or “Không phát sinh”",
);

/** Whether the row is out of the count. Refuses any other word. */
export function readState(state: CellIn): boolean | Problem {
  const word = readWord(state);
  if (word === "") return false;
  if (word === statusText.notApplicable.toLowerCase()) return true;
  return { problem: "UnknownChoice", choice: readText(state), choices: ["(để trống)", statusText.notApplicable] };
}
