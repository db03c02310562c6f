import type { CheckResult, Outcome } from '../../../src/checks/check';
import { sayEvidence } from '../../../src/wording/evidence';

const pass = (address: string): Outcome => ({ kind: 'pass', address });
const open = (address: string | null, reason: string): Outcome => ({ kind: 'cannot-tell', address, reason });
const result = (...outcomes: Outcome[]): CheckResult => ({
  id: 'ratio-mismatch',
  verdict: 'passed',
  outcomes,
});

const failed = (sheet: string, address: string): Outcome => ({
  kind: 'fail',
  finding: {
    id: 'reference-gap',
    severity: 'warning',
    sheet,
    address,
    indicator: null,
    indicatorTitle: null,
    period: null,
    stated: null,
    computed: null,
    detail: { id: 'reference-gap', place: { kind: 'reference' }, before: '1', after: '3', missing: ['2'] },
    fix: null,
  },
});

test.each([
  [result(), 'Nothing here to look at.'],
  [result(pass('D2')), 'D2 looked at, all well.'],
  [result(pass('D2'), pass('E2')), 'D2:E2 (2 cells) looked at, all well.'],
  [
    result(pass('D2'), pass('E2'), pass('D3'), failed('Scorecard', 'E3'), failed('Data', 'B7')),
    'D2:E3, Data!B7 (5 cells) looked at, 2 found.',
  ],
  [
    result(pass('D2'), open('E2', 'It is empty.'), open('E3', 'It is empty.'), open('E9', 'It is empty.')),
    'D2 looked at, all well. Could not tell: E2:E3, E9: It is empty.',
  ],
  [result(open(null, 'No heading names its year.')), 'Could not tell: No heading names its year.'],
  [
    result(
      ...['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.', 'Seven.', 'Eight.'].map((says, index) =>
        open(`A${index + 1}`, says),
      ),
    ),
    'Could not tell: A1: One. A2: Two. A3: Three. A4: Four. A5: Five. A6: Six. And 2 more reasons.',
  ],
  [
    result(...[1, 3, 5, 7, 9, 11, 13, 15].map((row) => pass(`B${row}`))),
    'B1, B3, B5, B7, B9, B11, 2 more (8 cells) looked at, all well.',
  ],
])('evidence %#', (given, says) => {
  expect(sayEvidence(given, 'Scorecard')).toBe(says);
});
