import { outcomeText } from "../../text/outcome-text";
import type { ExplainEnding } from "../hooks/use-leaf-fields";
import type { ActionRunner } from "../hooks/use-action-runner";
import { useActionRunner } from "../hooks/use-action-runner";
import { useRibbonRequests } from "../hooks/use-ribbon-requests";
import { usePaneCommands } from "../hooks/use-pane-commands";
import { usePaneState } from "../hooks/use-pane-state";
import type { PaneActions, PaneSource, RibbonRequests } from "../pane-model";
import { useWording, type Language } from "../text/wording";
import { ConsentQuestion } from "./ConsentQuestion";
import { EndingNotice } from "./EndingNotice";
import { usePaneFrameStyles } from "./PaneFrame.styles";
import { PlainState } from "./PlainState";
import { RunningBar } from "./RunningBar";
import { ScoreBookPlaces } from "./ScoreBookPlaces";

export interface PaneFrameProps {
  readonly source: PaneSource;
  readonly actions: PaneActions;
  readonly requests: RibbonRequests;
  readonly onLanguage: (language: Language) => void;
}

/** The whole pane: the screens of a score book, or what is shown without one, with progress, endings and questions. */
export function PaneFrame({ source, actions, requests, onLanguage }: PaneFrameProps) {
  const styles = usePaneFrameStyles();
  const { text, language } = useWording();
  const state = usePaneState(source);
  const runner = useActionRunner();
  const commands = usePaneCommands(actions, runner.start);
  useRibbonRequests(requests, commands);
  const status = <PaneStatus runner={runner} />;
  const explain: ExplainEnding = (ending) => {
    if (ending.kind === "declined") return text.keptAsIs;
    if (ending.kind === "mistake") return text.mistake;
    return ending.outcome.outcome === "refused" ? outcomeText(ending.outcome, language) : null;
  };
  return (
    <>
      <div className={styles.root} inert={runner.asking !== null}>
        {state.kind === "scoreSheet" ? (
          <ScoreBookPlaces
            book={state.book}
            selection={state.selection}
            commands={commands}
            explain={explain}
            status={status}
            onShown={runner.dismiss}
            onLanguage={onLanguage}
          />
        ) : (
          <PlainState state={state} commands={commands} status={status} />
        )}
      </div>
      {runner.asking !== null && <ConsentQuestion consent={runner.asking} onAnswer={runner.answer} />}
    </>
  );
}

/** Stays in the page while empty, so that what appears in it is read out. */
function PaneStatus({ runner }: { readonly runner: ActionRunner }) {
  const styles = usePaneFrameStyles();
  const { running, ending } = runner;
  return (
    <div role="status" aria-live="polite">
      {running !== null && <RunningBar running={running} onStop={runner.stop} />}
      {ending !== null && running === null && (
        <div className={styles.notice}>
          <EndingNotice ending={ending} onDismiss={runner.dismiss} />
        </div>
      )}
    </div>
  );
}
