import type { CellStyle as HucreStyle, WriteOptions, WriteSheet } from "hucre";
import type { DocumentProperties, PageLayoutData, SheetData } from "../../workbook-data";
import { areaAddress } from "../addresses";
import { POINTS_PER_INCH } from "../page-layout";
import { escapeXstring } from "../xml/xml-text";
import { PLACEHOLDER } from "./charts/write-charts";
import { hucreCells } from "./hucre-cells";
import { hucreRule, hucreValidation, orderedFormats } from "./hucre-rules";
import { hucreStyle, rgb } from "./hucre-styles";
import { askForLineLooks } from "./line-looks";
import { noteOf } from "./threads";
import type { SaveContext } from "./save-context";

/** All of a workbook that the library can write; what it cannot is amended afterwards, part by part. */
export function hucreWorkbook(context: SaveContext): WriteOptions {
  const { workbook } = context;
  const styles = workbook.styles.map(hucreStyle);
  return {
    sheets: workbook.sheets.map((sheet, index) => hucreSheet(sheet, index, styles, context)),
    activeSheet: workbook.activeSheet,
    properties: hucreProperties(workbook.properties),
  };
}

function hucreSheet(sheet: SheetData, index: number, styles: readonly HucreStyle[], context: SaveContext): WriteSheet {
  const cells = hucreCells(sheet, styles, context);
  sheet.comments.forEach((comment, number) => {
    const key = `${comment.row},${comment.column}`;
    cells.set(key, { value: null, ...cells.get(key), comment: noteOf(comment, index, number) });
  });
  if (index === 0) askForLineLooks(context.workbook, cells);
  const levels = sheet.outline?.rows ?? {};
  const rows = [...new Set([...Object.keys(sheet.rows), ...Object.keys(levels)].map(Number))];
  const lastRow = rows.reduce((last, row) => Math.max(last, row), -1);
  return {
    name: sheet.name,
    // Rows below the last cell are written only when they are there to begin with.
    rows: Array.from({ length: lastRow + 1 }, () => []),
    cells,
    rowDefs: new Map(
      rows.map((row) => {
        const { style, ...sizes } = sheet.rows[row] ?? {};
        const level = levels[row];
        return [
          row,
          {
            ...sizes,
            ...(level === undefined ? {} : { outlineLevel: level }),
            ...(style === undefined ? {} : { collapsed: true }),
          },
        ];
      }),
    ),
    merges: sheet.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: sheet.validations.map((validation) => hucreValidation(validation, context)),
    conditionalRules: orderedFormats(sheet).map((format) => hucreRule(format, context)),
    ...(sheet.frozen === undefined ? {} : { freezePane: { ...sheet.frozen } }),
    ...(sheet.visibility === "Hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    view: {
      ...(sheet.tabColor === undefined ? {} : { tabColor: rgb(sheet.tabColor) }),
      ...(sheet.showGridlines === false ? { showGridLines: false } : {}),
      ...(sheet.showHeadings === false ? { showRowColHeaders: false } : {}),
    },
    // Only their place in the package: each table's part is written anew.
    tables: sheet.tables.map(({ name, area, columns }) => ({
      name,
      range: areaAddress(area),
      columns: columns.map((column) => ({ name: column.name })),
    })),
    charts: sheet.charts.map(() => PLACEHOLDER),
    ...hucreLayout(sheet.pageLayout),
  };
}

function hucreLayout(layout: PageLayoutData | undefined): Pick<WriteSheet, "pageSetup"> {
  if (layout === undefined) return {};
  const { margins, zoom } = layout;
  const inches = Object.fromEntries(
    Object.entries(margins ?? {}).map(([edge, points]) => [edge, points / POINTS_PER_INCH]),
  );
  return {
    pageSetup: {
      ...(layout.orientation === undefined
        ? {}
        : { orientation: layout.orientation === "Portrait" ? "portrait" : "landscape" }),
      ...(layout.paperSize === undefined ? {} : { paperSize: PAPER[layout.paperSize] }),
      margins: inches,
      ...hucreZoom(zoom),
      ...(layout.centerHorizontally === true ? { horizontalCentered: true } : {}),
      ...(layout.centerVertically === true ? { verticalCentered: true } : {}),
      ...(layout.printGridlines === true ? { showGridLines: true } : {}),
    },
  };
}

const PAPER = { A3: "a3", A4: "a4", A5: "a5", Letter: "letter", Legal: "legal" } as const;

/** Left out means one page in the file; here it means as many as it takes. */
function hucreZoom(
  zoom: PageLayoutData["zoom"],
): Pick<NonNullable<WriteSheet["pageSetup"]>, "scale" | "fitToPage" | "fitToWidth" | "fitToHeight"> {
  if (zoom === undefined) return {};
  if ("scale" in zoom) return { scale: zoom.scale };
  return { fitToPage: true, fitToWidth: zoom.fitToWidth ?? 0, fitToHeight: zoom.fitToHeight ?? 0 };
}

function hucreProperties(properties: DocumentProperties): NonNullable<WriteOptions["properties"]> {
  const { title, subject, author, keywords, comments, category, company, manager, lastAuthor, created, custom } =
    properties;
  const texts = {
    title,
    subject,
    creator: author,
    keywords,
    description: comments,
    category,
    company,
    manager,
    lastModifiedBy: lastAuthor,
  };
  return {
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, escapeXstring(text)]])),
    ),
    ...(created === undefined ? {} : { created: new Date(created) }),
    custom: Object.fromEntries(
      Object.entries(custom).map(([name, value]) => [name, typeof value === "string" ? escapeXstring(value) : value]),
    ),
  };
}
