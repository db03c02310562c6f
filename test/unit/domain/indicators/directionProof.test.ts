import { suggestSetting } from '../../../../src/domain/settings/suggest';
import type { Besides } from '../../../../src/domain/indicators/besides';
import { indicatorOf, scorecardCell } from '../../../fixtures/indicator';

const NOTHING: Besides = {
  stretch: null,
  thresholds: null,
  tolerance: null,
  unit: null,
  owner: null,
  frequency: null,
  section: null,
  statuses: [],
  travel: [],
  variance: null,
  commentary: [],
  toDate: null,
  pastPeriods: [],
  comparators: [],
};

function suggest(
  title: string,
  target: string,
  figures: { readonly Q1?: string; readonly Q2?: string; readonly Q3?: string },
  besides: Partial<Besides> = {},
): string {
  const indicator = { ...indicatorOf({ title, target, ...figures }), besides: { ...NOTHING, ...besides } };
  const { direction, accumulation } = suggestSetting(indicator);
  return `${direction} ${accumulation}`;
}
const statuses = (...given: readonly (readonly [string | null, string])[]): Partial<Besides> => ({
  statuses: given.map(([period, text]) => ({ period, cell: scorecardCell(text) })),
});

test('thresholds prove it whatever the wording', () => {
  const thresholds = {
    green: scorecardCell('≤5'),
    amber: scorecardCell('5.1–6'),
    red: scorecardCell('>6'),
    minimum: null,
  };
  expect(suggest('% of visits on time', '5', { Q1: '4' }, { thresholds })).toBe('lower snapshot');
});

test('a stretch lies on the good side, a minimum on the bad one', () => {
  expect(suggest('Widgets', '95% (stretch 98%)', {})).toBe('higher snapshot');
  expect(suggest('Widgets', '10', {}, { stretch: scorecardCell('8') })).toBe('lower snapshot');
  expect(suggest('Widgets', '90% (minimum 85%)', {})).toBe('higher snapshot');
  expect(suggest('Widgets', '10 (stretch 8)', {}, { stretch: scorecardCell('12') })).toBe('lower snapshot');
});

test('several statuses of the sheet are proof, one only where the words are silent', () => {
  const figures = { Q1: '12', Q2: '9', Q3: '14' };
  const all = statuses(['Q1', 'R'], ['Q2', 'G'], ['Q3', 'Red']);
  expect(suggest('Widgets', '10', figures, all)).toBe('lower snapshot');
  expect(suggest('% of visits on time', '10', figures, all)).toBe('lower snapshot');
  // Without a period it is that of the latest figure.
  expect(suggest('Widgets', '10', figures, statuses([null, 'R']))).toBe('lower snapshot');
  expect(suggest('% of visits on time', '10', figures, statuses([null, 'R']))).toBe('higher snapshot');
  expect(suggest('Widgets', '10', figures, statuses(['Q1', 'R'], ['Q3', 'G']))).toBe('none snapshot');
  expect(suggest('Widgets', '10', figures, statuses(['Q1', 'B']))).toBe('none snapshot');
});

test('green on the way to a target that is counted up to proves nothing', () => {
  const green = statuses([null, 'Green']);
  const counting = { Q1: '£40k', Q2: '£90k', Q3: '£150k' };
  expect(suggest('Loans made (£k)', '£240k', counting, green)).toBe('none snapshot');
  expect(suggest('Number of widgets', '40', { Q1: '9' }, green)).toBe('none snapshot');
  // Red on the way, green beyond it, and what does not count up do.
  expect(suggest('Loans made (£k)', '£240k', counting, statuses([null, 'Red']))).toBe('higher snapshot');
  expect(suggest('Number of widgets', '8', { Q1: '9' }, green)).toBe('higher snapshot');
  expect(suggest('Number of widgets', '40', { Q1: '30', Q2: '28' }, green)).toBe('lower snapshot');
});

test('in the year: not counted up where the figures stand still', () => {
  const title = '% of children in care with a dental check in the year';
  expect(suggest(title, '85%', { Q1: '86.0 (98/114)', Q2: '83.5 (96/115)', Q3: '85.3 (99/116)' })).toBe(
    'higher rolling-year',
  );
  expect(suggest(title, '85%', { Q1: '20.2 (23/114)', Q2: '41.7 (48/115)', Q3: '62.1 (72/116)' })).toBe(
    'higher year-to-date',
  );
});
