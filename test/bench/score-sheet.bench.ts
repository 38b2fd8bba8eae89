/** How long a score sheet takes to compute and to check, by size; each line against the sheet of 105 leaves. */
import { checkScoreSheet } from "../../src/domain/checks/all-checks";
import { parseFramework } from "../../src/frameworks/parse-framework";
import { listRemediationItems, reconcile } from "../../src/domain/remediation";
import { makeScoreSheet } from "../../src/domain/score-sheet";
import chiMinh from "../../src/frameworks/chi-minh-2023h1.json" with { type: "json" };
import { largeAssessment, largeFramework } from "./large-sheet";
import { measure, report } from "./measure";

export function benchScoreSheet(): readonly string[] {
  const sheets = [105, 1_000, 5_000].map((leaves) => {
    const framework = largeFramework(leaves);
    return { leaves, framework, assessment: largeAssessment(framework) };
  });
  const measured = sheets.flatMap(({ leaves, framework, assessment }) => {
    const runs = leaves > 1_000 ? 7 : 21;
    const sheet = makeScoreSheet(framework, assessment);
    return [
      measure(`makeScoreSheet, ${leaves} leaves`, runs, () => makeScoreSheet(framework, assessment)),
      measure(`checkScoreSheet, ${leaves} leaves`, runs, () => checkScoreSheet(sheet)),
      measure(`remediation and reconciliation, ${leaves}`, runs, () => reconcile(sheet, listRemediationItems(sheet))),
    ];
  });
  const parsing = measure("parseFramework, chi-minh-2023h1", 21, () => parseFramework(chiMinh));
  const [baseline] = measured;
  return baseline === undefined ? [] : [...measured, parsing].map((line) => report(line, baseline));
}
