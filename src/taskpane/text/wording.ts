/** The language the pane speaks: its sentences, and how it writes figures and days. */
import { createContext, useContext } from "react";
import { toText, type Exact } from "../../domain/decimal";
import { writeNumber } from "../../domain/written-number";
import { languages, type Language } from "../../text/spoken";
import { en } from "./en";
import { vi, type PaneText } from "./vi";

export { languages, type Language };

export interface Wording {
  readonly language: Language;
  readonly text: PaneText;
  /** A canonical number as this language writes it: `0,5` or `0.5`. */
  readonly figure: (canonical: string) => string;
  /** The same for a value of the domain; a dash where there is none. */
  readonly amount: <Unit>(value: Exact<Unit> | null) => string;
}

function wordingOf(language: Language, text: PaneText, figure: (canonical: string) => string): Wording {
  return { language, text, figure, amount: (value) => (value === null ? "–" : figure(toText(value))) };
}

export const wordings: Readonly<Record<Language, Wording>> = {
  vi: wordingOf("vi", vi, writeNumber),
  en: wordingOf("en", en, (canonical) => canonical),
};

/** An ISO date as offices write it, in both languages: 15/11/2025. */
export function dayText(isoDate: string): string {
  return isoDate.split("-").reverse().join("/");
}

export const WordingContext = createContext<Wording>(wordings.vi);

export function useWording(): Wording {
  return useContext(WordingContext);
}
