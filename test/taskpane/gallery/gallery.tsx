/** The page of the gallery: one scene, theme and language, as its address says. */
import { startPane } from "../../../src/taskpane/start-pane";
import type { Language } from "../../../src/taskpane/text/wording";
import type { PaneTheme } from "../../../src/taskpane/theme";
import { recordedPane } from "../recorded-pane";
import { scenes } from "./scenes";

declare global {
  interface Window {
    readonly showScene: (name: string, theme: PaneTheme, language: Language) => void;
  }
}

let running: { readonly stop: () => void } | null = null;

function showScene(name: string, theme: PaneTheme, language: Language): void {
  const scene = scenes.find((candidate) => candidate.name === name);
  const root = document.getElementById("root");
  if (scene === undefined || root === null) throw new Error(`No scene ${name}`);
  running?.stop();
  const { source, actions, answer } = recordedPane(scene.state());
  answer("runChecks", async ({ onStep }) => {
    onStep("reading");
    return new Promise(() => {});
  });
  answer("makeRemediation", async () => ({
    outcome: "done",
    done: { did: "madeRemediation", rows: 13, added: 2, settled: 1, lost: "6.81", explained: "5.81" },
  }));
  answer("removeSheets", async ({ consent }) =>
    consent === "given"
      ? { outcome: "done", done: { did: "removedSheets", sheets: 5 } }
      : {
          outcome: "consentNeeded",
          consent: { about: "removeSheets", sheets: ["Bảng điểm", "Khắc phục"], typedCells: 71 },
        },
  );
  running = startPane(root, {
    source,
    actions,
    theme,
    language,
    requests: { listen: () => () => undefined },
    onLanguage: () => {},
  });
}

Object.assign(window, { showScene });
