/**
 * Runs actions one after the other, so that a cell that is being written is written before a sheet is made from it; keeps
 * what is running, what is being asked, and how the last one ended.
 */
import { useCallback, useMemo, useRef, useState } from "react";
import type { Consent } from "../../actions/outcome";
import type { ActionRun, ActionStep, Outcome, PaneActions } from "../pane-model";

export type ActionName = keyof PaneActions;

export interface Running {
  readonly name: ActionName;
  readonly step: ActionStep | null;
  readonly isStopping: boolean;
}

/** `mistake`: an action threw, which is a fault of ours and no expected ending. */
export type Ending =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "declined" }
  | { readonly kind: "mistake"; readonly mistake: unknown };

export interface ActionRunner {
  /** `null` while nothing runs that is worth waiting for. */
  readonly running: Running | null;
  readonly asking: Consent | null;
  /** How the last one ended, until the user puts it away. */
  readonly ending: Ending | null;
  readonly start: (name: ActionName, loudness: Loudness, call: (run: ActionRun) => Promise<Outcome>) => Promise<Ending>;
  readonly stop: () => void;
  readonly answer: (answer: Answer) => void;
  readonly dismiss: () => void;
}

/** `quiet`: neither progress nor success is shown; a refusal is. `silent`: whoever started it shows how it ended. */
export type Loudness = "loud" | "quiet" | "silent";
export type Answer = "agreed" | "declined";

export function useActionRunner(): ActionRunner {
  const [running, setRunning] = useState<Running | null>(null);
  const [asking, setAsking] = useState<Consent | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const cancel = useRef<AbortController | null>(null);
  const reply = useRef<((answer: Answer) => void) | null>(null);

  const runOnce = useCallback(
    async (
      name: ActionName,
      loudness: Loudness,
      call: (run: ActionRun) => Promise<Outcome>,
      consent: ActionRun["consent"],
    ): Promise<Outcome> => {
      const stopper = new AbortController();
      const onStep = (step: ActionStep): void => {
        setRunning((now) => (now === null ? null : { ...now, step }));
      };
      if (loudness === "loud") {
        cancel.current = stopper;
        setRunning({ name, step: null, isStopping: false });
      }
      try {
        return await call({ consent, cancel: stopper.signal, onStep });
      } finally {
        if (loudness === "loud") setRunning(null);
      }
    },
    [],
  );

  const runToEnd = useCallback<ActionRunner["start"]>(
    async (name, loudness, call) => {
      if (loudness === "loud") setEnding(null);
      const outcome = await runOnce(name, loudness, call, "notAsked");
      if (outcome.outcome !== "consentNeeded") return { kind: "outcome", outcome };
      setAsking(outcome.consent);
      const answer = await new Promise<Answer>((resolve) => {
        reply.current = resolve;
      });
      setAsking(null);
      if (answer === "declined") return { kind: "declined" };
      return { kind: "outcome", outcome: await runOnce(name, loudness, call, "given") };
    },
    [runOnce],
  );

  const start = useCallback<ActionRunner["start"]>(
    (name, loudness, call) => {
      const mine = last.current.then(async (): Promise<Ending> => {
        const end = await runToEnd(name, loudness, call).catch((mistake: unknown): Ending => ({
          kind: "mistake",
          mistake,
        }));
        if (isShown(end, loudness)) setEnding(end);
        return end;
      });
      last.current = mine;
      return mine;
    },
    [runToEnd],
  );

  const stop = useCallback(() => {
    cancel.current?.abort();
    setRunning((now) => (now === null ? null : { ...now, isStopping: true }));
  }, []);
  const answer = useCallback((given: Answer) => reply.current?.(given), []);
  const dismiss = useCallback(() => setEnding(null), []);

  return useMemo(
    () => ({ running, asking, ending, start, stop, answer, dismiss }),
    [running, asking, ending, start, stop, answer, dismiss],
  );
}

function isShown(end: Ending, loudness: Loudness): boolean {
  if (end.kind !== "outcome" || loudness === "loud") return true;
  return loudness === "quiet" && end.outcome.outcome === "refused";
}
