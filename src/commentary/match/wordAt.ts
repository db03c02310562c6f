import type { Fact } from '../../domain/facts/fact';
import { datedFigures, type Dated } from '../../domain/facts/indicatorFacts';
import type { JudgedIndicator } from '../../domain/judging/judged';
import type { ClaimReason } from '../claim';
import { makeClaim, type PlacedClaim } from '../judge/makeClaim';
import type { Sentence } from '../text/sentences';
import type { Span } from '../text/text';
import type { FactBook } from '../link/factBook';
import { subjectsOf } from '../link/subjects';
import { endOfStretch, labelOf, PAST } from '../link/times';
import { AVERAGES } from '../text/wording';

/** A word with what it speaks of. */
export interface PlacedWord {
  readonly place: Span;
  readonly judged: JudgedIndicator;
  readonly dated: readonly Dated[];
  readonly now: Dated;
  readonly facts: readonly Fact[];
  /** Whether the sentence itself names the indicator. */
  readonly named: boolean;
  readonly lead: string;
  readonly tail: string;
}

/** What a word speaks of; null where that is not one indicator with a figure now. */
export function wordAt(sentence: Sentence, place: Span, book: FactBook): PlacedWord | null {
  const { main, firm } = subjectsOf(sentence, place);
  const [judged, ...more] = main;
  if (!judged || more.length > 0) return null;
  const dated = datedFigures(judged, sentence.present.quarter);
  const ends = endOfStretch(sentence, place) ?? sentence.present.quarter;
  const now = dated.find(({ at }) => at === ends);
  if (!now) return null;
  const lead = sentence.text.slice(sentence.start, place.start);
  const tail =
    sentence.text.slice(place.end, Math.min(sentence.end, place.end + 70)).split(/[;.](?:\s|$)/)[0] ?? '';
  return { place, judged, dated, now, facts: book.of(judged), named: firm, lead, tail };
}

/** The claim of a word. */
export const claimOfWord = (
  { place, judged, now }: PlacedWord,
  kind: PlacedClaim['kind'],
  verdict: PlacedClaim['verdict'],
  because: ClaimReason,
  expected: string | null,
  cell = now.cell.address,
): PlacedClaim =>
  makeClaim(place, judged, {
    kind,
    verdict,
    because: verdict === 'agrees' ? 'agrees' : because,
    expected,
    cell,
    at: now.at,
  });

/** The times a change is counted from: those named, else the one before now. */
export function timesBefore(
  sentence: Sentence,
  { dated, now }: PlacedWord,
): { readonly bases: readonly Dated[]; readonly stated: boolean } {
  const labels = new Set(sentence.periods.map(({ period }) => labelOf(period)));
  const earlier = dated.slice(0, dated.indexOf(now));
  const named = earlier.filter(({ at }) => labels.has(at));
  if (named.length > 0) return { bases: named, stated: true };
  return { bases: labels.has(PAST) ? earlier : earlier.slice(-1), stated: false };
}

/** The average named right after a word, within a number of characters. */
export const averageIn = ({ tail, facts }: PlacedWord, reach: number): Fact | null => {
  const found = AVERAGES.find(([, words]) => new RegExp(`^[^,;\\d(]{0,${reach}}${words}`, 'i').test(tail));
  return (found && facts.find(({ role }) => role === found[0])) ?? null;
};
