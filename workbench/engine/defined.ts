/** A record's parts, where `undefined` stands for "left out". */
export type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The record without what is `undefined` in it. */
export function defined<T extends object>(record: Loose<T>): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
