/** The rows of a time-cut table: procedures, days by law, days after the cut, and the rate printed beside them. */
import { count, percent, type Count } from "../../domain/decimal";
import { isProblem } from "../../domain/problem";
import { readWrittenAmount } from "../../domain/written-number";
import { joinBroken } from "../draft-row";
import { shortened } from "../folded-text";
import { spanOf, type IntakeProcedure, type NotUnderstood } from "../intake";
import { cellText, inColumn, rowText, type GridRow } from "./grid";
import { columnOf } from "./score-table";
import type { GridTable } from "./tables-in-grid";

export interface TimeCutReading {
  readonly procedures: readonly IntakeProcedure[];
  readonly notUnderstood: readonly NotUnderstood[];
}

export function readTimeCutTable({ columns, rows }: GridTable): TimeCutReading {
  const procedures: IntakeProcedure[] = [];
  const notUnderstood: NotUnderstood[] = [];
  const text = (row: GridRow, role: Parameters<typeof columnOf>[1]): string => {
    const column = columnOf(columns, role);
    return column === null ? "" : cellText(row.cells[column]);
  };
  const days = (row: GridRow, role: "statutoryDays" | "reducedDays"): Count | null => {
    const written = text(row, role);
    const amount = readWrittenAmount(written.replace(/\s*(?:ngày(?: làm việc)?)$/i, "").trim(), "count");
    if (!isProblem(amount)) return count(amount);
    const column = columnOf(columns, role);
    notUnderstood.push({
      place: inColumn(row.place, column ?? 0),
      text: shortened(written === "" ? rowText(row) : written),
      why: "notANumber",
    });
    return null;
  };
  for (const row of rows) {
    const name = text(row, "name");
    const last = procedures.at(-1);
    const isBroken = text(row, "code") === "" && text(row, "statutoryDays") === "" && text(row, "reducedDays") === "";
    if (isBroken && last !== undefined && name !== "") {
      procedures[procedures.length - 1] = {
        ...last,
        name: joinBroken([last.name, name]),
        place: spanOf([last.place, row.place]),
      };
      continue;
    }
    if (name === "" || isBroken || text(row, "statutoryDays") + text(row, "reducedDays") === "") {
      notUnderstood.push({
        place: row.place,
        text: shortened(rowText(row)),
        why: name === "" ? "noName" : "notANumber",
      });
      continue;
    }
    const statutoryDays = days(row, "statutoryDays");
    const reducedDays = days(row, "reducedDays");
    if (statutoryDays === null || reducedDays === null) continue;
    const written = text(row, "cutRate").replace(/\s*%$/, "");
    const rate = written === "" ? null : readWrittenAmount(written, "points");
    if (rate !== null && isProblem(rate)) {
      notUnderstood.push({
        place: inColumn(row.place, columnOf(columns, "cutRate") ?? 0),
        text: shortened(written),
        why: "notANumber",
      });
    }
    procedures.push({
      number: text(row, "code").replace(/\.$/, "") || String(procedures.length + 1),
      name,
      statutoryDays,
      reducedDays,
      statedRate: rate === null || isProblem(rate) ? null : percent(rate),
      document: text(row, "document"),
      note: text(row, "note"),
      place: row.place,
    });
  }
  return { procedures, notUnderstood };
}
