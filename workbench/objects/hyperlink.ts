import { containsCell, eachCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import { displayText } from "../engine/number-display";
import { keepRecords } from "../engine/sheet-records";
import { ExcelError } from "../protocol/excel-error";
import type { ExcelHost } from "../protocol/host";
import type { Property } from "../protocol/object-type";
import type { Area, CellStyle, HyperlinkData } from "../workbook-data";
import type { RangeRef } from "./range-ref";
import { refuseHuge } from "./range-format";

/** Excel's cell style "Hyperlink". */
const LINK_FONT = { color: "#0563C1", underline: "Single" } as const;

type LinkTarget = Pick<HyperlinkData, "address" | "documentReference" | "screenTip">;

/** `range.hyperlink`: of several cells the link they share, `null` when they differ or have none. */
export const hyperlinkProperty: Property<RangeRef> = {
  read: ({ sheet, area }, { engine }) => {
    const links = engine.sheets.records(sheet).hyperlinks.filter(({ row, column }) => containsCell(area, row, column));
    const [first] = links;
    if (!first || links.length < area.rows * area.columns) return null;
    const target = targetOf(first);
    if (links.some((link) => JSON.stringify(targetOf(link)) !== JSON.stringify(target))) return null;
    return { ...target, textToDisplay: textOf(engine, sheet, area) };
  },
  write: (range, value, host) => {
    setHyperlink(range, value, host);
  },
};

function targetOf({ address, documentReference, screenTip }: HyperlinkData): LinkTarget {
  return {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
  };
}

/** "Represents the string that is displayed in the top left most cell in the range." */
function textOf(engine: Engine, sheet: string, { row, column }: Area): string {
  const grid = engine.grid(sheet);
  return displayText(grid.value(row, column), grid.numberFormat(row, column), "vi");
}

function setHyperlink(range: RangeRef, value: unknown, { engine }: ExcelHost): void {
  refuseHuge(range, "Range.hyperlink");
  const { sheet, area } = range;
  const { target, text } = readHyperlink(value);
  const added: HyperlinkData[] = [];
  eachCell(area, (row, column) => added.push({ row, column, ...target }));
  keepRecords(engine, sheet, { hyperlinks: [...linksOutside(engine, sheet, area), ...added] });
  engine.restyle(sheet, area, (style) => ({ ...style, font: { ...style.font, ...LINK_FONT } }));
  const shown = text ?? (textOf(engine, sheet, area) === "" ? (target.address ?? target.documentReference) : undefined);
  if (shown !== undefined) {
    engine.edit(sheet, [{ row: area.row, column: area.column, value: shown, isQuoted: true }]);
  }
}

function readHyperlink(value: unknown): { readonly target: LinkTarget; readonly text?: string } {
  if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
  const given = value as Readonly<Record<string, unknown>>;
  const text = (name: string): string | undefined => {
    const part = given[name] ?? undefined;
    if (part !== undefined && typeof part !== "string") throw new ExcelError("InvalidArgument");
    return part === "" ? undefined : part;
  };
  const [address, documentReference, screenTip, textToDisplay] = [
    text("address"),
    text("documentReference"),
    text("screenTip"),
    text("textToDisplay"),
  ];
  if (address === undefined && documentReference === undefined) throw new ExcelError("InvalidArgument");
  const target = {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
  };
  return { target, ...(textToDisplay !== undefined && { text: textToDisplay }) };
}

const linksOutside = (engine: Engine, sheet: string, area: Area): HyperlinkData[] =>
  engine.sheets.records(sheet).hyperlinks.filter(({ row, column }) => !containsCell(area, row, column));

/**
 * `range.clear("Hyperlinks")` takes the links and leaves "all content and formatting intact"; `"RemoveHyperlinks"` takes
 * the formatting of the cells too.
 */
export function clearHyperlinks(
  { sheet, area }: RangeRef,
  looks: "keep looks" | "clear looks",
  { engine }: ExcelHost,
): void {
  const linked = engine.sheets.records(sheet).hyperlinks.filter(({ row, column }) => containsCell(area, row, column));
  if (linked.length === 0) return;
  keepRecords(engine, sheet, { hyperlinks: linksOutside(engine, sheet, area) });
  const bare: CellStyle = {};
  if (looks === "clear looks")
    engine.relook(
      sheet,
      linked.map(({ row, column }) => ({ row, column, style: bare })),
    );
}
