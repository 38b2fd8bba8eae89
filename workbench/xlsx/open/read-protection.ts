import type { ProtectionData } from "../../workbook-data.ts";
import { PASSWORD_ATTRIBUTES, PROTECTION_OPTIONS } from "../protection-options.ts";
import { childNamed, flag } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";

export function readProtection(sheet: XmlElement): ProtectionData | undefined {
  const node = childNamed(sheet, "sheetProtection");
  if (node === undefined || flag(node, "sheet") !== true) return undefined;
  const options: Record<string, boolean | string> = {};
  for (const [option, attribute, forbiddenWhenAbsent] of PROTECTION_OPTIONS) {
    if (!(flag(node, attribute) ?? forbiddenWhenAbsent)) options[option] = true;
  }
  if (flag(node, "selectUnlockedCells") === true) options["selectionMode"] = "None";
  else if (flag(node, "selectLockedCells") === true) options["selectionMode"] = "Unlocked";
  const passwordVerifier = Object.fromEntries(
    PASSWORD_ATTRIBUTES.flatMap((name) => {
      const value = node.attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const hasPassword = "password" in passwordVerifier || "hashValue" in passwordVerifier;
  return { hasPassword, options, ...(hasPassword ? { passwordVerifier } : {}) };
}
