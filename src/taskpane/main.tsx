/** Where everything meets: functions, ribbon and pane share this one script and what it keeps. */
import "../functions/register";
import { associateRibbon } from "../commands/commands";
import { actionsOnDemand } from "./wiring/actions-on-demand";
import { followedWorkbook } from "./wiring/followed-workbook";
import { loadWhenIdle } from "./wiring/load-when-idle";
import { followOfficeTheme, localClock, officeTheme } from "./wiring/office-surroundings";
import { chosenLanguage, keepLanguage } from "./wiring/pane-language";
import { ribbonQueue, type RibbonQueue } from "./wiring/ribbon-requests";
import { workbookSource } from "./wiring/workbook-source";

/** Asked for while Office gets ready. Formulas in cells do not wait for it. */
const screens = import("./wiring/screens");
const source = workbookSource(followedWorkbook, localClock);
const writing = () => import("./wiring/workbook-actions");
const actions = actionsOnDemand(async () => (await writing()).workbookActions(localClock, source));
const requests = ribbonQueue();

associateRibbon(
  {
    // What is to be made is chosen in the pane; where it is made already, the pane shows it.
    makeScoreSheet: () => Office.addin.showAsTaskpane(),
    makeRemediation: () => runForRibbon(requests, "makeRemediation"),
    runChecks: () => runForRibbon(requests, "runChecks"),
  },
  (mistake) => {
    // A mistake of ours reaches the page's own report, where whoever looks for it finds it.
    reportError(mistake);
  },
);

/** The pane comes up only where it has something to say that the sheets do not show. */
async function runForRibbon(queue: RibbonQueue, request: Parameters<RibbonQueue["ask"]>[0]): Promise<void> {
  const ending = await queue.ask(request);
  if (ending === "toBeRead") await Office.addin.showAsTaskpane();
}

void Office.onReady(async () => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no #root");
  const reading = source.start();
  const { startPane, nextScreens } = await screens;
  const pane = startPane(root, {
    source,
    actions,
    requests,
    theme: officeTheme(),
    language: chosenLanguage(),
    onLanguage: keepLanguage,
  });
  followOfficeTheme(pane.changeTheme);
  await reading;
  loadWhenIdle([writing, ...nextScreens]);
});
