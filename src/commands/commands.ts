/** The buttons of the ribbon: each runs one action. Which button stands where is the manifest's matter. */

/** What the buttons do, by the names that manifest.xml calls them. An action itself tells the user how it ended. */
export interface RibbonActions {
  makeScoreSheet(): Promise<void>;
  makeRemediation(): Promise<void>;
  runChecks(): Promise<void>;
}

export const ribbonFunctions = [
  "makeScoreSheet",
  "makeRemediation",
  "runChecks",
] as const satisfies readonly (keyof RibbonActions)[];

/**
 * Makes the buttons work; to be called before or in `Office.onReady`.
 *
 * `showMistake` gets what an action throws, which is a mistake of ours: nobody looks at a console behind Excel. Excel
 * keeps a button busy until it hears that the action is over, so it is told so however the action ends.
 */
export function associateRibbon(actions: RibbonActions, showMistake: (mistake: unknown) => void): void {
  for (const name of ribbonFunctions) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      Promise.resolve()
        .then(() => actions[name]())
        .catch(showMistake)
        .finally(() => {
          event.completed();
        });
    });
  }
}
