/** A chart's type in the API's words, and how the file says it. */
export interface ChartShape {
  readonly element: "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Whether a line's points are marked. */
  readonly markers?: boolean;
}

const SHAPES: Readonly<Record<string, ChartShape>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

export const CHART_TYPES: readonly string[] = Object.keys(SHAPES);

/** Nothing for a type the workbench neither draws nor saves. */
export function chartShapeOf(type: string): ChartShape | undefined {
  return Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
}

export function chartShape(type: string): ChartShape {
  const shape = chartShapeOf(type);
  if (shape === undefined) throw new Error(`a chart of the type ${type} cannot be saved`);
  return shape;
}

/** A pie or a ring: without axes. */
export function isRoundShape({ element }: ChartShape): boolean {
  return element === "pieChart" || element === "doughnutChart";
}

/** Whether both are drawn as one group of series: lines with and without marks are. */
export function isSameGroup(one: ChartShape, other: ChartShape): boolean {
  return one.element === other.element && one.direction === other.direction && one.grouping === other.grouping;
}

export function chartType(shape: ChartShape): string | undefined {
  return CHART_TYPES.find((type) => {
    const known = SHAPES[type]!;
    return (
      known.element === shape.element &&
      known.direction === shape.direction &&
      known.grouping === shape.grouping &&
      known.markers === shape.markers
    );
  });
}
