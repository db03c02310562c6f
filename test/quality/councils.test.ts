import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PeriodKey } from '../../src/domain/periods/period';
import type { ColumnRole } from '../../src/domain/reading/reading';
import { sayUnplaced } from '../../src/wording/layout';
import { gridOf } from '../fixtures/published';
import { checkBook, readBook, type Book } from './sheet';

/** Made-up scorecards in the manner of other services, with their own words and orders of columns; nothing in them is wrong. */
const COUNCILS: readonly (readonly [
  file: string,
  indicators: number,
  range: string,
  periods: readonly PeriodKey[],
  /** What stands beside the figures, by its column. */
  besides: Readonly<Record<string, ColumnRole>>,
])[] = [
  ['education-service', 7, 'A1:K8', ['Q1', 'Q2', 'Q3'], { C: 'owner', K: 'commentary' }],
  ['adult-social-care', 7, 'A1:L8', ['Q1', 'Q2', 'Q3'], { L: 'travel' }],
  ['housing-repairs', 7, 'A1:K8', ['Q1', 'Q2', 'Q3'], { C: 'unit', K: 'commentary' }],
  ['environment-services', 5, 'A1:K6', ['Q1', 'Q2', 'Q3', 'Q4'], {}],
  ['youth-and-early-help', 6, 'A1:L7', ['Q1', 'Q2', 'Q3'], { C: 'frequency', D: 'status' }],
];

const BESIDES: readonly ColumnRole[] = ['owner', 'unit', 'frequency', 'status', 'travel', 'commentary'];

describe.each(COUNCILS)('%s', (file, indicators, range, periods, besides) => {
  const text = readFileSync(path.join(__dirname, `../fixtures/corpus/${file}.tsv`), 'utf8');
  const book = (period: PeriodKey): Book => ({ name: file, grids: [gridOf(text)], period, settle: null });

  test('is read whole', () => {
    const scorecard = readBook(book('Q1'));
    expect(scorecard?.indicators).toHaveLength(indicators);
    expect(scorecard).toMatchObject({ range, year: '2023-24' });
    expect(sayUnplaced(scorecard?.unplaced ?? [])).toBeNull();
    const columns = scorecard?.reading?.blocks.flatMap((block) => block.columns) ?? [];
    const found = columns.filter(({ role }) => BESIDES.includes(role));
    expect(
      Object.fromEntries(found.map(({ column, role }) => [String.fromCodePoint(65 + column), role])),
    ).toEqual(besides);
  });

  test.each(periods)('%s raises no error and no warning', (period) => {
    const found = checkBook(book(period))?.findings.filter(({ severity }) => severity !== 'note');
    expect(found?.map(({ id, address }) => `${id} ${address}`)).toEqual([]);
  });
});
