/** The pane in a page without Office: rendered as `startPane` does it, driven as a person drives it. */
import "@testing-library/jest-dom";
import { configure, render, screen } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import { PaneApp } from "../../src/taskpane/components/PaneApp";
import type { PaneBook, PaneState, SheetSelection } from "../../src/taskpane/pane-model";
import type { Language } from "../../src/taskpane/text/wording";
import { recordedPane, type RecordedPane } from "./recorded-pane";

// Working out what is hidden from every style of every ancestor takes most of a test's time, and nothing here hides that way.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

export interface RenderedPane extends RecordedPane {
  readonly user: UserEvent;
  readonly languages: Language[];
}

export function renderPane(state: PaneState, language: Language = "vi"): RenderedPane {
  const pane = recordedPane(state);
  const languages: Language[] = [];
  const { source, actions } = pane;
  render(
    <PaneApp
      source={source}
      actions={actions}
      theme="light"
      language={language}
      requests={{ listen: () => () => undefined }}
      onLanguage={(chosen) => languages.push(chosen)}
    />,
  );
  return {
    ...pane,
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    languages,
  };
}

export function scoreSheetState(book: PaneBook, key: string | null = null): PaneState {
  const selection: SheetSelection | null = key === null ? null : { key, heading: null };
  return { kind: "scoreSheet", book, selection };
}

/** Opens a screen by its tab and waits until it is there. */
export async function openScreen({ user }: RenderedPane, name: string): Promise<void> {
  await user.click(screen.getByRole("tab", { name }));
  await screen.findByRole("tabpanel", { name });
}

/** Puts a whole text into a field at once, as pasting does; typing key by key is tested where keys matter. */
export async function fill({ user }: RenderedPane, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
