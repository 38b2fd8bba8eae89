import type { Area, ConditionalFormatData } from "../workbook-data";
import { intersectAreaLists } from "./area-list";
import { idOf, takePlaceOf } from "./conditional-format-ids";
import type { Engine } from "./engine";
import { withoutCells } from "./rule-areas";
import { rewriteFormat } from "./rule-formulas";
import { keepRecords } from "./sheet-records";

/** A conditional format without its place in the order. */
export type NewConditionalFormat = ConditionalFormatData extends infer F
  ? F extends ConditionalFormatData
    ? Omit<F, "priority">
    : never
  : never;

/** A sheet's conditional formats, the one that counts most first. */
export function formatsOf(engine: Engine, sheet: string): readonly ConditionalFormatData[] {
  return [...engine.sheets.records(sheet).conditionalFormats].sort((a, b) => a.priority - b.priority);
}

/** Those that hold for any of the cells. */
export function formatsOn(engine: Engine, sheet: string, cells: readonly Area[]): readonly ConditionalFormatData[] {
  return formatsOf(engine, sheet).filter(({ areas }) => intersectAreaLists(areas, cells).length > 0);
}

export function findFormat(engine: Engine, sheet: string, id: string): ConditionalFormatData | undefined {
  return formatsOf(engine, sheet).find((format) => idOf(format) === id);
}

/** "Adds a new conditional format to the collection at the first/top priority." Gives its id. */
export function addFormat(engine: Engine, sheet: string, format: NewConditionalFormat): string {
  const added: ConditionalFormatData = { ...format, priority: 1 };
  const id = idOf(added);
  keepInOrder(engine, sheet, [added, ...formatsOf(engine, sheet)]);
  return id;
}

export function changeFormat(
  engine: Engine,
  sheet: string,
  id: string,
  change: (format: ConditionalFormatData) => ConditionalFormatData,
): void {
  const formats = formatsOf(engine, sheet);
  keepInOrder(
    engine,
    sheet,
    formats.map((format) => (idOf(format) === id ? takePlaceOf(format, change(format)) : format)),
  );
}

export function removeFormat(engine: Engine, sheet: string, id: string): void {
  keepInOrder(
    engine,
    sheet,
    formatsOf(engine, sheet).filter((format) => idOf(format) !== id),
  );
}

/** Ends all formats of some cells; a format that holds for others too goes on for those. */
export function clearFormats(engine: Engine, sheet: string, cells: readonly Area[]): void {
  const formats = formatsOf(engine, sheet);
  const left = formats.flatMap((format) => {
    if (intersectAreaLists(format.areas, cells).length === 0) return [format];
    const rest = withoutCells(format, cells, rewriteFormat);
    return rest ? [takePlaceOf(format, rest)] : [];
  });
  keepInOrder(engine, sheet, left);
}

/** Puts a format at a place among some of its sheet's, counted without itself; the order of all others stays. */
export function moveFormat(
  engine: Engine,
  sheet: string,
  id: string,
  others: readonly ConditionalFormatData[],
  place: number,
): void {
  const formats = formatsOf(engine, sheet);
  const moved = formats.find((format) => idOf(format) === id);
  if (!moved || others.length === 0) return;
  const rest = formats.filter((format) => format !== moved);
  const next = others[place];
  const at = next ? rest.indexOf(next) : rest.indexOf(others.at(-1)!) + 1;
  keepInOrder(engine, sheet, [...rest.slice(0, at), moved, ...rest.slice(at)]);
}

/** Priorities are counted from 1 without gaps, as Excel writes them. */
function keepInOrder(engine: Engine, sheet: string, formats: readonly ConditionalFormatData[]): void {
  const before = engine.sheets.records(sheet).conditionalFormats;
  const conditionalFormats = formats.map((format, index) =>
    format.priority === index + 1 ? format : takePlaceOf(format, { ...format, priority: index + 1 }),
  );
  const isSame =
    before.length === conditionalFormats.length &&
    before.every((format, index) => format === conditionalFormats[index]);
  if (!isSame) keepRecords(engine, sheet, { conditionalFormats });
}
