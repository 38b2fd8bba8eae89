/** What stands where in the workbook at one moment: all that an action reads, and all that a change has to know. */
import type { ReadRequest } from "../ports/workbook";
import type { CellArea, TableName } from "../sheets/sheet-plan";
import { areasOf } from "./addresses";
import type { CellBefore } from "./cell-values";
import { partNamespace, textOfAnswer } from "./stored-part";

export interface InventoryRequest extends ReadRequest {
  /** Tables whose every formula is wanted, to put it back if need be. */
  readonly formulasOf: readonly TableName[];
  /** Tables with whose whole sheet the same is done. */
  readonly sheetsOf: readonly TableName[];
}

export interface Inventory {
  readonly request: InventoryRequest;
  readonly sheets: readonly SheetOnHand[];
  readonly tablesPresent: readonly PresentTable[];
  readonly tables: ReadonlyMap<TableName, TableOnHand>;
  /** Every name of the workbook with what it stands for. */
  readonly namesPresent: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, NamedOnHand>;
  readonly stored: StoredOnHand;
}

export interface SheetOnHand {
  readonly id: string;
  readonly name: string;
  /** `null`: not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

export interface PresentTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheet: string;
}

export interface TableOnHand {
  readonly name: TableName;
  readonly sheetId: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headings: readonly string[];
  readonly isHidden: readonly boolean[];
  /** The body's values, row by row. */
  readonly values: Grid;
  /** Of the first row: every row has them alike. */
  readonly firstFormulas: readonly unknown[];
  readonly firstNumberFormats: readonly unknown[];
  /** Where in the sheet the body holds formulas. */
  readonly formulaAreas: readonly CellArea[];
  /** Only where they were asked for. */
  readonly formulas: Grid | null;
  readonly numberFormats: Grid | null;
  readonly sheetCells: SheetCells | null;
}

export type Grid = readonly (readonly unknown[])[];

/** The used cells of a sheet. */
export interface SheetCells {
  readonly row: number;
  readonly column: number;
  readonly values: Grid;
  readonly formulas: Grid;
  readonly numberFormats: Grid;
}

/** The add-in's own text, and the parts that hold it: one, unless two people stored at once. */
export interface StoredOnHand {
  readonly partIds: readonly string[];
  readonly text: string | null;
}

export interface NamedOnHand extends CellBefore {
  readonly sheetId: string;
}

/** A cell of a range whose values, formulas and number formats were loaded. */
export function cellBefore(range: Excel.Range, row: number, column: number): CellBefore {
  const [values, formulas, formats] = [range.values, range.formulas, range.numberFormat] as readonly Grid[];
  return {
    value: values?.[row]?.[column],
    formula: formulas?.[row]?.[column],
    numberFormat: formats?.[row]?.[column],
  };
}

/** Of a table: the column that holds every row's key. */
export const keyHeading = "Khóa";

/** One round trip; a second only where something left several parts of ours in the workbook. */
export async function takeInventory(context: Excel.RequestContext, request: InventoryRequest): Promise<Inventory> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id, items/name, items/protection/protected, items/protection/options");
  const present = workbook.tables.load("items/id, items/name, items/worksheet/id, items/worksheet/name");
  const names = workbook.names.load("items/name, items/formula");
  const tables = request.tables.map((name) => requestTable(workbook, name, request));
  const named = request.names.map((name) => requestNamed(workbook, name));
  const stored = requestStored(workbook);
  await context.sync();
  return {
    request,
    sheets: sheets.items.map(({ id, name, protection }) => ({
      id,
      name,
      protection: protection.protected ? protection.options : null,
    })),
    tablesPresent: present.items.map(({ id, name, worksheet }) => ({
      id,
      name,
      sheetId: worksheet.id,
      sheet: worksheet.name,
    })),
    tables: new Map(tables.flatMap((answer) => answer())),
    namesPresent: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    named: new Map(named.flatMap((answer) => answer())),
    stored: await stored(),
  };
}

function requestTable(
  workbook: Excel.Workbook,
  name: TableName,
  { formulasOf, sheetsOf }: InventoryRequest,
): () => readonly (readonly [TableName, TableOnHand])[] {
  const table = workbook.tables.getItemOrNullObject(name).load("name");
  const sheet = table.worksheet.load("id, name");
  const header = table.getHeaderRowRange().load("values, rowIndex, columnIndex");
  const hidden = header.getColumnProperties({ columnHidden: true });
  const body = table.getDataBodyRange().load("values");
  const whole = formulasOf.includes(name) ? table.getDataBodyRange().load("formulas, numberFormat") : null;
  const first = body.getRow(0).load("formulas, numberFormat");
  const formulaCells = body.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas).load("address");
  const used = sheetsOf.includes(name)
    ? table.worksheet.getUsedRange().load("values, formulas, numberFormat, rowIndex, columnIndex")
    : null;
  return () => {
    if (table.isNullObject) return [];
    const onHand: TableOnHand = {
      name,
      sheetId: sheet.id,
      sheet: sheet.name,
      headerRow: header.rowIndex,
      firstColumn: header.columnIndex,
      headings: (header.values[0] ?? []).map(String),
      isHidden: hidden.value.map(({ columnHidden }) => columnHidden === true),
      values: body.values,
      firstFormulas: first.formulas[0] ?? [],
      firstNumberFormats: first.numberFormat[0] ?? [],
      formulaAreas: formulaCells.isNullObject ? [] : areasOf(formulaCells.address),
      formulas: whole?.formulas ?? null,
      numberFormats: whole?.numberFormat ?? null,
      sheetCells: used && {
        row: used.rowIndex,
        column: used.columnIndex,
        values: used.values,
        formulas: used.formulas,
        numberFormats: used.numberFormat,
      },
    };
    return [[name, onHand]];
  };
}

function requestNamed(workbook: Excel.Workbook, name: string): () => readonly (readonly [string, NamedOnHand])[] {
  const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values, formulas, numberFormat");
  const sheet = range.worksheet.load("id");
  return () => (range.isNullObject ? [] : [[name, { sheetId: sheet.id, ...cellBefore(range, 0, 0) }]]);
}

function requestStored(workbook: Excel.Workbook): () => Promise<StoredOnHand> {
  const parts = workbook.customXmlParts.getByNamespace(partNamespace).load("items/id");
  const onlyXml = parts.getOnlyItemOrNullObject().getXml();
  return async () => {
    const partIds = parts.items.map(({ id }) => id);
    const newest = parts.items.at(-1);
    if (newest === undefined) return { partIds, text: null };
    if (partIds.length === 1) return { partIds, text: textOfAnswer(onlyXml) };
    // Two people stored at once: the part added last is the newer one.
    const xml = newest.getXml();
    await workbook.context.sync();
    return { partIds, text: textOfAnswer(xml) };
  };
}

/** Whether `inventory` holds all that `request` asks for. */
export function covers(inventory: Inventory, request: InventoryRequest): boolean {
  const has = (all: readonly string[], wanted: readonly string[]): boolean =>
    wanted.every((name) => all.includes(name));
  const { tables, names, formulasOf, sheetsOf } = inventory.request;
  return (
    has(tables, request.tables) &&
    has(names, request.names) &&
    has(formulasOf, request.formulasOf) &&
    has(sheetsOf, request.sheetsOf)
  );
}

export function columnAt({ headings }: TableOnHand, heading: string): number {
  return headings.indexOf(heading);
}

/** The number format of a body's cell: its own where it is known, else the first row's, which the others share. */
export function numberFormatAt(table: TableOnHand, row: number, column: number): unknown {
  return table.numberFormats?.[row]?.[column] ?? table.firstNumberFormats[column];
}

/** The row with that key, or −1; there is none either where the table has no keys. Staff may have typed `7` as a number. */
export function rowOfKey(table: TableOnHand, key: string): number {
  const column = columnAt(table, keyHeading);
  return column < 0 || key === "" ? -1 : table.values.findIndex((row) => String(row[column]) === key);
}
