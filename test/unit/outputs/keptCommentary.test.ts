import { aQuarter } from '../../fixtures/periods';
import { readBeside } from '../../../src/outputs/keptCommentary';
import { findScorecard } from '../../../src/layout/findScorecard';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { judgeScorecard } from '../../../src/domain/judging/judge';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { sheetOf } from '../../setup/applyPlan';

const read = (heading: string, words: string | number) => {
  const sheet = sheetOf('Scorecard', [
    ['Ref', 'Indicator', 'Target 2022-23', 'Q1 2022-23', 'Q2 2022-23', heading],
    [4, 'Timeliness of reviews', '95%', '93.8 (167/178)', '86.7 (157/181)', words],
    [9, 'Dental checks', '90%', '89.9 (98/109)', '86.2 (94/109)', ''],
  ]);
  const found = findScorecard(sheet.grid, DEFAULT_POLICY);
  if (found.kind !== 'found') throw new Error('No scorecard');
  const judged = judgeScorecard(found.scorecard, settingsFor(found.scorecard, null), aQuarter('Q2'));
  return readBeside(sheet, judged).map(({ entry, period, text, address }) => [
    entry.indicator.ref,
    period,
    text,
    address,
  ]);
};

test.each([
  ['Commentary', 'Q2'],
  ['Comments', 'Q2'],
  ['Narrative on performance', 'Q2'],
  ['Q1 commentary', 'Q1'],
  ['Explanation of variance, Q1 2022-23', 'Q1'],
])('a column headed “%s” is commentary on %s', (heading, period) => {
  expect(read(heading, 'Reviews were late.')).toEqual([
    ['4', period, 'Reviews were late.', 'F2'],
    ['9', period, '', 'F3'],
  ]);
});

test('other columns, and commentary on another year, are not read; a figure alone is no commentary', () => {
  expect(read('Lead officer', 'A Person')).toEqual([]);
  expect(read('Commentary Q2 2021-22', 'Old words')).toEqual([]);
  expect(read('Commentary', 12)[0]).toEqual(['4', 'Q2', '', 'F2']);
});
