import type { SheetData } from "../../workbook-data.ts";
import { parseAreas } from "../addresses.ts";
import { shownWidth } from "../column-widths.ts";
import type { ForeignCollector } from "../foreign/collect-foreign.ts";
import type { OpenedPackage } from "../package/opened-package.ts";
import { childNamed, childrenNamed, flag, numberAttribute, parseXml } from "../xml/xml-tree.ts";
import type { XmlElement } from "../xml/xml-tree.ts";
import { readCells } from "./read-cells.ts";
import type { CellContext, RowRecord, SheetCells } from "./read-cells.ts";
import { readComments } from "./read-comments.ts";
import { readConditionalFormats } from "./read-conditional-formats.ts";
import { readDrawing } from "./read-charts.ts";
import { readSheetFilter } from "./read-filters.ts";
import { readHyperlinks } from "./read-hyperlinks.ts";
import { readPageLayout } from "./read-page-layout.ts";
import type { PrintRanges } from "./read-page-layout.ts";
import { readProtection } from "./read-protection.ts";
import { readSheetView } from "./read-sheet-view.ts";
import { readTables } from "./read-tables.ts";
import { readValidations } from "./read-validations.ts";
import { splitSheet } from "./split-sheet.ts";
import { withoutSpilledValues } from "./spilled-values.ts";
import { spreadLooks } from "./spread-looks.ts";

/** A tab of the file and what of it stands in the workbook part. */
export interface SheetTab {
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetData["visibility"];
  readonly print: PrintRanges;
}

export interface SheetContext {
  readonly file: OpenedPackage;
  readonly workbookPart: string;
  readonly cells: Omit<CellContext, "part">;
  readonly foreign: ForeignCollector;
}

export function readWorksheet(tab: SheetTab, { file, workbookPart, cells: shared, foreign }: SheetContext): SheetData {
  const { part } = tab;
  const { styles, namespaces } = shared;
  const split = splitSheet(file.text(part));
  const root = parseXml(split.around, part, file.limits.xmlDepth);
  const read = readCells(split.cells, { ...shared, part });
  const columns = readColumns(root, read);
  const rows = sizesOf(read.rows, root);
  const rules = readConditionalFormats(root, styles, namespaces);
  const drawing = readDrawing(file, part, { columns, rows }, styles.palette);
  const filter = readSheetFilter(root);
  const protection = readProtection(root);
  const pageLayout = readPageLayout(root, tab.print);
  foreign.keepSheet(
    tab.name,
    part,
    root,
    drawing,
    rules.unknown.map((rule) => ({ ...rule, look: styles.differential(numberAttribute(rule.node, "dxfId")) })),
  );
  return {
    name: tab.name,
    visibility: tab.visibility,
    ...readSheetView(root, styles.palette),
    cells: withoutSpilledValues(spreadLooks(read, columnFormats(root), styles)),
    columns,
    rows,
    merges: childrenNamed(childNamed(root, "mergeCells"), "mergeCell").flatMap((node) =>
      parseAreas(node.attributes["ref"]),
    ),
    tables: readTables(file, part, namespaces),
    conditionalFormats: rules.formats,
    validations: readValidations(root, namespaces),
    hyperlinks: readHyperlinks(file, part, root),
    comments: readComments(file, workbookPart, part),
    charts: drawing.charts,
    ...(protection === undefined ? {} : { protection }),
    ...(pageLayout === undefined ? {} : { pageLayout }),
    ...(filter === undefined ? {} : { autoFilter: filter }),
  };
}

const COLUMNS = 16_384;

interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly node: XmlElement;
}

/** In a sound file no column is told twice; one that tells the same columns again and again is not followed. */
function columnRuns(root: XmlElement): ColumnRun[] {
  let painted = 0;
  return childrenNamed(childNamed(root, "cols"), "col").flatMap((node) => {
    const first = (numberAttribute(node, "min") ?? 0) - 1;
    const last = Math.min(numberAttribute(node, "max") ?? first + 1, COLUMNS) - 1;
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 0 || first > last) return [];
    painted += last - first + 1;
    return painted > 2 * COLUMNS ? [] : [{ first, last, node }];
  });
}

/** A width nobody chose (a file's own default) is told for the columns in use only. */
function readColumns(root: XmlElement, { cells }: SheetCells): SheetData["columns"] {
  const columns: Record<number, { width?: number; hidden?: boolean }> = {};
  const usual = numberAttribute(childNamed(root, "sheetFormatPr"), "defaultColWidth");
  if (usual !== undefined) {
    const lastUsed = cells.reduce((last, cell) => Math.max(last, cell.column), -1);
    for (let column = 0; column <= lastUsed; column++) columns[column] = { width: shownWidth(usual) };
  }
  for (const { first, last, node } of columnRuns(root)) {
    const width = numberAttribute(node, "width");
    const chosen = width !== undefined && flag(node, "customWidth") === true;
    const hidden = flag(node, "hidden") === true;
    if (!chosen && !hidden) continue;
    for (let column = first; column <= last; column++) {
      columns[column] = { ...(chosen ? { width: shownWidth(width) } : {}), ...(hidden ? { hidden } : {}) };
    }
  }
  return columns;
}

function columnFormats(root: XmlElement): ReadonlyMap<number, number> {
  const formats = new Map<number, number>();
  for (const { first, last, node } of columnRuns(root)) {
    const format = numberAttribute(node, "style") ?? 0;
    if (format > 0) for (let column = first; column <= last; column++) formats.set(column, format);
  }
  return formats;
}

function sizesOf(rows: ReadonlyMap<number, RowRecord>, root: XmlElement): SheetData["rows"] {
  const sizes: Record<number, { height?: number; hidden?: boolean }> = {};
  const format = childNamed(root, "sheetFormatPr");
  const usual = flag(format, "customHeight") === true ? numberAttribute(format, "defaultRowHeight") : undefined;
  const lastRow = usual === undefined ? -1 : [...rows.keys()].reduce((last, row) => Math.max(last, row), -1);
  for (let row = 0; row <= lastRow; row++) sizes[row] = { height: usual! };
  for (const [row, { height, hidden }] of rows) {
    if (height === undefined && hidden === undefined) continue;
    sizes[row] = {
      ...sizes[row],
      ...(height === undefined ? {} : { height }),
      ...(hidden === undefined ? {} : { hidden }),
    };
  }
  return sizes;
}
