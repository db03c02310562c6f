import { analyse } from '../../../src/app/session/analyse';
import { viewReading } from '../../../src/app/session/reading';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { rational } from '../../../src/domain/values/exact';
import { sayFinding } from '../../../src/wording/findings';
import { found, rows } from './finding';
import { judged } from './judged';

const HEAD = 'Measure\tGood is\tTarget\tActual\tStatus';
const sheet = (...lines: readonly string[]) => rows(HEAD, ...lines);
/** Off the target by 6%, 12%, 3%; on it. */
const near = (status: string): string => `% of bins collected\tHigh\t100%\t94%\t${status}`;
const far = (status: string): string => `% of trees inspected\tHigh\t100%\t88%\t${status}`;
const close = (status: string): string => `% of streets clean\tHigh\t100%\t97%\t${status}`;
const met = (status: string): string => `% of parks open\tHigh\t90%\t95%\t${status}`;

test('amber in the sheet where 5% would be red, and no rule: that row waits', () => {
  expect(judged(sheet(near('Amber'), far('Red'), met('Green')))).toEqual({
    '% of bins collected': 'to-be-confirmed',
    '% of trees inspected': 'red',
    '% of parks open': 'green',
  });
});

test('another row that is red nearer to its target proves ours: a slip of the sheet', () => {
  expect(judged(sheet(near('Red'), far('Amber'), met('Green')))['% of trees inspected']).toBe('red');
});

test('so far off that no tolerance reaches there, red needs no other proof', () => {
  const days = 'Average days to re-let a home\tLow\t25\t31\tAmber';
  expect(judged(sheet(days, met('Green')))['Average days to re-let a home']).toBe('red');
  // Two points of a small percentage are much of it.
  const points = 'Teacher turnover (%)\tLow\t5\t7\tAmber';
  expect(judged(sheet(points, met('Green')))['Teacher turnover (%)']).toBe('to-be-confirmed');
});

test('red in the sheet where 5% would be amber waits, unless a row farther off is amber there', () => {
  expect(judged(sheet(close('Red'), far('Red'), met('Green')))['% of streets clean']).toBe('to-be-confirmed');
  const farther = '% of lamps lit\tHigh\t100%\t96%\tAmber';
  expect(judged(sheet(close('Red'), farther, far('Red'), met('Green')))['% of streets clean']).toBe('amber');
});

test('a line that was read as the rule is followed, and its sheet’s statuses are slips', () => {
  const grid = rows(HEAD, near('Amber'), far('Red'), met('Green'), '', 'Amber = within 5% of target');
  expect(judged(grid)['% of bins collected']).toBe('red');
});

test('statuses that know no amber: ours of amber wait, red and green stand', () => {
  const words = (status: string) => status;
  expect(judged(sheet(close(words('Not met')), far('Not met'), near('Not met'), met('Met')))).toEqual({
    '% of streets clean': 'to-be-confirmed',
    '% of trees inspected': 'red',
    '% of bins collected': 'red',
    '% of parks open': 'green',
  });
  // A word that is not known may be the one for amber.
  expect(
    judged(sheet(close('Wobbling'), far('Not met'), near('Not met'), met('Met')))['% of streets clean'],
  ).toBe('amber');
});

test('where another word of the sheet is amber, “Not met” is red', () => {
  expect(
    judged(sheet(close('Not met'), near('At risk'), far('Not met'), met('Met')))['% of streets clean'],
  ).toBe('to-be-confirmed');
});

test('the question is the sheet’s status with its cell, and a person’s tolerance answers it', () => {
  const scorecard = found(sheet(near('Amber'), far('Red'), met('Green')));
  const first = analyse(scorecard, null, null);
  expect(viewReading(first.judged)?.question).toEqual({
    address: 'E2',
    text: 'Amber',
    answer: 'Amber',
    says: 'E2 says: “Amber”',
    why: 'No rule was read, and by 5% of the target this would be another.',
  });
  const policy = { ...DEFAULT_POLICY, tolerance: rational(10), ruleAnswered: 'Amber' };
  const after = analyse(scorecard, { policy, indicators: [] }, null);
  expect(after.judged.indicators.map(({ status }) => status.kind === 'rated' && status.rag)).toEqual([
    'amber',
    'red',
    'green',
  ]);
  expect(viewReading(after.judged)?.question).toBeUndefined();
  // Our usual 5%, said by a person, is an answer too: the sheet's status is then the slip.
  const usual = { ...DEFAULT_POLICY, ruleAnswered: 'Amber' };
  const kept = analyse(scorecard, { policy: usual, indicators: [] }, null);
  expect(kept.judged.indicators[0]?.status).toMatchObject({ kind: 'rated', rag: 'red' });
  expect(kept.run.findings.map(sayFinding).join(' ')).toContain('Amber');
});
