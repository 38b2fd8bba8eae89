/** Every refusal of the domain: a tag and its facts, never a sentence; the words for staff live in `src/text`. */
export type Problem =
  | { readonly problem: "NotANumber"; readonly text: string }
  /** Reads two ways, each given as a canonical number. */
  | { readonly problem: "AmbiguousNumber"; readonly text: string; readonly readings: readonly [string, string] }
  | { readonly problem: "RuleNotReadable"; readonly text: string; readonly at: string }
  | { readonly problem: "RuleStepsOverlap"; readonly steps: readonly [string, string] }
  | { readonly problem: "NoStepMatches"; readonly value: string }
  | { readonly problem: "RateOutOfRange"; readonly done: string; readonly due: string }
  /** The denominator is zero after exclusions: there is nothing to take a share of. */
  | { readonly problem: "NothingDue" }
  | { readonly problem: "PerformanceMissing"; readonly needs: "done" | "due" | "choice" }
  | { readonly problem: "UnknownChoice"; readonly choice: string; readonly choices: readonly string[] }
  | { readonly problem: "NotACount"; readonly value: string };

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "problem" in value;
}
