import { parseReference } from "../../engine/a1";
import { eachCell } from "../../engine/area";
import type { Engine } from "../../engine/engine";
import { displayText } from "../../engine/number-display";
import type { CellValue, ChartData } from "../../workbook-data";
import type { Language } from "../language";
import { SHOWN } from "../region";

/** A chart with the values of its cells, ready to be drawn. */
export interface ChartPicture {
  readonly data: ChartData;
  /** Of the words the workbench itself puts in. */
  readonly language: Language;
  readonly series: readonly PictureSeries[];
  readonly categories: readonly string[];
}

export interface PictureSeries {
  readonly name: string;
  readonly color: string;
  /** A cell that holds no number leaves a gap. */
  readonly values: readonly (number | undefined)[];
}

/** The accents of Excel's Office theme, in the order charts take them. */
export const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

export function chartPicture(engine: Engine, data: ChartData, language: Language): ChartPicture {
  const series = data.series.map(({ name, values, color }, index) => ({
    name: nameOf(engine, name, index, language),
    color: color ?? PALETTE[index % PALETTE.length]!,
    values: cellsOf(engine, values).map(({ value }) => (typeof value === "number" ? value : undefined)),
  }));
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const named = data.series.find(({ categories }) => categories !== undefined)?.categories;
  const labels =
    named === undefined
      ? []
      : cellsOf(engine, named).map(({ value, numberFormat }) => displayText(value, numberFormat, SHOWN));
  const categories = Array.from({ length }, (_, index) => labels[index] ?? String(index + 1));
  return { data, language, series, categories };
}

function nameOf(engine: Engine, name: string | undefined, index: number, language: Language): string {
  if (name === undefined) return `${language === "vi" ? "Chuỗi" : "Series"} ${String(index + 1)}`;
  if (!name.startsWith("=")) return name;
  const cell = cellsOf(engine, name)[0];
  return cell ? displayText(cell.value, cell.numberFormat, SHOWN) : "";
}

interface ReadCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** The cells a reference names, row by row; none when it names nothing that is there. */
function cellsOf(engine: Engine, text: string): readonly ReadCell[] {
  const reference = parseReference(text.replace(/^=/, ""));
  const sheet = reference?.sheet === undefined ? undefined : engine.sheets.idOf(reference.sheet);
  if (!reference || sheet === undefined) return [];
  const grid = engine.grid(sheet);
  const cells: ReadCell[] = [];
  eachCell(reference.area, (row, column) => {
    cells.push({ value: grid.value(row, column), numberFormat: grid.numberFormat(row, column) });
  });
  return cells;
}
