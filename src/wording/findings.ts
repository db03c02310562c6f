import { nounOf } from './periodNouns';
import type { DetailOf, HeaderTrouble, FindingPlace, ProfileTrouble } from '../checks/details';
import type { Finding, Fix } from '../checks/finding';
import { CHECKS } from '../checks/registry';
import { formatReference } from '../domain/grid/address';
import { sayCarried } from './carriedForward';
import { sayManyDiffer } from './reading/contradiction';
import { quote, sayList, sayOther, sayPlace } from './places';
import { shortTitle } from './shortTitle';
import { ragWord, sayReason } from './status';
import { sayBreakdown, sayShare, sayTotal, saySharesSum, saySources } from './tableFindings';

const TITLES: ReadonlyMap<string, string> = new Map(CHECKS.map(({ id, title }) => [id, title]));

/** The title of a check; the id itself for one this version does not know. */
export const titleOf = (id: string): string => TITLES.get(id) ?? id;

/** What a fix makes of the cell: "191 as a number" where only Excel's reading of it changes. */
export const sayFixed = ({ to, number }: Fix): string => (number ? `${to} as a number` : to);

/** Where a finding lies: "J10 · Dental checks · Q2"; in another table with its sheet, "Breakdowns!B29 · …". */
export function whereOf(finding: Finding): string {
  const { sheet, address, detail } = finding;
  const cell = 'table' in detail ? formatReference(sheet, address) : address;
  return [cell, aboutOf(finding)].filter((part) => part !== '').join(' · ');
}

/** What a finding is about, wherever its cell stands: "Dental checks · Q2". */
export function aboutOf({ indicator, indicatorTitle, period, detail }: Finding): string {
  const place = 'place' in detail ? detail.place : null;
  const table = 'table' in detail ? detail.table : null;
  const figure = period ?? (place ? namePlace(place) : null) ?? ('column' in detail ? detail.column : null);
  const title = indicatorTitle === null ? (table ?? indicator ?? 'Headings') : shortTitle(indicatorTitle);
  return [title, figure].filter((part) => part !== null && part !== '').join(' · ');
}

/** Which figure it is, in a word or two: "Q2", "2021-22", "England". */
export function namePlace(place: FindingPlace): string {
  switch (place.kind) {
    case 'period':
      return place.period;
    case 'past':
      return place.year ?? '';
    case 'neighbour':
      return 'Statistical neighbours';
    case 'england':
      return 'England';
    case 'target':
      return 'Target';
    case 'reference':
      return 'Reference';
  }
}

/**
 * A finding as a colleague would note it: what, where, how it is known and, where that is not plain, what to do.
 * One case for each check: a check without words does not compile.
 */
export function sayFinding({ detail, stated, computed }: Finding): string {
  switch (detail.id) {
    case 'ratio-mismatch':
      return sayMismatch(detail, stated ?? '', computed ?? '');
    case 'ratio-rounding':
      return `${sayPlace(detail.place)} says ${stated}, but ${ofText(detail)} is ${detail.further}, so ${computed} when rounded. It was cut off.`;
    case 'ratio-impossible':
      return sayImpossible(detail);
    case 'scale-slip':
      return sayScale(detail, stated ?? '');
    case 'decimals-mixed':
      if (detail.usual === null)
        return `${sayPlace(detail.place)} shows ${stated} without its percentage, which the rest of the row gives. Make it ${computed}.`;
      return `${sayPlace(detail.place)} shows ${stated}; most of the row has ${decimals(detail.usual)}.${computed ? ` Make it ${computed}.` : ''}`;
    case 'unreadable-value':
      if (TIME.test(detail.raw))
        return `${sayPlace(detail.place)} says ${quote(detail.raw)}, a time, which is not read. Write it as one number, of minutes or of hours.`;
      return `${sayPlace(detail.place)} says ${quote(detail.raw)}, which is neither a figure nor a known mark. Write the figure, N/A, [x] or [c].`;
    case 'error-value':
      return `${sayPlace(detail.place)} holds an error, ${detail.error}. ${detail.formula ? 'Mend its formula.' : 'Write the figure in its place.'}`;
    case 'number-as-text':
      return `${sayPlace(detail.place)} holds ${detail.text} as text, so Excel leaves it out of sums. Make it a number.`;
    case 'stray-space':
      return detail.text === ''
        ? `${sayPlace(detail.place)} looks empty but holds spaces, so Excel counts it as filled.`
        : `${sayPlace(detail.place)} has stray spaces in or around ${quote(detail.text)}. A look-up would miss it.`;
    case 'date-for-ratio':
      return sayDate(detail);
    case 'ambiguous-marker':
      return `${sayPlace(detail.place)} says ${detail.marker}, which may mean suppressed or not available. It is read as suppressed; write [c] or [x] to be plain.`;
    case 'actual-missing':
      return `${sayPlace(detail.place)} is empty, though ${sayList(detail.filled)} ${detail.filled.length === 1 ? 'is' : 'are'} not. Add the figure, or N/A if there is none.`;
    case 'header-period':
      return sayHeader(detail.says);
    case 'reference-duplicate':
      return `Reference ${detail.ref} stands here and in ${detail.first.address}. Give each indicator its own.`;
    case 'reference-gap':
      return `After ${detail.before} comes ${detail.after}: ${sayList(detail.missing)} ${detail.missing.length === 1 ? 'is' : 'are'} missing. Check that no row was lost.`;
    case 'target-unreadable':
      if (TIME.test(detail.raw))
        return `The target says ${quote(detail.raw)}, a time, which is not read. Write it as one number, of minutes or of hours.`;
      return `The target says ${quote(detail.raw)}, which cannot be read as one. Write a number, one for each quarter, or N/A.`;
    case 'target-profile':
      return sayProfile(detail.says);
    case 'direction-unset':
      return `The settings ask for a range, but the target is ${detail.target} alone. Write both ends, or choose higher or lower.`;
    case 'cumulative-falls':
      return sayFall(detail);
    case 'repeated-value':
      return detail.what === 'ratio'
        ? `${sayPlace(detail.place)} is ${detail.periodBefore} again, ratio and all: ${oneLine(detail.before)}. Check that it is its own.`
        : `${sayPlace(detail.place)} says ${stated} without a ratio, just as ${detail.periodBefore} does with one: ${oneLine(detail.before)}. Check that it is its own.`;
    case 'cohort-differs':
      return `${sayPlace(detail.place)} is out of ${detail.denominator}, but ${sayOther(detail.other)} is out of ${detail.otherDenominator} for the same cohort (${detail.other.address}). Check which is right.`;
    case 'headcount-differs':
      return `${sayPlace(detail.place)} is out of ${detail.denominator}, but ${sayOther(detail.other)} counts ${detail.headcount} (${detail.other.address}). In ${sayList(detail.agreeing)} the two agree.`;
    case 'implied-population':
      return `${sayPlace(detail.place)} gives ${detail.count} at a rate of ${detail.rate}, a population of about ${detail.population}; ${sayList(detail.otherPeriods)} ${detail.otherPeriods.length === 1 ? 'gives' : 'give'} about ${detail.usual}. Check this rate and the count in ${detail.other.address}.`;
    case 'rag-differs':
      return sayDiffers(detail);
    case 'target-scale':
      return `The result of ${detail.figure} is ${detail.times} times the target of ${detail.target}; the row’s other figures are about ${detail.usual}. Check the ${detail.what}.`;
    case 'not-updated':
      return `${sayPlace(detail.place)} says ${detail.figure}, as every period since ${detail.since} does, while most other figures moved. Check that it is new.`;
    case 'rag-sensitive':
      return saySensitive(detail);
    case 'total-mismatch':
      return sayTotal(detail, { stated, computed });
    case 'share-mismatch':
      return sayShare(detail, { stated, computed });
    case 'shares-sum':
      return saySharesSum(detail, { stated, computed });
    case 'table-date':
      return `The title is of ${detail.title}, but the heading of ${detail.heading}. Check which date the figures stand at.`;
    case 'sources-differ':
      return saySources(detail);
    case 'population-differs':
      return `This table of ${detail.topic} counts ${stated}, but that of ${detail.otherTopic} counts ${computed} (${detail.address}). If both are of the same children, one is wrong.`;
    case 'breakdown-differs':
      return sayBreakdown(detail, sayPlace(detail.place), { stated, computed });
    case 'carried-forward':
      return sayCarried(detail, stated ?? '');
    case 'formula-overwritten':
      return `${sayPlace(detail.place)} is typed in, where ${sayList(detail.formulas)} have formulas. Check that none was overwritten.`;
  }
}

const ofText = ({ numerator, denominator }: { numerator: string; denominator: string }): string =>
  `${numerator} of ${denominator}`;

const decimals = (count: number): string =>
  count === 0 ? 'no decimals' : count === 1 ? 'one decimal' : `${count} decimals`;

const oneLine = (raw: string): string => raw.replace(/\s+/g, ' ').trim();

/** "08:21": minutes and seconds, or hours and minutes. */
const TIME = /^\s*\d{1,3}:[0-5]\d(?::[0-5]\d)?\s*$/;

const REPEATED = { figure: 'figure', ratio: 'ratio', both: 'figure and ratio' } as const;

/** Both sides, and why ours is what it is. */
function sayDiffers(detail: DetailOf<'rag-differs'>): string {
  if ('many' in detail) return `${sayManyDiffer(detail.many)} (${sayList(detail.many.cells)})`;
  const { typed, means, rag, ours, painted, place, rests, because } = detail;
  // A mark that only the sheet's key explains is said with its colour: “2 (amber)”.
  const meant =
    means && ragWord(means).toLowerCase() !== typed.toLowerCase() ? ` (${ragWord(means).toLowerCase()})` : '';
  const sheet = painted
    ? `The sheet paints it ${typed.toLowerCase()}`
    : `The sheet says ${oneLine(typed)}${meant}`;
  const todo = ours ? 'Refresh brings it up to date.' : 'Check which is right.';
  if (!rests) return `${sheet}, but ${because === null ? 'it is not rated' : sayReason(because)}. ${todo}`;
  const { actual, target, off, tolerance } = rests;
  // How far off is still amber was asked; that the target is missed is known.
  const word = rag === null ? 'off target, so amber or red' : ragWord(rag).toLowerCase();
  const margin = off === null ? '' : `: ${off} off, and amber ends at ${tolerance ?? ''}`;
  return `${sheet}, but ${sayPlace(place)}’s ${actual} against ${target} is ${word}${margin}. ${todo}`;
}

function sayMismatch(detail: DetailOf<'ratio-mismatch'>, stated: string, computed: string): string {
  const { place, repeats, slip, fits } = detail;
  const parts = [`${sayPlace(place)} says ${stated}, but ${ofText(detail)} is ${computed}.`];
  if (repeats) parts.push(`It repeats ${repeats.period}’s ${REPEATED[repeats.what]}.`);
  if (slip) parts.push('The point has slipped.');
  if (fits) parts.push(`It would fit ${ofText(fits)}, as in ${sayOther(fits.other)}.`);
  return parts.join(' ');
}

function sayImpossible(detail: DetailOf<'ratio-impossible'>): string {
  const start = `${sayPlace(detail.place)} gives ${ofText(detail)}`;
  switch (detail.why) {
    case 'above':
      return detail.swapped === null
        ? `${start}, which is more than there are. Check both numbers.`
        : `${start}, which is more than there are. The other way round it is ${detail.swapped}, as shown.`;
    case 'denominator-zero':
      return `${start}, and out of none there is no percentage. Write N/A, or the right ratio.`;
    case 'negative':
      return `${start}, but a count is never below zero. Check both numbers.`;
    case 'fraction':
      return `${start}, but cases come whole. Check both numbers.`;
  }
}

function sayScale({ place, why, meant }: DetailOf<'scale-slip'>, stated: string): string {
  if (why === 'fraction') {
    return `${sayPlace(place)} says ${stated} among percentages. If it is a share, it is ${meant} per cent.`;
  }
  if (why === 'thousandth') {
    return `${sayPlace(place)} says ${stated}, a thousandth of the row’s other figures. It may be ${meant}: a point typed for a comma.`;
  }
  if (why === 'tenfold')
    return `${sayPlace(place)} says ${stated}, a place off the row’s other figures. It may be ${meant}: check where the point or a nought belongs.`;
  const start = `${sayPlace(place)} says ${stated}, but no percentage of a group is over 100.`;
  return meant === null ? `${start} Check the figure.` : `${start} It may be ${meant}.`;
}

function sayDate({ place, date, typed }: DetailOf<'date-for-ratio'>): string {
  if (date === null) return `${sayPlace(place)} holds a date. Type the figure again, as text.`;
  const start = `${sayPlace(place)} holds the date ${date}.`;
  return typed === null
    ? `${start} Type the figure again, as text.`
    : `${start} Excel makes that of ${typed}: type it again after its percentage, in brackets.`;
}

function sayHeader(says: HeaderTrouble): string {
  switch (says.kind) {
    case 'order':
      return `The ${nounOf(says.periods[0] ?? '')}s run ${says.periods.join(', ')}. Check that each heading stands over its own figures.`;
    case 'gap':
      return `${says.after} follows ${says.before}: there is no column for ${sayList(says.missing)}. Check the headings.`;
    case 'twice':
      return `${quote(says.text)} stands here and in ${says.first}, and only the first is read. Check which period this is.`;
    case 'quarter-year':
      return `${says.period} is headed ${says.year}, the other ${nounOf(says.period)}s ${says.others}. Correct the heading.`;
    case 'target-year':
      return `The target is headed ${says.year}, the figures ${says.periods}. Check that it is this year’s target.`;
    case 'title-year':
      return `The title says ${says.year}, the figures ${says.periods}. Correct the one left from another year.`;
  }
}

function sayProfile(says: ProfileTrouble): string {
  if (says.kind === 'missing') {
    return `The target gives no figure for ${sayList(says.periods)}. Add it, or there is no status then.`;
  }
  const way = says.mostly === 'rises' ? 'falls' : 'rises';
  return `The target ${way} from ${says.fromText} in ${says.from} to ${says.toText} in ${says.to}, though over the year it ${says.mostly}. Check both.`;
}

const FELL: Readonly<Record<DetailOf<'cumulative-falls'>['what'], string>> = {
  numerator: 'The numerator falls',
  denominator: 'The denominator falls',
  both: 'Numerator and denominator fall',
  value: 'The count falls',
};

const sayFall = ({ place, what, periodBefore, before, now }: DetailOf<'cumulative-falls'>): string =>
  `${FELL[what]} from ${before} in ${periodBefore} to ${now} in ${sayPlace(place)}, but a year-to-date count only grows. Check both ${nounOf(periodBefore)}s.`;

/** "amber if the tolerance were in points, and green with one case the other way or by the rounded figure". */
function saySensitive({ place, rag, otherKind, otherFigure, oneCase }: DetailOf<'rag-sensitive'>): string {
  const ways = [
    ...(oneCase ? [{ to: oneCase, way: 'with one case the other way' }] : []),
    ...(otherKind ? [{ to: otherKind.rag, way: `if the tolerance were ${TOLERANCE[otherKind.kind]}` }] : []),
    ...(otherFigure ? [{ to: otherFigure.rag, way: `by the ${FIGURE[otherFigure.figure]}` }] : []),
  ];
  const colours = [...new Set(ways.map(({ to }) => to))];
  const said = colours.map((colour) => {
    const own = ways.filter(({ to }) => to === colour).map(({ way }) => way);
    return `${colour} ${own.join(' or ')}`;
  });
  return `${sayPlace(place)} is ${rag}, but would be ${said.join(', and ')}.`;
}

const TOLERANCE = { points: 'in points', relative: 'a share of the target' } as const;
const FIGURE = { shown: 'rounded figure', exact: 'exact ratio' } as const;
