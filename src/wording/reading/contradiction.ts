import { formatColumn } from '../../domain/grid/address';
import type { JudgedScorecard } from '../../domain/judging/judged';
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
