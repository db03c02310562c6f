import type { BreakdownLink } from '../../../../src/domain/tables/breakdown';
import type { Scorecard } from '../../../../src/domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { readTitleWords } from '../../../../src/domain/indicators/titleWords';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { readLinkedTables } from '../../../../src/layout/tables/readTables';
import { gridOf, publishedGrid, type PublishedScorecard } from '../../../fixtures/published';
import { publishedText } from '../../../fixtures/tables';

function scorecardOf(name: PublishedScorecard): Scorecard {
  const found = findScorecard(publishedGrid(name), DEFAULT_POLICY);
  if (found.kind !== 'found') throw new Error(found.reason);
  return found.scorecard;
}
const year2022 = scorecardOf('scorecard-2022-23-q3');
const year2020 = scorecardOf('scorecard-2020-21-q1');

/** "5 numerator strong" for each table. */
const linksOf = (scorecard: Scorecard, tsv: string, links: readonly BreakdownLink[] = [], sheet = 'Tables') =>
  readLinkedTables([gridOf(tsv, sheet)], scorecard, links).breakdowns.map(
    ({ indicator, part, confidence }) => `${indicator?.ref ?? 'none'} ${part} ${confidence}`,
  );
const titled = (title: string): string => `${title}\nA\t1\nB\t2\nTotal\t3`;

test('the published breakdowns, by number and words', () => {
  expect(linksOf(year2022, publishedText('breakdowns-2022-23-q3'))).toEqual([
    '5 numerator strong',
    '6 others strong',
    '13 numerator strong',
  ]);
});

test('in the year whose references differ, the words decide and the number is not believed', () => {
  expect(linksOf(year2020, publishedText('breakdowns-2022-23-q3'))).toEqual([
    '3 numerator possible',
    '4 others possible',
    '10 numerator possible',
  ]);
});

test.each([
  ['placement-types-2018-2020', 'none numerator possible'],
  ['primary-need-q1-2020-21', 'none numerator possible'],
  ['reasons-ceased-q1-2020-21', 'none numerator possible'],
  // Of all care leavers by status, though it has the indicator's words.
  ['care-leaver-status-jun-2020', '8 numerator possible'],
])('%s', (name, expected) => {
  expect(linksOf(year2022, publishedText(name))).toEqual([expected]);
});

test.each([
  ['CLA with three or more placements', '5 numerator strong'],
  ['Children placed more than 20 miles from home', '13 numerator strong'],
  ['Looked after 2.5+ years, not in the same placement for 2 years', '6 others strong'],
  ['Care leavers not in education, employment or training', '8 numerator strong'],
  ['Care leavers in education, employment or training', '8 others strong'],
  ['NEET care leavers', '8 numerator strong'],
  ['KPI 13', '13 numerator strong'],
  ['Indicator 99: something else', 'none numerator possible'],
  ['Indicator 4: dental checks', '9 numerator possible'],
  ['Placements', 'none numerator possible'],
  ['Reasons', 'none numerator possible'],
])('%s', (title, expected) => {
  expect(linksOf(year2022, titled(title))).toEqual([expected]);
});

test('the name of the sheet may name the indicator', () => {
  expect(linksOf(year2022, 'A\t1\nB\t2\nTotal\t3', [], 'Indicator 13')).toEqual(['13 numerator strong']);
});

describe('confirmed links', () => {
  const link = (part: Partial<BreakdownLink>): BreakdownLink => ({
    sheet: 'Tables',
    table: 'Primary Need',
    indicator: { ref: '1', title: 'Number of current CLA at end of quarter' },
    part: null,
    source: 'confirmed',
    ...part,
  });
  const need = publishedText('primary-need-q1-2020-21');

  test('override the words', () => {
    expect(linksOf(year2022, need, [link({})])).toEqual(['1 numerator confirmed']);
    expect(linksOf(year2022, need, [link({ part: 'all' })])).toEqual(['1 all confirmed']);
  });
  test('find the indicator by its title where references were renumbered', () => {
    expect(
      linksOf(year2022, need, [
        link({ indicator: { ref: '7', title: 'number of  current CLA at end of quarter' } }),
      ]),
    ).toEqual(['1 numerator confirmed']);
  });
  test('may say that the table belongs to none', () => {
    const links = [link({ table: 'CLA with 3 or more placements', indicator: null })];
    expect(linksOf(year2022, titled('CLA with 3 or more placements'), links)).toEqual([
      'none numerator confirmed',
    ]);
  });
  test('stored suggestions, other tables and indicators that are gone change nothing', () => {
    expect(linksOf(year2022, need, [link({ source: 'suggested' })])).toEqual(['none numerator possible']);
    expect(linksOf(year2022, need, [link({ sheet: 'Other' })])).toEqual(['none numerator possible']);
    expect(linksOf(year2022, need, [link({ indicator: { ref: '1', title: 'Gone' } })])).toEqual([
      'none numerator confirmed',
    ]);
  });
});

test.each([
  [
    'Breakdown of indicator 13 at Q3 2022-23: children placed 20+ miles from home address',
    { ref: '13', negated: false, words: ['plac', '20', 'mil', 'hom'] },
  ],
  [
    '% of CLA looked after for 2.5+ years and not in the same placement for 2 years',
    { ref: null, negated: true, words: ['2.5', 'sam', 'plac', '2'] },
  ],
  [
    'Two placements without a social worker (snapshot)',
    { ref: null, negated: true, words: ['2', 'plac', 'social', 'worker'] },
  ],
])('the telling words of %s', (title, expected) => {
  const { words, ...rest } = readTitleWords(title);
  expect({ ...rest, words: [...words] }).toEqual(expected);
});
