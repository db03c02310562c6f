import { periodIn } from '../fixtures/periods';
import fc from 'fast-check';
import { runChecks } from '../../src/checks/runChecks';
import { judgeScorecard } from '../../src/domain/judging/judge';
import type { PeriodKey } from '../../src/domain/periods/period';
import { QUARTERS } from '../../src/domain/periods/periods';
import { latestPeriod } from '../../src/domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../src/domain/settings/settings';
import { settingsFor } from '../../src/domain/settings/suggest';
import { findScorecard } from '../../src/layout/findScorecard';
import { readLinkedTables } from '../../src/layout/tables/readTables';
import { sayUnplaced } from '../../src/wording/layout';
import { scorecardLike } from './scorecardLike';
import { seed } from './seed';

/** PROPERTY_SEED gives others. ANY_RUNS=100000 tries as many as were tried when reading was made; each takes two milliseconds or so. */
const RUNS = Number(process.env['ANY_RUNS'] ?? 4_000);

test(`${RUNS} grids of a scorecard’s words raise no exception (seed ${seed})`, () => {
  const seen = { found: 0, rated: 0, findings: 0, breakdowns: 0 };
  fc.assert(
    fc.property(
      scorecardLike,
      fc.constantFrom<PeriodKey | null>(null, null, 'Q1', ...QUARTERS),
      (grid, wished) => {
        const result = findScorecard(grid, DEFAULT_POLICY);
        if (result.kind !== 'found') return;
        const { scorecard } = result;
        const settings = settingsFor(scorecard, null);
        const period =
          (wished === null ? latestPeriod(scorecard) : null) ?? periodIn(scorecard, wished ?? 'Q1');
        const { indicators } = judgeScorecard(scorecard, settings, period);
        const breakdowns = readLinkedTables([grid], scorecard, []).breakdowns;
        const { findings } = runChecks({ scorecard, settings, period, breakdowns });
        sayUnplaced(scorecard.unplaced ?? []);
        seen.found++;
        if (indicators.some(({ status }) => status.kind === 'rated')) seen.rated++;
        if (findings.length > 0) seen.findings++;
        if (breakdowns.length > 0) seen.breakdowns++;
      },
    ),
    { numRuns: RUNS },
  );
  // They mean something only if many hold what is looked for.
  expect(seen.found).toBeGreaterThan(RUNS / 2);
  expect(seen.rated).toBeGreaterThan(RUNS / 25);
  expect(seen.findings).toBeGreaterThan(RUNS * 0.3);
  expect(seen.breakdowns).toBeGreaterThan(RUNS / 1000);
});
