import { defineObject, hostObject, type ObjectType } from "../protocol/object-type";

/** What Windows says of Vietnamese as spoken in Việt Nam: the language the workbench's Excel runs in. */
const VI_VN = {
  name: "vi-VN",
  decimal: ",",
  group: ".",
  dateSeparator: "/",
  timeSeparator: ":",
  shortDate: "dd/MM/yyyy",
  longDate: "dd MMMM yyyy",
  longTime: "h:mm:ss tt",
} as const;

const numberFormatInfoType: ObjectType<null> = defineObject<null>("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { read: () => VI_VN.decimal },
    NumberGroupSeparator: { read: () => VI_VN.group },
  },
});

const datetimeFormatInfoType: ObjectType<null> = defineObject<null>("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { read: () => VI_VN.dateSeparator },
    TimeSeparator: { read: () => VI_VN.timeSeparator },
    ShortDatePattern: { read: () => VI_VN.shortDate },
    LongDatePattern: { read: () => VI_VN.longDate },
    LongTimePattern: { read: () => VI_VN.longTime },
  },
});

export const cultureInfoType: ObjectType<null> = defineObject<null>("CultureInfo", {
  properties: { Name: { read: () => VI_VN.name } },
  links: {
    NumberFormat: () => hostObject(numberFormatInfoType, null),
    DatetimeFormat: () => hostObject(datetimeFormatInfoType, null),
  },
});

/** "This is based on the local Excel settings." */
export const separators = {
  DecimalSeparator: { read: () => VI_VN.decimal },
  ThousandsSeparator: { read: () => VI_VN.group },
  UseSystemSeparators: { read: () => true },
} as const;
