import { averagesOf } from './indicator/facts';
import type { JudgedScorecard } from '../domain/judging/judged';
import { measured } from '../domain/values/cells';
import { sign } from '../domain/values/exact';
import { plainNumber } from '../wording/indicator';
import { startOf } from '../wording/periodNouns';
import { sayMethod, saySource, sayTablesMethod } from '../wording/reports/method';
import { overTimeOf } from './overTime/overTime';
import { asAtDate, sayPeriod } from './period';
import { hasTablesAlone } from './tables/alone';

/** How figures and statuses came about, for the end of a document: only what holds of this scorecard. */
export function methodOf(judged: JudgedScorecard, isPublic: boolean): readonly string[] {
  if (hasTablesAlone(judged)) return sayTablesMethod(isPublic);
  const { indicators, period, settings, scorecard } = judged;
  const { tolerance, toleranceKind, judgeBy, stillGreen } = settings.policy;
  const byTolerance = indicators.some(
    ({ status, setting }) => status.kind === 'rated' && !status.byThresholds && setting.tolerance === null,
  );
  const relative = toleranceKind === 'relative';
  return sayMethod({
    at: asAtDate(period) ?? `the end of ${sayPeriod(period)}`,
    ratios: indicators.some(({ indicator }) => indicator.periods[period.key]?.value.kind === 'ratio'),
    exact: judgeBy === 'exact',
    stillGreen: sign(stillGreen) > 0 ? `${plainNumber(stillGreen)}${relative ? '% of it' : ' points'}` : null,
    tolerance: byTolerance ? `${plainNumber(tolerance)}${relative ? '% of the target' : ' points'}` : null,
    relative,
    toDate: indicators
      .filter(
        ({ setting, indicator }) =>
          setting.accumulation === 'year-to-date' &&
          measured(indicator.periods[period.key]?.value ?? NONE) !== null,
      )
      .map(({ indicator }) => (indicator.ref === '' ? `“${indicator.title}”` : indicator.ref)),
    from: startOf(scorecard),
    averages: indicators.some((entry) =>
      averagesOf(entry, judged).some(({ against }) => against === 'similar'),
    ),
    forecasts: indicators.some((entry) => overTimeOf(entry, judged).forecast.kind === 'forecast'),
    public: isPublic,
  });
}

const NONE = { kind: 'blank', raw: '' } as const;

/** Where figures come from and when they were taken, in the sheet's own words, those of one source together. */
export function sourcesOf(judged: JudgedScorecard, sources: ReadonlyMap<number, string>): readonly string[] {
  const said = new Map<string, string[]>();
  for (const { indicator } of judged.indicators) {
    const source = sources.get(indicator.row) ?? '';
    if (source === '') continue;
    const names = said.get(source) ?? [];
    names.push(indicator.ref === '' ? `“${indicator.title}”` : indicator.ref);
    said.set(source, names);
  }
  return [...said].map(([source, names]) => saySource(names, source));
}
