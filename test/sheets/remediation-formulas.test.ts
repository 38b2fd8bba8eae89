/** @jest-environment ./test/environment/workbench-environment.ts
 * @jest-environment-options {"addIn": {"namespace": "CCHC", "folder": "src/functions"}}
 */
import { listRemediationItems, type EarlierItem } from "../../src/domain/remediation";
import type { ScoreSheet } from "../../src/domain/score-sheet";
import { planAssignment } from "../../src/sheets/assignment-plan";
import { planRemediation } from "../../src/sheets/remediation-plan";
import type { Dialect } from "../../src/sheets/sheet-plan";
import { sampleSheet } from "../builders/shipped-papers";
import { earlierRows, everyWay, today } from "./remediation-cases";
import { plannedValues, putHighlights, putPlan, putScoreSheet, shownTones, shownValues } from "./plan-in-workbook";

const cases: readonly (readonly [string, ScoreSheet, readonly EarlierItem[]])[] = [
  ["every way a row can stand", everyWay, earlierRows],
  ["hai-phong-2024", sampleSheet("hai-phong-2024"), []],
  ["duong-hoa-2022", sampleSheet("duong-hoa-2022"), []],
];
const dialects: readonly Dialect[] = ["cchc", "native"];

describe.each(cases)("%s", (_name, sheet, before) => {
  const items = listRemediationItems(sheet, before);
  const plan = planRemediation(sheet, items, { today });
  const assignment = planAssignment(sheet, { today, remediation: "made", items, offices: [] });

  test.each(dialects)("the workbook calculates what the plan says, in the dialect %s", async (dialect) => {
    await putScoreSheet(sheet);
    await putPlan(plan, dialect);
    await putPlan(assignment, dialect);
    expect(await shownValues(plan)).toEqual(plannedValues(plan));
    expect(await shownValues(assignment)).toEqual(plannedValues(assignment));
  });
});

test("colours say what Cảnh báo hạn says", async () => {
  const plan = planRemediation(everyWay, listRemediationItems(everyWay, earlierRows), { today });
  await putScoreSheet(everyWay);
  await putPlan(plan, "native");
  await putHighlights(plan);
  const colours = plan.table.rows.map(({ cells }, at) => {
    const [key, alert] = [cells[0], cells.at(-1)].map((content) => (content?.kind === "text" ? content.text : ""));
    const tones = Object.entries(shownTones(plan, `G${at + 7}:M${at + 7}`)).map(
      ([cell, tone]) => `${cell[0]!} ${tone}`,
    );
    return `${key!} “${alert!}”: ${tones.join(", ")}`;
  });
  const everyCell = (tone: string): string =>
    ["G", "H", "I", "J", "K", "L", "M"].map((column) => `${column} ${tone}`).join(", ");
  expect(colours).toEqual([
    "I.11 “Chưa giao”: H unscored, K unscored, M unscored",
    "I.1.1 “Quá hạn 5 ngày”: K overdue, L overdue, M overdue",
    "I.1.2 “Còn 5 ngày”: K dueSoon, L dueSoon, M dueSoon",
    "I.1.3 “”: ",
    "I.1.10 “Chưa giao · Đến hạn hôm nay”: H unscored, K dueSoon, L dueSoon, M dueSoon",
    "I.2.1 “Chưa có hạn”: K unscored, M unscored",
    "I.2.2 “”: ",
    `I.2.3 “Đã đạt điểm tối đa”: ${everyCell("settled")}`,
    `I.2.4 “Không phát sinh”: ${everyCell("notApplicable")}`,
    "I.10.1 “Chưa giao”: H unscored, K unscored, M unscored",
    "I.12.1 “Vượt tối đa”: M aboveMaximum",
    "2.1 “”: ",
    "2.10 “”: ",
    `I.9.9 “Không còn trong bảng điểm”: ${everyCell("settled")}`,
  ]);
  // The area I.10 and the total, among nine lines.
  expect(shownTones(plan, "B22:B31")).toEqual({ B26: "mismatch", B30: "mismatch" });
});
