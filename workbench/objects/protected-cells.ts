import { commentId, listComments } from "../engine/comment-threads";
import { dataArea } from "../engine/table-book";
import type { Arguments } from "../protocol/arguments";
import type { ExcelHost } from "../protocol/host";
import { type HostObject, selfOf } from "../protocol/object-type";
import type { Area } from "../workbook-data";
import { rangeType } from "./range";
import { findRange } from "./range-ref";

/** Objects hold their sheet, or something that does; how deep it may lie. */
const DEPTH = 4;

/** The sheet a change would be made on; nothing when it is made on none. */
export function sheetOf(object: HostObject, args: Arguments, host: ExcelHost): string | undefined {
  return sheetWithin(object.self, host, DEPTH) ?? sheetOfComment(object, host) ?? sheetOfArgument(object, args, host);
}

function sheetWithin(value: unknown, host: ExcelHost, depth: number): string | undefined {
  if (typeof value !== "object" || value === null || depth === 0) return undefined;
  const { sheet, table } = value as { readonly sheet?: unknown; readonly table?: unknown };
  if (typeof sheet === "string") return sheet;
  if (typeof table === "number") return host.engine.tables.get(table)?.sheet;
  for (const inner of Object.values(value)) {
    const found = sheetWithin(inner, host, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Comments are known by their id alone. */
function sheetOfComment({ type, self }: HostObject, { engine }: ExcelHost): string | undefined {
  if (!type.name.startsWith("Comment")) return undefined;
  const id = (self as { readonly id?: string } | null)?.id;
  return listComments(engine).find(
    ({ comment }) => commentId(comment) === id || comment.replies.some((reply) => commentId(reply) === id),
  )?.sheet;
}

/** What is added to the workbook's own collections says by an argument where it goes. */
function sheetOfArgument({ type }: HostObject, args: Arguments, { engine }: ExcelHost): string | undefined {
  if (type.name !== "CommentCollection" && type.name !== "TableCollection") return undefined;
  const range = selfOf(args.object(0), rangeType);
  if (range) return range.sheet;
  const text = args.raw(0);
  return typeof text === "string" ? findRange(engine, engine.sheets.activeId, text)?.sheet : undefined;
}

/** The cells a change would be made in. */
export function areasOf({ type, self }: HostObject, sheet: string, args: Arguments, host: ExcelHost): readonly Area[] {
  const held = self as {
    readonly area?: Area;
    readonly areas?: readonly Area[];
    readonly ranges?: readonly { readonly area: Area }[];
    readonly table?: number;
  };
  if (held.areas) return held.areas;
  if (held.ranges) return held.ranges.map(({ area }) => area);
  if (held.area) return [held.area];
  const range = selfOf(type.methods["GetRange"]?.(self, args, host) as HostObject | undefined, rangeType);
  if (range) return [range.area];
  const table = held.table === undefined ? undefined : host.engine.tables.get(held.table)?.data;
  const used = host.engine.grid(sheet).usedArea("values");
  return table ? [dataArea(table)] : used ? [used] : [];
}

/** A table always has its filter; a sheet has one once it was applied. */
export function hasFilter({ self }: HostObject, sheet: string, { engine }: ExcelHost): boolean {
  const { table } = self as { readonly table?: number };
  return table !== undefined || engine.sheets.records(sheet).autoFilter !== undefined;
}
