import { mergeClasses } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { useWording } from "../text/wording";
import { useScreenTabsStyles } from "./ScreenTabs.styles";

export const screens = ["overview", "scoring", "remediation", "checks"] as const;
export type ScreenName = (typeof screens)[number];

interface ScreenTabsProps {
  readonly shown: ScreenName;
  readonly onShow: (screen: ScreenName) => void;
}

/** Ids tie a tab to its panel, which one screen at a time fills. */
export const screenPanelId = "cchc-screen";
export const screenTabId = (screen: ScreenName): string => `cchc-tab-${screen}`;

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % screens.length,
  ArrowLeft: (at) => (at + screens.length - 1) % screens.length,
  Home: () => 0,
  End: () => screens.length - 1,
};

/** One stop of the Tab key; arrows go from screen to screen. */
export function ScreenTabs({ shown, onShow }: ScreenTabsProps) {
  const styles = useScreenTabsStyles();
  const { text } = useWording();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const to = screens[steps[event.key]?.(screens.indexOf(shown)) ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    onShow(to);
    list.current?.querySelector<HTMLElement>(`#${screenTabId(to)}`)?.focus();
  };

  return (
    <div ref={list} className={styles.root} role="tablist" aria-label={text.screensLabel} onKeyDown={move}>
      {screens.map((screen) => (
        <button
          key={screen}
          id={screenTabId(screen)}
          type="button"
          role="tab"
          aria-selected={screen === shown}
          aria-controls={screenPanelId}
          tabIndex={screen === shown ? 0 : -1}
          className={mergeClasses(styles.tab, screen === shown && styles.selected)}
          onClick={() => onShow(screen)}
        >
          {text.screens[screen]}
        </button>
      ))}
    </div>
  );
}
