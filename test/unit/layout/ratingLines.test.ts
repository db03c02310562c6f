import { found, rows } from './finding';
import { judged } from './judged';

const HEAD = 'Measure\tTarget\tQ1 2025/26\tQ2 2025/26';
const BINS = '% of bins collected on time\t90%\t91%\t88%';
const TREES = '% of trees inspected on time\t90%\t91%\t95%';
const under = (...lines: readonly string[]) => judged(rows(HEAD, BINS, TREES, '', ...lines));

test.each([
  'A measure goes amber when it has slipped a notch below where we said it would be.',
  'Amber is at the discretion of the head of service, who looks at how far off plan things are.',
  'RAG ratings follow scheme B of the corporate performance framework.',
  'Traffic lights: as agreed with the portfolio holder for each measure.',
])('a line about ratings that nobody could follow is asked about: %s', (line) => {
  expect(under(line)).toEqual({
    '% of bins collected on time': 'to-be-confirmed',
    '% of trees inspected on time': 'green',
  });
  expect(found(rows(HEAD, BINS, TREES, '', line)).openRule).toEqual({ text: line, address: 'A5' });
});

test.each([
  'Two measures moved from red to amber this quarter; both remain below target.',
  'Risk ratings: amber is a score of 8 to 15.',
  'Cells in grey are colours of the old scheme.',
  'Amber Valley is shown in the first two rows.',
])('what tells of figures, of risks or of colours of cells is none: %s', (line) => {
  expect(under(line)['% of bins collected on time']).toBe('amber');
});

test('a rule for some measures alone leaves the others open', () => {
  expect(
    under('For measures of cost, amber means up to 1% over target.')['% of bins collected on time'],
  ).toBe('to-be-confirmed');
  expect(under('Amber means up to 1% under target.')['% of bins collected on time']).toBe('red');
});

test('the year of the lines above says which of two dated targets is in force; without it both must agree', () => {
  const head = 'Measure\tTarget 2025/26\tTarget 2029/30\tQ1\tQ2';
  const bins = '% of bins collected on time\t90%\t99%\t91%\t92%';
  expect(judged(rows('Performance 2025/26', '', head, bins))).toEqual({
    '% of bins collected on time': 'green',
  });
  expect(judged(rows(head, bins))).toEqual({ '% of bins collected on time': 'to-be-confirmed' });
});

test('a share of one held against a small percentage is of another unit', () => {
  expect(judged(rows(HEAD, 'Teacher turnover (%)\t8\t0.081\t0.077'))).toEqual({
    'Teacher turnover (%)': 'units-differ',
  });
  // Well under its target it is only good.
  expect(judged(rows(HEAD, 'Teacher turnover (%)\t8\t0.8\t0.9'))).toEqual({
    'Teacher turnover (%)': 'green',
  });
});
