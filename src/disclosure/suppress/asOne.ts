import { equal, sign } from '../../domain/values/exact';
import { matchIndicators } from '../../domain/indicators/matchIndicators';
import type { JudgedIndicator, JudgedScorecard } from '../../domain/judging/judged';
import { labelOf } from '../../domain/overTime/series';
import { byTime } from '../../domain/periods/order';
import type { Period, PeriodKey } from '../../domain/periods/period';
import type { Target } from '../../domain/targets/targets';
import type { ScorecardCell } from '../../domain/values/cells';
import type { CountTable } from '../relations/tables';

/** A scorecard of a document of several, with the tables of counts printed with it. */
export interface TogetherPart {
  readonly judged: JudgedScorecard;
  readonly tables: readonly CountTable[];
}

/** Several scorecards as if they were one, and where each of them is in it. */
export interface AsOne {
  readonly judged: JudgedScorecard;
  readonly tables: readonly CountTable[];
  /** The rows of each indicator that several of them have, as places among all. */
  readonly shared: readonly (readonly number[])[];
  readonly parts: readonly {
    /** How many indicators and tables stand before its own. */
    readonly rows: number;
    readonly tables: number;
    /** The names of its periods here. */
    readonly names: ReadonlyMap<PeriodKey, PeriodKey>;
    /** The place of each of its past years among all. */
    readonly past: readonly number[];
  }[];
}

/**
 * Puts the rows of several scorecards under one another. A period has a name that holds for all ("Q3 2022-23"), a past
 * year one column; each row keeps the tolerance of its own scorecard, and a cohort is that of one scorecard alone.
 */
export function asOne(parts: readonly [TogetherPart, ...TogetherPart[]]): AsOne {
  const [{ judged: first }] = parts;
  const years = [...new Set(parts.flatMap(({ judged }) => pastKeys(judged)))].sort();
  const rows = before(parts.map(({ judged }) => judged.indicators.length));
  const tables = before(parts.map((part) => part.tables.length));
  const placed = parts.map(({ judged }, at) => ({
    rows: rows[at] ?? 0,
    tables: tables[at] ?? 0,
    names: new Map(judged.scorecard.periods.map((period) => [period.key, labelOf(period)])),
    past: pastKeys(judged).map((key) => years.indexOf(key)),
  }));
  const periods = new Map<PeriodKey, Period>();
  const indicators = parts.flatMap(({ judged }, at) => {
    const { names = new Map<PeriodKey, PeriodKey>(), past = [] } = placed[at] ?? {};
    for (const period of judged.scorecard.periods) {
      const key = names.get(period.key) ?? period.key;
      if (!periods.has(key)) periods.set(key, { ...period, key });
    }
    return judged.indicators.map((entry) => renamed(entry, judged, { names, past, years: years.length, at }));
  });
  const ordered = [...periods.values()].sort(byTime);
  const { columns } = first.scorecard;
  return {
    judged: {
      settings: { ...first.settings, policy: policyOf(parts) },
      period: ordered.at(-1) ?? first.period,
      indicators,
      scorecard: {
        ...first.scorecard,
        columns: {
          ...columns,
          past: years.map((text, column) => ({ column, text, year: text })),
          periods: [],
        },
        periods: ordered,
        indicators: indicators.map(({ indicator }) => indicator),
      },
    },
    tables: parts.flatMap((part, at) =>
      part.tables.map((table) => ({
        ...table,
        period: placed[at]?.names.get(table.period) ?? table.period,
        index: table.index === null ? null : table.index + (placed[at]?.rows ?? 0),
      })),
    ),
    shared: sharedRows(
      parts.map(({ judged }) => judged),
      rows,
    ),
    parts: placed,
  };
}

const before = (sizes: readonly number[]): readonly number[] =>
  sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));

/** A name for each past year that holds for all scorecards; two columns of one name stay two. */
function pastKeys({ scorecard }: JudgedScorecard): readonly string[] {
  const names = scorecard.columns.past.map(({ year, text }) => year ?? text);
  return names.map((name, at) => {
    const earlier = names.slice(0, at).filter((each) => each === name).length;
    return earlier === 0 ? name : `${name} (${earlier + 1})`;
  });
}

/** The strictest rules of all. Where they judge by different rules no status word speaks beside a hidden figure. */
function policyOf(parts: readonly [TogetherPart, ...TogetherPart[]]): JudgedScorecard['settings']['policy'] {
  const [{ judged }] = parts;
  const policies = parts.map((part) => part.judged.settings.policy);
  const [own] = [judged.settings.policy];
  const strictest = (of: (policy: typeof own) => number): number => Math.max(...policies.map(of));
  const alike = policies.every(
    ({ judgeBy, atTolerance, toleranceKind, stillGreen, atStillGreen }) =>
      judgeBy === own.judgeBy &&
      atTolerance === own.atTolerance &&
      equal(stillGreen, own.stillGreen) &&
      (sign(stillGreen) === 0 || (toleranceKind === own.toleranceKind && atStillGreen === own.atStillGreen)),
  );
  return {
    ...own,
    judgeBy: alike ? own.judgeBy : 'shown',
    numeratorTo: strictest(({ numeratorTo }) => numeratorTo),
    complementTo: strictest(({ complementTo }) => complementTo),
    denominatorTo: strictest(({ denominatorTo }) => denominatorTo),
  };
}

function renamed(
  { indicator, setting, ...entry }: JudgedIndicator,
  { settings: { policy } }: JudgedScorecard,
  {
    names,
    past,
    years,
    at,
  }: {
    readonly names: ReadonlyMap<PeriodKey, PeriodKey>;
    readonly past: readonly number[];
    readonly years: number;
    readonly at: number;
  },
): JudgedIndicator {
  const named = <Value>(by: Readonly<Record<PeriodKey, Value>>): Record<PeriodKey, Value> =>
    Object.fromEntries(Object.entries(by).map(([key, value]) => [names.get(key) ?? key, value]));
  const target = (value: Target): Target =>
    value.kind === 'profile' ? { ...value, byPeriod: named(value.byPeriod) } : value;
  return {
    ...entry,
    setting: {
      ...setting,
      tolerance: setting.tolerance ?? policy.tolerance,
      toleranceKind: setting.toleranceKind ?? policy.toleranceKind,
      // Children of one name in two services are not the same children.
      cohort: setting.cohort === null ? null : `${at}:${setting.cohort}`,
    },
    indicator: {
      ...indicator,
      target: indicator.target && { ...indicator.target, value: target(indicator.target.value) },
      periods: named(indicator.periods),
      past: Array.from(
        { length: years },
        (_, place) => indicator.past[past.indexOf(place)] ?? { year: null, cell: NO_CELL },
      ),
    },
  };
}

const NO_CELL: ScorecardCell = {
  address: '',
  row: 0,
  column: 0,
  value: { kind: 'blank', raw: '' },
  formula: null,
  numberFormat: 'General',
};

function sharedRows(
  parts: readonly JudgedScorecard[],
  rows: readonly number[],
): readonly (readonly number[])[] {
  const groups: Set<number>[] = [];
  const add = (row: number, other: number): void => {
    const found = groups.filter((group) => group.has(row) || group.has(other));
    const [group = new Set<number>(), ...more] = found;
    if (found.length === 0) groups.push(group);
    for (const each of [row, other, ...more.flatMap((joined) => [...joined])]) group.add(each);
    for (const joined of more) groups.splice(groups.indexOf(joined), 1);
  };
  parts.forEach(({ scorecard: { indicators: own } }, at) => {
    parts.slice(0, at).forEach(({ scorecard: { indicators: theirs } }, place) => {
      for (const { here, there } of matchIndicators(own, theirs))
        add((rows[at] ?? 0) + own.indexOf(here), (rows[place] ?? 0) + theirs.indexOf(there));
    });
  });
  return groups.map((group) => [...group].sort((a, b) => a - b));
}
