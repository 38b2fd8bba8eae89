import { defined, type Loose } from "./defined";
import type { Engine } from "./engine";
import type { SheetRecords } from "./sheet-list";

/** What is to be kept of a sheet from now on; `undefined` takes a record away. */
export type RecordChange = Partial<Loose<SheetRecords>>;

/** Changes what is kept beside a sheet's cells, and tells so. */
export function keepRecords(engine: Engine, sheet: string, change: RecordChange): void {
  engine.sheets.replaceRecords(sheet, defined<SheetRecords>({ ...engine.sheets.records(sheet), ...change }));
  engine.changes.tell({ kind: "recordsChanged", sheet, origin: engine.origin });
}
