import fc from "fast-check";
import type { CellData, SheetData, TableData, WorkbookData } from "../../../workbench/workbook-data";
import { sheet as emptySheet, workbook as plainWorkbook } from "./plain-workbook";
import { formula, style, value } from "./random-cells";
import { charts } from "./random-charts";
import { area, conditionalFormats, validation } from "./random-rules";
import { color, number, someText, text, words } from "./random-texts";
import type { Arbitrary } from "./random-texts";

const dynamic = fc.constantFrom(
  "AboveAverage",
  "LastMonth",
  "YearToDate",
  "AllDatesInPeriodMay",
  "AllDatesInPeriodQuarter4",
);

const filters: Arbitrary<TableData["filters"]> = fc.oneof(
  fc.constant([
    { column: 0, values: ["x"], dates: [{ date: "2025-03-01", specificity: "Month" as const }] },
    { column: 1, values: [], dates: [{ date: "2025-03-15T08:30:00", specificity: "Minute" as const }] },
  ]),
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom("Items", "Percent"), fc.constantFrom("Top", "Bottom"))
    .map(([count, of, from]) => [{ column: 1, top: { count, of, from } }]),
  fc.tuple(fc.constantFrom("cell", "font"), color).map(([of, one]) => [{ column: 0, color: { of, color: one } }]),
  dynamic.map((name) => [{ column: 0, dynamic: name }]),
  fc.constant([]),
  fc.constant([{ column: 0, values: ["x", ""] }]),
  fc.constant([{ column: 1, criterion1: ">=1", criterion2: "<>5", operator: "Or" as const }]),
  fc.constant([
    { column: 0, criterion1: "=a*" },
    { column: 1, values: ["1"] },
  ]),
);

const sort: Arbitrary<NonNullable<TableData["sort"]>> = fc.record({
  fields: fc.array(
    fc.oneof(
      fc.record({ key: fc.constantFrom(0, 1), ascending: fc.boolean(), on: fc.constant("Value" as const) }),
      fc.record({
        key: fc.constantFrom(0, 1),
        ascending: fc.boolean(),
        on: fc.constantFrom("CellColor" as const, "FontColor" as const),
        color,
      }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  matchCase: fc.boolean(),
});

/** A table of two columns and three data rows, far from where the loose cells stand. */
function table(id: number): Arbitrary<TableData> {
  return fc
    .record({
      columns: fc.uniqueArray(fc.oneof(words, fc.constant("a\nb")), {
        minLength: 2,
        maxLength: 2,
        selector: (name) => name.toLowerCase(),
      }),
      flags: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      filters,
      sort: fc.option(sort, { nil: undefined }),
      insertRow: fc.boolean(),
    })
    .map(
      ({
        columns: [first, second],
        flags: [headers, totals, rows, columns, button, one, last],
        filters: found,
        sort: sorted,
        insertRow,
      }) => ({
        id,
        name: `Bang${id}`,
        area: { row: 500, column: 2, rows: 3 + (headers ? 1 : 0) + (totals ? 1 : 0), columns: 2 },
        showHeaders: headers!,
        showTotals: totals!,
        ...(rows ? { style: "TableStyleLight9" } : {}),
        showBandedRows: rows!,
        showBandedColumns: columns!,
        showFilterButton: headers! && button!,
        highlightFirstColumn: one!,
        highlightLastColumn: last!,
        columns: [
          { id: 1, name: first!, totalsLabel: "Cộng" },
          {
            id: 5,
            name: second!,
            formula: "=CCHC.GAP(A1,1)",
            totalsFunction: "custom",
            totalsFormula: `=SUM(Bang${id}[a])`,
          },
        ],
        filters: headers ? found : [],
        ...(sorted && { sort: sorted }),
        ...(insertRow && { insertRow }),
      }),
    );
}

const LOOKS = 4;

function cells(tables: readonly TableData[]): Arbitrary<CellData[]> {
  const loose = fc.record(
    {
      row: fc.integer({ min: 0, max: 30 }),
      column: fc.integer({ min: 0, max: 12 }),
      value: fc.oneof(value, fc.constant(null)),
      formula,
      style: fc.integer({ min: 0, max: LOOKS - 1 }),
    },
    { requiredKeys: ["row", "column", "value"] },
  );
  return fc
    .tuple(fc.uniqueArray(loose, { maxLength: 25, selector: (cell) => `${cell.row},${cell.column}` }), fc.boolean())
    .map(([all, spilling]) => [
      // A cell with neither content nor look has no record.
      ...all.filter((cell) => cell.value !== null || cell.formula !== undefined || cell.style !== undefined),
      ...(spilling
        ? [{ row: 300, column: 1, value: 1, formula: "=SEQUENCE(3,2)", spill: { rows: 3, columns: 2 } }]
        : []),
      ...tables.flatMap(({ area: { row, column }, showHeaders, columns }) =>
        showHeaders ? columns.map(({ name }, index) => ({ row, column: column + index, value: name })) : [],
      ),
    ]);
}

const positions = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 0, max: 60 }), column: fc.integer({ min: 0, max: 9 }) }),
  { maxLength: 3, selector: ({ row, column }) => `${row},${column}` },
);

const comments: Arbitrary<SheetData["comments"]> = fc
  .tuple(
    positions,
    fc.array(fc.tuple(words, text, fc.boolean(), fc.array(fc.record({ author: words, text }), { maxLength: 2 })), {
      minLength: 3,
      maxLength: 3,
    }),
  )
  .map(([places, said]) =>
    places.map((place, index) => {
      const [author, words_, flag, replies] = said[index]!;
      return flag
        ? { ...place, author, text: words_, note: true, replies: [] }
        : { ...place, author, text: words_, resolved: replies.length > 1, replies };
    }),
  );

const level = fc.integer({ min: 1, max: 7 });
const levels = (max: number): Arbitrary<Record<string, number>> =>
  fc.dictionary(fc.integer({ min: 0, max }).map(String), level, { noNullPrototype: true });

const line = <Size>(told: Arbitrary<Size>): Arbitrary<Partial<Size> & { hidden?: boolean; style?: number }> =>
  fc
    .tuple(fc.option(told, { nil: {} }), fc.boolean(), fc.option(fc.integer({ min: 0, max: LOOKS - 1 }), { nil: -1 }))
    .map(([sizes, hidden, style]) => ({ ...sizes, ...(hidden && { hidden }), ...(style >= 0 && { style }) }))
    .filter((one) => Object.keys(one).length > 0) as never;

const pageHeaders = fc.constantFrom(
  { leftHeader: "a & b && c", rightFooter: "&P" },
  { centerFooter: '&"Arial,Bold"x' },
  { centerHeader: "đầu\ntrang", leftFooter: "_x0041_" },
);
const breaks = fc
  .uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 3 })
  .map((all) => all.sort((one, other) => one - other));

const size = fc.integer({ min: 1, max: 4000 }).map((hundredths) => hundredths / 100);

function anySheet(name: string, number: number): Arbitrary<SheetData> {
  return fc
    .record({ tables: fc.array(table(number), { maxLength: 1 }) })
    .chain(({ tables }) =>
      fc.record(
        {
          cells: cells(tables),
          tables: fc.constant(tables),
          tabColor: color,
          columns: fc.dictionary(fc.integer({ min: 0, max: 30 }).map(String), line(fc.record({ width: size })), {
            noNullPrototype: true,
          }),
          rows: fc.dictionary(fc.integer({ min: 0, max: 700 }).map(String), line(fc.record({ height: size })), {
            noNullPrototype: true,
          }),
          conditionalFormats,
          validations: fc.array(validation, { maxLength: 3 }),
          comments,
          charts,
          style: fc.integer({ min: 0, max: LOOKS - 1 }),
          outline: fc
            .record({ rows: levels(700), columns: levels(30) })
            .filter(({ rows, columns }) => Object.keys({ ...rows, ...columns }).length > 0),
          frozen: fc.oneof(
            fc.record({ rows: fc.integer({ min: 1, max: 9 }), columns: fc.integer({ min: 0, max: 9 }) }),
            fc.record({
              rows: fc.integer({ min: 1, max: 9 }),
              columns: fc.integer({ min: 1, max: 9 }),
              first: fc.record({ row: fc.integer({ min: 0, max: 9 }), column: fc.integer({ min: 1, max: 9 }) }),
            }),
          ),
          showHeadings: fc.constant(false as const),
          customProperties: fc.dictionary(words, text, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
          showGridlines: fc.constant(false as const),
          merges: fc.constantFrom([], [{ row: 40, column: 0, rows: 2, columns: 2 }]),
          hyperlinks: positions.map((places) =>
            places.map((place, index) =>
              index === 0
                ? { ...place, address: "https://a.vn/?q=1&r=%20", screenTip: "mẹo" }
                : { ...place, documentReference: "'Tờ 1'!A1" },
            ),
          ),
          protection: fc.oneof(
            fc.record({
              hasPassword: fc.constant(false),
              options: fc.dictionary(
                fc.constantFrom("allowSort", "allowAutoFilter", "allowEditObjects", "allowInsertRows"),
                fc.constant(true),
                { noNullPrototype: true },
              ),
            }),
            fc.constant({
              hasPassword: true,
              options: { selectionMode: "None" },
              passwordVerifier: { algorithmName: "SHA-512", hashValue: "AA==", saltValue: "BB==", spinCount: "100000" },
            }),
          ),
          pageLayout: fc
            .record(
              {
                orientation: fc.constantFrom("Portrait" as const, "Landscape" as const),
                paperSize: fc.constantFrom(
                  "A3" as const,
                  "A4" as const,
                  "A5" as const,
                  "Letter" as const,
                  "Legal" as const,
                ),
                margins: fc.record({ top: fc.integer({ min: 1, max: 53 }), header: fc.integer({ min: 30, max: 60 }) }),
                printArea: area,
                titleRows: fc.constant({ first: 0, last: 1 }),
                zoom: fc.constantFrom({ scale: 75 }, { fitToWidth: 1 }, { fitToHeight: 2, fitToWidth: 1 }),
                centerVertically: fc.constant(true as const),
                printHeadings: fc.constant(true as const),
                blackAndWhite: fc.constant(true as const),
                draft: fc.constant(true as const),
                printOrder: fc.constantFrom("DownThenOver" as const, "OverThenDown" as const),
                printComments: fc.constantFrom("NoComments" as const, "EndSheet" as const, "InPlace" as const),
                printErrors: fc.constantFrom(
                  "AsDisplayed" as const,
                  "Blank" as const,
                  "Dash" as const,
                  "NotAvailable" as const,
                ),
                firstPageNumber: fc.integer({ min: 1, max: 99 }),
                rowBreaks: breaks,
                columnBreaks: breaks,
                headers: pageHeaders,
                firstPageHeaders: pageHeaders,
                evenPageHeaders: pageHeaders,
                headersState: fc.constantFrom(
                  "FirstAndDefault" as const,
                  "OddAndEven" as const,
                  "FirstOddAndEven" as const,
                ),
                headersUseSheetMargins: fc.constant(false as const),
                headersUseSheetScale: fc.constant(false as const),
              },
              { requiredKeys: [] },
            )
            .filter((layout) => Object.keys(layout).length > 0),
          autoFilter: fc.record({ area: fc.constant({ row: 45, column: 0, rows: 5, columns: 3 }), columns: filters }),
        },
        {
          requiredKeys: [
            "cells",
            "tables",
            "columns",
            "rows",
            "conditionalFormats",
            "validations",
            "comments",
            "charts",
            "merges",
            "hyperlinks",
          ],
        },
      ),
    )
    .map((parts) => emptySheet(name, parts as Partial<SheetData>));
}

export const randomWorkbook: Arbitrary<WorkbookData> = fc
  .tuple(
    anySheet("Tờ 1", 1),
    anySheet("Sheet'2", 2),
    fc.record({
      styles: fc.array(style, { minLength: LOOKS, maxLength: LOOKS }),
      names: fc.constantFrom(
        [],
        [{ name: "Dữ_liệu", formula: "='Tờ 1'!$A$1", visible: true }],
        [{ name: "n", sheet: 1, formula: "=LAMBDA(x,x+1)", visible: false, comment: "ghi chú" }],
      ),
      customXml: fc.constantFrom([], ["<a/>", '<?xml version="1.0"?><b xmlns="urn:x">é</b>']),
      settings: fc.dictionary(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
        text.map((one) => JSON.stringify(one)),
        { noNullPrototype: true },
      ),
      properties: fc.record(
        {
          title: someText,
          author: someText,
          company: someText,
          revision: fc.nat(),
          custom: fc.dictionary(words, fc.oneof(someText, number, fc.boolean()), { noNullPrototype: true }),
        },
        { requiredKeys: ["custom"] },
      ),
      calculationMode: fc.constantFrom("automatic" as const, "automaticExceptTables" as const, "manual" as const),
      activeSheet: fc.constantFrom(0, 1),
      structureProtection: fc.constantFrom(
        undefined,
        { hasPassword: false },
        { hasPassword: true, passwordVerifier: { password: "83AF" } },
        {
          hasPassword: true,
          passwordVerifier: { algorithmName: "SHA-512", hashValue: "AA==", saltValue: "BB==", spinCount: "100000" },
        },
      ),
    }),
  )
  .map(([first, second, { structureProtection, ...parts }]) =>
    plainWorkbook([first, second], { ...parts, ...(structureProtection && { structureProtection }) }),
  );
