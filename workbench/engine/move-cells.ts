import type { Area } from "../workbook-data";
import { formatReference, parseReference } from "./a1";
import { subtractAreas } from "./area-list";
import { containsArea, containsCell, eachCell, intersectAreas } from "./area";
import { moveComments } from "./comment-threads";
import { clearFormats } from "./conditional-formats";
import { copyRules } from "./copy-records";
import type { Engine } from "./engine";
import { mapTokens } from "./formula-text";
import { clearRecords } from "./record-upkeep";
import { rewriteFormulas } from "./rename";
import type { CellEdit } from "./sheet-grid";
import { keepRecords } from "./sheet-records";
import { clearValidations } from "./validations";

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Moves cells as cutting and pasting does: what they hold stays as it is, everything that named them names their new place,
 * and what stood there is gone.
 */
export function moveCells(engine: Engine, from: SheetArea, to: SheetArea): void {
  const [source, target] = [engine.grid(from.sheet), engine.grid(to.sheet)];
  const down = to.area.row - from.area.row;
  const right = to.area.column - from.area.column;
  if (from.sheet === to.sheet && down === 0 && right === 0) return;
  followReferences(engine, from, to);
  const edits: CellEdit[] = [];
  eachCell(from.area, (row, column) => {
    const formula = source.formula(row, column);
    const value = source.isSpilledInto(row, column) ? null : source.value(row, column);
    const content = formula === undefined ? { value, isQuoted: source.isQuoted(row, column) } : { formula };
    edits.push({ row: row + down, column: column + right, ...content, style: source.style(row, column) });
  });
  const emptied: CellEdit[] = [];
  eachCell(from.area, (row, column) => {
    const isOverwritten = from.sheet === to.sheet && containsCell(to.area, row, column);
    if (!isOverwritten) emptied.push({ row, column, value: null, style: {} });
  });
  const merges = source.merges().filter((merged) => containsArea(from.area, merged));
  target.unmerge(target.merges().filter((merged) => intersectAreas(merged, to.area)));
  source.unmerge(merges);
  engine.rewrite(to.sheet, edits, (row, column) =>
    containsCell(to.area, row, column) ? { sheet: from.sheet, row: row - down, column: column - right } : undefined,
  );
  engine.rewrite(from.sheet, emptied);
  target.merge(merges.map((merged) => movedArea(merged, from, to)));
  moveTables(engine, from, to);
  moveRecords(engine, from, to);
  moveRules(engine, from, to);
  engine.recalculation.noteAll();
}

const movedArea = (area: Area, from: SheetArea, to: SheetArea): Area => ({
  ...area,
  row: area.row + to.area.row - from.area.row,
  column: area.column + to.area.column - from.area.column,
});

/** References to cells that are all moved go with them; those to cells that are overwritten have nothing to name any more. */
function followReferences(engine: Engine, from: SheetArea, to: SheetArea): void {
  const [fromName, toName] = [engine.grid(from.sheet).name, engine.grid(to.sheet).name];
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  rewriteFormulas(engine, (formula, scope) => {
    const isMoving = same(scope.sheetName, fromName) && containsCell(from.area, scope.row, scope.column);
    const homeAfter = isMoving ? toName : scope.sheetName;
    return mapTokens(formula, (token) => {
      const reference = token.kind === "reference" ? parseReference(token.text) : undefined;
      if (!reference) return token.text;
      const sheet = reference.sheet ?? scope.sheetName;
      if (same(sheet, fromName) && containsArea(from.area, reference.area)) {
        const { sheet: _sheet, ...rest } = reference;
        const isNamed = reference.sheet !== undefined || !same(toName, homeAfter);
        return formatReference({
          ...rest,
          area: movedArea(reference.area, from, to),
          ...(isNamed && { sheet: toName }),
        });
      }
      if (same(sheet, toName) && containsArea(to.area, reference.area)) return "#REF!";
      const isLeftBehind = reference.sheet === undefined && !same(sheet, homeAfter);
      return isLeftBehind ? formatReference({ ...reference, sheet }) : token.text;
    });
  });
}

/** A table that is moved as a whole goes along. */
function moveTables(engine: Engine, from: SheetArea, to: SheetArea): void {
  for (const { data } of engine.tables.overlapping(from.sheet, from.area)) {
    if (containsArea(from.area, data.area))
      engine.putTable(to.sheet, { ...data, area: movedArea(data.area, from, to) });
  }
}

/** Links and comments go along; they stay what they are to whoever holds them. */
function moveRecords(engine: Engine, from: SheetArea, to: SheetArea): void {
  const { hyperlinks, comments } = engine.sheets.records(from.sheet);
  const links = hyperlinks.filter(isIn(from.area));
  const threads = comments.filter(isIn(from.area));
  const gone = [...engine.sheets.records(to.sheet).hyperlinks, ...engine.sheets.records(to.sheet).comments].some(
    isIn(to.area),
  );
  if (links.length + threads.length === 0 && !gone) return;
  clearRecords(engine, from.sheet, from.area);
  clearRecords(engine, to.sheet, to.area);
  const left = engine.sheets.records(to.sheet);
  keepRecords(engine, to.sheet, {
    hyperlinks: [...left.hyperlinks, ...links.map((link) => ({ ...link, ...placeOf(link, from, to) }))],
    comments: [...left.comments, ...moveComments(threads, (comment) => placeOf(comment, from, to))],
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const isIn =
  (area: Area) =>
  (place: Place): boolean =>
    containsCell(area, place.row, place.column);

function placeOf({ row, column }: Place, from: SheetArea, to: SheetArea): Place {
  const moved = movedArea({ row, column, rows: 1, columns: 1 }, from, to);
  return { row: moved.row, column: moved.column };
}

/** Rules go with the cells they hold for. */
function moveRules(engine: Engine, from: SheetArea, to: SheetArea): void {
  const offset = { down: to.area.row - from.area.row, right: to.area.column - from.area.column };
  copyRules({ engine, from: from.sheet, area: from.area, to: to.sheet, target: to.area, places: [offset] });
  const left = from.sheet === to.sheet ? subtractAreas([from.area], [to.area]) : [from.area];
  clearFormats(engine, from.sheet, left);
  clearValidations(engine, from.sheet, left);
}
