import type { Grid } from '../../../src/domain/grid/grid';
import type { Scorecard } from '../../../src/domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { findScorecard, type LayoutResult } from '../../../src/layout/findScorecard';
import { gridOf } from '../../fixtures/published';

/** A sheet of tab-separated lines, from A1. */
export const rows = (...lines: string[]): Grid => gridOf(lines.join('\n'));

export const find = (grid: Grid): LayoutResult => findScorecard(grid, DEFAULT_POLICY);

/** The scorecard on a grid that has one. */
export function found(grid: Grid): Scorecard {
  const result = find(grid);
  if (result.kind !== 'found') throw new Error(result.reason);
  return result.scorecard;
}

export const refs = ({ indicators }: Scorecard): string[] => indicators.map(({ ref }) => ref);
export const titles = ({ indicators }: Scorecard): string[] => indicators.map(({ title }) => title);
