/** Which members were asked for and are missing, and how often. A test run that leaves it empty used nothing we lack. */
export class Ledger {
  private readonly counts = new Map<string, number>();

  count(member: string): void {
    this.counts.set(member, (this.counts.get(member) ?? 0) + 1);
  }

  missing(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => a.localeCompare(b)));
  }
}
