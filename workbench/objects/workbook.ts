import type { Arguments } from "../protocol/arguments.ts";
import { ExcelError } from "../protocol/excel-error.ts";
import type { ExcelHost } from "../protocol/host.ts";
import { defineObject, type HostObject, hostObject, type ObjectType, selfOf } from "../protocol/object-type.ts";
import { applicationType } from "./application.ts";
import { workbookCommentsType } from "./comment.ts";
import { customXmlPartsType } from "./custom-xml.ts";
import { documentPropertiesType } from "./document-properties.ts";
import { workbookNamesType } from "./named-item.ts";
import { workbookProtectionType } from "./protection.ts";
import { openRange, rangeType } from "./range.ts";
import { openRangeAreas } from "./range-areas.ts";
import { runtimeType } from "./runtime.ts";
import { settingsType } from "./settings.ts";
import { workbookTablesType } from "./table.ts";
import { workbookState, workbookStateMethods } from "./workbook-state.ts";
import { worksheetsType } from "./worksheet.ts";

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
