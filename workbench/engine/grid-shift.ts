import type { Area } from "../workbook-data";
import { formatReference, parseReference } from "./a1";
import { areaBetween, bottomOf, COLUMN_LIMIT, isWholeColumns, isWholeRows, rightOf, ROW_LIMIT } from "./area";
import { mapTokens } from "./formula-text";

/**
 * Rows or columns put into a sheet, or taken out of it. `at` is the first one, counted before the change. With `span` only
 * the cells within it move: those columns of the rows below, or those rows of the columns to the right.
 */
export interface GridShift {
  readonly axis: "rows" | "columns";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
  readonly span?: { readonly first: number; readonly count: number };
}

/** Where an area lies after the change; nothing when all of it was deleted. */
export function shiftArea(area: Area, shift: GridShift): Area | undefined {
  if (!isWithinSpan(area, shift)) return area;
  if (shift.axis === "rows") {
    const moved = shiftSpan(area.row, bottomOf(area), shift, ROW_LIMIT);
    return moved && areaBetween(moved.start, area.column, moved.end, rightOf(area));
  }
  const moved = shiftSpan(area.column, rightOf(area), shift, COLUMN_LIMIT);
  return moved && areaBetween(area.row, moved.start, bottomOf(area), moved.end);
}

/** The cells that are inserted or deleted. */
export function shiftedCells({ axis, at, count, span }: GridShift): Area {
  const across = span ?? { first: 0, count: axis === "rows" ? COLUMN_LIMIT : ROW_LIMIT };
  return axis === "rows"
    ? { row: at, rows: count, column: across.first, columns: across.count }
    : { row: across.first, rows: across.count, column: at, columns: count };
}

/** The shift that makes, or closes, the gap of an area: by rows, or by columns. */
export function shiftAt(area: Area, axis: GridShift["axis"], kind: GridShift["kind"]): GridShift {
  if (axis === "rows") {
    const span = isWholeRows(area) ? {} : { span: { first: area.column, count: area.columns } };
    return { axis, kind, at: area.row, count: area.rows, ...span };
  }
  const span = isWholeColumns(area) ? {} : { span: { first: area.row, count: area.rows } };
  return { axis, kind, at: area.column, count: area.columns, ...span };
}

/** A reference that sticks out of the span on either side stays as it is. */
function isWithinSpan(area: Area, { axis, span }: GridShift): boolean {
  if (!span) return true;
  const [first, end] = axis === "rows" ? [area.column, rightOf(area)] : [area.row, bottomOf(area)];
  return first >= span.first && end <= span.first + span.count;
}

function shiftSpan(start: number, end: number, { kind, at, count }: GridShift, limit: number) {
  if (start === 0 && end === limit) return { start, end };
  if (kind === "insert") {
    const moved = { start: start >= at ? start + count : start, end: end > at ? end + count : end };
    return moved.start >= limit ? undefined : { start: moved.start, end: Math.min(moved.end, limit) };
  }
  const move = (edge: number): number => (edge <= at ? edge : Math.max(at, edge - count));
  const moved = { start: move(start), end: move(end) };
  return moved.end > moved.start ? moved : undefined;
}

/** A formula kept outside the grid (a name, a rule, a chart's source) after rows or columns of `sheet` moved. */
export function shiftFormula(formula: string, shift: GridShift, sheet: string, ownSheet: string | undefined): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== "reference") return token.text;
    const reference = parseReference(token.text);
    if (!reference || (reference.sheet ?? ownSheet)?.toLowerCase() !== sheet.toLowerCase()) return token.text;
    const area = shiftArea(reference.area, shift);
    return area ? formatReference({ ...reference, area }) : "#REF!";
  });
}
