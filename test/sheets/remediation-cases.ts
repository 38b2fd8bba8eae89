/** A remediation list in which every kind of row stands, around today. */
import { noRemediation } from "../../src/domain/assessment";
import type { EarlierItem } from "../../src/domain/remediation";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { entry, sheetOf } from "../builders/assessments";
import { branch, leaf, remainder } from "../builders/frameworks";

/** TODAY() asks the machine's clock. */
const dayFromToday = (days: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days)).toISOString().slice(0, 10);
};
export const today = dayFromToday(0);
const on = (days: number): { readonly kind: "date"; readonly date: string } => ({
  kind: "date",
  date: dayFromToday(days),
});

/** Every way a row can stand: late, near, in words, not handed out, done, settled, out of the count, gone. */
export const everyWay: ScoreSheet = sheetOf(
  [
    branch(
      "I",
      [
        branch("I.1", [leaf("I.1.1", "2"), leaf("I.1.2", "0.3"), leaf("I.1.3", "1"), leaf("I.1.10", "1")]),
        branch("I.2", [leaf("I.2.1", "1"), leaf("I.2.2", "1"), leaf("I.2.3", "1"), leaf("I.2.4", "1")]),
        branch("I.10", [leaf("I.10.1", "1"), remainder("I.10.x", "2")]),
        leaf("I.11", "1", { level: "criterion" }),
        branch("I.12", [remainder("I.12.x", "15", { rule: "điều tra xã hội học" }), leaf("I.12.1", "1")]),
      ],
      { level: "part" },
    ),
    // Areas that are leaves, with keys that a spreadsheet would take for one number.
    leaf("2.1", "1", { level: "area" }),
    leaf("2.10", "1", { level: "area" }),
  ],
  {
    "I.1.1": entry({ appraised: "0.1", remediation: { lead: "Văn phòng", due: on(-5) } }),
    "I.1.2": entry({ self: "0.1", remediation: { lead: "văn  phòng ", due: on(5) } }),
    "I.1.3": entry({ appraised: "0", remediation: { lead: "Kế toán", due: { kind: "text", text: "Cả năm" } } }),
    "I.1.10": entry({ appraised: "0.5", remediation: { due: on(0) } }),
    "I.2.1": entry({ appraised: "0.5", remediation: { lead: "Kế toán" } }),
    "I.2.2": entry({
      appraised: "0.5",
      remediation: { state: "done", lead: "Kế toán", due: on(-400) },
    }),
    "I.2.3": entry({ appraised: "1" }),
    "I.2.4": entry({ notApplicable: "", appraised: "0" }),
    "I.10.1": entry({ appraised: "0.25" }),
    "I.10.x": entry({ appraised: "1" }),
    "I.11": entry({ appraised: "0.7" }),
    "I.12.x": entry({ appraised: "10.32" }),
    "I.12.1": entry({ appraised: "2" }),
    "2.1": entry({ appraised: "0.9", remediation: { state: "done" } }),
    "2.10": entry({ appraised: "0.2", remediation: { state: "done" } }),
  },
);

/** Rows of a list made before: two settled since, one out of range, one whose leaf is gone. */
export const earlierRows: readonly EarlierItem[] = ["I.2.3", "I.2.4", "I.12.1", "I.9.9"].map((key) => ({
  key,
  code: key,
  name: key,
  maxScore: everyWay.totals.maxScore,
  entry: { ...noRemediation, lead: "Văn phòng" },
}));
