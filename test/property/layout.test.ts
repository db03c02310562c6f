import { periodIn } from '../fixtures/periods';
import fc from 'fast-check';
import { parseArea } from '../../src/domain/grid/address';
import { judgeScorecard } from '../../src/domain/judging/judge';
import { QUARTERS } from '../../src/domain/periods/periods';
import { DEFAULT_POLICY } from '../../src/domain/settings/settings';
import { sensitivities } from '../../src/domain/judging/sensitivity';
import { settingsFor } from '../../src/domain/settings/suggest';
import { findScorecard } from '../../src/layout/findScorecard';
import { publishedGrid } from '../fixtures/published';
import { anyGrid } from './arbitraries';
import { seed } from './seed';

describe(`any grid (seed ${seed})`, () => {
  it('is laid out, given settings and judged without throwing', () => {
    let found = 0;
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const result = findScorecard(grid, DEFAULT_POLICY);
        if (result.kind !== 'found') return;
        found++;
        const { scorecard } = result;
        const area = parseArea(scorecard.range);
        expect(area).toMatchObject({ column: scorecard.firstColumn });
        const last = scorecard.indicators.at(-1)?.row ?? 0;
        // In long data an indicator stands where its latest figure does, which the table may go on beneath.
        if (scorecard.reading?.orientation === 'long') expect(last).toBeLessThanOrEqual(scorecard.lastRow);
        else expect(last).toBe(scorecard.lastRow);
        const settings = settingsFor(scorecard, null);
        expect(settings.indicators).toHaveLength(scorecard.indicators.length);
        for (const quarter of QUARTERS.map((key) => periodIn(scorecard, key))) {
          const judged = judgeScorecard(scorecard, settings, quarter);
          expect(judged.indicators).toHaveLength(scorecard.indicators.length);
          for (const { indicator, setting } of judged.indicators) {
            sensitivities(indicator, quarter, setting, settings.policy);
          }
        }
      }),
      { numRuns: 1500 },
    );
    // The property means something only if many of the grids hold a scorecard.
    expect(found).toBeGreaterThan(100);
  });

  it('gives the published scorecard wherever it is put', () => {
    const grid = publishedGrid('scorecard-2022-23-q3');
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(300), (top, left) => {
        const result = findScorecard({ ...grid, top, left }, DEFAULT_POLICY);
        if (result.kind !== 'found') throw new Error(result.reason);
        const { scorecard } = result;
        expect(parseArea(scorecard.range)).toEqual({ row: top, column: left, rows: 15, columns: 11 });
        expect(scorecard.indicators.map(({ ref }) => ref)).toHaveLength(14);
      }),
      { numRuns: 50 },
    );
  });
});
