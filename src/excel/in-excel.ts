import { faultFrom, type HostFault } from "./host-errors";

/** Runs against the workbook once nobody is typing in a cell. Gives Excel's refusal back instead of throwing it. */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result | HostFault> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    return faultFrom(error);
  }
}

/** Sends what is queued; the refusal, where it is not the end of everything. */
export async function syncFault(context: Excel.RequestContext): Promise<HostFault | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    return faultFrom(error);
  }
}
