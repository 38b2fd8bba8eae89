/** Excel's error codes as problems of the workbook. Its sentences are localized and meant for nobody: only codes count. */
import type { WorkbookProblem } from "../ports/workbook";
import { cancelled } from "./write-batch";

/** A batch that Excel refused, by Excel's own code. */
export interface HostFault {
  readonly hostFault: string;
}

export function isHostFault(value: unknown): value is HostFault {
  return typeof value === "object" && value !== null && "hostFault" in value;
}

/** Codes that Excel's library gives to mistakes in this folder, not to anything the workbook did. */
const ownMistakes = new Set(["PropertyNotLoaded", "ValueNotLoaded", "RunMustReturnPromise", "CannotRegisterEvent"]);

/** The fault behind what `Excel.run` threw; thrown again where it is a mistake of this program. */
export function faultFrom(error: unknown): HostFault {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (typeof code !== "string" || ownMistakes.has(code)) throw error;
  return { hostFault: code };
}

const tooLarge = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
]);

/** Codes by which Excel says that something is not where it was looked for: somebody may have moved or renamed it. */
const misplaced = new Set([
  "ItemNotFound",
  "ItemAlreadyExists",
  "InvalidArgument",
  "InvalidReference",
  "InvalidObjectPath",
]);

export function isMisplaced({ hostFault }: HostFault): boolean {
  return misplaced.has(hostFault);
}

/** A refusal as staff are to learn of it, where the workbook is as it was. */
export function problemOf({ hostFault }: HostFault): WorkbookProblem {
  if (hostFault === "InvalidOperationInCellEditMode") return { problem: "CellBeingEdited" };
  if (hostFault === "AccessDenied") return { problem: "ReadOnly" };
  if (hostFault === cancelled) return { problem: "Cancelled" };
  if (tooLarge.has(hostFault)) return { problem: "TooLarge" };
  return { problem: "HostFailed", code: hostFault, undone: "all" };
}
