import type { SheetData } from "../../workbook-data";
import { COLUMN_COUNT } from "../addresses";
import { storedWidth } from "../column-widths";
import { element } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

const USUAL_WIDTH = 9.140625;

interface Run {
  readonly first: number;
  last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly level: number;
  readonly format: number;
}

/** Neighbouring columns of which the same is told share an entry, as Excel writes them. A sheet's look is its columns'. */
export function columnsElement(
  { columns, outline, style: sheetStyle }: SheetData,
  formats: ReadonlyMap<number, number>,
): XmlElement | undefined {
  const runs: Run[] = [];
  const formatOf = (style: number | undefined): number => (style === undefined ? 0 : formats.get(style)!);
  const usual = formatOf(sheetStyle);
  const add = (first: number, last: number, told: Omit<Run, "first" | "last">): void => {
    const run = runs.at(-1);
    if (first > last) return;
    if (run?.last === first - 1 && saysSame(run, told)) run.last = last;
    else runs.push({ first, last, ...told });
  };
  const untold = { width: undefined, hidden: false, level: 0, format: usual };
  let next = 0;
  const levels = outline?.columns ?? {};
  const indexes = new Set([...Object.keys(columns), ...Object.keys(levels)].map(Number));
  for (const index of [...indexes].sort((one, other) => one - other)) {
    const { width, hidden = false, style = sheetStyle } = columns[index] ?? {};
    add(next, index - 1, untold);
    add(index, index, { width, hidden, level: levels[index] ?? 0, format: formatOf(style) });
    next = index + 1;
  }
  add(next, COLUMN_COUNT - 1, untold);
  const told = runs.filter((run) => !saysSame(run, { ...untold, format: 0 }));
  return told.length === 0 ? undefined : element("cols", {}, told.map(columnElement));
}

function saysSame(run: Omit<Run, "first" | "last">, other: Omit<Run, "first" | "last">): boolean {
  return (
    run.width === other.width && run.hidden === other.hidden && run.level === other.level && run.format === other.format
  );
}

function columnElement({ first, last, width, hidden, level, format }: Run): XmlElement {
  return element("col", {
    min: first + 1,
    max: last + 1,
    width: width === undefined ? USUAL_WIDTH : storedWidth(width),
    style: format === 0 ? undefined : format,
    hidden: hidden ? 1 : undefined,
    customWidth: width === undefined ? undefined : 1,
    outlineLevel: level === 0 ? undefined : level,
  });
}

/** Excel leaves room for the groups' buttons by how deep they are. */
export function tellOutlineDepth(format: XmlElement, { outline }: SheetData): void {
  const deepest = (levels: Readonly<Record<number, number>> = {}): number => Math.max(0, ...Object.values(levels));
  const [rows, columns] = [deepest(outline?.rows), deepest(outline?.columns)];
  if (rows > 0) format.attributes["outlineLevelRow"] = String(rows);
  if (columns > 0) format.attributes["outlineLevelCol"] = String(columns);
}
