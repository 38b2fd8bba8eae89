/** What a verb of `cchc` is, and how it refuses. */

export interface Output {
  /** Everything that goes to standard output. */
  readonly text: string;
  /** 0, or 1 where the verb did its work and the answer is no. */
  readonly exitCode: 0 | 1;
}

export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<Output>;
}

/** The request cannot be done; `message` is the one sentence for the person who typed it. */
export class Refusal extends Error {}

export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
