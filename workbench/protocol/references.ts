import type { HostObject } from "./object-type";

/** Objects that have no key of their own (ranges) are found again by a reference the host gives out. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ofBatch = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private last = 0;

  /** The object's reference: always the same one. It lasts for this batch, unless it is kept. */
  give(object: HostObject): string {
    const id = this.ids.get(object) ?? `r${String(++this.last)}`;
    this.ids.set(object, id);
    this.ofBatch.set(id, object);
    return id;
  }

  keep(object: HostObject): string {
    const id = this.give(object);
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.ofBatch.get(id) ?? this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
    this.ofBatch.delete(id);
  }

  /** Nobody holds anything any more. */
  clear(): void {
    this.kept.clear();
    this.ofBatch.clear();
  }

  endBatch(): void {
    this.ofBatch.clear();
  }

  all(): readonly HostObject[] {
    return [...new Set([...this.kept.values(), ...this.ofBatch.values()])];
  }
}
