import { WorkbookError, type Refusal } from '../model/cells/errors';

/** An error as Excel answers it: the library turns it into OfficeExtension.Error. */
export class HostError extends Error {
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, message: string = MESSAGES[code]) {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

/** Words from Microsoft's table of errors ("Error handling with the application-specific JavaScript APIs"). */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook:
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid for the operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ApiNotFound:
    "The API you're trying to use could not be found. It may be available in a newer version of Excel.",
  UndoNotSupported: 'The operation cannot be undone, so it cannot be part of a group.',
} as const;

export type ErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
};

const REFUSED: Record<Refusal, ErrorCode> = {
  'invalid-name': 'InvalidArgument',
  'name-taken': 'ItemAlreadyExists',
  'invalid-sheet-name': 'InvalidArgument',
  'sheet-name-taken': 'ItemAlreadyExists',
  'last-visible-sheet': 'InvalidOperation',
  'table-overlaps': 'MergedRangeConflict',
  'invalid-area': 'InvalidArgument',
  'data-would-be-lost': 'NonBlankCellOffSheet',
  'sheet-gone': 'ItemNotFound',
};

/** Any error as one of Excel's; a fault of our own keeps its words, so that it is found. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof WorkbookError) return new HostError(REFUSED[error.refusal]);
  return new HostError('GeneralException', error instanceof Error ? error.message : String(error));
}
