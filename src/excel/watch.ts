import type { WorkbookEvent, WorkbookProblem } from "../ports/workbook";
import { tableNames } from "../sheets/sheet-plan";
import { areasOf, contains, overlap } from "./addresses";
import { isHostFault, problemOf } from "./host-errors";
import { inExcel } from "./in-excel";
import { type Grid, keyHeading } from "./inventory";
import type { CellArea, TableName } from "../sheets/sheet-plan";

/** Listens on every sheet, also those made later. Nothing the add-in writes is told of: events are off meanwhile. */
export async function watchWorkbook(listener: (event: WorkbookEvent) => void): Promise<(() => void) | WorkbookProblem> {
  const registered = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(async ({ worksheetId, address, source }) => {
        const places = await placesOfTables();
        if (places === null) return;
        const areas = areasOf(address);
        const place = places.find(
          ({ sheetId, area }) => sheetId === worksheetId && areas.some((one) => overlap(one, area)),
        );
        listener({ kind: "edited", table: place?.name ?? null, by: source === "Remote" ? "coAuthor" : "user" });
      }),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        const places = await placesOfTables();
        if (places !== null) listener(selectionEvent(places, worksheetId, address));
      }),
    ];
    await context.sync();
    return handlers;
  });
  if (isHostFault(registered)) return problemOf(registered);
  return () => {
    for (const handler of registered) void stopHandler(handler);
  };
}

type Handler =
  | OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>
  | OfficeExtension.EventHandlerResult<Excel.WorksheetSelectionChangedEventArgs>;

/** A handler is taken away in the context it was added in. */
async function stopHandler(handler: Handler): Promise<void> {
  handler.remove();
  await handler.context.sync();
}

interface TablePlace {
  readonly name: TableName;
  readonly sheetId: string;
  /** With its headings. */
  readonly area: CellArea;
  readonly headings: readonly string[];
  readonly keys: Grid;
}

/** One cheap look; `null` where Excel cannot be asked just now. */
async function placesOfTables(): Promise<readonly TablePlace[] | null> {
  const places = await inExcel(async (context) => {
    const requests = tableNames.map((name) => requestPlace(context, name));
    await context.sync();
    return requests.flatMap((answer) => answer());
  });
  return isHostFault(places) ? null : places;
}

function requestPlace(context: Excel.RequestContext, name: TableName): () => readonly TablePlace[] {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  const sheet = table.worksheet.load("id");
  const header = table.getHeaderRowRange().load("values, rowIndex, columnIndex, columnCount");
  const keys = table.columns.getItemOrNullObject(keyHeading).getDataBodyRange().load("values");
  const body = table.getDataBodyRange().load("rowCount");
  return () =>
    table.isNullObject
      ? []
      : [
          {
            name,
            sheetId: sheet.id,
            area: {
              row: header.rowIndex,
              column: header.columnIndex,
              rows: body.rowCount + 1,
              columns: header.columnCount,
            },
            headings: (header.values[0] ?? []).map(String),
            keys: keys.isNullObject ? [] : keys.values,
          },
        ];
}

/** The selection's first cell says which row and column are meant. */
function selectionEvent(places: readonly TablePlace[], worksheetId: string, address: string): WorkbookEvent {
  const [selected] = areasOf(address);
  if (selected === undefined) return { kind: "selectedElsewhere" };
  const place = places.find(
    ({ sheetId, area }) => sheetId === worksheetId && contains(area, selected.row, selected.column),
  );
  if (place === undefined) return { kind: "selectedElsewhere" };
  const key = place.keys[selected.row - place.area.row - 1]?.[0];
  return {
    kind: "selected",
    table: place.name,
    key: typeof key === "string" && key !== "" ? key : null,
    heading: place.headings[selected.column - place.area.column] ?? null,
  };
}
