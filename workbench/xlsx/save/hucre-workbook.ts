import type { CellStyle as HucreStyle, WriteOptions, WriteSheet } from "hucre";
import type { DocumentProperties, PageLayoutData, SheetData } from "../../workbook-data.ts";
import { areaAddress } from "../addresses.ts";
import { joinHeader, POINTS_PER_INCH } from "../page-layout.ts";
import { escapeXstring } from "../xml/xml-text.ts";
import { hucreCells } from "./hucre-cells.ts";
import { hucreChart } from "./hucre-chart.ts";
import { hucreRule, hucreValidation, orderedFormats } from "./hucre-rules.ts";
import { hucreStyle, rgb } from "./hucre-styles.ts";
import { noteOf } from "./threads.ts";
import type { SaveContext } from "./save-context.ts";

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
  const rows = Object.keys(sheet.rows).map(Number);
  const lastRow = rows.reduce((last, row) => Math.max(last, row), -1);
  return {
    name: sheet.name,
    // Rows below the last cell are written only when they are there to begin with.
    rows: Array.from({ length: lastRow + 1 }, () => []),
    cells,
    rowDefs: new Map(rows.map((row) => [row, { ...sheet.rows[row] }])),
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
    },
    // Only their place in the package: each table's part is written anew.
    tables: sheet.tables.map(({ name, area, columns }) => ({
      name,
      range: areaAddress(area),
      columns: columns.map((column) => ({ name: column.name })),
    })),
    charts: sheet.charts.map(hucreChart),
    ...hucreLayout(sheet.pageLayout),
  };
}

function hucreLayout(layout: PageLayoutData | undefined): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  if (layout === undefined) return {};
  const { headers, margins, zoom } = layout;
  const inches = Object.fromEntries(
    Object.entries(margins ?? {}).map(([edge, points]) => [edge, points / POINTS_PER_INCH]),
  );
  const oddHeader = joinHeader(headers?.leftHeader, headers?.centerHeader, headers?.rightHeader);
  const oddFooter = joinHeader(headers?.leftFooter, headers?.centerFooter, headers?.rightFooter);
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
    ...(oddHeader === "" && oddFooter === ""
      ? {}
      : { headerFooter: { oddHeader: escapeXstring(oddHeader), oddFooter: escapeXstring(oddFooter) } }),
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
