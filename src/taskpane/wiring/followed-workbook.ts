/** The open workbook as the pane follows it: read and watched. Writing to it comes with the actions. */
import { readTables } from "../../excel/read-tables";
import { watchWorkbook } from "../../excel/watch";
import { isWorkbookProblem, type LiveWorkbookPort } from "../../ports/workbook";

export type FollowedWorkbook = Pick<LiveWorkbookPort, "read" | "watch">;

export const followedWorkbook: FollowedWorkbook = {
  read: async (request) => {
    const look = await readTables(request);
    return isWorkbookProblem(look) ? look : look.reading;
  },
  watch: watchWorkbook,
};
