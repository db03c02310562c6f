import { formatColumn } from '../grid/address';
import { foldSpace } from '../grid/grid';
import type { Scorecard } from '../indicators/scorecard';
import type { Period } from '../periods/period';
import { formatDecimal, sign } from '../values/exact';
import type { Settings } from './settings';

const BETWEEN = ' ¦ ';
/** As much of a heading or a name as tells it from the others of its sheet. */
const LENGTH = 60;

interface Read {
  readonly scorecard: Scorecard;
  readonly settings: Pick<Settings, 'policy'>;
  readonly period: Period;
}

const short = (text: string): string => foldSpace(text).replaceAll('¦', ' ').slice(0, LENGTH).trim();
const place = ({ column, text }: { readonly column: number; readonly text: string }): string =>
  `${formatColumn(column)} ${short(text)}`.trim();

/** What the statuses of a sheet rest on, as the answer is kept with it: its columns of figures and targets, and the rule. */
export function readingKey({ scorecard, settings: { policy }, period }: Read): string {
  const { columns, sheet } = scorecard;
  const figure = columns.periods.find((each) => each.period.key === period.key);
  const target =
    columns.periodTargets?.find((each) => each.period.key === period.key) ?? columns.target ?? null;
  const { tolerance, toleranceKind, stillGreen } = policy;
  return [
    `Sheet ${short(sheet)}`,
    `figure ${figure ? place(figure) : period.key}`,
    `target ${target ? place(target) : 'none'}`,
    `amber ${formatDecimal(tolerance, 3)} ${toleranceKind}`,
    ...(sign(stillGreen) > 0 ? [`green ${formatDecimal(stillGreen, 3)}`] : []),
  ].join('; ');
}

const keysOf = (kept: string): readonly string[] =>
  kept
    .split(BETWEEN.trim())
    .map(foldSpace)
    .filter((key) => key !== '');

/** Whether a person has said of this very reading that the sheet's own statuses are the wrong ones. */
export const isReadRightly = (read: Read): boolean =>
  keysOf(read.settings.policy.statusesWrong).some(
    (key) => key.toLowerCase() === foldSpace(readingKey(read)).toLowerCase(),
  );

/** What is kept once a person has said so: what was said of the same sheet read otherwise gives way. */
export function sayReadRightly(read: Read): string {
  const of = `Sheet ${short(read.scorecard.sheet)}; `.toLowerCase();
  const others = keysOf(read.settings.policy.statusesWrong).filter(
    (key) => !key.toLowerCase().startsWith(of),
  );
  return [...others, readingKey(read)].join(BETWEEN);
}
