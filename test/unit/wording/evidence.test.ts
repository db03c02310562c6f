import type { CheckResult, Outcome } from '../../../src/checks/check';
import { sayEvidence } from '../../../src/wording/evidence';

const pass = (address: string): Outcome => ({ kind: 'pass', address });
const open = (address: string | null, reason: string): Outcome => ({ kind: 'cannot-tell', address, reason });
const result = (...outcomes: Outcome[]): CheckResult => ({
  id: 'ratio-mismatch',
  verdict: 'passed',
  outcomes,
});

test.each([
  [result(), 'Nothing here to look at.'],
  [result(pass('D2')), '1 place looked at, all well.'],
  [result(pass('D2'), pass('E2')), '2 places looked at, all well.'],
  [
    result(pass('D2'), open('E2', 'It is empty.')),
    '1 place looked at, all well. Could not tell: E2: It is empty.',
  ],
  [result(open(null, 'No heading names its year.')), 'Could not tell: No heading names its year.'],
  [
    result(
      open('A1', 'One.'),
      open('A2', 'Two.'),
      open('A3', 'Three.'),
      open('A4', 'Four.'),
      open('A5', 'Five.'),
    ),
    'Could not tell: A1: One. A2: Two. A3: Three. And 2 more.',
  ],
])('evidence %#', (given, says) => {
  expect(sayEvidence(given)).toBe(says);
});
