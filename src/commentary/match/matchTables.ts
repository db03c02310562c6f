import type { Fact } from '../../domain/facts/fact';
import { readTitleWords, sharedWords, type TitleWords } from '../../domain/indicators/titleWords';
import { rational } from '../../domain/values/exact';
import { KINDS, reasonOf, type Made } from '../judge/makeClaim';
import { nameOf } from '../link/values';
import type { Figure } from '../text/figures';
import type { Sentence } from '../text/sentences';
import type { FactBook } from './factBook';
import { fits, isNear, THREE_TENTHS } from './read';

/** How much of a row's words must stand beside a figure. */
const TWO = rational(2);
const ENOUGH = 0.5;

const wordsOf = new Map<string, TitleWords>();
function rowWords(label: string): TitleWords {
  const words = wordsOf.get(label) ?? readTitleWords(label);
  wordsOf.set(label, words);
  return words;
}

/** The words after a figure up to the next, and those before it back to the last: what a count in a list is of. */
function beside({ text, start, end, figures }: Sentence, figure: Figure): readonly TitleWords[] {
  const before = figures.filter((each) => each.end <= figure.start).at(-1)?.end ?? start;
  const after = figures.find((each) => each.start >= figure.end)?.start ?? end;
  return [text.slice(figure.end, after), text.slice(before, figure.start)].map(readTitleWords);
}

/** The facts of the rows that words name best: two of a row's words at least, or its only one. */
function rowsNamed(facts: readonly Fact[], said: TitleWords): readonly Fact[] {
  const scored = facts.flatMap((fact) => {
    const words = rowWords(fact.row ?? '');
    const shared = sharedWords(words, said);
    const share = words.words.size === 0 ? 0 : shared / words.words.size;
    const isNamed =
      share >= ENOUGH && shared >= Math.min(2, words.words.size) && words.negated === said.negated;
    return isNamed ? [{ fact, share }] : [];
  });
  const most = Math.max(0, ...scored.map(({ share }) => share));
  return scored.filter(({ share }) => share === most).map(({ fact }) => fact);
}

/**
 * A figure beside the words of a row of a breakdown: its count, share or ratio. Null where no row is named, or the figure
 * is none of the row's and far from it. Only one reader knows the tables, so what does not fit is a doubt at most.
 */
export function matchTable(sentence: Sentence, figure: Figure, book: FactBook): Made | null {
  if (book.tables.length === 0 || figure.form === 'points') return null;
  const subjects = [...sentence.mentions.flatMap(({ indicators }) => indicators), ...sentence.context];
  const [after, before] = beside(sentence, figure).map((words) => rowsNamed(book.tables, words));
  const rows = after && after.length > 0 ? after : (before ?? []);
  const ofSubject = rows.filter(({ indicator }) => indicator !== null && subjects.includes(indicator));
  const named = ofSubject.length > 0 ? ofSubject : rows;
  const isUnit = ({ unit }: Fact): boolean => unit === unitOf(figure);
  const fitting = [...named, ...rows].find((fact) => isUnit(fact) && fits(figure, fact));
  if (fitting) return claimOf(figure, fitting, 'agrees');
  const now = named.filter((fact) => isUnit(fact) && fact.at === sentence.present.quarter);
  const [only, ...more] = now;
  const [value] = only?.values ?? [];
  if (!only || !value || more.length > 0 || sentence.periods.length > 0) return null;
  const isClose = figure.ratio ? only.ratio !== null : isNear(figure.value, value, TWO, THREE_TENTHS);
  return isClose ? claimOf(figure, only, 'contradicts') : null;
}

const unitOf = ({ form }: Figure): Fact['unit'] =>
  form === 'plain' ? 'count' : form === 'ratio' ? 'ratio' : form === 'points' ? 'points' : 'percent';

function claimOf(figure: Figure, fact: Fact, verdict: 'agrees' | 'contradicts'): Made {
  return {
    start: figure.start,
    end: figure.end,
    indicator: fact.indicator && nameOf(fact.indicator),
    period: /^\d|^month/.test(fact.at) ? null : fact.at,
    year: /^\d/.test(fact.at) ? fact.at : null,
    kind: KINDS[figure.form],
    verdict,
    expected: fact.text,
    because: verdict === 'agrees' ? verdict : reasonOf(figure, fact.role),
    cell: fact.cell,
  };
}
