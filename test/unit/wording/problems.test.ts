import type { HostErrorCode } from '../../../src/host/port';
import {
  sayBlocked,
  sayColumnsTaken,
  sayHostError,
  sayNoScorecard,
  saySeveral,
} from '../../../src/wording/problems';

const CODES: readonly HostErrorCode[] = [
  'cell-edit-mode',
  'protected',
  'filtered',
  'read-only',
  'too-large',
  'no-answer',
  'sheet-gone',
  'name-taken',
  'other-workbook',
  'too-old',
  'offline',
  'host-failed',
];

test.each(CODES)('%s says what is wrong and what to do, in whole sentences', (code) => {
  const { says, wayOut } = sayHostError(code, 'Board');
  for (const sentence of [says, wayOut]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(wayOut).not.toBe(says);
});

test('the sheet is named where it matters', () => {
  expect(sayHostError('protected', 'Board').says).toBe(
    'The sheet “Board” is protected. Nothing was changed.',
  );
  expect(sayHostError('protected', null).says).toBe('The sheet is protected. Nothing was changed.');
});

test('Excel’s own code is shown only where there is nothing better to say', () => {
  expect(sayHostError('host-failed', null, 'GeneralException at Range.values').says).toBe(
    'Excel could not do this (GeneralException at Range.values).',
  );
  expect(sayHostError('filtered', null, 'FilteredRangeConflict').says).not.toContain('FilteredRangeConflict');
});

test('a missing heading is named, and a row without either is not said to look like a scorecard', () => {
  expect(sayNoScorecard('Board', 'headings-missing', ['a quarter']).says).toBe(
    'The sheet “Board” looks like a scorecard, but this heading is missing: a quarter.',
  );
  expect(sayNoScorecard('Board', 'headings-missing', ['a description', 'a quarter']).says).toBe(
    'No scorecard was found on the sheet “Board”: its headings name neither an indicator nor figures.',
  );
  expect(sayNoScorecard('Board', 'no-indicators', []).says).toContain('no indicators under them');
  expect(sayNoScorecard('Board', 'no-headings', []).wayOut).toContain('Q1 to Q4');
});

test('five cells in the way are named, more are counted', () => {
  const cells = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'];
  expect(sayColumnsTaken('Board', cells).says).toContain('L1, L2, L3, L4, L5 and 2 more on “Board”');
  expect(saySeveral(['A', 'B']).says).toBe('No scorecard is on this sheet, but 2 other sheets have one.');
});

test('a sentence with its remedy is taken apart', () => {
  expect(sayBlocked('There is text below the table: move it down, then try again.')).toEqual({
    says: 'There is text below the table.',
    wayOut: 'Move it down, then try again.',
  });
});
