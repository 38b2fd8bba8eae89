/** Values as plain data with every decimal as its canonical text, so that comparisons are exact. */

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [member: string]: Plain };

/** Maps become lists of their entries; members that are `undefined` are left out. */
export function plain(value: unknown): Plain {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (typeof value !== "object") throw new Error(`Not data: ${typeof value}`);
  if (isDecimal(value)) return value.toJSON();
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return [...value].map(([key, member]) => [plain(key), plain(member)]);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}

function isDecimal(value: object): value is { toJSON: () => string } {
  return "toJSON" in value && typeof value.toJSON === "function";
}
