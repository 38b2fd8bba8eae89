/** Why the domain refused, in one English sentence; `problem-text.ts` says the same in Vietnamese. */
import type { Problem } from "../domain/problem";
import { shortened } from "./spoken";

export function problemInEnglish(problem: Problem): string {
  switch (problem.problem) {
    case "NotANumber":
      return `“${shortened(problem.text)}” is not a number.`;
    case "AmbiguousNumber":
      return `“${shortened(problem.text)}” may be ${problem.readings.join(" or ")}; write it plainly.`;
    case "RuleNotReadable":
      return `The rule cannot be read at “${shortened(problem.at)}”.`;
    case "RuleStepsOverlap":
      return `The steps “${problem.steps[0]}” and “${problem.steps[1]}” overlap.`;
    case "NoStepMatches":
      return `The rule has no step for ${problem.value.replace(/(\.\d\d)\d{3,}/, "$1…")}.`;
    case "RateOutOfRange":
      return `${problem.done} done of ${problem.due}: outside 0–100%.`;
    case "NothingDue":
      return "The total is 0, so there is no rate; choose “Không phát sinh” if nothing arose.";
    case "PerformanceMissing":
      return missing[problem.needs];
    case "UnknownChoice":
      return `“${shortened(problem.choice)}” is none of the choices: ${problem.choices.join("; ")}.`;
    case "NotACount":
      return `${problem.value} is not a whole number.`;
  }
}

const missing: Readonly<Record<"done" | "due" | "choice", string>> = {
  done: "How much was done is not entered.",
  due: "The total is not entered.",
  choice: "No choice is made.",
};
