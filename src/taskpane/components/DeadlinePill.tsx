import { useWording, type Wording } from "../text/wording";
import type { RemediationRow } from "../views/remediation-rows";
import type { BannerTone } from "./Banner";
import { Pill } from "./Pill";

const soonDays = 14;

/** What presses on a row: days, a missing owner, or that it is settled. */
export function DeadlinePill({ row }: { readonly row: RemediationRow }) {
  const { tone, words } = pressing(row, useWording());
  return <Pill tone={tone}>{words}</Pill>;
}

interface Pressing {
  readonly tone: BannerTone;
  readonly words: string;
}

/** The one thing about a row that matters most. */
export function pressing(row: RemediationRow, { text }: Wording): Pressing {
  const { item, daysLeft, office } = row;
  const { remediation } = text;
  if (item.standing === "settled") return { tone: "success", words: remediation.settled };
  if (item.standing === "unknown") return { tone: "info", words: remediation.unknown };
  if (item.entry.state === "done") return { tone: "success", words: remediation.states.done };
  if (daysLeft !== null) return inDays(daysLeft, text.remediation);
  if (office === "") return { tone: "error", words: remediation.unassigned };
  const { due } = item.entry;
  return due?.kind === "text" ? { tone: "info", words: due.text } : { tone: "warning", words: remediation.noDue };
}

function inDays(days: number, words: Wording["text"]["remediation"]): Pressing {
  if (days < 0) return { tone: "error", words: words.daysOver(-days) };
  if (days === 0) return { tone: "error", words: words.today };
  return { tone: days <= soonDays ? "warning" : "info", words: words.daysLeft(days) };
}
