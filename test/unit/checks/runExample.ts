import { periodIn } from '../../fixtures/periods';
import type { CheckContext, CheckRun, Example } from '../../../src/checks/check';
import { readExample } from '../../../src/checks/helpers/example';
import { runChecks } from '../../../src/checks/runChecks';
import type { Grid } from '../../../src/domain/grid/grid';
import type { PeriodKey } from '../../../src/domain/periods/period';
import { DEFAULT_POLICY, type Settings } from '../../../src/domain/settings/settings';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { findScorecard } from '../../../src/layout/findScorecard';
import { readLinkedTables } from '../../../src/layout/tables/readTables';

/** A sheet as the add-in would see it on first use: settings suggested, or the stored ones given; other sheets without a scorecard are of tables. */
export function contextOf(
  grid: Grid,
  period: PeriodKey,
  stored: Settings | null = null,
  otherGrids: readonly Grid[] = [],
): CheckContext {
  const found = findScorecard(grid, stored?.policy ?? DEFAULT_POLICY);
  if (found.kind !== 'found') throw new Error(`No scorecard: ${found.reason} ${found.missing.join(', ')}`);
  const { scorecard } = found;
  const settings = settingsFor(scorecard, stored);
  const read = otherGrids.map((other) => ({ other, layout: findScorecard(other, settings.policy) }));
  const others = read.flatMap(({ layout }) => (layout.kind === 'found' ? [layout.scorecard] : []));
  const plain = read.flatMap(({ other, layout }) => (layout.kind === 'found' ? [] : [other]));
  return {
    scorecard,
    settings,
    period: periodIn(scorecard, period),
    ...readLinkedTables([grid, ...plain], scorecard, []),
    others,
  };
}

export const contextOfExample = ({ sheet, period, others = [] }: Example): CheckContext =>
  contextOf(
    readExample(sheet),
    period,
    null,
    others.map((other) => readExample(other.sheet, other.name)),
  );

/** Runs every check on rows written as in the examples, " | " between cells. */
export const runRows = (period: PeriodKey, ...rows: string[]): CheckRun =>
  runChecks(contextOf(readExample(rows.map((row) => row.split(' | ').join('\t')).join('\n')), period));

/** "E2 ratio-mismatch" for each finding. */
export const brief = ({ findings }: CheckRun): readonly string[] =>
  findings.map(({ address, id }) => `${address} ${id}`);
