import { cellArea } from "../engine/area";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import { changeLayout, layoutOf } from "./page-layout";
import { openRange } from "./range";
import { ownRangeArgument } from "./range-argument";
import type { SheetRef } from "./worksheet";

/** Page breaks between rows or between columns. */
interface BreaksRef extends SheetRef {
  readonly axis: "rowBreaks" | "columnBreaks";
}

/** A page break, by the row or column that begins the new page. */
interface BreakRef extends BreaksRef {
  readonly at: number;
}

const breaksOf = (ref: BreaksRef, host: ExcelHost): readonly number[] => layoutOf(ref, host)[ref.axis] ?? [];

function keepBreaks(ref: BreaksRef, breaks: readonly number[], host: ExcelHost): void {
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  changeLayout(ref, host, { [ref.axis]: sorted.length > 0 ? sorted : undefined });
}

/** Told apart from a position in the collection, which `getItem` takes too. */
const keyOf = (at: number): string => `break${String(at)}`;

const cellAfter = ({ axis, at }: BreakRef) => (axis === "rowBreaks" ? cellArea(at, 0) : cellArea(0, at));

const pageBreakType: ObjectType<BreakRef> = defineObject<BreakRef>("PageBreak", {
  identity: { key: ({ at }) => keyOf(at) },
  properties: {
    RowIndex: { read: (ref) => cellAfter(ref).row },
    ColumnIndex: { read: (ref) => cellAfter(ref).column },
  },
  methods: {
    Delete: (ref, _args, host) => {
      keepBreaks(
        ref,
        breaksOf(ref, host).filter((at) => at !== ref.at),
        host,
      );
    },
    GetCellAfterBreak: (ref) => openRange(ref.sheet, cellAfter(ref)),
  },
});

const openBreak = (ref: BreaksRef, at: number): HostObject => hostObject(pageBreakType, { ...ref, at });

export const pageBreaksType: ObjectType<BreaksRef> = defineObject<BreaksRef>("PageBreakCollection", {
  items: {
    list: (ref, host) => breaksOf(ref, host).map((at) => openBreak(ref, at)),
    find: (ref, key, host) => {
      const breaks = breaksOf(ref, host);
      // "Gets a page break object via the index."
      const at = breaks.find((one) => keyOf(one) === key) ?? breaks[Number(key)];
      return at === undefined ? null : openBreak(ref, at);
    },
  },
  methods: {
    // "Adds a page break before the top-left cell of the range specified."
    Add: (ref, args, host) => {
      const { area } = ownRangeArgument(args, 0, ref.sheet, host);
      const at = ref.axis === "rowBreaks" ? area.row : area.column;
      if (at === 0) throw new ExcelError("InvalidArgument");
      keepBreaks(ref, [...breaksOf(ref, host), at], host);
      return openBreak(ref, at);
    },
    // "Resets all manual page breaks in the collection."
    RemovePageBreaks: (ref, _args, host) => {
      keepBreaks(ref, [], host);
    },
  },
});
