import { sayCounts, type Counted } from '../../../../src/wording/reports/claimCounts';

const made = (verdict: Counted['verdict'], change: Partial<Counted> = {}): Counted => ({
  kind: 'percentage',
  verdict,
  decision: null,
  ...change,
});
const said = (claims: readonly Counted[], reds: readonly string[] = []): string =>
  sayCounts(claims, reds)
    .map(({ says }) => says)
    .join(' · ');

test('what agrees, what is wrong, what to look at and what is passed over, in one line', () => {
  const agreeing = Array.from({ length: 12 }, () => made('agrees'));
  expect(said([...agreeing, made('contradicts'), made('doubtful'), made('doubtful')], ['6', '13'])).toBe(
    '12 figures agree · 1 is wrong · 2 to look at · reds not mentioned: 6, 13',
  );
});

test('words of direction are no figures', () => {
  expect(said([made('agrees'), made('agrees', { kind: 'direction' })])).toBe('2 statements agree');
  expect(said([made('agrees')], ['6'])).toBe('1 figure agrees · red not mentioned: 6');
});

test('what a person ruled: agreed counts as wrong, dismissed apart', () => {
  const ruled = [
    made('contradicts'),
    made('doubtful', { decision: 'agreed' }),
    made('doubtful', { decision: 'dismissed' }),
    made('untied'),
  ];
  expect(said(ruled)).toBe('2 are wrong · 1 not tied to the scorecard · 1 dismissed');
  expect(sayCounts([made('contradicts', { decision: 'agreed' })], [])).toEqual([
    { says: '1 is wrong', tone: 'contradicts' },
  ]);
});

test('a text without a claim is said to have none', () => {
  expect(said([])).toBe('There is no number or word of direction here to check');
});
