/**
 * Text as a reader compares it: without case and without marks over or under letters.
 *
 * One rule takes care of composed and decomposed letters, of both places of the tone mark (`hoá`, `hóa`), and of the
 * usual slips in headings (`Thảm định` for `Thẩm định`).
 */

const foldedLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const base = letter === "đ" || letter === "Đ" ? "d" : letter.normalize("NFD").charAt(0).toLowerCase();
  const folded = base.length === 1 ? base : letter;
  if (foldedLetters.size < mostKnownLetters) foldedLetters.set(letter, folded);
  return folded;
}

const mostKnownLetters = 4_000;

/** One folded letter for each letter of a composed text, so that a place in one is the same place in the other. */
export function foldInPlace(text: string): string {
  const lower = text.toLowerCase();
  // A few letters become two in lower case; then letter by letter.
  const even =
    lower.length === text.length
      ? lower
      : Array.from({ length: text.length }, (_, at) => foldLetter(text.charAt(at))).join("");
  return even.replace(/[\u0080-\uffff]/g, foldLetter);
}

/** Folded words with one space between them; everything but letters and digits is left out. */
export function foldWords(text: string): string {
  return foldInPlace(text.normalize("NFC"))
    .replace(/[^a-z0-9\u00c0-\uffff]+/g, " ")
    .trim();
}

function isWordLetter(letter: string): boolean {
  return (letter >= "a" && letter <= "z") || (letter >= "0" && letter <= "9") || letter.charCodeAt(0) > 191;
}

/** Whether folded words hold a phrase as whole words. */
export function hasPhrase(words: string, phrase: string): boolean {
  return placeOfPhrase(words, phrase) >= 0;
}

/** Where a phrase of whole words stands in folded words; negative where it does not. */
export function placeOfPhrase(words: string, phrase: string, from = 0): number {
  for (let at = words.indexOf(phrase, from); at >= 0; at = words.indexOf(phrase, at + 1)) {
    const isWhole =
      !isWordLetter(words.charAt(at - 1) || " ") && !isWordLetter(words.charAt(at + phrase.length) || " ");
    if (isWhole) return at;
  }
  return -1;
}

export function hasAnyPhrase(words: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => hasPhrase(words, phrase));
}

/** Runs of white space become one space, ends are cut. */
export function oneSpaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function isUpperLetter(letter: string): boolean {
  return letter !== letter.toLowerCase() && letter === letter.toUpperCase();
}

export function isLowerLetter(letter: string): boolean {
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

/** A piece of text as far as a list can show it. */
export function shortened(text: string, most = 200): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
