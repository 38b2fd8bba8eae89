import type { ChartData } from "../../../workbench/workbook-data";

const CRITERIA = "'Chấm điểm'!$B$2:$B$6";
const MOST = "'Chấm điểm'!$C$2:$C$6";
const OWN = "'Chấm điểm'!$D$2:$D$6";

/** Between them the charts have every property a chart can have. */
export function sampleCharts(): ChartData[] {
  return [formatted(), pie(), lines(), mixed()];
}

function formatted(): ChartData {
  return {
    id: "{A1B2C3D4-0000-4000-8000-000000000001}",
    name: "Biểu đồ 1",
    type: "ColumnClustered",
    title: "Điểm theo tiêu chí",
    titleFont: { name: "Times New Roman", size: 16, bold: true, italic: true, underline: "Single", color: "#1F4E79" },
    left: 420.75,
    top: 60,
    width: 360,
    height: 216.5,
    seriesBy: "Columns",
    source: "'Chấm điểm'!$B$1:$D$6",
    series: [
      {
        name: "='Chấm điểm'!$C$1",
        values: MOST,
        categories: CRITERIA,
        color: "#1F77B4",
        gapWidth: 50,
        overlap: 10,
        lineColor: "#000000",
        lineWeight: 0.75,
        dataLabels: { value: true, position: "InsideEnd", numberFormat: "0.0", font: { bold: true } },
        pointColors: { 1: "#FF0000", 3: "#00B050" },
      },
      { name: "Tự chấm", values: OWN, categories: CRITERIA, gapWidth: 50, overlap: 10 },
      { name: "Không nhãn", values: OWN, gapWidth: 50, overlap: 10, dataLabels: {} },
    ],
    legend: { visible: true, position: "Bottom", overlay: true, font: { size: 8, color: "#404040" } },
    axes: {
      category: {
        title: "Tiêu chí",
        titleFont: { italic: true },
        reversed: true,
        majorGridlines: true,
        minorGridlines: true,
        numberFormat: "@",
        font: { size: 7 },
      },
      value: {
        title: "Điểm",
        titleFont: { bold: true },
        reversed: true,
        minimum: 0,
        maximum: 3.5,
        majorUnit: 0.5,
        minorUnit: 0.25,
        majorGridlines: false,
        minorGridlines: true,
        numberFormat: "0.00",
        font: { color: "#7F7F7F" },
      },
    },
    dataLabels: { category: true, series: true, legendKey: true, separator: "\n", position: "OutsideEnd" },
    font: { name: "Arial", size: 10 },
    fill: "#F2F2F2",
    plotFill: "#FFFFFF",
  };
}

function pie(): ChartData {
  return {
    id: "2",
    name: "Biểu đồ 2",
    type: "Pie",
    left: 0,
    top: 300,
    width: 240,
    height: 180,
    seriesBy: "Auto",
    series: [{ values: MOST, categories: CRITERIA, pointColors: { 0: "#5B9BD5" } }],
    legend: { visible: false, position: "Right" },
    dataLabels: { percentage: true, value: true, separator: "; ", position: "BestFit" },
  };
}

function lines(): ChartData {
  return {
    id: "3",
    name: "Biểu đồ 3",
    type: "LineMarkers",
    left: 260,
    top: 300,
    width: 240,
    height: 180,
    seriesBy: "Auto",
    series: [
      { values: OWN, color: "#ED7D31", lineColor: "#7F7F7F", lineWeight: 3, pointColors: { 2: "#FF0000" } },
      { values: MOST, type: "Line", color: "#4472C4" },
    ],
    legend: { visible: true, position: "Corner" },
    axes: { category: { visible: false }, value: { visible: false } },
  };
}

function mixed(): ChartData {
  return {
    id: "4",
    name: "Biểu đồ 4",
    type: "ColumnStacked",
    title: "hai\ndòng",
    left: 520,
    top: 300,
    width: 240,
    height: 180,
    seriesBy: "Columns",
    series: [
      { name: "Tối đa", values: MOST, categories: CRITERIA, type: "Line" },
      { name: "Tự chấm", values: OWN, categories: CRITERIA },
    ],
    legend: { visible: true, position: "Top" },
  };
}
