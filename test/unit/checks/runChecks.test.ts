import { periodIn } from '../../fixtures/periods';
import fc from 'fast-check';
import type { Check, Outcome } from '../../../src/checks/check';
import { readExample } from '../../../src/checks/helpers/example';
import { CHECKS } from '../../../src/checks/registry';
import { runChecks } from '../../../src/checks/runChecks';
import type { Grid } from '../../../src/domain/grid/grid';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { findScorecard } from '../../../src/layout/findScorecard';
import { sayFinding, whereOf } from '../../../src/wording/findings';
import { sayEvidence, sayRun } from '../../../src/wording/evidence';
import { gridCell, gridOf, publishedGrid, typedCell } from '../../fixtures/published';
import { brief, contextOf, runRows } from './runExample';

const context = contextOf(publishedGrid('scorecard-2022-23-q3'), 'Q3');
const [first] = CHECKS;
const stub = (...outcomes: Outcome[]): Check => ({ ...(first as Check), run: () => outcomes });
const passed: Outcome = { kind: 'pass', address: 'A1' };
const open: Outcome = { kind: 'cannot-tell', address: null, reason: 'It is too dark.' };
const failed = runChecks(context)
  .results.flatMap(({ outcomes }) => outcomes)
  .find(({ kind }) => kind === 'fail') as Outcome;

test('a check that could not look never counts as passed', () => {
  const run = runChecks(context, [
    stub(passed),
    stub(passed, open),
    stub(open),
    stub(passed, open, failed),
    stub(),
  ]);
  expect(run.results.map(({ verdict }) => verdict)).toEqual([
    'passed',
    'could-not-tell',
    'could-not-tell',
    'failed',
    'not-applicable',
  ]);
  expect([run.checksRun, run.passed, run.couldNotTell, run.findings.length]).toEqual([4, 1, 2, 1]);
});

test('the published scorecard: what each check came to', () => {
  const run = runChecks(context);
  const by = (verdict: string) =>
    run.results.filter((result) => result.verdict === verdict).map(({ id }) => id);
  expect(by('failed')).toEqual(['ratio-mismatch', 'ratio-rounding', 'decimals-mixed', 'rag-sensitive']);
  // 12 Q1 gives no ratio; 9 Q2 repeats Q1 but is reported as a mismatch.
  expect(by('could-not-tell')).toEqual(['cumulative-falls', 'repeated-value', 'cohort-differs']);
  // Nothing that is counted has a target, and no quarter can be the fourth running with one figure.
  expect(by('not-applicable')).toEqual([
    'target-scale',
    'not-updated',
    'total-mismatch',
    'share-mismatch',
    'shares-sum',
    'population-differs',
    'table-date',
    'sources-differ',
    'breakdown-differs',
    'carried-forward',
    'formula-overwritten',
    'rag-differs',
  ]);
  expect(sayRun(run)).toBe('24 checks run, 17 passed, 3 could not tell');
});

test('findings come row by row', () => {
  const run = runRows(
    'Q2',
    'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23',
    '1 | Reviews on time | 9O% | 93.9 (167/178) | 86.8 (157/181)',
    '2 | Timeliness of plans | 95% | #REF! | 95.0 (19/20)',
  );
  expect(brief(run).filter((line) => !line.endsWith('sensitive'))).toEqual([
    'C2 target-unreadable',
    'D2 ratio-mismatch',
    'E2 ratio-mismatch',
    'D3 error-value',
  ]);
});

const PIECES = [
  ...[
    '',
    ' ',
    '-',
    'x',
    '[c]',
    '[x]',
    'N/A',
    '..',
    '100*',
    '#DIV/0!',
    'TRUE',
    'see below',
    '\u00a0',
    '%',
    '95%',
    '<=20%',
  ],
  ...[
    '93.8 (167/178)',
    '93.8%⏎(167/178)',
    '0 (0/0)',
    '1.5 (-3/2)',
    '(2/50)',
    '9'.repeat(400),
    `0.${'3'.repeat(60)} (1/3)`,
  ],
  ...[
    'Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10%',
    'Q1 5% Q1 7%',
    'Q2',
    'Target',
    'Q3 2022-23',
    'Q1 2019-20',
    'England average',
  ],
  ...[
    'Number of current CLA',
    'Rate of CLA per 10,000',
    '% of Care Leavers (19 - 21 year olds)',
    'missing in year',
    '1',
    '2',
    '2a',
  ],
];
const cell = fc.oneof(
  fc.constantFrom(...PIECES).map(typedCell),
  fc.string({ maxLength: 12 }).map((text) => gridCell(text)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => gridCell(value)),
  fc
    .tuple(
      fc.double({ min: -1e6, max: 1e9, noNaN: true }),
      fc.constantFrom('0.0%', 'd-mmm', '0', '#,##0.00', '@', '[h]:mm'),
    )
    .map(([value, format]) => gridCell(value, format)),
  fc.tuple(fc.constantFrom('#REF!', '#N/A'), fc.constantFrom('=A1', null)).map(([value, formula]) => ({
    value,
    formula,
    numberFormat: 'General',
    error: true,
  })),
  fc.integer({ min: -5, max: 400 }).map((value) => ({ ...gridCell(value, '0'), formula: '=X9' })),
);
const headings = fc.shuffledSubarray(
  [
    'Ref',
    'Target 2022/23',
    'England average',
    '2021-22',
    'Q1 2022-23',
    'Q2 2022-23',
    'Q3 2021-22',
    'Q4',
    'RAG',
    'Notes',
  ],
  { minLength: 3 },
);
const grid = fc
  .tuple(headings, fc.array(fc.array(cell, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 6 }))
  .map(([row, cells]): Grid => {
    const head = ['Indicator', ...row, 'Q1 2022-23'].map((text) => gridCell(text));
    return { sheet: 'Random', top: 2, left: 1, cells: [head, ...cells] };
  });

test('no grid makes a check throw, or leaves a finding without words', () => {
  let read = 0;
  fc.assert(
    fc.property(grid, fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4'), (random, period) => {
      const found = findScorecard(random, DEFAULT_POLICY);
      if (found.kind !== 'found') return;
      read += 1;
      const { scorecard } = found;
      const run = runChecks({
        scorecard,
        settings: settingsFor(scorecard, null),
        period: periodIn(scorecard, period),
      });
      expect(run.checksRun).toBe(run.results.filter(({ outcomes }) => outcomes.length > 0).length);
      for (const finding of run.findings) {
        expect(sayFinding(finding)).toMatch(/^\S[\s\S]*\.$/);
        expect(sayFinding(finding)).not.toMatch(/undefined|null|\[object/);
        expect(whereOf(finding)).toMatch(/^[A-Z]+\d+ · \S/);
        // A fix is only for a constant, and changes it.
        if (finding.fix && !finding.fix.number) expect(finding.fix.from).not.toBe(finding.fix.to);
      }
      for (const result of run.results)
        expect(sayEvidence(result, 'Scorecard')).not.toMatch(/undefined|null/);
    }),
    { numRuns: 500, seed: 20230307 },
  );
  expect(read).toBeGreaterThan(250);
});

test('a fix, once made, leaves nothing of that check to find', () => {
  const sheet = [
    'Ref | Indicator | Target 2022/23 | Q1 2022-23 | Q2 2022-23 | Q3 2022-23',
    '9 | % with dental checks | 90% | 89.9 (98/109) | 89.9 (94/109) | 91.5 (107/117) ',
    '10 | % with health checks | 95% | 93.5 (102/109) | 91.7⏎(100/109) | 95 (112/118)',
  ].join('\n');
  const broken = readExample(sheet.replaceAll(' | ', '\t'));
  const { findings } = runChecks(contextOf(broken, 'Q3'));
  const fixes = new Map(findings.flatMap(({ fix }) => (fix ? [[fix.address, fix.to]] : [])));
  expect([...fixes]).toEqual([
    ['E2', '86.2 (94/109)'],
    ['F2', '91.5 (107/117)'],
    ['D3', '93.6 (102/109)'],
    ['F3', '94.9 (112/118)'],
  ]);
  const mended: Grid = {
    ...broken,
    cells: broken.cells.map((row, y) =>
      row.map((old, x) => {
        const to = fixes.get(`${'ABCDEF'[x] ?? ''}${y + 1}`);
        return to === undefined ? old : gridCell(to);
      }),
    ),
  };
  expect(brief(runChecks(contextOf(mended, 'Q3'))).filter((line) => !line.endsWith('rag-sensitive'))).toEqual(
    [],
  );
});

// The bound is loose, for busy machines: it is to catch work that grows with the square of the rows.
test('five thousand rows are checked', () => {
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    [
      `${index + 1}`,
      index % 3 === 0 ? `Number of group ${index}` : '% of Care Leavers (19 - 21 year olds) in time',
      '90%',
      '187',
      '86.2 (94/109)',
      '93.8 (167/178)',
    ].map(typedCell),
  );
  const head = ['Ref', 'Indicator', 'Target 2022/23', 'Q1 2022-23', 'Q2 2022-23', 'Q3 2022-23'].map((text) =>
    gridCell(text),
  );
  const large = contextOf({ sheet: 'Large', top: 0, left: 0, cells: [head, ...rows] }, 'Q3');
  expect(runChecks(large).results.length).toBeGreaterThan(20);
});

test('a whole number in the General format shows no decimals because that format drops them', () => {
  const general = (...figures: number[]): string[] => {
    const row = figures.map((figure) => gridCell(figure, 'General'));
    const grid = gridOf('Ref\tIndicator\tQ1\tQ2\tQ3\tQ4');
    const cells = [...(grid.cells.slice(0, 1) ?? []), [gridCell('1'), gridCell('Average days'), ...row]];
    return runChecks(contextOf({ ...grid, cells }, 'Q4')).findings.map(
      ({ id, address }) => `${id} ${address}`,
    );
  };
  expect(general(31.2, 31.8, 32, 31.4)).toEqual([]);
  expect(general(100, 100, 83.3, 100)).toEqual([]);
  expect(general(31.2, 31.8, 32.25, 31.4)).toEqual(['decimals-mixed E2']);
});
