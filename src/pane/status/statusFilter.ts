import type { IndicatorCard, Session } from '../../app/state/state';
import type { Rag } from '../../domain/judging/status';

/** A status to show alone; 'not-rated' for indicators without one. */
export type StatusFilter = Rag | 'not-rated';

interface StatusCount {
  readonly filter: StatusFilter;
  readonly rag: Rag | null;
  readonly word: string;
  readonly count: number;
}

/** The line of counts, worst first. */
export const statusCounts = ({ counts }: Session): readonly StatusCount[] => [
  { filter: 'red', rag: 'red', word: 'red', count: counts.red },
  { filter: 'amber', rag: 'amber', word: 'amber', count: counts.amber },
  { filter: 'green', rag: 'green', word: 'green', count: counts.green },
  { filter: 'not-rated', rag: null, word: 'not rated', count: counts.notRated },
];

const WORST_FIRST: readonly (Rag | null)[] = ['red', 'amber', 'green', null];

export type CardOrder = 'worst-first' | 'sheet';

/** The cards to show, in order. Those of one status keep the order of the sheet. */
export function arrangeCards(
  cards: readonly IndicatorCard[],
  order: CardOrder,
  filter: StatusFilter | null,
): readonly IndicatorCard[] {
  const wanted = filter === null ? cards : cards.filter(({ rag }) => (rag ?? 'not-rated') === filter);
  if (order === 'sheet') return wanted;
  return [...wanted].sort((a, b) => WORST_FIRST.indexOf(a.rag) - WORST_FIRST.indexOf(b.rag));
}
