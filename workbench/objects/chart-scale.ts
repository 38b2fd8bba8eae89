import type { ExcelHost } from "../protocol/host";
import type { ChartAxisData, ChartData } from "../workbook-data";
import { plottedValues } from "./chart-values";

type Scale = Required<Pick<ChartAxisData, "minimum" | "maximum" | "majorUnit" | "minorUnit">>;

/** Excel leaves about this many steps between the ends of an axis on a chart of usual size. */
const MOST_STEPS = 10;

/**
 * The ends and steps Excel chooses for values. Microsoft's rule: an axis begins at zero unless all values lie within a sixth
 * of the largest, and ends at the first major unit above the largest value and a twentieth of the span.
 */
export function automaticScale(chart: ChartData, axis: ChartAxisData, host: ExcelHost): Scale {
  const values = chart.series
    .flatMap((series) => plottedValues(series, host))
    .filter((value) => typeof value === "number");
  const [smallest, largest] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  if (values.length === 0) return { minimum: 0, maximum: 1, majorUnit: 0.2, minorUnit: 0.04 };
  const low = smallest >= 0 && largest - smallest > largest / 6 ? 0 : smallest - (largest - smallest) / 2;
  const bottom = smallest >= 0 ? Math.max(0, low) : smallest - (Math.max(largest, 0) - smallest) / 20;
  const top = largest <= 0 ? 0 : largest + (largest - Math.min(bottom, largest)) / 20;
  const majorUnit = axis.majorUnit ?? niceStep((top - bottom) / MOST_STEPS);
  const minimum = roundTo(Math.floor(bottom / majorUnit) * majorUnit);
  const maximum = roundTo(Math.ceil(top / majorUnit) * majorUnit);
  return {
    minimum,
    maximum: maximum > minimum ? maximum : minimum + majorUnit,
    majorUnit,
    minorUnit: roundTo(majorUnit / 5),
  };
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(atLeast: number): number {
  if (!(atLeast > 0)) return 0.2;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= atLeast * (1 - 1e-9))!;
  return roundTo(step * power);
}

/** Takes off what binary fractions leave behind. */
const roundTo = (value: number): number => Number(value.toPrecision(12));
