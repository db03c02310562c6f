import { checkCommentary } from '../../../src/commentary/checkCommentary';
import { judgedGrid } from '../../fixtures/judged';
import { gridOf } from '../../fixtures/published';

// 92.0 at Q1, 91.1 at Q2, 92.1 at Q3: it fell and then rose, and rose over all.
const judged = judgedGrid(
  gridOf(
    [
      'Ref\tIndicator\tTarget 2025/26\tQ1 2025-26\tQ2 2025-26\tQ3 2025-26',
      '1\t% of initial assessments completed in time\t90%\t92.0\t91.1\t92.1',
    ].join('\n'),
  ),
  'Q3',
);
const read = (text: string) =>
  checkCommentary(text, judged).map(({ text: said, period, verdict }) => `${said}: ${period} ${verdict}`);

test.each([
  ['Initial assessments completed in time fell between Q1 and Q2.', ['fell: Q2 agrees']],
  [
    'Initial assessments completed in time fell from Q1 to Q2 and stood at 92.1% in Q3.',
    ['fell: Q2 agrees', '92.1%: Q3 agrees'],
  ],
  ['Between Q1 and Q2 initial assessments completed in time fell.', ['fell: Q2 agrees']],
  [
    'Between Q1 and Q2 initial assessments completed in time fell, but rose in Q3.',
    ['fell: Q2 agrees', 'rose: Q3 agrees'],
  ],
  [
    'Initial assessments completed in time fell between Q1 and Q2 but rose between Q2 and Q3.',
    ['fell: Q2 agrees', 'rose: Q3 agrees'],
  ],
  ['Initial assessments completed in time rose between Q1 and Q2.', ['rose: Q2 contradicts']],
  ['Initial assessments completed in time fell between Q2 and Q3.', ['fell: Q3 contradicts']],
  ['Initial assessments completed in time fell between Q1 and Q3.', ['fell: Q3 contradicts']],
])('%s', (text, claims) => expect(read(text)).toEqual(claims));
