import { oneOf } from "../protocol/arguments";
import { NotImplementedError } from "../protocol/excel-error";
import { CHART_TYPES } from "../xlsx/chart-types";

/** Types Excel has and the workbench neither draws nor saves. */
const OTHER_TYPES = [
  "3DColumnClustered",
  "3DColumnStacked",
  "3DColumnStacked100",
  "3DBarClustered",
  "3DBarStacked",
  "3DBarStacked100",
  "PieOfPie",
  "PieExploded",
  "3DPieExploded",
  "BarOfPie",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "3DAreaStacked",
  "3DAreaStacked100",
  "DoughnutExploded",
  "RadarMarkers",
  "RadarFilled",
  "Surface",
  "SurfaceWireframe",
  "SurfaceTopView",
  "SurfaceTopViewWireframe",
  "Bubble",
  "Bubble3DEffect",
  "StockHLC",
  "StockOHLC",
  "StockVHLC",
  "StockVOHLC",
  "CylinderColClustered",
  "CylinderColStacked",
  "CylinderColStacked100",
  "CylinderBarClustered",
  "CylinderBarStacked",
  "CylinderBarStacked100",
  "CylinderCol",
  "ConeColClustered",
  "ConeColStacked",
  "ConeColStacked100",
  "ConeBarClustered",
  "ConeBarStacked",
  "ConeBarStacked100",
  "ConeCol",
  "PyramidColClustered",
  "PyramidColStacked",
  "PyramidColStacked100",
  "PyramidBarClustered",
  "PyramidBarStacked",
  "PyramidBarStacked100",
  "PyramidCol",
  "3DColumn",
  "3DLine",
  "3DPie",
  "XYScatter",
  "3DArea",
  "Radar",
  "Histogram",
  "Boxwhisker",
  "Pareto",
  "RegionMap",
  "Treemap",
  "Waterfall",
  "Sunburst",
  "Funnel",
] as const;

export function chartTypeName(value: unknown): string {
  const wanted = oneOf(value, [...CHART_TYPES, ...OTHER_TYPES]);
  if (!CHART_TYPES.includes(wanted)) throw new NotImplementedError(`charts of type ${wanted}`);
  return wanted;
}

/** "Only valid on bar and column charts" */
export const hasBars = (type: string): boolean => type.startsWith("Column") || type.startsWith("Bar");

export const isRound = (type: string): boolean => type === "Pie" || type === "Doughnut";
