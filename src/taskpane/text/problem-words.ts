/** Why a typed figure or a rule refused, in the pane's language. */
import type { Problem } from "../../domain/problem";
import { problemInEnglish } from "../../text/problem-in-english";
import { problemText } from "../../text/problem-text";
import type { Language } from "../../text/spoken";

export function problemWords(problem: Problem, language: Language): string {
  return language === "vi" ? problemText(problem) : problemInEnglish(problem);
}
