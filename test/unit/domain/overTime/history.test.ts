import { withHistory } from '../../../../src/domain/overTime/history';
import { seriesOf } from '../../../../src/domain/overTime/series';
import type { Scorecard } from '../../../../src/domain/indicators/scorecard';
import { judgedOf, scorecardOf, type RowOfPeriods } from '../../../fixtures/anyPeriods';

const row = (...figures: readonly string[]): RowOfPeriods => ({
  title: '% of reviews on time',
  target: '95%',
  figures,
});
const sheet = (year: string, name: string, figures: readonly string[], target = '95%'): Scorecard => ({
  ...scorecardOf(
    { year, yearStart: 3 },
    figures.map((_, at) => `Q${at + 1} ${year}`),
    [{ ...row(...figures), target }],
  ),
  sheet: name,
});

function seriesWith(others: readonly Scorecard[]) {
  const now = row('90.0 (90/100)', '92.0 (92/100)');
  const judged = withHistory(judgedOf(sheet('2022-23', 'Now', now.figures), [now], 'Q2'), others);
  const [entry] = judged.indicators;
  if (!entry) throw new Error('No indicator');
  const { figures, missing, restated } = seriesOf(entry, judged);
  return {
    figures: figures.map(({ label, value }) => `${label} ${value.kind === 'ratio' ? value.raw : ''}`),
    missing,
    restated,
    judged,
  };
}

const LAST = sheet('2021-22', 'Last', ['80.0 (80/100)', '81.0 (81/100)', '', '83.0 (83/100)'], '85%');

test('the quarters of earlier sheets come before this year’s, with their years, and a gap is named', () => {
  const { figures, missing, restated, judged } = seriesWith([
    LAST,
    sheet('2020-21', 'Before', ['70.0 (70/100)']),
  ]);
  expect(figures).toEqual([
    'Q1 2020-21 70.0 (70/100)',
    'Q1 2021-22 80.0 (80/100)',
    'Q2 2021-22 81.0 (81/100)',
    'Q4 2021-22 83.0 (83/100)',
    'Q1 2022-23 90.0 (90/100)',
    'Q2 2022-23 92.0 (92/100)',
  ]);
  expect(missing).toEqual(['Q3 2021-22']);
  expect(restated).toEqual([]);
  // The target in force there, not this year's.
  expect(
    judged.indicators[0]?.history?.find(({ period }) => period.key === 'Q1 2021-22')?.target?.from.text,
  ).toBe('85');
});

test('two sheets that differ are named, and the first counts', () => {
  const { figures, restated } = seriesWith([LAST, sheet('2021-22', 'Draft', ['79.0 (79/100)'])]);
  expect(restated).toEqual(['Q1 2021-22']);
  expect(figures[0]).toBe('Q1 2021-22 80.0 (80/100)');
});

test('a sheet of this year, of a later one or of none is no history', () => {
  const copies = [sheet('2022-23', 'Copy', ['10.0 (10/100)']), sheet('2023-24', 'Next', ['10.0 (10/100)'])];
  expect(seriesWith(copies).figures).toEqual(['Q1 2022-23 90.0 (90/100)', 'Q2 2022-23 92.0 (92/100)']);
});
