import { formatColumn } from '../../../src/domain/grid/address';
import { latestPeriod, type Scorecard } from '../../../src/domain/indicators/scorecard';
import { judgeScorecard } from '../../../src/domain/judging/judge';
import { settingsFor } from '../../../src/domain/settings/suggest';
import { measured } from '../../../src/domain/values/cells';
import { toNumber } from '../../../src/domain/values/exact';
import { AMBER_TRAPS } from '../../fixtures/strangers/amberTraps';
import { LAYOUTS } from '../../fixtures/strangers/layouts';
import { LAYOUTS_ASIDE } from '../../fixtures/strangers/layoutsAside';
import { OTHER_SHEETS } from '../../fixtures/strangers/others';
import { OWN_HEADINGS } from '../../fixtures/strangers/ownHeadings';
import { OWN_TIMES } from '../../fixtures/strangers/ownTimes';
import { gridOfRows } from '../../fixtures/strangers/rows';
import { STRANGERS, type Stranger } from '../../fixtures/strangers/scorecards';
import { SCALES } from '../../fixtures/strangers/scales';
import { TRAPS } from '../../fixtures/strangers/traps';
import { find, found } from './finding';

function sayRoles({ reading }: Scorecard): string {
  if (reading?.orientation === 'across') return 'across';
  return (reading?.columns ?? [])
    .map(({ column, role, period }) => [formatColumn(column), role, period?.key].filter(Boolean).join(' '))
    .join(', ');
}

function sayRows(scorecard: Scorecard): readonly string[] {
  const period = latestPeriod(scorecard);
  if (!period) return [];
  return judgeScorecard(scorecard, settingsFor(scorecard, null), period).indicators.map(
    ({ indicator, status }) => {
      const cell = indicator.periods[period.key];
      const figure = cell && measured(cell.value);
      const target = indicator.target?.value;
      const number =
        target?.kind === 'single'
          ? toNumber(target.value.value)
          : target?.kind === 'profile'
            ? toNumber(target.byPeriod[period.key]?.value ?? { num: 0n, den: 1n })
            : null;
      const shown = figure ? toNumber(figure.shown.value) : null;
      return [indicator.title, shown, number, status.kind === 'rated' ? status.rag : 'none'].join(' | ');
    },
  );
}

test.each([
  ...STRANGERS,
  ...TRAPS,
  ...AMBER_TRAPS,
  ...SCALES,
  ...OWN_HEADINGS,
  ...OWN_TIMES,
  ...LAYOUTS,
  ...LAYOUTS_ASIDE,
])('$name', (stranger: Stranger) => {
  const scorecard = found(gridOfRows(stranger.sheet));
  expect({
    roles: sayRoles(scorecard),
    judges: latestPeriod(scorecard)?.key,
    rows: sayRows(scorecard),
  }).toEqual({ roles: stranger.roles, judges: stranger.judges, rows: stranger.rows });
});

test.each(OTHER_SHEETS)('no scorecard: $name', ({ sheet, looksLike }) => {
  const result = find(gridOfRows(sheet));
  expect(result.kind).toBe('not-found');
  expect(result.kind === 'not-found' ? (result.looksLike ?? null) : 'read').toBe(looksLike);
});
