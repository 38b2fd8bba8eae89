/** Settings while they are being changed; another user's change shows until this user types. */
import { useState } from "react";
import type { PaneBook } from "../pane-model";
import { draftOf, readDraft, type DraftFaults, type SettingsDraft } from "../views/settings-draft";
import type { PaneCommands } from "./use-pane-commands";

export interface SettingsDraftState {
  readonly draft: SettingsDraft;
  readonly faults: DraftFaults;
  readonly isChanged: boolean;
  readonly change: (members: Partial<SettingsDraft>) => void;
  readonly save: () => void;
}

const noFaults: DraftFaults = { digits: [], bandAt: null };

export function useSettingsDraft(book: PaneBook, commands: PaneCommands): SettingsDraftState {
  const [changed, setChanged] = useState<Partial<SettingsDraft>>({});
  const [faults, setFaults] = useState(noFaults);
  const stored = draftOf(book);
  const draft = { ...stored, ...changed };

  const save = (): void => {
    const read = readDraft(draft);
    setFaults(read.kind === "faults" ? read.faults : noFaults);
    if (read.kind === "faults") return;
    void commands.changeSettings(read.change).then((ending) => {
      const isSaved = ending.kind === "outcome" && ending.outcome.outcome !== "refused";
      if (isSaved) setChanged({});
    });
  };

  return {
    draft,
    faults,
    isChanged: JSON.stringify(draft) !== JSON.stringify(stored),
    change: (members) => setChanged((now) => ({ ...now, ...members })),
    save,
  };
}
