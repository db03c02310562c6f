import { suggestSetting } from '../../../../src/domain/settings/suggest';
import type { Besides } from '../../../../src/domain/indicators/besides';
import { indicatorOf, NOTHING_BESIDE, scorecardCell } from '../../../fixtures/indicator';

function suggest(
  title: string,
  target: string,
  figures: { readonly Q1?: string; readonly Q2?: string; readonly Q3?: string },
  besides: Partial<Besides> = {},
): string {
  const indicator = {
    ...indicatorOf({ title, target, ...figures }),
    besides: { ...NOTHING_BESIDE, ...besides },
  };
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

test('a column taken for a stretch or a minimum does not turn over what the wording says: it is asked', () => {
  expect(suggest('% of visits on time', '90', {}, { stretch: scorecardCell('85') })).toBe('none snapshot');
  expect(suggest('% of visits on time', '90', {}, { stretch: scorecardCell('95') })).toBe('higher snapshot');
  // Nor what the row's own status says, or the size of the target.
  const beside = { stretch: scorecardCell('48'), ...statuses([null, 'Green']) };
  expect(suggest('Widgets threaded (%)', '50', { Q1: '51' }, beside)).toBe('none snapshot');
  expect(suggest('Widgets threaded (%)', '90', { Q1: '88' }, { stretch: scorecardCell('88') })).toBe(
    'none snapshot',
  );
});

test('wording alone against the size of a percentage’s target is asked; one status that fits is a second witness', () => {
  const low = { Q1: '5.3' };
  expect(suggest('Tenants satisfied (%)', '5.6', low)).toBe('none snapshot');
  expect(suggest('Tenants satisfied (%)', '5.6', low, statuses([null, 'Red']))).toBe('higher snapshot');
  expect(suggest('Tenants satisfied (%)', '5.6', low, statuses([null, 'Green']))).toBe('none snapshot');
  expect(suggest('Fires missed (%)', '90', { Q1: '71' })).toBe('none snapshot');
  expect(suggest('Bed occupancy (%), lower is better', '92', { Q1: '95' })).toBe('lower snapshot');
  // Between them the size tells nothing, and what is no percentage has none.
  expect(suggest('Tenants satisfied (%)', '40', low)).toBe('higher snapshot');
  expect(suggest('Fires missed', '90', { Q1: '71' })).toBe('lower snapshot');
});

test('three statuses that agree are proof, fewer are not: one may be the mistake', () => {
  const figures = { Q1: '12', Q2: '9', Q3: '14' };
  const all = statuses(['Q1', 'R'], ['Q2', 'G'], ['Q3', 'Red']);
  expect(suggest('Widgets', '10', figures, all)).toBe('lower snapshot');
  expect(suggest('% of visits on time', '10', figures, all)).toBe('lower snapshot');
  expect(suggest('Widgets', '10', figures, statuses(['Q1', 'R'], ['Q2', 'G']))).toBe('none snapshot');
  // All on one side of the target: nothing was ever told from the other.
  expect(suggest('Widgets', '8', figures, statuses(['Q1', 'R'], ['Q2', 'R'], ['Q3', 'R']))).toBe(
    'none snapshot',
  );
  // Without a period it is that of the latest figure; the words outrank it.
  expect(suggest('Widgets', '10', figures, statuses([null, 'R']))).toBe('none snapshot');
  expect(suggest('Visits made on time', '10', figures, statuses([null, 'R']))).toBe('higher snapshot');
  expect(suggest('Widgets', '10', figures, statuses(['Q1', 'R'], ['Q3', 'G']))).toBe('none snapshot');
  expect(suggest('Widgets', '10', figures, statuses(['Q1', 'B']))).toBe('none snapshot');
});

test('one status and a title that names nothing bad agree for a percentage alone', () => {
  const green = statuses([null, 'G']);
  expect(suggest('% of looms threaded', '80%', { Q1: '92%' }, green)).toBe('higher snapshot');
  expect(suggest('Looms threaded', '80', { Q1: '92' }, green)).toBe('none snapshot');
  expect(suggest('% of looms without a thread', '8%', { Q1: '12%' }, green)).toBe('none snapshot');
  expect(suggest('% of looms unthreaded', '8%', { Q1: '12%' }, green)).toBe('none snapshot');
  expect(suggest('% of looms threaded', '80%', { Q1: '92%' }, statuses([null, 'R']))).toBe('none snapshot');
});

test('green on the way to a target that is counted up to tells nothing', () => {
  const green = (...periods: readonly string[]) => statuses(...periods.map((p) => [p, 'Green'] as const));
  const counting = { Q1: '£40k', Q2: '£90k', Q3: '£250k' };
  expect(suggest('Loans made (£k)', '£240k', counting, green('Q1', 'Q2', 'Q3'))).toBe('none snapshot');
  // What does not count up does.
  const falling = { Q1: '30', Q2: '28', Q3: '45' };
  const told = statuses(['Q1', 'Green'], ['Q2', 'Green'], ['Q3', 'Red']);
  expect(suggest('Number of widgets', '40', falling, told)).toBe('lower snapshot');
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
