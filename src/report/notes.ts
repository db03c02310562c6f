import { measured, type CellValue } from '../domain/values/cells';
import { formatDecimal, sign, type Rational } from '../domain/values/exact';
import type { JudgedIndicator, JudgedScorecard } from '../domain/judging/judged';
import type { Policy } from '../domain/settings/settings';
import { ragOf, type Rag, type Status } from '../domain/judging/status';
import { agrees, formatWhole, plainNumber } from '../wording/indicator';
import { listOf } from '../wording/reports/report';
import { ragWord, sayNotRated } from '../wording/status';
import type { ReportRow, ReportTable } from './model';

type Legend = ReportTable['legend'];

const CODES: readonly (readonly [code: string, says: string])[] = [
  ['[c]', 'confidential: suppressed to protect small numbers'],
  ['[x]', 'not available'],
  ['[z]', 'not applicable'],
  ['[low]', 'rounds to zero but is not zero'],
];

/** Letters behind a figure. */
const MARKS: readonly (readonly [mark: string, used: RegExp, says: string])[] = [
  ['p', /\d%?\)? ?(?:p|\[p\]|\(p\))$/i, 'provisional'],
  ['r', /\d%?\)? ?(?:r|\[r\]|\(r\))$/i, 'revised since it was first published'],
];

/** The marks behind figures, in the words of the sheet where it has its own. */
function marksOf({ scorecard }: JudgedScorecard, texts: readonly string[]): Legend {
  const own = (scorecard.figureMarks?.marks ?? []).map(({ mark, says }) => {
    const plain = mark.replace(/[*]/g, '\\$&');
    return [mark, new RegExp(`\\d%?\\)? ?(?:${plain}|\\[${plain}\\]|\\(${plain}\\))$`, 'i'), says] as const;
  });
  const all = [...own, ...MARKS.filter(([mark]) => own.every(([other]) => other !== mark))];
  return all
    .filter(([, used]) => texts.some((text) => used.test(text)))
    .map(([term, , says]) => ({ term, rag: null, says }));
}

/** What the statuses and codes in the table mean: only those that occur. */
export function legendOf(
  judged: JudgedScorecard,
  entries: readonly JudgedIndicator[],
  rows: readonly ReportRow[],
  worded: boolean,
): Legend {
  const used = new Set(entries.map(({ status }) => ragOf(status)));
  const statuses = (['red', 'amber', 'green'] as const)
    .filter((rag) => worded && used.has(rag))
    .map((rag) => ({ term: ragWord(rag), rag, says: sayRule(judged, rag) }));
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.text));
  const codes = CODES.filter(([code]) => texts.some((text) => text.includes(code)));
  return [
    ...statuses,
    ...codes.map(([term, says]) => ({ term, rag: null, says })),
    ...marksOf(judged, texts),
  ];
}

/** The rule behind a colour, with this workbook's tolerance. */
function sayRule(judged: JudgedScorecard, rag: Rag): string {
  const { tolerance, toleranceKind, atTolerance, stillGreen, atStillGreen } = judged.settings.policy;
  const say = (size: Rational): string =>
    `${plainNumber(size)}${toleranceKind === 'relative' ? '% of the target' : ' points'}`;
  const [amount, still] = [say(tolerance), sign(stillGreen) > 0 ? say(stillGreen) : null];
  if (rag === 'green') {
    const past = atStillGreen === 'green' ? `${still} or less` : `less than ${still}`;
    return `on target or better${still === null ? '' : `, or off target by ${past}`}`;
  }
  const own = judged.indicators.some(
    ({ setting, status }) =>
      ragOf(status) !== null && (setting.tolerance !== null || setting.toleranceKind !== null),
  );
  const unless = own ? ', or by the indicator’s own tolerance' : '';
  const edge = atTolerance === 'amber' ? rag === 'amber' : rag === 'red';
  const more = still === null ? '' : ' and more than is still green';
  if (rag === 'amber')
    return `off target by ${edge ? `${amount} or less` : `less than ${amount}`}${more}${unless}`;
  return `off target by ${edge ? `${amount} or more` : `more than ${amount}`}${unless}`;
}

/** Why a status is none, as a note to its cell. */
export const statusNote = (status: Status): string | null =>
  status.kind === 'not-rated' && status.because !== 'withheld' ? sayNotRated(status.because) : null;

/** A figure at odds with its ratio, as a note to its cell: "94 of 109 is 86.2%, not the 89.9% shown. …" */
export function figureNote(value: CellValue): string | null {
  const found = measured(value);
  if (value.kind !== 'ratio' || !found || agrees(found.exact, value.shown)) return null;
  const ratio = `${formatWhole(value.numerator)} of ${formatWhole(value.denominator)}`;
  return `${ratio} is ${formatDecimal(found.exact, value.shown.decimals)}%, not the ${value.shown.text}% shown.`;
}

/** Directions no one has confirmed yet, as a note to the heading of the statuses. */
export function directionNote(entries: readonly JudgedIndicator[]): string | null {
  const rated = entries.filter(({ status }) => ragOf(status) !== null);
  const suggested = rated.filter(({ setting }) => setting.source === 'suggested');
  if (suggested.length === 0) return null;
  const which =
    suggested.length === rated.length
      ? ''
      : ` for ${listOf(suggested.map(({ indicator }) => nameOf(indicator)))}`;
  return `Whether higher or lower is better is suggested by the wording${which}, not yet confirmed.`;
}

/** That the colour goes by another measure than the distance printed, where it does. */
export function varianceNote(entries: readonly JudgedIndicator[], { toleranceKind }: Policy): string | null {
  const isRelative = ({ setting, status }: JudgedIndicator): boolean =>
    status.kind === 'rated' &&
    !status.byThresholds &&
    (setting.toleranceKind ?? toleranceKind) === 'relative';
  return entries.some(isRelative)
    ? 'In percentage points, or the unit of the figure. Amber and red go by the share of the target that this is.'
    : null;
}

/** That the sheet calls figures in italics provisional or the like: its cells' letters are not read, so that is said. */
export const italicsNote = ({ scorecard }: JudgedScorecard): string | null => {
  const says = scorecard.figureMarks?.italics ?? null;
  return says && `On the sheet figures in italics are ${says}; which they are is not marked here.`;
};

const nameOf = (indicator: { readonly ref: string; readonly title: string }): string =>
  indicator.ref === '' ? `“${indicator.title}”` : indicator.ref;
