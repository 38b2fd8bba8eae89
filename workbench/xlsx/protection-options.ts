import type { PasswordProtected } from "../workbook-data";
import type { XmlElement } from "./xml/xml-tree";

/**
 * The API's options, the file's attributes, and what the attribute means when left out: a `1` forbids. An option is told
 * only where it differs from `protect()` without arguments, that is where something is allowed.
 */
export const PROTECTION_OPTIONS: readonly (readonly [
  option: string,
  attribute: string,
  forbiddenWhenAbsent: boolean,
])[] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
];

/** The attributes that hold a password's fingerprint, by their names on a sheet: nothing a password could be read from. */
type PasswordAttributes = Readonly<
  Record<"password" | "algorithmName" | "hashValue" | "saltValue" | "spinCount", string>
>;

export const SHEET_PASSWORD: PasswordAttributes = {
  password: "password",
  algorithmName: "algorithmName",
  hashValue: "hashValue",
  saltValue: "saltValue",
  spinCount: "spinCount",
};

/** The workbook's element has a password for revisions as well, so there the same attributes have longer names. */
export const STRUCTURE_PASSWORD: PasswordAttributes = {
  password: "workbookPassword",
  algorithmName: "workbookAlgorithmName",
  hashValue: "workbookHashValue",
  saltValue: "workbookSaltValue",
  spinCount: "workbookSpinCount",
};

export function storedPassword(
  { hasPassword, passwordVerifier }: PasswordProtected,
  attributes: PasswordAttributes,
): Record<string, string | undefined> {
  if (!hasPassword) return {};
  return Object.fromEntries(Object.entries(attributes).map(([name, stored]) => [stored, passwordVerifier?.[name]]));
}

export function readPassword(node: XmlElement, attributes: PasswordAttributes): PasswordProtected {
  const passwordVerifier = Object.fromEntries(
    Object.entries(attributes).flatMap(([name, stored]) => {
      const value = node.attributes[stored];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const hasPassword = "password" in passwordVerifier || "hashValue" in passwordVerifier;
  return { hasPassword, ...(hasPassword ? { passwordVerifier } : {}) };
}
