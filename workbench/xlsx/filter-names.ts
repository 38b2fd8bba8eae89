const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const PERIODS: readonly (readonly [criterion: string, stored: string])[] = [
  ...MONTHS.map((month, index) => [`AllDatesInPeriod${month}`, `M${index + 1}`] as const),
  ...[1, 2, 3, 4].map((quarter) => [`AllDatesInPeriodQuarter${quarter}`, `Q${quarter}`] as const),
];

/** The file's name of a condition such as `LastMonth`: the same word in lower case, or a month's or quarter's number. */
export function storedCriterion(criterion: string): string {
  const period = PERIODS.find(([name]) => name === criterion)?.[1];
  return period ?? `${criterion.slice(0, 1).toLowerCase()}${criterion.slice(1)}`;
}

export function dynamicCriterion(stored: string): string {
  const period = PERIODS.find(([, name]) => name === stored)?.[0];
  return period ?? `${stored.slice(0, 1).toUpperCase()}${stored.slice(1)}`;
}
