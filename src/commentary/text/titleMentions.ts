import type { JudgedIndicator } from '../../domain/judging/judged';
import type { Mention } from './mention';
import { isNarrowing } from './narrowing';
import { overlap, type Span } from './text';
import { isOtherLength, lengthsIn, tokensOf, type Title, type Token } from './titleWords';
import { DOWN, UP } from './wording';

/** How far apart two words of a title may stand in the commentary, in characters: two or three words. */
const NEAR = 22;
/** What a name never spans: a figure, another sentence's part, a word of direction. */
const PARTED = new RegExp(`\\d|[;:()]|${UP}|${DOWN}`, 'i');

interface Run extends Span {
  readonly title: Title;
  /** The words of the title that were said. */
  readonly said: readonly string[];
  /** Other words within narrow it: "sickness absence for nursing staff". */
  readonly narrowed: boolean;
}

/**
 * Where a sentence speaks of indicators in the words of their titles: two at least near each other, or the only one. Where the
 * words are those of several titles, all of them may be meant. `known` are the indicators that the field has a name for: it takes
 * more of their words.
 */
export function titleMentions(
  text: string,
  span: Span,
  titles: readonly Title[],
  known: ReadonlySet<JudgedIndicator>,
): readonly Mention[] {
  if (titles.length === 0) return [];
  const tokens = tokensOf(text, span);
  const runs = titles
    .flatMap((title) => runsOf(title, tokens, text))
    .filter(({ title, said }) => {
      const { size } = title.words;
      return known.has(title.indicator) ? said.length > 2 : said.length >= Math.min(2, size);
    })
    .filter(({ title, start, end }) => {
      const around = text.slice(Math.max(span.start, start - 18), Math.min(span.end, end + 18));
      return !isOtherLength(lengthsIn(around), title);
    });
  const best = runs.filter((run) => runs.every((other) => !beats(other, run)));
  return best.flatMap((run): Mention[] => {
    const alike = best.filter((other) => overlap(run, other));
    if (alike[0] !== run) return [];
    const start = Math.min(...alike.map((each) => each.start));
    const end = Math.max(...alike.map((each) => each.end));
    return [
      {
        start,
        end,
        weak: false,
        every: false,
        faint: alike.some(({ narrowed }) => narrowed),
        indicators: alike.map(({ title }) => title.indicator),
      },
    ];
  });
}

/** Of two names in one place the one of more words is meant, then the one that says more of its title; never of the same words. */
function beats(other: Run, run: Run): boolean {
  if (other === run || !overlap(other, run)) return false;
  if (other.said.length !== run.said.length) return other.said.length > run.said.length;
  if (other.said.every((word) => run.said.includes(word))) return false;
  return other.said.length / other.title.words.size > run.said.length / run.title.words.size;
}

/** What of a title a word may be: a word of it, or its initials, which are as good as three. */
function saidOf(title: Title, token: Token): readonly string[] {
  const { words, initials } = title;
  const { capitals } = token;
  if (capitals !== null && initials.has(capitals)) return [`${capitals}1`, `${capitals}2`, `${capitals}3`];
  // Nobody says "RTT" of anything else: as good as two.
  if (capitals !== null && title.shortForms.has(capitals)) return [...token.words, capitals];
  return token.words.filter((word) => words.has(word));
}

function runsOf(title: Title, tokens: readonly Token[], text: string): readonly Run[] {
  const hits = tokens.flatMap((token) => {
    const said = saidOf(title, token);
    return said.length > 0 ? [{ ...token, said }] : [];
  });
  const groups: (typeof hits)[] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    const gap = last && text.slice(last.at(-1)?.end, hit.start);
    if (last && gap !== undefined && gap.length <= NEAR && !PARTED.test(gap)) last.push(hit);
    else groups.push([hit]);
  }
  return groups.flatMap((group): Run[] => {
    // A bare number at either edge is a figure as likely as a word of the title.
    const inner = group.filter((hit, at) => !isEdgeNumber(hit, group, at, text));
    const [first, last] = [inner[0], inner.at(-1)];
    if (!first || !last) return [];
    const said = [...new Set(inner.flatMap((hit) => hit.said))];
    const narrowed = inner.some((hit, at) =>
      isNarrowing(text.slice(inner[at - 1]?.end ?? hit.start, hit.start)),
    );
    return [{ start: first.start, end: last.end, title, said, narrowed }];
  });
}

function isEdgeNumber(hit: Token, group: readonly Token[], at: number, text: string): boolean {
  if (!/^\d/.test(text.slice(hit.start, hit.end))) return false;
  const next = group[at + 1];
  return next === undefined || !/^[\s+-]*$/.test(text.slice(hit.end, next.start));
}

/** A single word that only one title has: enough to find what a figure may be, never to call it wrong. */
export function faintMentions(
  text: string,
  span: Span,
  titles: readonly Title[],
  known: ReadonlySet<JudgedIndicator>,
): readonly Mention[] {
  return tokensOf(text, span).flatMap(({ start, end, words, capitals }): Mention[] => {
    const having = titles.filter(
      (title) =>
        (capitals !== null && title.initials.has(capitals)) || words.some((word) => title.words.has(word)),
    );
    const [only, ...more] = having;
    const telling =
      capitals !== null || words.some((word) => word.length > 3 && !/^\d/.test(word) && !PLAIN.has(word));
    if (!only || more.length > 0 || !telling || known.has(only.indicator)) return [];
    return [{ start, end, weak: true, every: false, faint: true, indicators: [only.indicator] }];
  });
}

/** Words of titles that any sentence may have. */
const PLAIN = new Set(
  'complet held within work time timely receiv place plac home stay mov leav start issu recorded record servic support provid case need review plan target day hour week minut mile first second third new open clos post contact overall still whol part perform standard report'.split(
    ' ',
  ),
);
