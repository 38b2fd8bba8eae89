/** Custom functions called as Excel calls them: every argument a matrix, a single cell a matrix of one, a missing one `null`. */
import { customFunctions } from "../../src/functions/catalogue";
import type { CellIn, CellOut, Cells } from "../../src/functions/cells";

export type Argument = Exclude<CellIn, undefined> | Cells;

/** What a person sees: figures and texts, and a refusal as its error with its message. */
type Shown = string | number;

/** The whole result, as it spills. Arguments left out at the end are missing. */
export function spilled(id: string, ...args: readonly Argument[]): readonly (readonly Shown[])[] {
  const spec = customFunctions.find((each) => each.id === id);
  if (spec === undefined) throw new Error(`No function ${id}`);
  if (args.length > spec.parameters.length) throw new Error(`${id} takes ${spec.parameters.length} arguments`);
  const matrices = spec.parameters.map((_, at) => asMatrix(args[at] ?? null));
  return spec.compute(...matrices).map((line) => line.map(shownText));
}

/** The one cell that a call comes to. */
export function shownBy(id: string, ...args: readonly Argument[]): Shown {
  const [line = [], ...moreLines] = spilled(id, ...args);
  const [cell, ...moreCells] = line;
  if (cell === undefined || moreLines.length > 0 || moreCells.length > 0) throw new Error(`${id} gives no single cell`);
  return cell;
}

export function column(...cells: readonly CellIn[]): Cells {
  return cells.map((cell) => [cell]);
}

/** What spilled down one column. */
export function spilledDown(id: string, ...args: readonly Argument[]): readonly Shown[] {
  return spilled(id, ...args).flat();
}

function asMatrix(argument: Argument): Cells | null {
  if (argument === null) return null;
  return typeof argument === "object" ? argument : [[argument]];
}

function shownText(cell: CellOut): Shown {
  return typeof cell === "object" ? `${cell.error} ${cell.message}` : cell;
}

/** A blank cell in each way that tells it from zero; on the desktop it comes as 0 as well, which has cases of its own. */
export const blankCells: readonly Cells[] = [[[null]], [[undefined]], [[""]], [["  "]], [["\u00a0"]]];
