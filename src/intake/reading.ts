/** What one piece of a paper gave, before the pieces are put together. */
import type { DraftRow } from "./draft-row";
import type {
  ClaimedCut,
  IntakeIndicator,
  IntakeNote,
  IntakeOwner,
  IntakeProcedure,
  IntakeTable,
  IntakeTotals,
  NotUnderstood,
  QuotedRate,
  SetAside,
} from "./intake";

export interface Reading {
  readonly drafts: readonly DraftRow[];
  readonly indicators: readonly IntakeIndicator[];
  readonly procedures: readonly IntakeProcedure[];
  readonly owners: readonly IntakeOwner[];
  readonly totals: Partial<IntakeTotals>;
  /** Parts of the total that may be rows of their own. */
  readonly parts: readonly DraftRow[];
  readonly shares: readonly QuotedRate[];
  readonly claimedCut: ClaimedCut | null;
  readonly tables: readonly IntakeTable[];
  readonly notes: readonly IntakeNote[];
  readonly aside: readonly SetAside[];
  readonly notUnderstood: readonly NotUnderstood[];
}

export const nothingRead: Reading = {
  drafts: [],
  indicators: [],
  procedures: [],
  owners: [],
  totals: {},
  parts: [],
  shares: [],
  claimedCut: null,
  tables: [],
  notes: [],
  aside: [],
  notUnderstood: [],
};
