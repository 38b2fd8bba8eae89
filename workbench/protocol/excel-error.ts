/** Excel's error codes with the sentences Microsoft's "Error handling" page gives for them, and the HTTP status sent along. */
const ERRORS = {
  AccessDenied: [403, "You cannot perform the requested operation."],
  ActivityLimitReached: [429, "Activity limit has been reached."],
  ApiNotAvailable: [404, "The requested API is not available."],
  ApiNotFound: [
    404,
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ],
  Conflict: [409, "Request could not be processed because of a conflict."],
  EmptyChartSeries: [400, "The attempted operation failed because the chart series is empty."],
  FilteredRangeConflict: [400, "The attempted operation causes a conflict with a filtered range."],
  GeneralException: [500, "There was an internal error while processing the request."],
  InactiveWorkbook: [
    400,
    "The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.",
  ],
  InsertDeleteConflict: [400, "The insert or delete operation attempted resulted in a conflict."],
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidBinding: [400, "This object binding is no longer valid due to previous updates."],
  InvalidObjectPath: [400, "The object path is not working for what you're trying to do."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  ],
  InvalidReference: [404, "This reference is not valid for the current operation."],
  InvalidRequest: [400, "Cannot process the request."],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [
    400,
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  ],
  NonBlankCellOffSheet: [
    400,
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
  ],
  NotImplemented: [501, "The requested feature isn't implemented."],
  OperationCellsExceedLimit: [400, "The attempted operation affects more than the limit of 33554000 cells."],
  RangeExceedsLimit: [400, "The cell count in the range has exceeded the maximum supported number."],
  RequestAborted: [500, "The request was aborted during run time."],
  RequestPayloadSizeLimitExceeded: [413, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [413, "The response payload size has exceeded the limit."],
  ServiceNotAvailable: [503, "The service is unavailable."],
  Unauthenticated: [401, "Required authentication information is either missing or invalid."],
  UnsupportedFeature: [
    400,
    "The operation failed because the source worksheet contains one or more unsupported features.",
  ],
  UnsupportedOperation: [400, "The operation being attempted is not supported."],
  UnsupportedSheet: [400, "This sheet type does not support this operation, since it is a Macro or Chart sheet."],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type ExcelErrorCode = keyof typeof ERRORS;

/** A refusal, as the add-in sees it: `error.code`, `error.message`. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode;

  constructor(code: ExcelErrorCode, message: string = ERRORS[code][1]) {
    super(message);
    this.name = "ExcelError";
    this.code = code;
  }

  get httpStatus(): number {
    return ERRORS[this.code][0];
  }
}

/** The member exists in Excel but not here. Every one met is counted (see `Ledger`), so that nothing passes silently. */
export class NotImplementedError extends ExcelError {
  readonly member: string;

  constructor(member: string) {
    super("NotImplemented", `The workbench does not implement ${member}.`);
    this.name = "NotImplementedError";
    this.member = member;
  }
}
