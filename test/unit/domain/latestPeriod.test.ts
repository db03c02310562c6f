import { latestPeriod } from '../../../src/domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { findScorecard } from '../../../src/layout/findScorecard';
import { gridOf } from '../../fixtures/published';

const latest = (...rows: string[]) => {
  const sheet = ['Ref | Indicator | Q1 2022-23 | Q2 2022-23 | Q3 2022-23', ...rows];
  const found = findScorecard(gridOf(sheet.join('\n').replaceAll(' | ', '\t')), DEFAULT_POLICY);
  if (found.kind !== 'found') throw new Error(found.reason);
  return latestPeriod(found.scorecard)?.key ?? null;
};

test.each([
  ['figures', 'Q2', ['1 | Number of CLA | 187 | 191']],
  ['one figure is enough', 'Q2', ['1 | Number of CLA | 187', '4 | Reviews on time | 93.8 | 86.7']],
  ['suppressed is a figure', 'Q2', ['1 | Number of CLA | 187 | [c]']],
  [
    'words of a later quarter are none',
    'Q1',
    ['1 | Number of CLA | 187', '2 | Score | annual | tbc | due in Q3'],
  ],
  ['nor is not applicable', 'Q1', ['1 | Number of CLA | 187 | N/A | N/A']],
  ['words alone', 'Q3', ['1 | Number of CLA | N/A | N/A | N/A']],
  ['nothing', null, ['1 | Number of CLA |  | ']],
])('%s', (_name, period, rows) => {
  expect(latest(...rows)).toBe(period);
});
