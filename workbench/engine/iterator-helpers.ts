/**
 * Univer calls iterator helpers (`map.keys().some(…)`) that Node 20 lacks and current browsers have. Adds the missing ones
 * to the common prototype of all iterators; where they exist nothing is touched.
 */
export function ensureIteratorHelpers(): void {
  const iterator: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  for (const name of ["some", "every", "find", "map", "filter", "reduce", "forEach"] as const) {
    if (name in iterator) continue;
    const method = Array.prototype[name] as (...args: unknown[]) => unknown;
    Object.defineProperty(iterator, name, {
      configurable: true,
      writable: true,
      value(this: Iterable<unknown>, ...args: unknown[]) {
        return method.apply([...this], args);
      },
    });
  }
  if ("toArray" in iterator) return;
  Object.defineProperty(iterator, "toArray", {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>) {
      return [...this];
    },
  });
}
