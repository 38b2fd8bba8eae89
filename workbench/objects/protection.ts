import { fingerprintOf, isPassword } from "../engine/password-fingerprint";
import {
  keepSheetProtection,
  keepStructureProtection,
  PROTECTION_OPTIONS,
  type ProtectionOption,
} from "../engine/sheet-protection";
import { asFlag, oneOf, type Arguments } from "../protocol/arguments";
import { ExcelError, NotImplementedError } from "../protocol/excel-error";
import { defineObject, type ObjectType } from "../protocol/object-type";
import type { PasswordProtected, ProtectionData } from "../workbook-data";
import { fieldsOf } from "./plain-fields";
import type { SheetRef } from "./worksheet";

const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;

/** `worksheet.protection`. */
export const worksheetProtectionType: ObjectType<SheetRef> = defineObject<SheetRef>("WorksheetProtection", {
  properties: {
    // "Specifies if the worksheet is protected."
    Protected: { read: ({ sheet }, { engine }) => engine.sheets.records(sheet).protection !== undefined },
    // "Specifies the protection options for the worksheet."
    Options: {
      read: ({ sheet }, { engine }) => {
        const { protection } = engine.sheets.records(sheet);
        return protection ? shownOptions(protection) : null;
      },
    },
  },
  methods: {
    Protect: ({ sheet }, args, { engine }) => {
      // "Protects a worksheet. Fails if the worksheet has already been protected."
      if (engine.sheets.records(sheet).protection) throw new ExcelError("AccessDenied");
      const options = args.has(0) ? readOptions(args.raw(0)) : {};
      keepSheetProtection(engine, sheet, { ...passwordOf(args, 1), options });
    },
    Unprotect: ({ sheet }, args, { engine }) => {
      const { protection } = engine.sheets.records(sheet);
      if (!protection) return;
      checkPassword(protection, args, "WorksheetProtection.unprotect");
      keepSheetProtection(engine, sheet, undefined);
    },
  },
});

/** `workbook.protection`: of the sheets and their order, not of what is in them. */
export const workbookProtectionType: ObjectType<null> = defineObject<null>("WorkbookProtection", {
  properties: {
    // "Specifies if the workbook is protected."
    Protected: { read: (_self, { engine }) => engine.document.structureProtection !== undefined },
  },
  methods: {
    Protect: (_self, args, { engine }) => {
      // "Protects the workbook. Fails if the workbook has been protected."
      if (engine.document.structureProtection) throw new ExcelError("AccessDenied");
      keepStructureProtection(engine, passwordOf(args, 0));
    },
    Unprotect: (_self, args, { engine }) => {
      const protection = engine.document.structureProtection;
      if (!protection) return;
      checkPassword(protection, args, "WorkbookProtection.unprotect");
      keepStructureProtection(engine, undefined);
    },
  },
});

function readOptions(given: unknown): ProtectionData["options"] {
  const fields = fieldsOf(given, [...PROTECTION_OPTIONS, "selectionMode"]);
  const allowed = PROTECTION_OPTIONS.filter((option) => isGiven(fields[option]) && asFlag(fields[option]));
  const mode = isGiven(fields.selectionMode) ? oneOf(fields.selectionMode, SELECTION_MODES) : "Normal";
  return {
    ...Object.fromEntries(allowed.map((option) => [option, true])),
    ...(mode !== "Normal" && { selectionMode: mode }),
  };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function shownOptions({
  options,
}: ProtectionData): Readonly<Record<ProtectionOption | "selectionMode", boolean | string>> {
  const allowed = PROTECTION_OPTIONS.map((option) => [option, options[option] === true] as const);
  return {
    ...(Object.fromEntries(allowed) as Record<ProtectionOption, boolean>),
    selectionMode: options["selectionMode"] ?? "Normal",
  };
}

function passwordOf(args: Arguments, position: number): PasswordProtected {
  const password = args.has(position) ? args.text(position) : "";
  return password === "" ? { hasPassword: false } : { hasPassword: true, passwordVerifier: fingerprintOf(password) };
}

/** "If the password is incorrect, then this method throws an `InvalidArgument` error". */
function checkPassword({ passwordVerifier }: PasswordProtected, args: Arguments, member: string): void {
  if (!passwordVerifier) return;
  const isRight = isPassword(args.has(0) ? args.text(0) : "", passwordVerifier);
  if (isRight === undefined) throw new NotImplementedError(`${member} with a password the file keeps as a hash`);
  if (!isRight) throw new ExcelError("InvalidArgument");
}
