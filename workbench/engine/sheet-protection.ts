import type { Area, PasswordProtected, ProtectionData } from "../workbook-data";
import type { Engine } from "./engine";
import { looksIn } from "./restyle";
import { keepRecords } from "./sheet-records";

/** What a protected sheet may still allow, by Excel's own names. */
export const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export const isProtected = (engine: Engine, sheet: string): boolean =>
  engine.sheets.records(sheet).protection !== undefined;

/** Protects a sheet, or ends its protection, and tells so. */
export function keepSheetProtection(engine: Engine, sheet: string, protection: ProtectionData | undefined): void {
  keepRecords(engine, sheet, { protection });
  engine.changes.tell({
    kind: "protectionChanged",
    sheet,
    isProtected: protection !== undefined,
    origin: engine.origin,
  });
}

export function keepStructureProtection(engine: Engine, protection: PasswordProtected | undefined): void {
  const { structureProtection: _before, ...document } = engine.document;
  engine.document = protection ? { ...document, structureProtection: protection } : document;
  engine.changes.tell({ kind: "documentChanged", part: "structureProtection", origin: engine.origin });
}

/** Whether something may be done on a sheet: it is not protected, or its protection allows it. */
export function isAllowed(engine: Engine, sheet: string, option: ProtectionOption): boolean {
  const { protection } = engine.sheets.records(sheet);
  return protection === undefined || protection.options[option] === true;
}

/** Whether what a cell holds is closed to changes: "By default, all cells are locked." */
export function isLocked(engine: Engine, sheet: string, row: number, column: number): boolean {
  return isProtected(engine, sheet) && engine.grid(sheet).style(row, column).locked !== false;
}

export function hasLockedCells(engine: Engine, sheet: string, area: Area): boolean {
  if (!isProtected(engine, sheet)) return false;
  for (const { locked } of looksIn(engine.grid(sheet), area)) if (locked !== false) return true;
  return false;
}
