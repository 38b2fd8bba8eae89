import { bottomOf, isWholeColumns, isWholeRows, rightOf } from "../engine/area";
import type { LookChange } from "../engine/restyle";
import { asText, oneOf } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, hostObject, type HostObject, type ObjectType } from "../protocol/object-type";
import type { Area, BorderEdge, BorderStyle, CellStyle } from "../workbook-data";
import { htmlColor, refuseHugeLook } from "./range-format";
import type { RangeRef } from "./range-ref";
import { uniform } from "./uniform";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
const DIAGONALS = ["DiagonalDown", "DiagonalUp"] as const;
type Edge = (typeof EDGES)[number];

/** One line of a range: the outer ones lie on cells at its rim, the inner ones on both cells they part. */
interface RangeBorder {
  readonly range: RangeRef;
  readonly edge: Edge;
}

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const rangeBorderType: ObjectType<RangeBorder> = defineObject<RangeBorder>("RangeBorder", {
  identity: { key: ({ edge }) => edge },
  properties: {
    SideIndex: { read: ({ edge }) => edge },
    Style: {
      read: (border, host) => uniform(linesOf(border, host, lineStyleOf)),
      write: (border, value, host) => {
        setLine(border, host, withStyle(oneOf(value, LINE_STYLES)));
      },
    },
    Weight: {
      read: (border, host) => uniform(linesOf(border, host, weightOf)),
      write: (border, value, host) => {
        setLine(border, host, withWeight(oneOf(value, WEIGHTS)));
      },
    },
    Color: {
      read: (border, host) => uniform(linesOf(border, host, (line) => line?.color ?? "#000000")),
      write: (border, value, host) => {
        const color = htmlColor(asText(value));
        setLine(border, host, (line) => ({ line: line?.line ?? "Thin", color }));
      },
    },
  },
});

export const rangeBordersType: ObjectType<RangeRef> = defineObject<RangeRef>("RangeBorderCollection", {
  properties: { Count: { read: () => EDGES.length } },
  items: {
    list: (range) => EDGES.map((edge) => hostObject(rangeBorderType, { range, edge })),
    find: (range, key): HostObject => {
      if (DIAGONALS.some((name) => name === key)) throw new NotImplementedError(`RangeBorderCollection.getItem ${key}`);
      return hostObject(rangeBorderType, { range, edge: oneOf(key, EDGES) });
    },
  },
});

/** On which sides of a cell of the range the line lies. In the look of a whole row or column it lies on all its cells. */
function sidesAt({ range: { area }, edge }: RangeBorder, row: number, column: number): BorderEdge[] {
  const [bottom, right] = [bottomOf(area) - 1, rightOf(area) - 1];
  switch (edge) {
    case "EdgeTop":
      return row === area.row ? ["top"] : [];
    case "EdgeBottom":
      return row === bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return column === area.column ? ["left"] : [];
    case "EdgeRight":
      return column === right ? ["right"] : [];
    case "InsideHorizontal":
      return [...(row === area.row ? [] : (["top"] as const)), ...(row === bottom ? [] : (["bottom"] as const))];
    case "InsideVertical":
      return [
        ...(column === area.column ? [] : (["left"] as const)),
        ...(column === right ? [] : (["right"] as const)),
      ];
  }
}

/** Of whole rows or columns the part that is in use, and a little more: a line through all of it is read from there. */
function readArea({ range: { area, isUnbounded, sheet } }: RangeBorder, { engine }: ExcelHost): Area {
  if (!isUnbounded) return area;
  const used = engine.grid(sheet).usedArea("values and looks");
  return {
    ...area,
    rows: Math.min(area.rows, Math.max(2, used ? bottomOf(used) - area.row + 2 : 2)),
    columns: Math.min(area.columns, Math.max(2, used ? rightOf(used) - area.column + 2 : 2)),
  };
}

function* linesOf<V>(border: RangeBorder, host: ExcelHost, read: (line: BorderStyle | undefined) => V): Iterable<V> {
  const area = readArea(border, host);
  const grid = host.engine.grid(border.range.sheet);
  for (let row = area.row; row < bottomOf(area); row++) {
    for (let column = area.column; column < rightOf(area); column++) {
      for (const side of sidesAt(border, row, column)) yield read(grid.style(row, column).borders?.[side]);
    }
  }
}

function setLine(
  border: RangeBorder,
  { engine }: ExcelHost,
  change: (line: BorderStyle | undefined) => BorderStyle | undefined,
): void {
  const { sheet, area } = border.range;
  refuseHugeLook(border.range, "RangeBorder");
  const drawn: LookChange = (style, row, column) => withLines(style, sidesAt(border, row, column), change);
  engine.restyle(sheet, area, drawn);
  // The upper edge of whole columns, or the left one of whole rows, lies on their first cells alone.
  if (border.range.isUnbounded && (border.edge === "EdgeTop" || border.edge === "EdgeLeft")) {
    const first = border.edge === "EdgeTop" ? { ...area, rows: 1 } : { ...area, columns: 1 };
    if (!isWholeRows(first) && !isWholeColumns(first)) engine.restyle(sheet, first, drawn);
  }
}

function withLines(
  style: CellStyle,
  sides: readonly BorderEdge[],
  change: (line: BorderStyle | undefined) => BorderStyle | undefined,
): CellStyle {
  const borders = { ...style.borders };
  for (const side of sides) {
    const line = change(borders[side]);
    if (line) borders[side] = line;
    else delete borders[side];
  }
  const { borders: _borders, ...rest } = style;
  return Object.keys(borders).length === 0 ? rest : { ...rest, borders };
}

function lineStyleOf(border: BorderStyle | undefined): (typeof LINE_STYLES)[number] {
  if (!border) return "None";
  if (border.line === "Double") return "Double";
  if (border.line === "Dashed") return "Dash";
  return border.line === "Dotted" ? "Dot" : "Continuous";
}

function weightOf(border: BorderStyle | undefined): (typeof WEIGHTS)[number] {
  const line = border?.line ?? "Thin";
  if (line === "Hairline" || line === "Medium" || line === "Thick") return line;
  return line === "Double" ? "Thick" : "Thin";
}

function withStyle(style: (typeof LINE_STYLES)[number]): (border: BorderStyle | undefined) => BorderStyle | undefined {
  const lines: Partial<Record<typeof style, BorderStyle["line"]>> = { Dash: "Dashed", Dot: "Dotted", Double: "Double" };
  if (style === "None") return () => undefined;
  if (style === "Continuous") return (border) => ({ ...border, line: weightOf(border) });
  const line = lines[style];
  if (!line) throw new NotImplementedError(`RangeBorder.style ${style}`);
  return (border) => ({ ...border, line });
}

function withWeight(weight: (typeof WEIGHTS)[number]): (border: BorderStyle | undefined) => BorderStyle {
  return (border) => {
    const isPatterned = border?.line === "Dashed" || border?.line === "Dotted" || border?.line === "Double";
    if (isPatterned && weight !== "Thin") throw new ExcelError("InvalidArgument");
    return { ...border, line: isPatterned ? border.line : weight };
  };
}
