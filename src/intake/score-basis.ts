/** Whose points a paper tells of where a row does not say. */
import { hasAnyPhrase } from "./folded-text";

export type ScoreBasis = "selfScore" | "appraisedScore";

/** Whose points folded words speak of; `null` where they do not say. */
export function basisNamed(words: string): ScoreBasis | null {
  if (hasAnyPhrase(words, ["tu danh gia", "tu cham"])) return "selfScore";
  return hasAnyPhrase(words, ["tham dinh", "huyen cham", "so cham"]) ? "appraisedScore" : null;
}
