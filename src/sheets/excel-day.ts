/**
 * Days as Excel counts them: 1 is 1 January 1900, and every day since 1 March 1900 is exact. (Excel believes in a 29 February
 * 1900, so earlier numbers are a day off; no deadline lies there.)
 */

const millisecondsOfDay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** What a deadline can be: a number outside is a year or a slip, not a day. */
const firstDay = 32_874; // 1990-01-01
const lastDay = 109_939; // 2200-12-31

/** @example serialOfDay("2025-11-15") // 45976 */
export function serialOfDay(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - dayZero) / millisecondsOfDay;
}

/** The day a cell's number stands for, its time of day cut off; `null` for what can be no deadline, such as 2025. */
export function dayOfSerial(serial: string): string | null {
  const day = Math.floor(Number(serial));
  if (!(day >= firstDay && day <= lastDay)) return null;
  return new Date(dayZero + day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** A day typed as text, `15/11/2025`, as Excel leaves it where the language of Windows writes dates another way round. */
export function dayOfText(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (match === null) return null;
  const [, day = "", month = "", year = ""] = match;
  const isoDate = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const serial = serialOfDay(isoDate);
  // A day that the month does not have comes out as another one, or as none.
  return Number.isNaN(serial) || dayOfSerial(String(serial)) !== isoDate ? null : isoDate;
}
