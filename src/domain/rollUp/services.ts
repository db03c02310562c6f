import type { JudgedScorecard } from '../judging/judged';
import { labelOf } from '../overTime/series';
import { byTime } from '../periods/order';
import { agreementOf, placeName, samePairs, type SamePair } from './samePlace';

/** A scorecard as it was found: where it stands, in the words of who keeps it. */
export interface ServiceCard {
  readonly workbook: string;
  readonly sheet: string;
  readonly judged: JudgedScorecard;
}

/** A service: its latest scorecard, with those of earlier periods, the oldest first. */
export interface Service<Card extends ServiceCard> {
  readonly current: Card;
  readonly earlier: readonly { readonly card: Card; readonly pairs: readonly SamePair[] }[];
}

export interface Services<Card extends ServiceCard> {
  readonly services: readonly Service<Card>[];
  /** Earlier scorecards of which it is not known whose they are: they would be counted beside their own service. */
  readonly unplaced: readonly Card[];
  /** The same scorecard twice, which would be counted twice. */
  readonly twice: readonly (readonly [Card, Card])[];
}

/** Figures that speak for or against two scorecards being of one service. */
const ENOUGH = 3;

/**
 * Tells the services of several scorecards apart, and which scorecard is an earlier one of which. Two are of one service
 * where half of their indicators are the same and the figures both give for one time agree; where they have none in
 * common their names must agree without the time. One that could be of two services is of neither.
 */
export function servicesOf<Card extends ServiceCard>(cards: readonly Card[]): Services<Card> {
  const twice = cards.flatMap((card, at) =>
    cards.slice(at + 1).flatMap((other) => (isCopy(card, other) ? [[card, other] as const] : [])),
  );
  const links = cards.flatMap((later) =>
    cards.flatMap((earlier) => {
      const pairs = isBefore(earlier, later) ? likeness(later, earlier) : null;
      return pairs ? [{ later, earlier, pairs }] : [];
    }),
  );
  const laterOf = (card: Card): readonly Card[] =>
    links.flatMap((link) => (link.earlier === card ? link.later : []));
  // Of one service each later scorecard is the later of another: they stand in one line.
  const inLine = (all: readonly Card[]): boolean =>
    all.every((one) => all.every((other) => one === other || isBefore(one, other) || isBefore(other, one)));
  const unplaced = cards.filter((card) => !inLine(laterOf(card)));
  const current = cards.filter((card) => laterOf(card).length === 0);
  return {
    services: current.map((card) => ({
      current: card,
      earlier: links
        .filter(({ later, earlier }) => later === card && !unplaced.includes(earlier))
        .map(({ earlier, pairs }) => ({ card: earlier, pairs }))
        .sort((a, b) => byTime(a.card.judged.period, b.card.judged.period)),
    })),
    unplaced,
    twice,
  };
}

function isBefore({ judged: { period: a } }: ServiceCard, { judged: { period: b } }: ServiceCard): boolean {
  if (a.grain !== b.grain || (a.months === null) !== (b.months === null)) return false;
  return byTime(a, b) < 0;
}

/** The indicators in common where two scorecards are of one service; null where they are not. */
function likeness(later: ServiceCard, earlier: ServiceCard): readonly SamePair[] | null {
  const pairs = samePairs(later.judged, earlier.judged);
  if (!mostAreShared(pairs, later, earlier)) return null;
  const { both, equal } = agreementOf(pairs, later.judged, earlier.judged);
  if (both >= ENOUGH) return equal * 3 >= both * 2 ? pairs : null;
  return namesAgree(later, earlier) ? pairs : null;
}

function mostAreShared(pairs: readonly SamePair[], a: ServiceCard, b: ServiceCard): boolean {
  const fewer = Math.min(a.judged.indicators.length, b.judged.indicators.length);
  return pairs.length > 0 && pairs.length * 2 >= fewer;
}

/** By their files, and where several sheets of one are looked at by their sheets. */
function namesAgree(a: ServiceCard, b: ServiceCard): boolean {
  const sheets = placeName(a.sheet) === placeName(b.sheet);
  if (a.workbook === b.workbook) return sheets;
  return sheets && placeName(a.workbook) === placeName(b.workbook);
}

/** Whether two are one scorecard: the same period of the same indicators with the same figures in it. */
function isCopy(a: ServiceCard, b: ServiceCard): boolean {
  if (labelOf(a.judged.period) !== labelOf(b.judged.period)) return false;
  const pairs = samePairs(a.judged, b.judged);
  if (!mostAreShared(pairs, a, b)) return false;
  const { both, equal } = agreementOf(pairs, a.judged, b.judged, labelOf(a.judged.period));
  return both >= ENOUGH && equal * 10 >= both * 9;
}
