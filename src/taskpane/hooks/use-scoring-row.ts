/** Which row the screen Chấm shows: the one selected in the sheet, until another is chosen here. */
import { useCallback, useState } from "react";
import type { NodeKey } from "../../domain/framework";
import type { ScoreSheet } from "../../domain/score-sheet";
import type { SheetSelection } from "../pane-model";
import { firstToScore } from "../views/scoring";

interface Chosen {
  readonly key: NodeKey;
  /** What was selected in the sheet when the row was chosen here; a later selection wins. */
  readonly selection: SheetSelection | null;
}

export interface ScoringRow {
  readonly key: NodeKey | null;
  readonly choose: (key: NodeKey) => void;
}

export function useScoringRow(sheet: ScoreSheet | null, selection: SheetSelection | null): ScoringRow {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = useCallback((key: NodeKey) => setChosen({ key, selection }), [selection]);
  if (sheet === null) return { key: null, choose };
  if (chosen !== null && isSameSelection(chosen.selection, selection)) return { key: chosen.key, choose };
  return { key: selection?.key ?? firstToScore(sheet)?.key ?? null, choose };
}

function isSameSelection(first: SheetSelection | null, second: SheetSelection | null): boolean {
  return first?.key === second?.key && first?.heading === second?.heading;
}
