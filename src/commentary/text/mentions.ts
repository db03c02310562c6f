import type { JudgedIndicator } from '../../domain/judging/judged';
import { memoize } from '../../checks/helpers/memoize';
import type { Mention } from './mention';
import { NAMES, type Name } from './names';
import { faintMentions, titleMentions } from './titleMentions';
import { lengthsIn, readTitle, type Title } from './titleWords';
import { addFree, byPlace, findAll, overlap, type Span } from './text';

interface Known {
  readonly names: readonly { readonly name: Name; readonly indicators: readonly JudgedIndicator[] }[];
  readonly titles: readonly Title[];
  /** Indicators that a name of the field is the name of. */
  readonly named: ReadonlySet<JudgedIndicator>;
}

/** Prepares a scorecard's indicators for being recognised, once for all texts that are held against them. */
export const knownNames = memoize((indicators: readonly JudgedIndicator[]): Known => {
  const names = NAMES.map((name) => ({
    name,
    indicators: indicators.filter(
      ({ indicator: { title } }) => name.title.test(title) && !(name.not?.test(title) ?? false),
    ),
  }));
  const named = new Set(
    names.flatMap(({ indicators: [one, ...more] }) => (one && more.length === 0 ? [one] : [])),
  );
  return { names, titles: indicators.map(readTitle), named };
});

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
      faint: false,
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
            faint: false,
            indicators: meant,
          }))
        : [],
    );
  const byWords = titleMentions(text, span, known.titles, known.named);
  // The name of something that is not on the scorecard gives way to a title, unless it says more: "initial health assessments".
  const strong = named(false).filter(
    (name) =>
      name.indicators.length > 0 ||
      !byWords.some((title) => overlap(title, name) && byLength(title, name) <= 0),
  );
  let found: readonly Mention[] = [];
  // A longer name wins over one it contains.
  for (const mention of [...byReference, ...[...strong, ...byWords].sort(byLength), ...named(true)]) {
    found = addFree(found, [mention]);
  }
  found = addFree(found, faintMentions(text, span, known.titles, known.named));
  return byLengths(narrow([...found].sort(byPlace)), text.slice(span.start, span.end), known.titles);
}

const byLength = (a: Span, b: Span): number => b.end - b.start - (a.end - a.start) || a.start - b.start;

/** "Stability (2.5 years)": a length that only one of the meanings has in its title settles it. */
function byLengths(mentions: readonly Mention[], said: string, titles: readonly Title[]): readonly Mention[] {
  const lengths = lengthsIn(said);
  if (lengths.size === 0) return mentions;
  return mentions.map((mention) => {
    if (mention.indicators.length < 2 || mention.every) return mention;
    const having = mention.indicators.filter((one) => {
      const title = titles.find(({ indicator }) => indicator === one);
      return [...lengths].some(([unit, numbers]) =>
        [...numbers].some((number) => title?.lengths.get(unit)?.has(number) ?? false),
      );
    });
    return having.length === 1 ? { ...mention, indicators: having } : mention;
  });
}

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
