/** Where everything meets: functions, ribbon and pane share this one script and what it keeps. */
import "../functions/register";
import { associateRibbon } from "../commands/commands";
import { liveWorkbook } from "../excel/live-workbook";
import { startPane } from "./start-pane";
import { followOfficeTheme, localClock, officeTheme } from "./wiring/office-surroundings";
import { chosenLanguage, keepLanguage } from "./wiring/pane-language";
import { ribbonQueue, type RibbonQueue } from "./wiring/ribbon-requests";
import { workbookActions } from "./wiring/workbook-actions";
import { workbookSource } from "./wiring/workbook-source";

const workbook = liveWorkbook();
const source = workbookSource(workbook, localClock);
const actions = workbookActions(workbook, localClock, source);
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

void Office.onReady(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no #root");
  const pane = startPane(root, {
    source,
    actions,
    requests,
    theme: officeTheme(),
    language: chosenLanguage(),
    onLanguage: keepLanguage,
  });
  followOfficeTheme(pane.changeTheme);
  return source.start();
});
