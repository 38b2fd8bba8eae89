/** `Range` members that look at what formulas give: they must be up to date before these run. */
export const RANGE_READERS: readonly string[] = [
  "Find",
  "FindOrNullObject",
  "ReplaceAll",
  "GetSpecialCells",
  "GetSpecialCellsOrNullObject",
  "GetRangeEdge",
  "GetExtendedRange",
  "GetSpillingToRange",
  "GetSpillingToRangeOrNullObject",
  "GetSpillParent",
  "GetSpillParentOrNullObject",
  "CopyFrom",
  "AutoFill",
  "RemoveDuplicates",
];

/** The same of `Worksheet`. */
export const WORKSHEET_READERS: readonly string[] = ["FindAll", "FindAllOrNullObject", "ReplaceAll"];
