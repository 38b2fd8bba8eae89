import type { ChartData } from "../../../workbook-data";
import { LEGEND_POSITIONS, usualBars } from "../../chart-looks";
import { chartShape, isRoundShape, isSameGroup } from "../../chart-types";
import type { ChartShape } from "../../chart-types";
import { CHART, DRAWING, OFFICE } from "../../xml/namespaces";
import { element } from "../../xml/xml-tree";
import type { XmlElement } from "../../xml/xml-tree";
import { axesElements, axisIds } from "./chart-axes";
import { shapeProperties, value } from "./chart-fills";
import { labelsElement } from "./chart-labels";
import { groupHead, groupTail, seriesElement } from "./chart-series";
import type { PlottedSeries } from "./chart-series";
import { textProperties, titleElement, wholeFont } from "./chart-text";

/** A chart's part: elements stand in the order of ECMA-376, 21.2. The library's knows no fonts, labels or kinds in one. */
export function chartPart(chart: ChartData): XmlElement {
  const { title, titleFont, font, fill } = chart;
  return element("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": OFFICE }, [
    value("roundedCorners", 0),
    element("c:chart", {}, [
      ...(title === undefined ? [] : [titleElement(title, wholeFont("title", titleFont, font))]),
      value("autoTitleDeleted", title === undefined ? 1 : 0),
      plotArea(chart),
      ...legend(chart),
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap"),
    ]),
    ...shapeProperties({ fill }),
    ...(font === undefined ? [] : [textProperties(font)]),
  ]);
}

interface PlotGroup {
  readonly shape: ChartShape;
  readonly members: PlottedSeries[];
}

/** Series drawn alike stand together, those of the chart's own type first. One that has no values yet shows nothing. */
function plotGroups(chart: ChartData): PlotGroup[] {
  const own = chartShape(chart.type);
  const groups: PlotGroup[] = [{ shape: own, members: [] }];
  chart.series
    .filter(({ values }) => values !== "")
    .forEach((series, order) => {
      const shape = series.type === undefined ? own : chartShape(series.type);
      const group = groups.find((one) => isSameGroup(one.shape, shape));
      if (group === undefined) groups.push({ shape, members: [{ series, order, shape }] });
      else group.members.push({ series, order, shape });
    });
  const [first, ...others] = groups;
  return first!.members.length === 0 && others.length > 0 ? others : groups;
}

function plotArea(chart: ChartData): XmlElement {
  const groups = plotGroups(chart);
  const upright = groups.find(({ shape }) => !isRoundShape(shape));
  return element("c:plotArea", {}, [
    element("c:layout"),
    ...groups.map((group) => groupElement(group, chart)),
    ...(upright === undefined
      ? []
      : axesElements(chart, {
          categories: upright.shape.direction === "bar" ? "left" : "bottom",
          crossing: upright.shape.element === "areaChart" ? "midCat" : "between",
        })),
    ...shapeProperties({ fill: chart.plotFill }),
  ]);
}

function groupElement({ shape, members }: PlotGroup, chart: ChartData): XmlElement {
  const series = members.map((member) => member.series);
  return element(`c:${shape.element}`, {}, [
    ...groupHead(shape),
    ...members.map((member) => seriesElement(member, chart)),
    ...(chart.dataLabels === undefined ? [] : [labelsElement(chart.dataLabels, shape, chart.font)]),
    ...groupTail(shape, series, usualBars(shape)),
    ...(isRoundShape(shape) ? [] : axisIds()),
  ]);
}

function legend({ legend: { visible, position, overlay, font }, font: chartFont }: ChartData): XmlElement[] {
  if (!visible) return [];
  return [
    element("c:legend", {}, [
      value("legendPos", LEGEND_POSITIONS[position]),
      value("overlay", overlay === true ? 1 : 0),
      textProperties(wholeFont("legend", font, chartFont)),
    ]),
  ];
}
