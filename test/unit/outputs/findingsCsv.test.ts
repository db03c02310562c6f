import { renderFindingsCsv } from '../../../src/outputs/findingsCsv';
import type { FindingRow } from '../../../src/report/findingRows';

const ROW: FindingRow = {
  severity: 'Wrong',
  title: 'Percentage does not match its ratio',
  sheet: 'Scorecard',
  cell: 'J10',
  ref: '9',
  indicator: 'Dental checks',
  period: 'Q2',
  says: 'Q2 says 89.9, but 94 of 109 is 86.2.',
  now: '89.9 (94/109)',
  fix: '86.2 (94/109)',
  state: 'Open',
  reason: '',
  by: '',
  on: '',
  check: 'ratio-mismatch',
};

const bodyOf = (row: Partial<FindingRow>): string =>
  renderFindingsCsv([{ ...ROW, ...row }])
    .split('\r\n')
    .slice(1)
    .join('\r\n');

test('begins with a byte order mark and the headings; lines end as RFC 4180 has it', () => {
  expect(renderFindingsCsv([])).toBe(
    '\ufeffSeverity,Check,Sheet,Cell,Reference,Indicator,Quarter,Finding,Cell says,Certain fix,State,Reason,By,On,Check id\r\n',
  );
  expect(bodyOf({})).toBe(
    'Wrong,Percentage does not match its ratio,Scorecard,J10,9,Dental checks,Q2,"Q2 says 89.9, but 94 of 109 is 86.2.",89.9 (94/109),86.2 (94/109),Open,,,,ratio-mismatch\r\n',
  );
});

test('quotes and line breaks stay within their cell', () => {
  expect(bodyOf({ reason: 'He said "no"\nand left' })).toContain(',"He said ""no""\nand left",');
});

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['+cmd|x', `'+cmd|x`],
  ['-2+3', `'-2+3`],
  ['\tx', `"'\tx"`],
  ['-1.9', '-1.9'],
])('what a spreadsheet would run is neutralised: %j', (text, written) => {
  expect(bodyOf({ now: text })).toContain(`,${written},`);
});
