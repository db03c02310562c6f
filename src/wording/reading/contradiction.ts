import { formatColumn } from '../../domain/grid/address';
import type { JudgedScorecard } from '../../domain/judging/judged';
import type { OtherColumn, Reading } from '../../domain/reading/reading';
import { sayWrittenRule } from '../reading';

/** The question while the sheet's own statuses contradict ours in many rows, in one glance. */
export const sayManyDiffer = ({
  differing,
  compared,
}: {
  readonly differing: number;
  readonly compared: number;
}): string =>
  differing === compared
    ? `The sheet’s own statuses differ from these in all ${compared} rows. Is something read wrongly?`
    : `The sheet’s own statuses differ from these in ${differing} of ${compared} rows. Is something read wrongly?`;

/** The answer that keeps the reading. */
export const READ_RIGHTLY = 'Read rightly: the sheet’s statuses are wrong';

const nameOf = ({ column, heading }: { readonly column: number; readonly heading: string }): string =>
  heading === '' ? formatColumn(column) : `${formatColumn(column)}, ${heading}`;

/**
 * The one column with which the sheet's statuses agree: "With D, Threshold, as the target all 12 agree."; '' where there is
 * none, or more than one of a kind.
 */
export function sayWouldAgree(reading: Pick<Reading, 'others'> | undefined): string {
  const other = wouldAgree(reading);
  if (!other) return '';
  const all = other.fits === other.of ? `all ${other.of}` : `${other.fits} of ${other.of}`;
  return `With ${nameOf(other)}, as the ${other.role} ${all} agree.`;
}

/** The button that takes it: "Take D as the target". */
export const sayTake = ({ column, role }: Pick<OtherColumn, 'column' | 'role'>): string =>
  `Take ${formatColumn(column)} as the ${role}`;

/** The only column that the sheet's own statuses speak for; a target before a figure. */
export function wouldAgree(reading: Pick<Reading, 'others'> | undefined): OtherColumn | null {
  const found = (reading?.others ?? []).filter(({ because }) => because === 'statuses-agree');
  for (const role of ['target', 'figure'] as const) {
    const [only, ...more] = found.filter((each) => each.role === role);
    if (only) return more.length === 0 ? only : null;
  }
  return null;
}

const ASKED_AT_MOST = 3;

/** What may be the target of a sheet where none was found: "Is it D, Threshold?"; '' where nothing may. */
export function sayMayBeTarget(reading: Pick<Reading, 'others'> | undefined): string {
  const found = (reading?.others ?? []).filter(({ because }) => because === 'same-scale');
  return found.length === 0 || found.length > ASKED_AT_MOST
    ? ''
    : `Is it ${found.map(nameOf).join(', or ')}?`;
}

/** What our statuses rest on: "Figure: F, Q2. Target: D, Local target. Rule: amber within 10%, from A22." */
export function sayRestsOn({
  scorecard,
  settings,
  period,
}: Pick<JudgedScorecard, 'scorecard' | 'settings' | 'period'>): string {
  const { columns, writtenRule, indicators } = scorecard;
  const at = (heading: { readonly column: number; readonly text: string }): string =>
    heading.text === '' ? formatColumn(heading.column) : `${formatColumn(heading.column)}, ${heading.text}`;
  const across = scorecard.reading?.orientation === 'across';
  const figure = across ? undefined : columns.periods.find((each) => each.period.key === period.key);
  const heading = columns.periodTargets?.find((each) => each.period.key === period.key) ?? columns.target;
  const target = across || !heading ? null : at(heading);
  const improving = indicators.some((each) => each.improving);
  const byRow = indicators.some(({ besides }) => besides?.thresholds ?? besides?.tolerance);
  const rule = sayWrittenRule(settings.policy, settings.policy);
  const source = settings.ruleFrom ?? writtenRule?.address;
  const from = [
    ...(byRow ? ['a row’s own limits first'] : []),
    ...(improving ? ['what is better than before'] : []),
    source === undefined ? 'no rule was read on the sheet' : `from ${source}`,
  ];
  return `Figure: ${figure ? at(figure) : period.key}. Target: ${target ?? 'in each row'}. Rule: ${rule}; ${from.join('; ')}.`;
}
