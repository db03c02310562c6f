import { checkCommentary } from '../../../src/commentary/checkCommentary';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

// A scorecard by months: bins collected on time of those due.
const judged = judgedGrid(
  gridOf(
    [
      'Ref\tIndicator\tTarget 2025/26\tSep 2025\tOct 2025\tNov 2025',
      'W1\tBin collections completed on time (%)\t95%\t96.1%\t94.2%\t91.7%',
      'W2\tHousehold waste recycled (%)\t50%\t48.3%\t49.0%\t51.2%',
    ].join('\n'),
  ),
  'Nov 2025',
);
const read = (text: string) =>
  checkCommentary(text, judged).map(
    (claim) => `${claim.text}: ${claim.period ?? claim.year ?? '-'} ${claim.verdict}`,
  );

test.each([
  [
    'Bin collections completed on time fell from 94.2% in October to 91.7% in November.',
    ['fell: Nov 2025 agrees', '94.2%: Oct 2025 agrees', '91.7%: Nov 2025 agrees'],
  ],
  [
    'Household waste recycled rose to 51.2%, up from 49.0% last month.',
    ['rose: Nov 2025 agrees', '51.2%: Nov 2025 agrees', 'up: Nov 2025 agrees', '49.0%: Oct 2025 agrees'],
  ],
  ['In October 92.4% of bin collections were completed on time.', ['92.4%: Oct 2025 contradicts']],
])('%s', (text, claims) => {
  expect(read(text)).toEqual(claims);
});
