/** The shipped samples as workbooks, made by the action that makes them for staff. */
import { makeScoreSheet } from "../../src/actions/make-score-sheet";
import { makeRemediation } from "../../src/actions/make-remediation";
import type { WorkbookPort } from "../../src/ports/workbook";
import type { Dialect } from "../../src/sheets/sheet-plan";
import type { WorkbookFile } from "../../src/xlsx-file/open-workbook-file";
import { sampleSheet } from "../builders/shipped-papers";
import { opened } from "./opened-file";

/** Those that have a score sheet. */
export const sampleIds = ["ba-thanh-2024", "chi-minh-2023h1", "duong-hoa-2022", "hai-phong-2024"] as const;

const contextOf = (workbook: WorkbookPort) =>
  ({ workbook, clock: { today: () => "2026-01-15" }, consent: "notAsked" }) as const;

/** With its score sheet and its remediation sheet. */
export async function sampleFile(id: string, dialect: Dialect = "native", begun?: WorkbookFile): Promise<WorkbookFile> {
  const file = begun ?? (await opened("new"));
  const { framework, assessment } = sampleSheet(id);
  const choice = { framework, assessment, dialect, view: "full" } as const;
  const made = await makeScoreSheet(contextOf(file.port), choice);
  const remediated = await makeRemediation(contextOf(file.port));
  expect([made.outcome, remediated.outcome]).toEqual(["done", "done"]);
  return file;
}
