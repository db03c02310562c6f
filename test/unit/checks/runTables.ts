import { periodIn } from '../../fixtures/periods';
import { breakdownDiffers } from '../../../src/checks/rules/breakdown-differs';
import type { CheckRun } from '../../../src/checks/check';
import { runChecks } from '../../../src/checks/runChecks';
import { shareMismatch } from '../../../src/checks/rules/share-mismatch';
import { totalMismatch } from '../../../src/checks/rules/total-mismatch';
import type { BreakdownLink } from '../../../src/domain/tables/breakdown';
import type { Grid } from '../../../src/domain/grid/grid';
import type { PeriodKey } from '../../../src/domain/periods/period';
import { readLinkedTables } from '../../../src/layout/tables/readTables';
import { publishedGrid, type PublishedScorecard } from '../../fixtures/published';
import { contextOf } from './runExample';

export const OWN = [totalMismatch, shareMismatch, breakdownDiffers];
export const YEARS = [
  ['scorecard-2022-23-q3', 'Q3'],
  ['scorecard-2020-21-q1', 'Q1'],
] as const;

/** The scorecard's context, made once; tables are read beside it. */
export const contexts = new Map(
  YEARS.map(([name, period]) => [name, contextOf(publishedGrid(name), period)]),
);

export function runTables(
  name: PublishedScorecard,
  grids: readonly Grid[],
  links: readonly BreakdownLink[] = [],
  period: PeriodKey | null = null,
): CheckRun {
  const context = contexts.get(name);
  if (!context) throw new Error(name);
  const breakdowns = readLinkedTables(grids, context.scorecard, links).breakdowns;
  return runChecks(
    {
      ...context,
      period: period === null ? context.period : periodIn(context.scorecard, period),
      breakdowns,
    },
    OWN,
  );
}

export const brief = ({ findings }: CheckRun): readonly string[] =>
  findings.map(
    ({ id, sheet, address, stated, computed }) => `${id} ${sheet}!${address} ${stated} ${computed}`,
  );
export const open = ({ results }: CheckRun): readonly string[] =>
  results.flatMap(({ id, outcomes }) =>
    outcomes.flatMap((outcome) =>
      outcome.kind === 'cannot-tell' ? [`${id} ${outcome.address}: ${outcome.reason}`] : [],
    ),
  );
export const passes = ({ results }: CheckRun): readonly number[] =>
  results.map(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'pass').length);
