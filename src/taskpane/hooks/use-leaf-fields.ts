/** The fields of one leaf in the screen Chấm, each tied to its cell of `BangDiem`. */
import { useMemo } from "react";
import { toText, type Exact } from "../../domain/decimal";
import type { LeafRow } from "../../domain/score-sheet";
import type { WrittenAs } from "../../domain/written-number";
import { printPicked } from "../../text/picked-labels";
import { statusText } from "../../text/status-text";
import type { TypedScoreColumn } from "../pane-model";
import { pickedLabels } from "../views/scoring";
import { problemWords } from "../text/problem-words";
import { useWording, type Wording } from "../text/wording";
import { readTypedFigure } from "../views/typed-figure";
import type { Ending } from "./use-action-runner";
import type { PaneCommands } from "./use-pane-commands";
import { useTypedCell, type ReadText, type TypedCellField } from "./use-typed-cell";

export interface LeafFields {
  /** `Không phát sinh`, or blank. */
  readonly state: TypedCellField;
  readonly done: TypedCellField;
  /** The same cell where it holds what was picked under a choice or a checklist. */
  readonly picked: TypedCellField;
  readonly due: TypedCellField;
  readonly selfInput: TypedCellField;
  readonly appraisedInput: TypedCellField;
  readonly explanation: TypedCellField;
  readonly evidence: TypedCellField;
  readonly owner: TypedCellField;
}

export function useLeafFields(row: LeafRow, commands: PaneCommands, explain: ExplainEnding): LeafFields {
  const { entry } = row;
  const { performance } = entry;
  const use = { row, commands, explain };
  return {
    state: useWordsCell(use, "state", entry.applicability.state === "applicable" ? "" : statusText.notApplicable),
    done: useFigureCell(use, "done", performance.done, "count"),
    picked: useWordsCell(use, "done", printPicked(pickedLabels(performance))),
    due: useFigureCell(use, "due", performance.due, "count"),
    selfInput: useFigureCell(use, "selfInput", entry.selfScore, "points"),
    appraisedInput: useFigureCell(use, "appraisedInput", entry.appraisedScore, "points"),
    explanation: useWordsCell(use, "explanation", entry.explanation),
    evidence: useWordsCell(use, "evidence", entry.evidence),
    owner: useWordsCell(use, "owner", entry.owner),
  };
}

/** The sentence for the field; `null` when all is well. */
export type ExplainEnding = (ending: Ending) => string | null;

interface LeafUse {
  readonly row: LeafRow;
  readonly commands: PaneCommands;
  readonly explain: ExplainEnding;
}

function useFigureCell<Unit>(
  { row, commands, explain }: LeafUse,
  column: TypedScoreColumn,
  value: Exact<Unit> | null,
  as: WrittenAs,
): TypedCellField {
  const wording = useWording();
  const was = value === null ? "" : toText(value);
  const max = as === "points" ? row.maxScore : null;
  const read = useMemo(
    () =>
      (text: string): ReadText =>
        readFigureText(text, as, max, wording),
    [as, max, wording],
  );
  return useTypedCell({
    shown: value === null ? "" : wording.figure(was),
    read,
    write: (text) => commands.typeCell({ table: "BangDiem", key: row.key, column, text, was }),
    explain,
  });
}

function readFigureText(text: string, as: WrittenAs, max: LeafRow["maxScore"] | null, wording: Wording): ReadText {
  const typed = readTypedFigure(text, as, max);
  const { scoring } = wording.text;
  switch (typed.kind) {
    case "blank":
      return { kind: "text", text: "" };
    case "figure":
      return { kind: "text", text: typed.canonical };
    case "unreadable":
      return { kind: "refused", why: problemWords(typed.why, wording.language) };
    case "negative":
      return { kind: "refused", why: scoring.belowZero };
    case "aboveMax":
      return { kind: "refused", why: scoring.aboveMax(wording.amount(max)) };
  }
}

function useWordsCell({ row, commands, explain }: LeafUse, column: TypedScoreColumn, shown: string): TypedCellField {
  return useTypedCell({
    shown,
    read: readWords,
    write: (text) => commands.typeCell({ table: "BangDiem", key: row.key, column, text, was: shown }),
    explain,
  });
}

function readWords(text: string): ReadText {
  return { kind: "text", text };
}
