/** The arrays that pass between office.js and a Windows client: objects that are asked for their items. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
  lbound(): number;
  ubound(): number;
  getItem(index: number): unknown;
}

export function safeArray(items: readonly unknown[]): SafeArray {
  return {
    toArray: () => items,
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (index) => items[index],
  };
}

export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null && "toArray" in value) return (value as SafeArray).toArray();
  return [];
}
