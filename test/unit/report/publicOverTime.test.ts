import { judgeScorecard } from '../../../src/domain/judging/judge';
import type { Override } from '../../../src/domain/overrides/override';
import { hasHidden } from '../../../src/domain/overTime/series';
import { withHistory } from '../../../src/domain/overTime/history';
import { makeReport } from '../../../src/report/makeReport';
import { judgedPublished } from '../../fixtures/judged';

// 5 is 2 of 187 at Q1 and 4 of 191 at Q2: hidden in a public version. 4 and 6 hide nothing.

const PLAIN = judgedPublished('scorecard-2022-23-q3', 'Q3');
const titleOf = (ref: string): string =>
  PLAIN.indicators.find(({ indicator }) => indicator.ref === ref)?.indicator.title ?? '';
const set = (ref: string, figure: string, reason: string): Override => ({
  ref,
  title: titleOf(ref),
  sheet: 'Scorecard',
  period: 'Q3',
  figure,
  to: { kind: 'status', rag: 'amber' },
  reason,
  by: 'Sam Okafor',
  on: '12 Oct 2022',
  until: { kind: 'period', period: 'Q4' },
});

const overrides = {
  today: '2022-12-01',
  all: [
    set('4', '70.9 (134/189)', 'New recording'),
    set('5', '8.3 (16/192)', 'Moves were planned'),
    set('6', '65.9 (27/41)', 'Only 2 children moved'),
  ],
};
const judged = withHistory(
  judgeScorecard(PLAIN.scorecard, { ...PLAIN.settings, overrides }, PLAIN.period),
  [],
);

function report(version: 'public' | 'internal') {
  const made = makeReport(judged, [], {
    template: 'full',
    columns: ['ref', 'title', 'periods', 'rag'],
    version,
  });
  if (made.kind !== 'made') throw new Error(made.kind);
  const all = JSON.stringify(made.report);
  const section = (ref: string): string =>
    made.report.sections.find(({ heading }) => heading.startsWith(`${ref} `))?.facts.join(' ') ?? '';
  return { made, all, section };
}

test('internal: the status set stands in the table with its mark and its note, by name', () => {
  const { made, section } = report('internal');
  expect(made.report.table.rows[3]?.cells.at(-1)).toMatchObject({
    text: expect.stringMatching(/^Amber \(set\) \[note \d\]$/),
    role: 'rag-amber',
  });
  expect(made.report.table.notes.join('\n')).toContain(
    'Amber, set by Sam Okafor until Q4: New recording; by the numbers Red',
  );
  // 134 of 189 is 70.9%; 93.8, 86.7, 70.9 fall by 11.45 a quarter, so the line comes to 59.4 at Q4.
  expect(section('4')).toContain(
    'Year end (Q4): missed. About 70.9% if this quarter’s figure holds; about 59.4% if the year’s trend goes on.',
  );
  // 16 of 192 after three quarters is 11.1% after four; 12 more in Q3 alone make 28 of 192.
  expect(section('5')).toContain(
    'Year end (Q4): missed. About 11.1% at the pace so far; about 14.6% at the pace of this quarter.',
  );
  expect(section('5')).not.toMatch(/taken to stay|Room for/);
});

test('public: no name, nothing over time or set of an indicator with a hidden figure, no reason that tells a count', () => {
  const { made, all, section } = report('public');
  expect(all).not.toContain('Sam Okafor');
  expect(made.report.table.notes.join('\n')).toContain(
    'Amber, set until Q4: New recording; by the numbers Red',
  );
  expect(all).not.toContain('Only 2 children moved');
  const hidden = made.judged.indicators.filter(hasHidden);
  expect(hidden.map(({ indicator }) => indicator.ref)).toContain('5');
  for (const { indicator, override } of hidden) {
    expect(override).toBeUndefined();
    expect(section(indicator.ref)).not.toMatch(
      /Year end|natural limits|set until|more in Q4|Room for|if this quarter|at the pace/,
    );
  }
  expect(section('4')).toContain('Year end (Q4): missed.');
});
