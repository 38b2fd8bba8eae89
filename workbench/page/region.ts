import type { DisplayLanguage } from "../engine/number-display";
import type { EntryLanguage } from "../engine/typed-text";

/**
 * How numbers and dates are typed and shown: the region the computer is set to, whatever language Office speaks. The add-in
 * is told the same (`range.text`, `cultureInfo`).
 */
export const TYPED: EntryLanguage = "vi-VN";
export const SHOWN: DisplayLanguage = "vi";
