import type { JudgedScorecard } from '../../domain/judging/judged';
import type { Rag } from '../../domain/judging/status';
import type { Severity } from '../../checks/finding';
import type { IndicatorCard } from '../../report/indicator/card';
import { shortTitle } from '../../wording/shortTitle';
import { NO_TURNS, sayFound, sayGone, saySince, SUMMARY_LABELS } from '../../wording/summary';
import { readRefreshNote } from '../settings/lastRefresh';
import { compareSeen, type ComparedIndicator, type SeenComparison } from '../settings/tables/compareSeen';
import { isDamaged } from '../settings/tables/damage';
import { readSeen, SEEN } from '../settings/tables/lastSeen';
import type { FindingView } from '../state/findings';
import type { ReadingView } from '../state/reading';
import type { SeenStatus, StatusTurn, SummaryItem, SummaryLine, SummaryView } from '../state/summary';
import type { WorkbookReading } from '../workbook/readWorkbook';

/** What a summary is made of: the cards are in the order of the judged indicators. */
interface Facts {
  readonly judged: JudgedScorecard;
  readonly workbook: WorkbookReading;
  readonly cards: readonly IndicatorCard[];
  readonly findings: readonly FindingView[];
  readonly reading: ReadingView | null;
}

/**
 * What matters first: what turned since the last Refresh of this sheet, what is wrong in figures that are new since then,
 * which statuses hang on one case, and what waits for an answer. Where what was seen before cannot be relied on, nothing
 * is compared.
 */
export function viewSummary(facts: Facts): SummaryView {
  const { judged, workbook } = facts;
  const seen = isDamaged(workbook, SEEN)
    ? []
    : readSeen(workbook.stored?.sheet ?? null, judged.scorecard.sheet).rows;
  const compared = compareSeen(judged, seen);
  const turns = compared.known ? turnsOf(compared, facts.cards) : [];
  return {
    since: compared.known ? saySince(refreshedWhen(facts)) : null,
    sinceSays: compared.known && turns.length === 0 ? NO_TURNS : '',
    turns,
    gone: sayGone(compared.known ? compared.gone.map(nameOf) : []),
    lines: [...(compared.known ? newsLines(compared, facts) : []), ...standingLines(facts)].filter(
      ({ items }) => items.length > 0,
    ),
  };
}

/** When this sheet was refreshed: the settings sheet keeps one moment, which may be of another scorecard's Refresh. */
function refreshedWhen({ workbook, judged }: Facts): string | null {
  const note = readRefreshNote(workbook.stored);
  return note?.says.startsWith(`${judged.scorecard.sheet}, `) ? note.when : null;
}

const RAGS: Readonly<Record<string, Rag>> = { red: 'red', amber: 'amber', green: 'green' };
const ragOfWord = (word: string): Rag | null => RAGS[word.toLowerCase()] ?? null;
const FIRST: readonly (Rag | null)[] = ['red', 'amber', null, 'green'];

function turnsOf({ indicators }: SeenComparison, cards: readonly IndicatorCard[]): readonly StatusTurn[] {
  const turns = indicators.flatMap((compared, index): StatusTurn[] => {
    const card = cards[index];
    if (compared.status === null || !card) return [];
    const [from, to] = sidesOf(compared, compared.status);
    return [{ address: card.address, name: named(card), from, to }];
  });
  return turns.sort((a, b) => FIRST.indexOf(a.to.rag) - FIRST.indexOf(b.to.rag));
}

/** Both statuses; each with its period where another one is judged by now. */
function sidesOf(
  { before, now }: ComparedIndicator,
  status: NonNullable<ComparedIndicator['status']>,
): readonly [SeenStatus, SeenStatus] {
  const dated = before !== null && before.period !== now.period;
  const side = (word: string, period: string): SeenStatus => ({
    word: `${dated ? `${period} ` : ''}${word === '' ? 'no status' : word}`,
    rag: ragOfWord(word),
  });
  return [side(status.from, before?.period ?? ''), side(status.to, now.period)];
}

/** What is new since the last Refresh. A finding is new where its cell is: what was found is not kept, cells are. */
function newsLines(
  { indicators }: SeenComparison,
  { judged, cards, findings }: Facts,
): readonly SummaryLine[] {
  const changedCells = new Set<string>();
  indicators.forEach(({ before, values }, index) => {
    const periods = judged.indicators[index]?.indicator.periods ?? {};
    const changed = before === null ? Object.keys(periods) : values.map(({ period }) => period);
    for (const period of changed) changedCells.add(periods[period]?.address ?? '');
  });
  const cardsWhere = (holds: (compared: ComparedIndicator) => boolean) =>
    cards.filter((_, index) => {
      const compared = indicators[index];
      return compared !== undefined && holds(compared);
    });
  return [
    line(
      'newly-wrong',
      findings
        .filter(
          ({ finding }) =>
            finding.severity === 'error' &&
            finding.sheet === judged.scorecard.sheet &&
            changedCells.has(finding.address),
        )
        .map(({ key, where }) => ({ text: where, name: '', goal: { kind: 'finding', key } })),
    ),
    line('figures', cardsWhere(({ values }) => values.length > 0).map(toCard)),
    line('added', cardsWhere(({ before }) => before === null).map(toCard)),
  ];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

function standingLines({ judged, cards, findings, reading }: Facts): readonly SummaryLine[] {
  const { scorecard, indicators } = judged;
  const waits = (index: number): boolean => {
    const status = indicators[index]?.status;
    return status?.kind === 'not-rated' && status.because === 'to-be-confirmed';
  };
  return [
    line('one-case', cards.filter(({ marks }) => marks.some(({ word }) => word === 'Fragile')).map(toCard)),
    line('to-confirm', cards.filter((_, index) => waits(index)).map(toCard)),
    line(
      'columns',
      (reading?.asked ?? []).map(({ heading, key, address }) => ({
        text: heading === '' ? key : heading,
        name: `${key} · ${heading}`,
        goal: { kind: 'cell', sheet: scorecard.sheet, address },
      })),
    ),
    line(
      'findings',
      SEVERITIES.flatMap((severity): SummaryItem[] => {
        const count = findings.filter(({ finding }) => finding.severity === severity).length;
        return count === 0
          ? []
          : [{ text: sayFound(severity, count), name: '', goal: { kind: 'group', severity } }];
      }),
    ),
  ];
}

const line = (id: SummaryLine['id'], items: readonly SummaryItem[]): SummaryLine => ({
  id,
  label: SUMMARY_LABELS[id],
  items,
});

const named = ({ ref, title }: { readonly ref: string; readonly title: string }): string =>
  ref === '' ? title : `${ref} · ${title}`;
const nameOf = ({ ref, title }: { readonly ref: string; readonly title: string }): string =>
  named({ ref, title: shortTitle(title) });

const toCard = (card: IndicatorCard): SummaryItem => ({
  text: card.ref === '' ? card.title : card.ref,
  name: named(card),
  goal: { kind: 'indicator', address: card.address },
});
