import type { JudgedScorecard } from '../domain/judged';
import type { NotRatedReason, Rag } from '../domain/status';
import { plainNumber } from '../wording/indicator';
import { ragWord, sayReason } from '../wording/status';
import type { ReportRow, ReportTable } from './model';

type Legend = ReportTable['legend'];

const CODES: readonly (readonly [code: string, says: string])[] = [
  ['[c]', 'confidential: suppressed to protect small numbers'],
  ['[x]', 'not available'],
  ['[z]', 'not applicable'],
  ['[low]', 'rounds to zero but is not zero'],
];

/** What the statuses and codes in the table mean: only those that occur. */
export function legendOf(judged: JudgedScorecard, rows: readonly ReportRow[], worded: boolean): Legend {
  const used = new Set(judged.indicators.map(({ status }) => (status.kind === 'rated' ? status.rag : null)));
  const statuses = (['red', 'amber', 'green'] as const)
    .filter((rag) => worded && used.has(rag))
    .map((rag) => ({ term: ragWord(rag), rag, says: sayRule(judged, rag) }));
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.text));
  const codes = CODES.filter(([code]) => texts.some((text) => text.includes(code)));
  return [...statuses, ...codes.map(([term, says]) => ({ term, rag: null, says }))];
}

/** The rule behind a colour, with this workbook's tolerance. */
function sayRule(judged: JudgedScorecard, rag: Rag): string {
  if (rag === 'green') return 'on target or better';
  const { tolerance, toleranceKind, atTolerance } = judged.settings.policy;
  const amount = `${plainNumber(tolerance)}${toleranceKind === 'relative' ? '% of the target' : ' points'}`;
  const own = judged.indicators.some(
    ({ setting, status }) =>
      status.kind === 'rated' && (setting.tolerance !== null || setting.toleranceKind !== null),
  );
  const unless = own ? ', or by the indicator’s own tolerance' : '';
  const edge = atTolerance === 'amber' ? rag === 'amber' : rag === 'red';
  if (rag === 'amber') return `off target by ${edge ? `${amount} or less` : `less than ${amount}`}${unless}`;
  return `off target by ${edge ? `${amount} or more` : `more than ${amount}`}${unless}`;
}

/** What a reader must know of these statuses: which are not rated and why, and which directions are only suggested. */
export function notesOf(judged: JudgedScorecard, worded: boolean): readonly string[] {
  if (!worded) return [];
  const unrated = new Map<NotRatedReason, string[]>();
  for (const { indicator, status } of judged.indicators) {
    if (status.kind === 'rated') continue;
    unrated.set(status.because, [...(unrated.get(status.because) ?? []), nameOf(indicator)]);
  }
  const suggested = judged.indicators.filter(
    ({ setting, status }) => setting.source === 'suggested' && status.kind === 'rated',
  );
  return [
    ...[...unrated].map(([because, names]) => `Not rated, because ${sayReason(because)}: ${listOf(names)}.`),
    ...(suggested.length === 0
      ? []
      : [
          `Whether higher or lower is better is suggested, not yet confirmed, for ${listOf(suggested.map(({ indicator }) => nameOf(indicator)))}.`,
        ]),
  ];
}

const nameOf = (indicator: { readonly ref: string; readonly title: string }): string =>
  indicator.ref === '' ? `“${indicator.title}”` : indicator.ref;

/** "1, 2 and 3". */
export const listOf = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
