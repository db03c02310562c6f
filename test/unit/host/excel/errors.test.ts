import { EXCEL_CODES, hostErrorOf } from '../../../../src/host/excel/errors';
import { HostError, type HostErrorCode } from '../../../../src/host/port';

const excel = (code: string, message = '', errorLocation = '') => ({
  code,
  message,
  debugInfo: { errorLocation },
});

test.each<[string, HostErrorCode]>([
  ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ['AccessDenied', 'protected'],
  ['FilteredRangeConflict', 'filtered'],
  ['ItemNotFound', 'sheet-gone'],
  ['InvalidReference', 'sheet-gone'],
  ['InvalidObjectPath', 'sheet-gone'],
  ['ItemAlreadyExists', 'name-taken'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['InactiveWorkbook', 'other-workbook'],
  ['ApiNotFound', 'too-old'],
  ['ApiNotAvailable', 'too-old'],
  ['UnsupportedFeature', 'too-old'],
  ['Timeout', 'no-answer'],
  ['RequestAborted', 'no-answer'],
  ['ConnectionFailure', 'offline'],
  ['ServiceNotAvailable', 'offline'],
  ['GeneralException', 'host-failed'],
  ['SomethingNew', 'host-failed'],
  ['toString', 'host-failed'],
])('%s → %s', (code, expected) => {
  expect(hostErrorOf(excel(code, 'text', 'Range.values'), 'Board')).toMatchObject({
    code: expected,
    sheet: 'Board',
    detail: `${code} at Range.values`,
  });
});

test('every code of the table is one of the cases above', () => {
  expect(Object.keys(EXCEL_CODES)).toHaveLength(19);
});

test('a workbook open for reading says so in its message only', () => {
  expect(hostErrorOf(excel('AccessDenied', 'The workbook is read-only.'), null).code).toBe('read-only');
});

test('the detail carries no message, which could quote a cell', () => {
  expect(hostErrorOf(excel('InvalidArgument', '=secret'), null).detail).toBe('InvalidArgument');
  expect(hostErrorOf(new TypeError('secret'), null)).toMatchObject({
    code: 'host-failed',
    detail: 'TypeError',
  });
  expect(hostErrorOf('secret', null).detail).toBe('string');
});

test('a HostError stays what it is', () => {
  const error = new HostError('too-old', 'x');
  expect(hostErrorOf(error, 'Board')).toBe(error);
});
