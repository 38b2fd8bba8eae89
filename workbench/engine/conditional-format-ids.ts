import type { ConditionalFormatData } from "../workbook-data";
import { RecordIds } from "./record-ids";

const ids = new RecordIds<ConditionalFormatData>(0x000e);

/** By what the add-in finds a conditional format again, however often its record is replaced. */
export const idOf = (format: ConditionalFormatData): string => ids.idOf(format);

export const takePlaceOf = (before: ConditionalFormatData, after: ConditionalFormatData): ConditionalFormatData =>
  before === after ? after : ids.successor(before, after);
