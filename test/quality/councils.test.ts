import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PeriodKey } from '../../src/domain/periods/period';
import { sayUnplaced } from '../../src/wording/layout';
import { gridOf } from '../fixtures/published';
import { checkBook, readBook, type Book } from './sheet';

/** Made-up scorecards in the manner of other services, with their own words and orders of columns; nothing in them is wrong. */
const COUNCILS: readonly (readonly [
  file: string,
  indicators: number,
  range: string,
  periods: readonly PeriodKey[],
  unread: string | null,
])[] = [
  [
    'education-service',
    7,
    'A1:K8',
    ['Q1', 'Q2', 'Q3'],
    'Not read: the columns “Lead officer” (C1) and “Comments” (K1).',
  ],
  ['adult-social-care', 7, 'A1:L8', ['Q1', 'Q2', 'Q3'], 'Not read: the column “DoT” (L1).'],
  [
    'housing-repairs',
    7,
    'A1:K8',
    ['Q1', 'Q2', 'Q3'],
    'Not read: the columns “Unit” (C1) and “Commentary” (K1).',
  ],
  ['environment-services', 5, 'A1:K6', ['Q1', 'Q2', 'Q3', 'Q4'], null],
  [
    'youth-and-early-help',
    6,
    'A1:L7',
    ['Q1', 'Q2', 'Q3'],
    'Not read: the columns “Frequency” (C1) and “RAG” (D1).',
  ],
];

describe.each(COUNCILS)('%s', (file, indicators, range, periods, unread) => {
  const text = readFileSync(path.join(__dirname, `../fixtures/corpus/${file}.tsv`), 'utf8');
  const book = (period: PeriodKey): Book => ({ name: file, grids: [gridOf(text)], period, settle: null });

  test('is read whole, and says what is not', () => {
    const scorecard = readBook(book('Q1'));
    expect(scorecard?.indicators).toHaveLength(indicators);
    expect(scorecard).toMatchObject({ range, year: '2023-24' });
    expect(sayUnplaced(scorecard?.unplaced ?? [])).toBe(unread);
  });

  test.each(periods)('%s raises no error and no warning', (period) => {
    const found = checkBook(book(period))?.findings.filter(({ severity }) => severity !== 'note');
    expect(found?.map(({ id, address }) => `${id} ${address}`)).toEqual([]);
  });
});
