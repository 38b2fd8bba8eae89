import { formatFixedSheetArea } from "../engine/a1";
import { canonicalFormula } from "../engine/formula-text";
import type { DefinedName } from "../engine/name-book";
import type { Arguments } from "../protocol/arguments";
import { asFlag, asText } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, selfOf } from "../protocol/object-type";
import { openRange, rangeType } from "./range";
import { findRange, type RangeRef } from "./range-ref";
import { openWorksheet, type SheetRef } from "./worksheet";

/** A defined name; `sheet` is set for a name of one sheet. */
interface NameRef {
  readonly name: string;
  readonly sheet?: string;
}

function nameOf({ name, sheet }: NameRef, { engine }: ExcelHost): DefinedName {
  const found = engine.names.get(name, sheet);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function rangeOf(ref: NameRef, host: ExcelHost): RangeRef | undefined {
  const { formula } = nameOf(ref, host);
  return findRange(host.engine, ref.sheet ?? host.engine.sheets.ids()[0]!, formula.slice(1));
}

function change(ref: NameRef, host: ExcelHost, part: Partial<DefinedName>): void {
  host.engine.putName({ ...nameOf(ref, host), ...part });
}

export const namedItemType: ObjectType<NameRef> = defineObject<NameRef>("NamedItem", {
  identity: { key: ({ name }) => name },
  properties: {
    Name: { read: (ref, host) => nameOf(ref, host).name },
    Formula: {
      read: (ref, host) => nameOf(ref, host).formula,
      write: (ref, value, host) => {
        change(ref, host, { formula: checkedFormula(asText(value), host) });
      },
    },
    Value: { read: (ref, host) => nameOf(ref, host).formula.slice(1) },
    Visible: {
      read: (ref, host) => nameOf(ref, host).visible,
      write: (ref, value, host) => {
        change(ref, host, { visible: asFlag(value) });
      },
    },
    Comment: {
      read: (ref, host) => nameOf(ref, host).comment ?? "",
      write: (ref, value, host) => {
        change(ref, host, { comment: asText(value) });
      },
    },
    Scope: { read: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
    Type: { read: (ref, host) => (rangeOf(ref, host) ? "Range" : "String") },
  },
  links: {
    Worksheet: ({ sheet }) => {
      if (sheet === undefined) throw new ExcelError("InvalidOperation");
      return openWorksheet(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet === undefined ? null : openWorksheet(sheet)),
  },
  methods: {
    GetRange: (ref, _args, host) => {
      const range = rangeOf(ref, host);
      // "Returns the range object that is associated with the name. Throws an error if the named item's type is not a range."
      if (!range) throw new ExcelError("InvalidOperation");
      return openRange(range.sheet, range.area);
    },
    GetRangeOrNullObject: (ref, _args, host) => {
      const range = rangeOf(ref, host);
      return range ? openRange(range.sheet, range.area) : null;
    },
    Delete: (ref, _args, { engine }) => {
      engine.removeName(ref.name, ref.sheet);
    },
  },
});

function namesType<S>(name: string, sheetOf: (self: S) => string | undefined): ObjectType<S> {
  const open = (entry: DefinedName): HostObject => hostObject(namedItemType, refOf(entry.name, entry.sheet));
  return defineObject<S>(name, {
    items: {
      list: (self, { engine }) =>
        engine.names
          .all()
          .filter((entry) => entry.sheet === sheetOf(self))
          .map(open),
      find: (self, key, { engine }) => {
        const found = engine.names.get(key, sheetOf(self));
        return found ? open(found) : null;
      },
    },
    methods: {
      Add: (self, args, host) => addName(sheetOf(self), args, host),
    },
  });
}

const refOf = (name: string, sheet: string | undefined): NameRef => ({ name, ...(sheet !== undefined && { sheet }) });

function addName(sheet: string | undefined, args: Arguments, host: ExcelHost): HostObject {
  const name = args.text(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name))
    throw new ExcelError("InvalidArgument");
  if (host.engine.names.get(name, sheet)) throw new ExcelError("ItemAlreadyExists");
  const range = selfOf(args.object(1), rangeType);
  const formula = range
    ? `=${formatFixedSheetArea(host.engine.grid(range.sheet).name, range.area)}`
    : checkedFormula(args.text(1), host);
  host.engine.putName({ ...refOf(name, sheet), formula, visible: true, ...(args.has(2) && { comment: args.text(2) }) });
  return hostObject(namedItemType, refOf(name, sheet));
}

/** A name's formula is kept like a cell's; a text without `=` is a constant. */
function checkedFormula(text: string, { engine }: ExcelHost): string {
  if (!text.startsWith("=")) return `="${text.replaceAll('"', '""')}"`;
  return canonicalFormula(text, engine.scopeOf(engine.sheets.ids()[0]!, 0, 0));
}

export const workbookNamesType: ObjectType<null> = namesType<null>("NamedItemCollection", () => undefined);
export const sheetNamesType: ObjectType<SheetRef> = namesType<SheetRef>("NamedItemCollection", ({ sheet }) => sheet);
