import { sameArea } from "../engine/area";
import { idOf } from "../engine/conditional-format-ids";
import {
  addFormat,
  clearFormats,
  formatsOn,
  moveFormat,
  type NewConditionalFormat,
  removeFormat,
} from "../engine/conditional-formats";
import { asFlag, asNumber } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, hostObject, type HostObject, type Link, type ObjectType } from "../protocol/object-type";
import type { Area, ConditionalFormatData } from "../workbook-data";
import { colorScaleFormatType } from "./color-scale-format";
import { type ConditionalFormatRef, type FormatKind, formatOf, replace } from "./conditional-format-ref";
import { cellValueFormatType, customFormatType, textFormatType } from "./conditional-rules";
import { dataBarFormatType } from "./data-bar-format";
import { openRange } from "./range";
import { openRangeAreas } from "./range-areas";
import type { RuleCells } from "./rule-cells";

const TYPES: Readonly<Record<FormatKind, string>> = {
  custom: "Custom",
  cellValue: "CellValue",
  text: "ContainsText",
  dataBar: "DataBar",
  colorScale: "ColorScale",
};

/** "Returns the … properties if the current conditional format is a … type", as `x` and as `xOrNullObject`. */
function detailLinks(name: string, kind: FormatKind, type: ObjectType<ConditionalFormatRef>) {
  const open: Link<ConditionalFormatRef> = (ref, host) =>
    formatOf(ref, host).kind === kind ? hostObject(type, ref) : null;
  const required: Link<ConditionalFormatRef> = (ref, host) => {
    const found = open(ref, host);
    if (!found) throw new ExcelError("ItemNotFound");
    return found;
  };
  return { [name]: required, [`${name}OrNullObject`]: open };
}

export const conditionalFormatType: ObjectType<ConditionalFormatRef> = defineObject<ConditionalFormatRef>(
  "ConditionalFormat",
  {
    identity: { key: ({ id }) => id },
    properties: {
      Id: { read: ({ id }) => id },
      Type: { read: (ref, host) => TYPES[formatOf(ref, host).kind] },
      Priority: {
        // "The priority (or index) within the conditional format collection that this conditional format currently exists in."
        read: (ref, host) => formatsAround(ref, host).findIndex((format) => idOf(format) === ref.id),
        write: (ref, value, host) => {
          const others = formatsAround(ref, host).filter((format) => idOf(format) !== ref.id);
          moveFormat(host.engine, ref.cells.sheet, ref.id, others, placeOf(asNumber(value), others.length));
        },
      },
      StopIfTrue: {
        read: (ref, host) => {
          const format = formatOf(ref, host);
          return "look" in format ? format.stopIfTrue : null;
        },
        write: (ref, value, host) => {
          const format = formatOf(ref, host);
          // "Value is `null` on data bars, icon sets, and color scales as there's no concept of `StopIfTrue` for these."
          if (!("look" in format)) throw new ExcelError("InvalidOperation");
          replace(ref, host, { ...format, stopIfTrue: asFlag(value) });
        },
      },
    },
    links: {
      ...detailLinks("Custom", "custom", customFormatType),
      ...detailLinks("CellValue", "cellValue", cellValueFormatType),
      ...detailLinks("TextComparison", "text", textFormatType),
      ...detailLinks("DataBar", "dataBar", dataBarFormatType),
      ...detailLinks("ColorScale", "colorScale", colorScaleFormatType),
      // No format of these kinds can be made here.
      IconSetOrNullObject: () => null,
      PresetOrNullObject: () => null,
      TopBottomOrNullObject: () => null,
    },
    methods: {
      Delete: (ref, _args, host) => {
        formatOf(ref, host);
        removeFormat(host.engine, ref.cells.sheet, ref.id);
      },
      // "Throws an error if the conditional format is applied to multiple ranges."
      GetRange: (ref, _args, host) => {
        const range = onlyRange(ref, host);
        if (!range) throw new ExcelError("InvalidOperation");
        return range;
      },
      GetRangeOrNullObject: (ref, _args, host) => onlyRange(ref, host) ?? null,
      GetRanges: (ref, _args, host) => openRangeAreas(ref.cells.sheet, formatOf(ref, host).areas),
    },
  },
);

function onlyRange(ref: ConditionalFormatRef, host: ExcelHost): HostObject | undefined {
  const [only, ...others] = formatOf(ref, host).areas;
  return only && others.length === 0 ? openRange(ref.cells.sheet, only) : undefined;
}

function formatsAround({ cells, id }: ConditionalFormatRef, host: ExcelHost): readonly ConditionalFormatData[] {
  formatOf({ cells, id }, host);
  return formatsOn(host.engine, cells.sheet, cells.areas);
}

/**
 * "Use a negative priority to begin from the back. Priorities greater than the bounds will get and set to the maximum (or
 * minimum if negative) priority."
 */
function placeOf(priority: number, last: number): number {
  if (!Number.isInteger(priority)) throw new ExcelError("InvalidArgument");
  const place = priority < 0 ? last + 1 + priority : priority;
  return Math.min(Math.max(place, 0), last);
}

const NEW_TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** `range.conditionalFormats`: "a collection of all the conditional formats that are overlap the range". */
export const conditionalFormatsType: ObjectType<RuleCells> = defineObject<RuleCells>("ConditionalFormatCollection", {
  items: {
    list: (cells, { engine }) => formatsOn(engine, cells.sheet, cells.areas).map((format) => open(cells, idOf(format))),
    find: (cells, id, { engine }) =>
      formatsOn(engine, cells.sheet, cells.areas).some((format) => idOf(format) === id) ? open(cells, id) : null,
  },
  methods: {
    Add: (cells, args, { engine }) => {
      const type = args.oneOf(0, NEW_TYPES);
      if (type === "IconSet" || type === "TopBottom" || type === "PresetCriteria")
        throw new NotImplementedError(`ConditionalFormatCollection.add ${type}`);
      return open(cells, addFormat(engine, cells.sheet, newFormat(type, cells.areas)));
    },
    // "Clears all conditional formats active on the current specified range."
    ClearAll: ({ sheet, areas }, _args, { engine }) => {
      clearFormats(engine, sheet, areas);
    },
  },
});

const open = (cells: RuleCells, id: string): HostObject => hostObject(conditionalFormatType, { cells, id });

/** A format before its rule is set: it changes no cell's look, or is Excel's own first choice of bar or scale. */
function newFormat(
  type: Exclude<(typeof NEW_TYPES)[number], "IconSet" | "TopBottom" | "PresetCriteria">,
  areas: readonly Area[],
): NewConditionalFormat {
  const base = { areas: distinct(areas), stopIfTrue: false };
  switch (type) {
    case "Custom":
      return { ...base, kind: "custom", formula: "=FALSE", look: {} };
    case "CellValue":
      return { ...base, kind: "cellValue", operator: "EqualTo", formula1: "0", look: {} };
    case "ContainsText":
      return { ...base, kind: "text", operator: "Contains", text: "", look: {} };
    case "DataBar":
      return { ...base, kind: "dataBar", color: "#638EC6", gradient: true, showValue: true };
    case "ColorScale":
      return {
        ...base,
        kind: "colorScale",
        points: [
          { type: "LowestValue", color: "#F8696B" },
          { type: "Percentile", value: "50", color: "#FFEB84" },
          { type: "HighestValue", color: "#63BE7B" },
        ],
      };
  }
}

const distinct = (areas: readonly Area[]): readonly Area[] =>
  areas.filter((area, index) => areas.findIndex((other) => sameArea(area, other)) === index);
