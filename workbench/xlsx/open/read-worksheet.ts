import type { SheetData } from "../../workbook-data";
import { parseAreas } from "../addresses";
import type { ForeignCollector } from "../foreign/collect-foreign";
import type { OpenedPackage } from "../package/opened-package";
import { childNamed, childrenNamed, numberAttribute, parseXml } from "../xml/xml-tree";
import { readDrawing } from "./charts/read-drawing";
import { readCells } from "./read-cells";
import type { CellContext } from "./read-cells";
import { readComments } from "./read-comments";
import { readConditionalFormats } from "./read-conditional-formats";
import { readSheetFilter } from "./read-filters";
import { readHyperlinks } from "./read-hyperlinks";
import { columnRuns, readLines } from "./read-lines";
import { readPageLayout } from "./read-page-layout";
import type { PrintRanges } from "./read-page-layout";
import { readProtection } from "./read-protection";
import { readSheetProperties } from "./read-sheet-properties";
import { readSheetView } from "./read-sheet-view";
import { readTables } from "./read-tables";
import { readValidations } from "./read-validations";
import { splitSheet } from "./split-sheet";
import { withoutSpilledValues } from "./spilled-values";

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
  readonly cells: Omit<CellContext, "part" | "keepsBlanks">;
  readonly foreign: ForeignCollector;
}

export function readWorksheet(tab: SheetTab, { file, workbookPart, cells: shared, foreign }: SheetContext): SheetData {
  const { part } = tab;
  const { styles, namespaces } = shared;
  const split = splitSheet(file.text(part));
  const root = parseXml(split.around, part, file.limits.xmlDepth);
  const runs = columnRuns(root);
  const isStyled = runs.some(({ node }) => (numberAttribute(node, "style") ?? 0) > 0);
  const read = readCells(split.cells, { ...shared, part, keepsBlanks: isStyled });
  const lines = readLines(root, runs, read, styles);
  const { columns, rows } = lines;
  const rules = readConditionalFormats(root, styles, namespaces);
  const drawing = readDrawing(file, part, { columns, rows }, styles.palette);
  const filter = readSheetFilter(root, styles);
  const customProperties = readSheetProperties(file, part, root);
  const protection = readProtection(root);
  const pageLayout = readPageLayout(root, tab.print);
  const merges = childrenNamed(childNamed(root, "mergeCells"), "mergeCell").flatMap((node) =>
    parseAreas(node.attributes["ref"]),
  );
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
    ...lines,
    cells: withoutSpilledValues(lines.cells),
    merges,
    tables: readTables(file, part, styles, namespaces),
    conditionalFormats: rules.formats,
    validations: readValidations(root, shared),
    hyperlinks: readHyperlinks(file, part, root, merges),
    comments: readComments(file, workbookPart, part),
    charts: drawing.charts,
    ...(protection === undefined ? {} : { protection }),
    ...(pageLayout === undefined ? {} : { pageLayout }),
    ...(filter === undefined ? {} : { autoFilter: filter }),
    ...(customProperties === undefined ? {} : { customProperties }),
  };
}
