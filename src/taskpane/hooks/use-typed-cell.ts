/**
 * What is being typed into one field of the pane, until it is written to its cell on leaving the field or Enter.
 *
 * What was typed is never dropped: a text that cannot be taken stays in the field beside its reason, and leaving the screen
 * writes first.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Ending } from "./use-action-runner";

/** What to write, or why it cannot be written. */
export type ReadText =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "refused"; readonly why: string };

export interface TypedCellField {
  readonly value: string;
  readonly error: string | null;
  readonly isWriting: boolean;
  readonly type: (value: string) => void;
  readonly commit: () => void;
  /** Types a whole text and writes it. */
  readonly enter: (text: string) => void;
  readonly revert: () => void;
}

export interface TypedCellSource {
  /** As the field shows the cell now. */
  readonly shown: string;
  readonly read: (text: string) => ReadText;
  readonly write: (text: string) => Promise<Ending>;
  readonly explain: (ending: Ending) => string | null;
}

/** A text that was written, shown until the workbook's own answer comes. */
interface Written {
  readonly text: string;
  readonly over: string;
}

export function useTypedCell({ shown, read, write, explain }: TypedCellSource): TypedCellField {
  const [draft, setDraft] = useState<string | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const settled = written !== null && written.over === shown ? written.text : shown;

  const put = useCallback(
    async (text: string) => {
      const typed = read(text);
      if (typed.kind === "refused") {
        setError(typed.why);
        return;
      }
      if (isSameText(typed, read(settled))) {
        setDraft(null);
        setError(null);
        return;
      }
      setIsWriting(true);
      const refusal = explain(await write(typed.text));
      setIsWriting(false);
      setError(refusal);
      if (refusal !== null) return;
      setWritten({ text, over: shown });
      // Typed on while it was being written: that text is still to be written.
      setDraft((now) => (now === text ? null : now));
    },
    [settled, shown, read, write, explain],
  );
  const commit = useCallback(async () => {
    if (draft !== null) await put(draft);
  }, [draft, put]);

  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  }, [commit]);
  useEffect(
    () => () => {
      void latest.current();
    },
    [],
  );

  return {
    value: draft ?? settled,
    error,
    isWriting,
    type: useCallback((value: string) => {
      setDraft(value);
      setError(null);
    }, []),
    commit: useCallback(() => void commit(), [commit]),
    enter: useCallback(
      (text: string) => {
        setDraft(text);
        void put(text);
      },
      [put],
    ),
    revert: useCallback(() => {
      setDraft(null);
      setError(null);
    }, []),
  };
}

function isSameText(typed: ReadText, before: ReadText): boolean {
  return typed.kind === "text" && before.kind === "text" && typed.text === before.text;
}
