import { formatColumn } from '../../../src/domain/grid/address';
import { found, rows } from './finding';

/** Column and role, with the period where it has one. */
const roles = (...lines: string[]): string =>
  (found(rows(...lines)).reading?.columns ?? [])
    .map(({ column, role, period }) => [formatColumn(column), role, period?.key].filter(Boolean).join(' '))
    .join(', ');

describe('what the cells of a column say of it', () => {
  it('“Result” over ticks, crosses and nearly-signs is a status, and the years beside it are the figures', () => {
    expect(
      roles(
        'Measure\t2023/24\t2024/25\tTarget\tResult',
        'Calls answered (%)\t81\t84\t80\t✓',
        'Letters answered (%)\t88\t89\t90\t≈',
        'Visits made (%)\t70\t71\t80\t✗',
        'Bins emptied (%)\t97\t98\t97\t✅',
      ),
    ).toBe('A title, B figure 2023-24, C figure 2024-25, D target, E status');
  });
});
