import { groupBySheet } from '../../../../src/pane/preview/groupBySheet';
import { REFRESH_PREVIEW } from '../../../fixtures/session';

test('lines stand under their sheet, in the order they were planned', () => {
  const groups = groupBySheet(REFRESH_PREVIEW.lines).map(({ sheet, lines }) => [
    sheet,
    lines.map(({ address }) => address),
  ]);
  expect(groups).toEqual([
    ['Scorecard', ['J10', 'K5']],
    ['Scorecard settings', ['A1', 'A2']],
  ]);
});
