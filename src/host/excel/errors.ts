import { HostError, type HostErrorCode } from '../port';

/**
 * Excel's error codes in our own words. Codes that are not here become `host-failed`.
 * Source: OfficeExtension.ErrorCodes, Excel.ErrorCodes and Microsoft's page on errors of the application APIs.
 */
export const EXCEL_CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'protected',
  FilteredRangeConflict: 'filtered',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  InvalidObjectPath: 'sheet-gone',
  ItemAlreadyExists: 'name-taken',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  InactiveWorkbook: 'other-workbook',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  UnsupportedFeature: 'too-old',
  Timeout: 'no-answer',
  RequestAborted: 'no-answer',
  ConnectionFailure: 'offline',
  ServiceNotAvailable: 'offline',
};

/**
 * Where making a sheet, table or name fails for no other reason, its name or its place was taken since it was planned.
 * All of it is made ahead of the first cell, so nothing was written then.
 */
const MAKING = /^(?:WorksheetCollection|TableCollection|NamedItemCollection)\.add$/;

/** [I] Excel gives a workbook open for reading no code of its own; its message says so. */
const READ_ONLY = /read[- ]?only/i;

/**
 * Any throw of the host as a HostError; `sheet` is the sheet it was about. The detail carries Excel's code and the
 * member that failed, never an argument: those can hold what stands in cells.
 */
export function hostErrorOf(error: unknown, sheet: string | null): HostError {
  if (error instanceof HostError) return error;
  const code = read(error, 'code');
  const message = read(error, 'message');
  const where = read(read(error, 'debugInfo'), 'errorLocation');
  if (typeof code !== 'string') return new HostError('host-failed', nameOf(error), sheet);
  const detail = typeof where === 'string' && where !== '' ? `${code} at ${where}` : code;
  const readOnly = typeof message === 'string' && READ_ONLY.test(message);
  const known = Object.hasOwn(EXCEL_CODES, code) ? EXCEL_CODES[code] : undefined;
  const other = typeof where === 'string' && MAKING.test(where) ? 'name-taken' : 'host-failed';
  return new HostError(readOnly ? 'read-only' : (known ?? other), detail, sheet);
}

function read(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
