/** Sentences in both languages of the pane. */

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

export type Spoken = Readonly<Record<Language, string>>;

/** `1 criterion`, `2 criteria`; Vietnamese needs no such thing. */
export function counted(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** What a message quotes, as far as it fits. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
