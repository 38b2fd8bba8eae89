import { Button } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { actionProblemText } from "../../text/action-problem-text";
import type { PaneCommands } from "../hooks/use-pane-commands";
import type { PaneState } from "../pane-model";
import { useWording } from "../text/wording";
import { Banner } from "./Banner";
import { PaneHeader } from "./PaneHeader";
import { usePaneFrameStyles } from "./PaneFrame.styles";
import { Screen } from "./Screen";

/** Most workbooks have their score sheet already. */
const StartScreen = lazy(async () => ({ default: (await import("./StartScreen")).StartScreen }));

interface PlainStateProps {
  readonly state: Exclude<PaneState, { readonly kind: "scoreSheet" }>;
  readonly commands: PaneCommands;
  readonly status: ReactNode;
}

/** The pane without a score book: still reading, nothing there yet, or a reason why it cannot be opened. */
export function PlainState({ state, commands, status }: PlainStateProps) {
  const styles = usePaneFrameStyles();
  const { text, language } = useWording();
  switch (state.kind) {
    case "loading":
      return (
        <>
          <PaneHeader title={text.appName} subtitle={text.loading} corner={null} />
          <main aria-busy>{status}</main>
        </>
      );
    case "noScoreSheet":
      return (
        <>
          <PaneHeader title={text.start.title} subtitle={text.start.subtitle} corner={null} />
          <main className={styles.panel}>
            {status}
            <Suspense>
              <StartScreen frameworks={state.frameworks} today={state.today} commands={commands} />
            </Suspense>
          </main>
        </>
      );
    case "problem":
      return (
        <>
          <PaneHeader title={text.appName} subtitle={text.problemTitle} corner={null} />
          <main className={styles.panel}>
            {status}
            <Screen
              footer={
                <Button appearance="primary" onClick={() => void commands.reload()}>
                  {text.tryAgain}
                </Button>
              }
            >
              <Banner tone="error" title={text.problemTitle}>
                <span>{actionProblemText(state.problem, language)}</span>
              </Banner>
            </Screen>
          </main>
        </>
      );
  }
}
