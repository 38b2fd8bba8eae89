/** Ids for parts of a sheet's records that have none of their own. An id stays with a part while it is changed or moved. */
export class RecordIds<T extends object> {
  private readonly ids = new WeakMap<T, string>();
  private readonly group: number;
  private last = 0;

  /** `group` tells the ids of different kinds of parts apart. */
  constructor(group: number) {
    this.group = group;
  }

  idOf(part: T): string {
    const known = this.ids.get(part);
    if (known !== undefined) return known;
    const id = newId(this.group, ++this.last);
    this.ids.set(part, id);
    return id;
  }

  /** The part that takes the place of another: it has the same id. */
  successor<S extends T>(before: T, after: S): S {
    this.ids.set(after, this.idOf(before));
    return after;
  }
}

/** An id of the shape Excel gives: `{00000000-0006-0000-0000-000000000001}`. */
export function newId(group: number, number: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, "0");
  return `{00000000-${hex(group, 4)}-0000-0000-${hex(number, 12)}}`;
}
