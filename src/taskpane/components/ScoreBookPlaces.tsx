import { lazy, Suspense, useState, type ReactNode } from "react";
import type { NodeKey } from "../../domain/framework";
import type { ExplainEnding } from "../hooks/use-leaf-fields";
import type { PaneCommands } from "../hooks/use-pane-commands";
import { useScoringRow } from "../hooks/use-scoring-row";
import type { PaneBook, SheetSelection } from "../pane-model";
import { useWording, type Language } from "../text/wording";
import { OverviewScreen } from "./OverviewScreen";
import { PaneHeader } from "./PaneHeader";
import { usePaneFrameStyles } from "./PaneFrame.styles";
import { ScreenTabs, screenPanelId, screenTabId, type ScreenName } from "./ScreenTabs";

/** Loaded when they are first opened, so that the pane itself opens sooner. */
const ScoringScreen = lazy(async () => ({ default: (await import("./ScoringScreen")).ScoringScreen }));
const RemediationScreen = lazy(async () => ({ default: (await import("./RemediationScreen")).RemediationScreen }));
const ChecksScreen = lazy(async () => ({ default: (await import("./ChecksScreen")).ChecksScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import("./SettingsScreen")).SettingsScreen }));

interface ScoreBookPlacesProps {
  readonly book: PaneBook;
  readonly selection: SheetSelection | null;
  readonly commands: PaneCommands;
  readonly explain: ExplainEnding;
  /** Progress and endings, above whichever place is shown. */
  readonly status: ReactNode;
  /** Another place was opened: what was said about the last one is put away. */
  readonly onShown: () => void;
  readonly onLanguage: (language: Language) => void;
}

/** The places of a score book, one at a time. */
export function ScoreBookPlaces({
  book,
  selection,
  commands,
  explain,
  status,
  onShown,
  onLanguage,
}: ScoreBookPlacesProps) {
  const styles = usePaneFrameStyles();
  const { text } = useWording();
  const [screen, setScreen] = useState<ScreenName>("overview");
  const [isInSettings, setIsInSettings] = useState(false);
  const row = useScoringRow(book.sheet, selection);
  const { assessment, framework } = book.sheet;
  const heading = `${assessment.unit.name} · ${assessment.period.label}`;
  const example = framework.historicalExample;

  const show = (place: ScreenName | "settings"): void => {
    onShown();
    setIsInSettings(place === "settings");
    if (place !== "settings") setScreen(place);
  };
  const goToRow = (key: NodeKey): void => {
    row.choose(key);
    void commands.select({ table: "BangDiem", key, column: "name" });
  };

  if (isInSettings) {
    return (
      <>
        <PaneHeader title={text.settings} subtitle={heading} corner={{ kind: "back", press: () => show(screen) }} />
        <main className={styles.panel}>
          {status}
          <Suspense>
            <SettingsScreen book={book} commands={commands} onLanguage={onLanguage} />
          </Suspense>
        </main>
      </>
    );
  }
  return (
    <>
      <PaneHeader
        title={assessment.unit.name}
        subtitle={[
          assessment.period.label,
          ...(example === null ? [] : [text.exampleBadge(example.year)]),
          framework.name,
        ].join(" · ")}
        corner={{ kind: "settings", press: () => show("settings") }}
      />
      <main className={styles.panel}>
        <ScreenTabs shown={screen} onShow={show} />
        {status}
        <div id={screenPanelId} className={styles.panel} role="tabpanel" aria-labelledby={screenTabId(screen)}>
          <Suspense>{screenOf(screen)}</Suspense>
        </div>
      </main>
    </>
  );

  function screenOf(shown: ScreenName): ReactNode {
    switch (shown) {
      case "overview":
        return <OverviewScreen book={book} commands={commands} onRow={goToRow} onShow={show} />;
      case "scoring":
        return <ScoringScreen book={book} commands={commands} explain={explain} rowKey={row.key} onRow={goToRow} />;
      case "remediation":
        return <RemediationScreen book={book} commands={commands} onRow={goToRow} />;
      case "checks":
        return <ChecksScreen book={book} commands={commands} />;
    }
  }
}
