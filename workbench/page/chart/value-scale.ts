/** The numbers along a value axis. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const WANTED_STEPS = 5;

/** A scale with round numbers that holds all values and, unless the chart says otherwise, begins at zero. */
export function valueScale(
  values: readonly number[],
  fixed: { readonly minimum?: number; readonly maximum?: number } = {},
): ValueScale {
  const lowest = fixed.minimum ?? Math.min(0, ...values);
  const highest = fixed.maximum ?? Math.max(0, ...values);
  const span = highest > lowest ? highest - lowest : 1;
  const step = roundStep(span / WANTED_STEPS);
  const from = fixed.minimum ?? Math.floor(lowest / step) * step;
  const to = fixed.maximum ?? Math.max(Math.ceil(highest / step) * step, from + step);
  const count = Math.floor((to - from) / step + 1e-9);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, index) => from + index * step) };
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is not smaller. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
