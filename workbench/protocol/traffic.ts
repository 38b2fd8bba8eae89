import type { RequestBody } from "./messages";

export interface BatchRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  readonly error?: string;
}

/** Counts what goes over the wire: for benches, for tests on the number of batches, and for the page's log. */
export class Traffic {
  readonly batches: BatchRecord[] = [];
  private readonly wireNames = new Map<string, number>();

  noteNames({ Actions, ObjectPaths }: RequestBody): void {
    for (const { Name } of [...Actions, ...Object.values(ObjectPaths)]) {
      if (Name !== "") this.wireNames.set(Name, (this.wireNames.get(Name) ?? 0) + 1);
    }
  }

  noteBatch(batch: BatchRecord): void {
    this.batches.push(batch);
  }

  /** Names of members seen on the wire, with how often. */
  names(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.wireNames].sort(([a], [b]) => a.localeCompare(b)));
  }

  bytes(): number {
    return this.batches.reduce((sum, batch) => sum + batch.requestBytes + batch.responseBytes, 0);
  }
}
