/// <reference types="office-js" />

/** Runs a batch on the active sheet. */
export function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));
}

/** Calls `work` and sends what it asked for. */
export function change(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  return onSheet(async (sheet, context) => {
    work(sheet, context);
    await context.sync();
  });
}

type Readable = "values" | "formulas" | "formulasLocal" | "formulasR1C1" | "text" | "numberFormat" | "address";

/** One property of cells of the active sheet. */
export function read<K extends Readable>(address: string, property: K): Promise<Excel.Range[K]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load(property);
    await context.sync();
    return range[property];
  });
}

export const values = (address: string): Promise<unknown[][]> => read(address, "values");
export const formulas = (address: string): Promise<unknown[][]> => read(address, "formulas");

export const write = (address: string, cells: unknown): Promise<void> =>
  change((sheet) => {
    sheet.getRange(address).values = cells as unknown[][];
  });

/** Long enough for events that were sent to have arrived. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
