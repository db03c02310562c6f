import { formatColumn } from '../../../src/domain/grid/address';
import type { Scorecard } from '../../../src/domain/indicators/scorecard';
import { gridOfRows } from '../../fixtures/strangers/rows';
import { TARGET_SHEETS } from '../../fixtures/strangers/targetColumns';
import { TARGET_SHEETS_ASIDE } from '../../fixtures/strangers/targetColumnsAside';
import { find } from './finding';

const sayTarget = ({ reading }: Scorecard): string =>
  (reading?.columns ?? [])
    .filter(({ role }) => role === 'target')
    .map(({ column, sure }) => `${formatColumn(column)} ${sure}`)
    .join(', ') || 'none';

test.each([...TARGET_SHEETS, ...TARGET_SHEETS_ASIDE])('$name', ({ target, sheet }) => {
  const result = find(gridOfRows(sheet));
  // A sheet that is refused has no target either.
  expect(result.kind === 'found' ? sayTarget(result.scorecard) : 'none').toBe(target);
});
