import { dateToSerial } from "numfmt";

/** Days from `from` up to, not including, `to`, as Excel counts days. */
export interface DatePeriod {
  readonly from: number;
  readonly to: number;
}

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
] as const;

/** What a filter such as `LastMonth` shows, seen from today; nothing for a name that is no period. */
export function periodTest(name: string, today: Date): ((serial: number) => boolean) | undefined {
  const months = monthsOfAnyYear(name);
  if (months) return (serial) => months.includes(monthOf(serial));
  const period = periodOf(name, today);
  return period && ((serial) => serial >= period.from && serial < period.to);
}

/** `AllDatesInPeriodMay`, `AllDatesInPeriodQuarter2`: whatever the year. Excel's own list spells February in two ways. */
function monthsOfAnyYear(name: string): readonly number[] | undefined {
  const period = /^AllDatesInPeriod(.+)$/.exec(name)?.[1]?.replace(/^Februray$/, "February");
  if (period === undefined) return undefined;
  const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return [0, 1, 2].map((month) => (Number(quarter) - 1) * 3 + month);
  const month = MONTHS.findIndex((known) => known === period);
  return month < 0 ? undefined : [month];
}

function periodOf(name: string, today: Date): DatePeriod | undefined {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (name === "YearToDate") return { from: serialOf(year, 0, 1), to: serialOf(year, month, day + 1) };
  const days = { Yesterday: -1, Today: 0, Tomorrow: 1 }[name];
  if (days !== undefined) return { from: serialOf(year, month, day + days), to: serialOf(year, month, day + days + 1) };
  const match = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(name);
  if (!match) return undefined;
  const step = { Last: -1, This: 0, Next: 1 }[match[1] as "Last" | "This" | "Next"];
  switch (match[2] as "Week" | "Month" | "Quarter" | "Year") {
    case "Week": {
      // Excel's weeks begin on Sunday.
      const sunday = day - today.getDay() + step * 7;
      return { from: serialOf(year, month, sunday), to: serialOf(year, month, sunday + 7) };
    }
    case "Month":
      return { from: serialOf(year, month + step, 1), to: serialOf(year, month + step + 1, 1) };
    case "Quarter": {
      const first = Math.floor(month / 3) * 3 + step * 3;
      return { from: serialOf(year, first, 1), to: serialOf(year, first + 3, 1) };
    }
    case "Year":
      return { from: serialOf(year + step, 0, 1), to: serialOf(year + step + 1, 0, 1) };
  }
}

function serialOf(year: number, month: number, day: number): number {
  const date = new Date(year, month, day);
  return dateToSerial([date.getFullYear(), date.getMonth() + 1, date.getDate()])!;
}

const FIRST_DAY = Date.UTC(1899, 11, 30);

const monthOf = (serial: number): number => new Date(FIRST_DAY + Math.floor(serial) * 86_400_000).getUTCMonth();
