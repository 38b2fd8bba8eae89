/** Timing for benches: the median of several runs, and ratios against a named baseline measured in the same run. */

export interface Measured {
  readonly name: string;
  /** Median milliseconds of one run. */
  readonly milliseconds: number;
}

export function measure(name: string, runs: number, work: () => unknown): Measured {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((first, second) => first - second);
  return { name, milliseconds: times[Math.floor(times.length / 2)] ?? 0 };
}

/** One line: the time, and how many times the baseline it is. */
export function report({ name, milliseconds }: Measured, baseline: Measured): string {
  const ratio = milliseconds / baseline.milliseconds;
  return `${name.padEnd(44)} ${milliseconds.toFixed(2).padStart(10)} ms  ${ratio.toFixed(2).padStart(8)} × ${baseline.name}`;
}
