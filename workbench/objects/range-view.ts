import { bottomOf, rightOf } from "../engine/area";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, type Property } from "../protocol/object-type";
import { openRange } from "./range";
import { addressOf, RangeRef } from "./range-ref";
import { rangeValues, valuesFor } from "./range-values";

/** The cells of a range that are in sight, or those of one row of it, counted from the first in sight. */
interface ViewRef {
  readonly range: RangeRef;
  readonly row?: number;
}

interface Visible {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function visibleIn({ range: { sheet, area }, row }: ViewRef, { engine }: ExcelHost): Visible {
  const grid = engine.grid(sheet);
  const span = (first: number, end: number): number[] =>
    Array.from({ length: end - first }, (_, index) => first + index);
  const rows = span(area.row, bottomOf(area)).filter((at) => !grid.isRowHidden(at));
  const columns = span(area.column, rightOf(area)).filter((at) => !grid.isColumnHidden(at));
  return { rows: row === undefined ? rows : rows.slice(row, row + 1), columns };
}

const cell = ({ range }: ViewRef, row: number, column: number): RangeRef =>
  new RangeRef(range.sheet, { row, column, rows: 1, columns: 1 });

/** A member of the cells themselves, read and written for those in sight. */
function ofCells(name: keyof typeof rangeValues, writable = true): Property<ViewRef> {
  const property = rangeValues[name]!;
  return {
    read: (view, host) => {
      const { rows, columns } = visibleIn(view, host);
      return rows.map((row) =>
        columns.map(
          (column) => (property.read!(cell(view, row, column), host) as readonly (readonly unknown[])[])[0]![0],
        ),
      );
    },
    ...(writable && {
      write: (view: ViewRef, value: unknown, host: ExcelHost) => {
        const { rows, columns } = visibleIn(view, host);
        const valueAt = valuesFor({ row: 0, column: 0, rows: rows.length, columns: columns.length }, value);
        for (const [at, row] of rows.entries()) {
          for (const [index, column] of columns.entries())
            property.write!(cell(view, row, column), [[valueAt(at, index) ?? null]], host);
        }
      },
    }),
  };
}

/** "RangeView represents a set of visible cells of the parent range." */
export const rangeViewType: ObjectType<ViewRef> = defineObject<ViewRef>("RangeView", {
  properties: {
    CellAddresses: {
      read: (view, host) => {
        const { rows, columns } = visibleIn(view, host);
        return rows.map((row) => columns.map((column) => addressOf(cell(view, row, column), host.engine)));
      },
    },
    RowCount: { read: (view, host) => visibleIn(view, host).rows.length },
    ColumnCount: { read: (view, host) => visibleIn(view, host).columns.length },
    // "Returns a value that represents the index of the `RangeView`."
    Index: { read: ({ row }) => row ?? 0 },
    Values: ofCells("Values"),
    Formulas: ofCells("Formulas"),
    FormulasLocal: ofCells("FormulasLocal"),
    FormulasR1C1: ofCells("FormulasR1C1"),
    NumberFormat: ofCells("NumberFormat"),
    Text: ofCells("Text", false),
    ValueTypes: ofCells("ValueTypes", false),
  },
  links: { Rows: (view) => hostObject(rangeViewsType, view) },
  methods: {
    // "Gets the parent range associated with the current `RangeView`."
    GetRange: (view, _args, host) => {
      const { sheet, area } = view.range;
      if (view.row === undefined) return openRange(sheet, area);
      const [row] = visibleIn(view, host).rows;
      if (row === undefined) throw new ExcelError("ItemNotFound");
      return openRange(sheet, { ...area, row, rows: 1 });
    },
  },
});

/** "Represents a collection of `RangeView` objects": one for each row in sight. */
const rangeViewsType: ObjectType<ViewRef> = defineObject<ViewRef>("RangeViewCollection", {
  items: {
    list: ({ range }, host) => visibleIn({ range }, host).rows.map((_, row) => openRow(range, row)),
    find: ({ range }, key, host) => {
      const row = Number(key);
      return row in visibleIn({ range }, host).rows ? openRow(range, row) : null;
    },
  },
});

const openRow = (range: RangeRef, row: number): HostObject => hostObject(rangeViewType, { range, row });

/** "Represents the visible rows of the current range." */
export const getVisibleView = (range: RangeRef): HostObject => hostObject(rangeViewType, { range });
