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

/** The password's fingerprint as the file holds it: nothing a password could be read from, enough to ask for it again. */
export const PASSWORD_ATTRIBUTES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"] as const;
