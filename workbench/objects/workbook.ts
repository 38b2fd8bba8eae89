import type { Arguments } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType, selfOf } from "../protocol/object-type";
import { applicationType } from "./application";
import { workbookCommentsType } from "./comment";
import { customXmlPartsType } from "./custom-xml";
import { documentPropertiesType } from "./document-properties";
import { workbookNamesType } from "./named-item";
import { workbookProtectionType } from "./protection";
import { openRange, rangeType } from "./range";
import { openRangeAreas } from "./range-areas";
import { runtimeType } from "./runtime";
import { settingsType } from "./settings";
import { workbookTablesType } from "./table";
import { workbookState, workbookStateMethods } from "./workbook-state";
import { worksheetsType } from "./worksheet";

export const workbookType: ObjectType<null> = defineObject<null>("Workbook", {
  properties: workbookState,
  links: {
    Worksheets: () => hostObject(worksheetsType, null),
    Tables: () => hostObject(workbookTablesType, null),
    Names: () => hostObject(workbookNamesType, null),
    _Runtime: () => hostObject(runtimeType, null),
    CustomXmlParts: () => hostObject(customXmlPartsType, null),
    Settings: () => hostObject(settingsType, null),
    Properties: () => hostObject(documentPropertiesType, null),
    Comments: () => hostObject(workbookCommentsType, null),
    Protection: () => hostObject(workbookProtectionType, null),
    Application: () => hostObject(applicationType, null),
  },
  methods: {
    ...workbookStateMethods,
    // office.js no longer needs a range it was given.
    _RemoveReference: (_self, args, { references }) => {
      references.remove(args.text(0));
    },
    // The cells an event told of, as they are when its handler asks.
    _GetRangeForEventByReferenceId: (_self, args, host) => {
      const range = eventRange(args, host);
      if (!range) throw new ExcelError("ItemNotFound");
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, host) => eventRange(args, host),
    GetSelectedRange: (_self, _args, { engine }) => openRange(engine.selection.sheet, engine.selection.area),
    GetSelectedRanges: (_self, _args, { engine }) => openRangeAreas(engine.selection.sheet, [engine.selection.area]),
    GetActiveCell: (_self, _args, { engine }) =>
      openRange(engine.selection.sheet, { ...engine.selection.area, rows: 1, columns: 1 }),
  },
});

function eventRange(args: Arguments, { references }: ExcelHost): HostObject | null {
  const object = references.get(args.text(0));
  const range = selfOf(object, rangeType);
  return range?.isGone === false ? object! : null;
}
