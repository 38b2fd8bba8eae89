/** Khắc phục: the rows as the pane lists them, most pressing first, with its two filters. */
import type { NodeKey } from "../../domain/framework";
import type { RemediationItem } from "../../domain/remediation";
import type { PaneBook } from "../pane-model";
import { daysLeft } from "./deadline";

export interface RemediationRow {
  readonly item: RemediationItem;
  /** Chủ trì, else the office that answers for the criterion; blank where neither is known. */
  readonly office: string;
  readonly daysLeft: number | null;
}

export const deadlineFilters = ["all", "overdue", "soon", "none"] as const;
export type DeadlineFilter = (typeof deadlineFilters)[number];

export type OfficeFilter =
  { readonly kind: "all" } | { readonly kind: "unassigned" } | { readonly kind: "office"; readonly name: string };

export interface RemediationFilter {
  readonly office: OfficeFilter;
  readonly deadline: DeadlineFilter;
}

export const noFilter: RemediationFilter = { office: { kind: "all" }, deadline: "all" };

const soonDays = 30;

/** Overdue first, then by day, then words and no deadline in official order; done and settled rows come last. */
export function remediationRows({ items, sheet, today }: PaneBook): readonly RemediationRow[] {
  const rows = items.map((item) => ({
    item,
    office: item.entry.lead.trim() || (sheet.rowByKey.get(item.key)?.entry?.owner.trim() ?? ""),
    daysLeft: item.standing === "open" ? daysLeft(item.entry, today) : null,
  }));
  return rows
    .map((row, at) => ({ row, at }))
    .sort((first, second) => urgency(first.row) - urgency(second.row) || first.at - second.at)
    .map(({ row }) => row);
}

/** Lower is more pressing. Days count for themselves; everything else stands behind any deadline. */
function urgency({ item, daysLeft: days }: RemediationRow): number {
  const undated = 1_000_000;
  if (item.standing !== "open") return undated + 2;
  if (item.entry.state === "done") return undated + 1;
  return days ?? undated;
}

export function isOverdue(row: RemediationRow): boolean {
  return row.daysLeft !== null && row.daysLeft < 0;
}

export function matches(row: RemediationRow, { office, deadline }: RemediationFilter): boolean {
  return matchesOffice(row, office) && matchesDeadline(row, deadline);
}

function matchesOffice(row: RemediationRow, office: OfficeFilter): boolean {
  if (office.kind === "all") return true;
  return row.office === (office.kind === "office" ? office.name : "");
}

function matchesDeadline(row: RemediationRow, deadline: DeadlineFilter): boolean {
  switch (deadline) {
    case "all":
      return true;
    case "overdue":
      return isOverdue(row);
    case "soon":
      return row.daysLeft !== null && row.daysLeft >= 0 && row.daysLeft <= soonDays;
    case "none":
      return row.item.standing === "open" && row.item.entry.due === null;
  }
}

/** In alphabetical order of Vietnamese. */
export function officesOf(rows: readonly RemediationRow[]): readonly string[] {
  const names = new Set(rows.map(({ office }) => office).filter((name) => name !== ""));
  return [...names].sort((first, second) => first.localeCompare(second, "vi"));
}

/** Rows that can be assigned: their cells stand in `Khắc phục`. */
export function assignableKeys(rows: readonly RemediationRow[]): readonly NodeKey[] {
  return rows.filter(({ item }) => item.standing === "open").map(({ item }) => item.key);
}
