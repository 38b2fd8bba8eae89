import type { PasswordProtected, ProtectionData } from "../../workbook-data";
import { PROTECTION_OPTIONS, readPassword, SHEET_PASSWORD, STRUCTURE_PASSWORD } from "../protection-options";
import { childNamed, flag } from "../xml/xml-tree";
import type { XmlElement } from "../xml/xml-tree";

export function readProtection(sheet: XmlElement): ProtectionData | undefined {
  const node = childNamed(sheet, "sheetProtection");
  if (node === undefined || flag(node, "sheet") !== true) return undefined;
  const options: Record<string, boolean | string> = {};
  for (const [option, attribute, forbiddenWhenAbsent] of PROTECTION_OPTIONS) {
    if (!(flag(node, attribute) ?? forbiddenWhenAbsent)) options[option] = true;
  }
  if (flag(node, "selectUnlockedCells") === true) options["selectionMode"] = "None";
  else if (flag(node, "selectLockedCells") === true) options["selectionMode"] = "Unlocked";
  return { ...readPassword(node, SHEET_PASSWORD), options };
}

export function readStructureProtection(workbook: XmlElement): PasswordProtected | undefined {
  const node = childNamed(workbook, "workbookProtection");
  return node === undefined || flag(node, "lockStructure") !== true
    ? undefined
    : readPassword(node, STRUCTURE_PASSWORD);
}
