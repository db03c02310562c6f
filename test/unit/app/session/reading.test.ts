import { viewReading } from '../../../../src/app/session/reading';
import { DEFAULT_POLICY } from '../../../../src/domain/settings/settings';
import { findScorecard } from '../../../../src/layout/findScorecard';
import { gridOf } from '../../../fixtures/published';

const view = (text: string) => {
  const layout = findScorecard(gridOf(text), DEFAULT_POLICY);
  if (layout.kind !== 'found') return null;
  const [period] = layout.scorecard.periods.slice(-1);
  const settings = { policy: DEFAULT_POLICY, indicators: [] };
  return period ? viewReading({ scorecard: layout.scorecard, settings, period }) : null;
};
const HEAD = 'Ref\tIndicator\tTarget 2022/23\tQ1 2022-23\tQ2 2022-23';
const ROW = '4\tTimeliness of reviews\t95%\t93.8 (167/178)\t86.7 (157/181)';
const NEXT = '9\tDental checks\t90%\t89.9 (98/109)\t86.2 (94/109)';

test('columns that a Refresh of ours made are not called the sheet’s own status', () => {
  const before = view(`${HEAD}\n${ROW}\n${NEXT}`);
  const after = view(`${HEAD}\tRAG\tVariance\n${ROW}\tRed\t-0.0869\n${NEXT}\tAmber\t-0.0418`);
  expect(before?.line).toBe('2 indicators · Q1 to Q2 · target');
  expect(after?.line).toBe('2 indicators · Q1 to Q2 · target');
});
