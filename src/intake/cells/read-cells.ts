/** A range or a whole sheet taken in: every table in it, and everything around them. */
import { assembleIntake } from "../assemble";
import { foldWords } from "../folded-text";
import type { ColumnChoices, Intake, SetAside } from "../intake";
import type { Reading } from "../reading";
import { basisNamed, type ScoreBasis } from "../score-basis";
import { cellText, gridOf, rowText, type CellRange, type Grid } from "./grid";
import { readGridTables } from "./read-grid";

export function readCellRange(range: CellRange, choices: ColumnChoices = new Map()): Intake {
  const grid = gridOf(range);
  const read = readGridTables(grid, choices, gridBasis(grid));
  const around = read.outside.map((place, at): SetAside => ({
    place,
    text: read.outsideText[at] ?? "",
    as: "narrative",
  }));
  const reading: Reading = { ...read, aside: [...read.aside, ...around] };
  return assembleIntake([reading], grid.rows.slice(0, 60).map(rowText));
}

/** Whose points a column called `Điểm` holds: what the sheet's titles say. */
function gridBasis(grid: Grid): ScoreBasis {
  for (const row of grid.rows.slice(0, 40)) {
    for (const cell of row.cells) {
      const named = basisNamed(foldWords(cellText(cell).slice(0, 400)));
      if (named !== null) return named;
    }
  }
  return "selfScore";
}
