import { capital } from '../domain/values/words';
import { formatColumn } from '../domain/grid/address';
import { foldSpace } from '../domain/grid/grid';
import type { Rival } from '../domain/indicators/rival';
import type { JudgedIndicator } from '../domain/judging/judged';
import { isMet, type NotRatedReason, type Status } from '../domain/judging/status';
import type { Period } from '../domain/periods/period';
import { isToleranceAsked } from '../domain/settings/settings';
import { plainNumber, sayValue, signOf } from './indicator';
import { sayList } from './places';
import { nounOf } from './periodNouns';
import { sayOpenRule } from './reading';
import { sayManyDiffer } from './reading/contradiction';

/**
 * Why there is no status where the figure and the target alone explain it: "Not rated: 30 of 40 at Q3: 40 is the year’s.",
 * a question that waits for its answer, or the target's own word. Null for every other reason.
 */
export function sayWaiting(
  { indicator, setting }: Pick<JudgedIndicator, 'indicator'> & Partial<Pick<JudgedIndicator, 'setting'>>,
  because: NotRatedReason,
  period: Period,
): string | null {
  if (indicator.unsure && because === 'to-be-confirmed')
    return 'To be confirmed: say first what the columns of the sheet are.';
  if (setting?.contradicted && because === 'to-be-confirmed')
    return `To be confirmed: the sheet’s own status is another. ${sayManyDiffer(setting.contradicted)}`;
  const differs = because === 'to-be-confirmed' ? setting?.differs : undefined;
  if (setting && differs?.direction)
    return `To be confirmed: the sheet says that ${BETTER[setting.direction]} is better, the settings say ${BETTER[differs.direction]}, and nobody has confirmed it.`;
  const target = indicator.target?.value;
  if (because === 'target-in-words' && target?.kind === 'words') {
    return `Not rated: the target says “${foldSpace(target.raw)}”.`;
  }
  const criteria = because === 'to-be-confirmed' ? criteriaOf(indicator) : null;
  if (criteria !== null)
    return `To be confirmed: “${criteria}” was not understood. It is read when written as “Green: 90 or more. Amber: 80 to 89.9. Red: below 80”.`;
  const cell = indicator.periods[period.key];
  if (target?.kind !== 'single' || !cell) return null;
  const sign = signOf(indicator);
  const [value, wanted] = [sayValue(cell.value, sign), `${target.value.text}${sign}`];
  if (because === 'year-target') {
    return `Not rated: ${value} of ${wanted} at ${period.key}: ${wanted} is the year’s.`;
  }
  if (because !== 'to-be-confirmed') return null;
  if (setting && differs?.tolerance) {
    const [now, then] = [setting.tolerance, differs.tolerance.amount].map((amount) =>
      amount ? `up to ${plainNumber(amount)}` : 'the usual',
    );
    return `To be confirmed: ${value} against ${wanted}. The sheet calls ${now} off amber, the settings ${then}, and nobody has confirmed it.`;
  }
  if (setting && isToleranceAsked(setting))
    return `To be confirmed: ${value} against ${wanted}. How far off is still amber? ${sayOwnWords(indicator)}`;
  return target.minimum !== undefined || indicator.besides?.thresholds?.minimum
    ? `To be confirmed: ${value} misses ${wanted}. Is the minimum beside it where red begins?`
    : `To be confirmed: is ${wanted} the whole year’s target, or what should be reached by ${period.key}?`;
}

/** "“Revised” in F, read as the figure" for columns that would serve as well as the one that was taken. */
export const sayRivals = (rivals: readonly Rival[]): string =>
  sayList(
    rivals.map(({ as, heading, cell }) => {
      const place = formatColumn(cell.column);
      return `${heading === '' ? `column ${place}` : `“${heading}” in ${place}`}, read as the ${as}`;
    }),
  );

/** Why a row waits that another column would give another colour. */
export const sayRivalled = (rivals: readonly Rival[]): string =>
  `To be confirmed: ${sayRivals(rivals)} would give another colour.`;

const BETTER = { higher: 'higher', lower: 'lower', range: 'inside the range', none: 'neither' } as const;

/** What the row says of all colours in one cell; null where it has no such cell. */
export function criteriaOf({ besides }: Pick<JudgedIndicator['indicator'], 'besides'>): string | null {
  const raw = foldSpace(besides?.thresholds?.criteria?.value.raw ?? '');
  return raw === '' ? null : raw;
}

/** The sheet's own words that were not understood: those beside the table with their cell, else the row's. */
function sayOwnWords({
  amberEnds,
  besides,
}: Pick<JudgedIndicator['indicator'], 'amberEnds' | 'besides'>): string {
  if (amberEnds) return `This was not understood: ${sayOpenRule(amberEnds)}.`;
  return besides?.tolerance && besides.tolerance.value.kind !== 'blank'
    ? 'The sheet’s own words for it were not understood.'
    : 'No rule was read, and the sheet’s own statuses are not by 5% of the target.';
}

/** What has to be known of a status beside its figure, as sentences; '' where nothing has. */
export function sayBasis(status: Extract<Status, { kind: 'rated' }>, period: Period): string {
  if (status.summed) {
    const { text } = status.actualShown;
    return ` The ${nounOf(period.key)}s so far add up to ${text}: the year’s ${isMet(status) ? 'target is reached' : 'limit is exceeded'} already.`;
  }
  if (status.decided) {
    return isMet(status)
      ? ' If the target is the whole year’s, it is reached already.'
      : ' If the limit is the whole year’s, it is exceeded already.';
  }
  if (status.straightLine) return ` The target is the year’s; this is its part up to ${period.key}.`;
  return status.ifYears
    ? ` If the target is the whole year’s, its part up to ${period.key} would make this ${capital(status.ifYears)}.`
    : '';
}
