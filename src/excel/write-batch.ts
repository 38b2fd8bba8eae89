/** Requests to Excel that are written together, cut where one would be larger than Excel on the web takes. */
import type { Cancellation } from "../ports/workbook";
import { utf8Length } from "./utf8-length";

/** What one request may write. */
const mostCells = 20_000;
const mostBytes = 1_000_000;

export interface WriteBatch {
  readonly context: Excel.RequestContext;
  /** Said before cells are written: sends what is waiting where this would make the request too large. */
  readonly makeRoom: (cells: number, bytes: number) => Promise<void>;
}

export interface WriteOptions {
  /** Whether calculated values are wanted before the batch is over. */
  readonly calculation: "meanwhile" | "afterwards";
  readonly cancel: Cancellation | undefined;
}

/** The code of the refusal that stands for the user's own "stop". */
export const cancelled = "Cancelled";

export function openBatch(context: Excel.RequestContext, { calculation, cancel }: WriteOptions): WriteBatch {
  let cells = 0;
  let bytes = 0;
  quieten(context, calculation);
  return {
    context,
    makeRoom: async (moreCells, moreBytes) => {
      if (cells > 0 && (cells + moreCells > mostCells || bytes + moreBytes > mostBytes)) {
        await context.sync();
        if (cancel?.aborted === true) throw Object.assign(new Error(cancelled), { code: cancelled });
        quieten(context, calculation);
        cells = 0;
        bytes = 0;
      }
      cells += moreCells;
      bytes += moreBytes;
    },
  };
}

/** Excel calculates, draws and tells no handler until the batch is over. */
export function quieten(context: Excel.RequestContext, calculation: WriteOptions["calculation"]): void {
  const { application } = context.workbook;
  if (calculation === "afterwards") application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  context.runtime.enableEvents = false;
}

export interface RowSlice {
  readonly first: number;
  readonly rows: readonly (readonly unknown[])[];
  readonly bytes: number;
}

/** Rows in slices that each fit one request. */
export function slicesOf(rows: readonly (readonly unknown[])[]): readonly RowSlice[] {
  const slices: { first: number; rows: (readonly unknown[])[]; bytes: number; cells: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = utf8Length(JSON.stringify(row));
    const last = slices.at(-1);
    if (last && last.cells + row.length <= mostCells && last.bytes + bytes <= mostBytes) {
      last.rows.push(row);
      last.bytes += bytes;
      last.cells += row.length;
    } else slices.push({ first: index, rows: [row], bytes, cells: row.length });
  }
  return slices;
}
