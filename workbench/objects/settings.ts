import { keepDocument } from "../engine/document-records";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import { defineObject, type HostObject, hostObject, type ObjectType } from "../protocol/object-type";

/** A setting, by its key. */
interface SettingRef {
  readonly key: string;
}

const textOf = (key: string, { engine }: ExcelHost): string | undefined =>
  Object.hasOwn(engine.document.settings, key) ? engine.document.settings[key] : undefined;

/** Kept as the JSON text that `Office.context.document.settings` keeps; office.js has made dates of it already. */
function put(key: string, value: unknown, { engine }: ExcelHost): void {
  if (value === undefined) throw new ExcelError("InvalidArgument");
  keepDocument(engine, "settings", { ...engine.document.settings, [key]: JSON.stringify(value) });
}

const settingType: ObjectType<SettingRef> = defineObject<SettingRef>("Setting", {
  identity: { key: ({ key }) => key },
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ key }, host) => {
        const text = textOf(key, host);
        if (text === undefined) throw new ExcelError("ItemNotFound");
        return JSON.parse(text) as unknown;
      },
      write: ({ key }, value, host) => {
        put(key, value, host);
      },
    },
  },
  methods: {
    Delete: ({ key }, _args, { engine }) => {
      const { [key]: _gone, ...settings } = engine.document.settings;
      keepDocument(engine, "settings", settings);
    },
  },
});

const openSetting = (key: string): HostObject => hostObject(settingType, { key });

export const settingsType: ObjectType<null> = defineObject<null>("SettingCollection", {
  items: {
    list: (_self, { engine }) => Object.keys(engine.document.settings).map(openSetting),
    find: (_self, key, host) => (textOf(key, host) === undefined ? null : openSetting(key)),
  },
  methods: {
    // "Sets or adds the specified setting to the workbook."
    Add: (_self, args, host) => {
      put(args.text(0), args.raw(1), host);
      return openSetting(args.text(0));
    },
  },
});
