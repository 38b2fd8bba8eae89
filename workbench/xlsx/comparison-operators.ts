import type { ComparisonOperator } from "../workbook-data";

const STORED: Readonly<Record<ComparisonOperator, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export type StoredOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export function storedOperator(operator: ComparisonOperator): StoredOperator {
  return STORED[operator] as StoredOperator;
}

/** The format's default is `between`. */
export function comparisonOperator(stored: string | undefined): ComparisonOperator {
  const found = Object.entries(STORED).find(([, text]) => text === stored)?.[0];
  return (found as ComparisonOperator | undefined) ?? "Between";
}
