import { analyse } from '../../../src/app/session/analyse';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { findScorecard } from '../../../src/layout/findScorecard';
import { viewReading } from '../../../src/app/session/reading';
import { explainStatus } from '../../../src/wording/status';
import { sayQuestions } from '../../../src/wording/questions';
import { found, rows } from './finding';
import { judged } from './judged';

const TWO = 'Measure\tTarget\tRevised target\tQ1\tQ2';
const BINS = '% of bins collected on time\t90%\t95%\t91%\t92%';
const TREES = '% of trees inspected on time\t90%\t95%\t91%\t97%';

test('of two columns of targets each colour is given where both give it, else the row waits', () => {
  expect(judged(rows(TWO, BINS, TREES, '% of roads mended on time\t60%\t65%\t61%\t66%'))).toEqual({
    '% of bins collected on time': 'to-be-confirmed',
    '% of trees inspected on time': 'green',
    '% of roads mended on time': 'green',
  });
});

test('a status of the row is a second witness for what was read', () => {
  const head = `${TWO}\tStatus`;
  expect(judged(rows(head, `${BINS}\tGreen`, `${TREES}\tGreen`))['% of bins collected on time']).toBe(
    'green',
  );
  expect(judged(rows(head, `${BINS}\tAmber`, `${TREES}\tGreen`))['% of bins collected on time']).toBe(
    'to-be-confirmed',
  );
});

test('a target of another time is none of the figures’, wherever it stands', () => {
  for (const other of ['Last year’s target', 'Previous target', 'Next year’s target', 'Original target'])
    expect(
      judged(rows(`Measure\t${other}\tTarget\tQ1`, '% of bins collected on time\t80%\t95%\t92%')),
    ).toEqual({
      '% of bins collected on time': 'amber',
    });
});

test('the target without a year comes before one of a year to come', () => {
  const head = 'Measure\tTarget 2029/30\tTarget\tQ1 2025/26\tQ2 2025/26';
  expect(judged(rows(head, '% of bins collected on time\t99%\t90%\t91%\t92%'))).toEqual({
    '% of bins collected on time': 'green',
  });
});

test('numbers under an unknown heading right beside the figures may be the latest of them', () => {
  const head = 'Measure\tQ1\tQ2\tZorvex\tTarget';
  expect(
    judged(
      rows(
        head,
        '% of bins collected on time\t91%\t92%\t81%\t90%',
        '% of trees inspected on time\t91%\t97%\t95%\t90%',
        '% of roads mended on time\t71%\t72%\t60%\t90%',
      ),
    ),
  ).toEqual({
    '% of bins collected on time': 'to-be-confirmed',
    '% of trees inspected on time': 'green',
    '% of roads mended on time': 'red',
  });
  // Apart from them it is something else.
  const apart = 'Measure\tQ1\tQ2\tTarget\tZorvex';
  expect(judged(rows(apart, '% of bins collected on time\t91%\t92%\t90%\t81%'))).toEqual({
    '% of bins collected on time': 'green',
  });
});

test('of several undated figures each may be the latest', () => {
  const head = 'Measure\tTarget\tLatest count\tLatest count 2';
  expect(
    judged(
      rows(head, '% of bins collected on time\t90%\t92%\t81%', '% of trees inspected on time\t90%\t91%\t95%'),
    ),
  ).toEqual({
    '% of bins collected on time': 'to-be-confirmed',
    '% of trees inspected on time': 'to-be-confirmed',
  });
});

test('the strip asks about the other column, and the row says why it waits', () => {
  const { judged: read } = analyse(found(rows(TWO, BINS, TREES)), null, null);
  expect(viewReading(read)?.asked.map(({ heading }) => heading)).toEqual(['Revised target']);
  const [first] = read.indicators;
  expect(first && explainStatus(first, read.period)).toBe(
    'To be confirmed: “Revised target” in C, read as the target would give another colour.',
  );
  expect(sayQuestions(read)).toEqual([
    'What stands in each column, as “Revised target” in C, read as the target would give another colour, for this one? Bins collected on time',
  ]);
});

test('once a person has said what the other column is, the colour is given', () => {
  const grid = rows('Measure\tQ1\tQ2\tZorvex\tTarget', '% of bins collected on time\t91%\t92%\t81%\t90%');
  const ragWith = (role: 'ignore' | 'figure'): string => {
    const layout = findScorecard(grid, DEFAULT_POLICY, false, [
      { heading: 'Zorvex', role, period: role === 'figure' ? 'Q3' : null },
    ]);
    if (layout.kind !== 'found') throw new Error(layout.kind);
    const [status] = analyse(layout.scorecard, null, null).judged.indicators.map((each) => each.status);
    return status?.kind === 'rated' ? status.rag : 'none';
  };
  expect(ragWith('ignore')).toBe('green');
  expect(ragWith('figure')).toBe('red');
});
