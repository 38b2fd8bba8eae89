/** Hạn hoàn thành: how far away it is, and what staff type for it. */
import type { Due, RemediationEntry } from "../../domain/assessment";
import { dayOfText, serialOfDay } from "../../sheets/excel-day";

/** Days from today to the deadline, below zero when it has passed; `null` where it is no day, or the work is done. */
export function daysLeft({ due, state }: RemediationEntry, today: string): number | null {
  if (state === "done" || due?.kind !== "date") return null;
  return serialOfDay(due.date) - serialOfDay(today);
}

/** Looks like a day, whether or not the calendar has it. */
const dayForm = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*$/;

/** A day such as `15/11/2025`, or words; `null` for a day the calendar does not have, or nothing. */
export function readDue(text: string): Due | null {
  const date = dayOfText(text);
  if (date !== null) return { kind: "date", date };
  return text.trim() === "" || dayForm.test(text) ? null : { kind: "text", text: text.trim() };
}
