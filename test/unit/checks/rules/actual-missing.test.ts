import { actualMissing } from '../../../../src/checks/rules/actual-missing';
import { readExample } from '../../../../src/checks/helpers/example';
import type { PeriodKey } from '../../../../src/domain/periods/period';
import { sayFinding } from '../../../../src/wording/findings';
import { contextOf } from '../runExample';

const said = (period: PeriodKey, cells: string) => {
  const rows = [
    'Ref | Indicator | Target | Q1 2022-23 | Q2 2022-23 | Q3 2022-23',
    `1 | Number of CLA | N/A | ${cells}`,
  ];
  const sheet = rows.map((row) => row.split(' | ').join('\t')).join('\n');
  return actualMissing
    .run(contextOf(readExample(sheet), period))
    .flatMap((outcome) =>
      outcome.kind === 'fail' ? [`${outcome.finding.address}: ${sayFinding(outcome.finding)}`] : [],
    );
};

test.each<[string, PeriodKey, string, string[]]>([
  [
    'a hole in the year names the quarters on both sides',
    'Q3',
    '187 |  | 192',
    ['E2: Q2 is empty, though Q1 and Q3 are not. Add the figure, or N/A if there is none.'],
  ],
  ['a hole beyond the quarter judged is not yet due', 'Q1', '187 |  | 192', []],
  ['a row begun during the year has no hole', 'Q3', ' |  | 192', []],
  [
    'the quarter judged and the one before',
    'Q3',
    '187 |  | ',
    ['F2: Q3 is empty, though Q1 is not. Add the figure, or N/A if there is none.'],
  ],
  ['words are no hole', 'Q3', '187 | tbc | 192', []],
])('%s', (_name, period, cells, expected) => {
  expect(said(period, cells)).toEqual(expected);
});
