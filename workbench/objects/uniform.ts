/** Excel's answer for a property of many cells: the value they share, `null` when they differ. */
export function uniform<T>(values: Iterable<T>): T | null {
  let shared: T | undefined;
  let isFirst = true;
  for (const value of values) {
    if (isFirst) shared = value;
    else if (value !== shared) return null;
    isFirst = false;
  }
  return isFirst ? null : (shared as T);
}

export function* spanValues<T>(first: number, count: number, read: (index: number) => T): Iterable<T> {
  for (let index = first; index < first + count; index++) yield read(index);
}
