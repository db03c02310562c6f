import type { JudgedIndicator } from '../../domain/judging/judged';
import { readTitleWords, sharedWords, type TitleWords } from '../../domain/indicators/titleWords';
import { NAMES, type Name } from './names';
import { addFree, byPlace, findAll, type Span } from './text';

/** Words that name indicators. More than one is ambiguous; none names something that is not on the scorecard. */
export interface Mention extends Span {
  readonly indicators: readonly JudgedIndicator[];
  /** "Care leavers", which is in many titles: it ties only a number beside it. */
  readonly weak: boolean;
  /** "Indicators 5, 6 and 7": all of them are meant. */
  readonly every: boolean;
}

interface Known {
  readonly names: readonly { readonly name: Name; readonly indicators: readonly JudgedIndicator[] }[];
  /** Indicators that no name of the field fits: known by the words of their titles. */
  readonly others: readonly { readonly indicator: JudgedIndicator; readonly title: TitleWords }[];
}

/** Prepares a scorecard's indicators for being recognised. */
export function knownNames(indicators: readonly JudgedIndicator[]): Known {
  const names = NAMES.map((name) => ({
    name,
    indicators: indicators.filter(
      ({ indicator: { title } }) => name.title.test(title) && !(name.not?.test(title) ?? false),
    ),
  }));
  const named = new Set(names.flatMap((each) => each.indicators));
  const others = indicators
    .filter((each) => !named.has(each))
    .map((indicator) => ({ indicator, title: readTitleWords(indicator.indicator.title) }));
  return { names, others };
}

const REFERENCE =
  /\b(?:indicators?|kpis?|PIs?|measures?|ref(?:erence)?s?\.?)\s*(?:no\.?|numbers?|#)?\s*((?:[a-z]{0,4}\d+(?:\.\d+)*[a-z]?)(?:\s*(?:,|and|&)\s*[a-z]{0,4}\d+(?:\.\d+)*[a-z]?(?!\s*(?:%|per cent|\.\d)))*)/gi;

/** Where a sentence or paragraph speaks of an indicator, in order: by reference, by a name of the field, by its title. */
export function findMentions(
  text: string,
  span: Span,
  known: Known,
  indicators: readonly JudgedIndicator[],
): readonly Mention[] {
  const byReference = findAll(REFERENCE, text, span).map(({ start, end, match }): Mention => {
    const refs = (match[1] ?? '').split(/\s*(?:,|and|&)\s*/i).map((ref) => ref.toLowerCase());
    return {
      start,
      end,
      weak: false,
      every: true,
      indicators: indicators.filter(({ indicator: { ref } }) => refs.includes(ref.toLowerCase())),
    };
  });
  const named = (weak: boolean): readonly Mention[] =>
    known.names.flatMap(({ name, indicators: meant }) =>
      (name.weak ?? false) === weak
        ? findAll(name.said, text, span).map(({ start, end }) => ({
            start,
            end,
            weak,
            every: false,
            indicators: meant,
          }))
        : [],
    );
  let found: readonly Mention[] = [];
  // A longer name wins over one it contains.
  for (const mention of [
    ...byReference,
    ...[...named(false)].sort(byLength),
    ...byTitle(text, span, known),
  ]) {
    found = addFree(found, [mention]);
  }
  for (const mention of named(true)) found = addFree(found, [mention]);
  return narrow([...found].sort(byPlace));
}

const byLength = (a: Span, b: Span): number => b.end - b.start - (a.end - a.start) || a.start - b.start;

/** An ambiguous name is settled by an unambiguous one in the same sentence that is among its meanings. */
function narrow(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention) => {
    if (mention.indicators.length < 2 || mention.every) return mention;
    const [sure] = mentions.filter(
      ({ indicators: [one, ...more] }) => one && more.length === 0 && mention.indicators.includes(one),
    );
    return sure ? { ...mention, indicators: sure.indicators } : mention;
  });
}

/** How far apart two words of a title may stand in the commentary, in characters: two or three words. */
const NEAR = 22;

/** Two words of a title near each other, none of which is also said of a nearer title. */
function byTitle(text: string, span: Span, { others }: Known): readonly Mention[] {
  if (others.length === 0) return [];
  const words = findAll(/[a-z]+|\d+(?:\.\d+)?/gi, text, span).map((word) => ({
    ...word,
    title: readTitleWords(word.match[0]),
  }));
  const runs = others.flatMap(({ indicator, title }) => {
    const hits = words.filter((word) => sharedWords(word.title, title) > 0);
    const groups: (typeof hits)[] = [];
    for (const hit of hits) {
      const last = groups.at(-1);
      if (last && hit.start - (last.at(-1)?.end ?? 0) <= NEAR) last.push(hit);
      else groups.push([hit]);
    }
    return groups.flatMap((group) => {
      const different = new Set(group.flatMap((word) => [...word.title.words])).size;
      const [first, last] = [group[0], group.at(-1)];
      if (!first || !last || different < Math.min(2, title.words.size)) return [];
      return [
        { start: first.start, end: last.end, indicator, share: different / title.words.size, different },
      ];
    });
  });
  return runs
    .filter((run) =>
      runs.every(
        (other) =>
          other === run ||
          other.end <= run.start ||
          other.start >= run.end ||
          other.different < run.different ||
          (other.different === run.different && other.share <= run.share),
      ),
    )
    .map(({ start, end, indicator }) => ({ start, end, weak: false, every: false, indicators: [indicator] }));
}
