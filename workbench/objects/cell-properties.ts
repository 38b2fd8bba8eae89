import type { Arguments } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { HostObject, Method, Property } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { openRange } from "./range";
import type { RangeRef } from "./range-ref";

/** Sides as cell properties call them, and as the collection of borders does. */
const BORDERS: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** `Range` members that read or set many looks at once, cell by cell, row by row or column by column. */
export const cellProperties: Readonly<Record<string, Method<RangeRef>>> = {
  GetCellProperties: (range, args, host) =>
    rowsOf(range.area).map((row) =>
      columnsOf(row).map((cell) => readProperties(open(range, cell), options(args), host)),
    ),
  GetRowProperties: (range, args, host) =>
    rowsOf(range.area).map((row) => readProperties(open(range, row), options(args), host)),
  GetColumnProperties: (range, args, host) =>
    columnsOf(range.area).map((column) => readProperties(open(range, column), options(args), host)),
  SetCellProperties: (range, args, host) => {
    const rows = list(args.raw(0), range.area.rows);
    rowsOf(range.area).forEach((row, index) => {
      const cells = list(rows[index], range.area.columns);
      columnsOf(row).forEach((cell, at) => {
        writeProperties(open(range, cell), cells[at], host);
      });
    });
  },
  SetRowProperties: (range, args, host) => {
    const rows = list(args.raw(0), range.area.rows);
    rowsOf(range.area).forEach((row, index) => {
      writeProperties(open(range, row), rows[index], host);
    });
  },
  SetColumnProperties: (range, args, host) => {
    const columns = list(args.raw(0), range.area.columns);
    columnsOf(range.area).forEach((column, index) => {
      writeProperties(open(range, column), columns[index], host);
    });
  },
};

const open = ({ sheet }: RangeRef, area: Area): HostObject => openRange(sheet, area);
const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));
const columnsOf = (area: Area): Area[] =>
  Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));

/** One entry for each cell, row or column. */
function list(given: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(given) || given.length !== length) throw new ExcelError("InvalidArgument");
  return given;
}

type Tree = Readonly<Record<string, unknown>>;

function options(args: Arguments): Tree {
  const given = args.raw(0);
  if (typeof given !== "object" || given === null) throw new ExcelError("InvalidArgument");
  return given as Tree;
}

/** Reads what is asked for: `true` for a value, a tree for an object. */
function readProperties(object: HostObject, wanted: Tree, host: ExcelHost): Tree {
  const answer: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === true) answer[name] = accessor(object, name, "read")(object.self, host);
    else if (typeof want === "object" && want !== null)
      answer[name] = readProperties(part(object, name, host), want as Tree, host);
  }
  return answer;
}

function writeProperties(object: HostObject, given: unknown, host: ExcelHost): void {
  // "null" and nothing leave what is there.
  if (typeof given !== "object" || given === null) return;
  for (const [name, value] of Object.entries(given as Tree)) {
    if (value === undefined || value === null) continue;
    const isPart = wireName(name) in object.type.links || object.type.name === "RangeBorderCollection";
    if (isPart) writeProperties(part(object, name, host), value, host);
    else accessor(object, name, "write")(object.self, value, host);
  }
}

function part(object: HostObject, name: string, host: ExcelHost): HostObject {
  const found = object.type.items
    ? object.type.items.find(object.self, BORDERS[name] ?? name, host)
    : object.type.links[wireName(name)]?.(object.self, host);
  if (!found) throw new NotImplementedError(`${object.type.name}.${name}`);
  return found;
}

/** A member of an object that can be read, or written. */
function accessor<K extends "read" | "write">(
  { type }: HostObject,
  name: string,
  access: K,
): NonNullable<Property<unknown>[K]> {
  const found = type.properties[wireName(name)]?.[access];
  if (!found) throw new NotImplementedError(`${type.name}.${name}`);
  return found;
}

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
