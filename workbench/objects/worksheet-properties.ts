import { keepRecords } from "../engine/sheet-records";
import { asText } from "../protocol/arguments";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";
import type { SheetRef } from "./worksheet";

type Custom = Readonly<Record<string, string>>;

/** A custom property of a sheet, by its key as it is spelled. */
interface PropertyRef extends SheetRef {
  readonly key: string;
}

const customOf = ({ sheet }: SheetRef, { engine }: ExcelHost): Custom =>
  engine.sheets.records(sheet).customProperties ?? {};

function keep({ sheet }: SheetRef, custom: Custom, { engine }: ExcelHost): void {
  keepRecords(engine, sheet, { customProperties: Object.keys(custom).length > 0 ? custom : undefined });
}

/** "Custom property keys are case-insensitive." */
const spelling = (ref: SheetRef, key: string, host: ExcelHost): string | undefined =>
  Object.keys(customOf(ref, host)).find((one) => one.toLowerCase() === key.toLowerCase());

const worksheetCustomPropertyType: ObjectType<PropertyRef> = defineObject<PropertyRef>("WorksheetCustomProperty", {
  identity: { key: ({ key }) => key },
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: (ref, host) => {
        const value = customOf(ref, host)[ref.key];
        if (value === undefined) throw new ExcelError("ItemNotFound");
        return value;
      },
      write: (ref, value, host) => {
        keep(ref, { ...customOf(ref, host), [ref.key]: asText(value) }, host);
      },
    },
  },
  methods: {
    Delete: (ref, _args, host) => {
      const { [ref.key]: _gone, ...custom } = customOf(ref, host);
      keep(ref, custom, host);
    },
  },
});

const open = ({ sheet }: SheetRef, key: string): HostObject => hostObject(worksheetCustomPropertyType, { sheet, key });

export const worksheetCustomPropertiesType: ObjectType<SheetRef> = defineObject<SheetRef>(
  "WorksheetCustomPropertyCollection",
  {
    items: {
      list: (ref, host) => Object.keys(customOf(ref, host)).map((key) => open(ref, key)),
      find: (ref, key, host) => {
        const spelled = spelling(ref, key, host);
        return spelled === undefined ? null : open(ref, spelled);
      },
    },
    methods: {
      // "Adds a new custom property that maps to the provided key. This overwrites existing custom properties with that key."
      Add: (ref, args, host) => {
        const key = args.text(0);
        // "The key is limited to 255 characters (larger values will cause an `InvalidArgument` error to be thrown.)"
        if (key === "" || key.length > 255) throw new ExcelError("InvalidArgument");
        const spelled = spelling(ref, key, host) ?? key;
        keep(ref, { ...customOf(ref, host), [spelled]: args.text(1) }, host);
        return open(ref, spelled);
      },
    },
  },
);
