import type { Fact } from '../../domain/facts/fact';
import { readTitleWords, sharedWords, type TitleWords } from '../../domain/indicators/titleWords';
import { absolute, compare, rational, subtract, type Rational } from '../../domain/values/exact';
import { CLAIM_KINDS, makeClaim, whyWrong, type PlacedClaim } from '../judge/makeClaim';
import type { WrittenFigure } from '../text/figures';
import type { Sentence } from '../text/sentences';
import type { FactBook } from '../link/factBook';
import { fits, isNear, THREE_TENTHS } from '../link/readFigure';
import { saidRole } from '../link/roles';
import { subjectsOf } from '../link/subjects';
import { isOfItsTime, isOfTime, labelsIn } from './tableTime';

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
function beside({ text, start, end, figures }: Sentence, figure: WrittenFigure): readonly TitleWords[] {
  const before = figures.filter((each) => each.end <= figure.start).at(-1)?.end ?? start;
  const after = figures.find((each) => each.start >= figure.end)?.start ?? end;
  return [text.slice(figure.end, after), text.slice(before, figure.start)].map(readTitleWords);
}

interface NamedFact {
  readonly fact: Fact;
  /** How much of its row's words stand in those read. */
  readonly share: number;
}

/** The facts of the rows that words name best: two of a row's words at least, or its only one. */
function rowsNamed(facts: readonly Fact[], said: TitleWords): readonly NamedFact[] {
  const scored = facts.flatMap((fact) => {
    const words = rowWords(fact.row ?? '');
    const shared = sharedWords(words, said);
    const share = words.words.size === 0 ? 0 : shared / words.words.size;
    const isNamed =
      share >= ENOUGH && shared >= Math.min(2, words.words.size) && words.negated === said.negated;
    return isNamed ? [{ fact, share }] : [];
  });
  const most = Math.max(0, ...scored.map(({ share }) => share));
  return scored.filter(({ share }) => share === most);
}

/** Whose a figure is said to be, as far as a table tells: a row's own figures are counts and shares alike. */
function isRole(fact: Fact, said: ReturnType<typeof saidRole>): boolean {
  const average = said === 'neighbour' || said === 'england';
  return average ? fact.role === said : fact.role !== 'neighbour' && fact.role !== 'england';
}

/**
 * A figure beside the words of a row of a table: its count, share, ratio or figure of a time. Null where no row is named, or the
 * figure is none of the row's and far from it. Only one reader knows the tables, so what does not fit is a doubt at most.
 */
export function matchTable(sentence: Sentence, figure: WrittenFigure, book: FactBook): PlacedClaim | null {
  if (book.tables.length === 0 || figure.form === 'points') return null;
  const { text, start, end } = sentence;
  const labels = labelsIn(sentence);
  const role = saidRole(sentence, figure);
  const open = book.tables.filter(
    (fact) => fact.unit === unitOf(figure) && isRole(fact, role) && isOfTime(fact, labels, sentence),
  );
  const [after, before] = beside(sentence, figure).map((words) => rowsNamed(open, words));
  const near = after && after.length > 0 ? after : (before ?? []);
  // Named once for several figures: "White children are 30%, against 74% in England".
  const far = near.length > 0 ? near : rowsNamed(open, readTitleWords(text.slice(start, end)));
  const own = near.length > 0 ? [] : ofIndicator(open, sentence, figure, labels);
  const fitting = [...preferred(far, sentence, figure), ...far, ...own].find(({ fact }) =>
    fits(figure, fact),
  );
  if (fitting) return claimOf(figure, fitting.fact, 'agrees');
  const average = role === 'neighbour' || role === 'england';
  const plain = near.length > 0 ? near : own.length > 0 ? own : average ? far : [];
  const now = preferred(plain, sentence, figure).filter(({ fact }) =>
    isOfItsTime(fact, sentence, figure, labels),
  );
  const [only, ...more] = now.map(({ fact }) => fact).sort(byDistance(figure));
  const [value] = only?.values ?? [];
  // Two sources may give an indicator two figures of one time: then the nearer is meant.
  const isOne = more.length === 0 || plain === own;
  if (!only || !value || !isOne) return null;
  const isClose = figure.ratio ? only.ratio !== null : isNear(figure.value, value, TWO, THREE_TENTHS);
  return isClose ? claimOf(figure, only, 'contradicts') : null;
}

const byDistance =
  ({ value }: WrittenFigure) =>
  (a: Fact, b: Fact): number =>
    compare(off(a, value), off(b, value));
const off = ({ values: [value] }: Fact, figure: Rational): Rational =>
  absolute(subtract(value ?? figure, figure));

/** The rows that give the figures of the indicator a sentence speaks of, at a time it names. */
function ofIndicator(
  facts: readonly Fact[],
  sentence: Sentence,
  figure: WrittenFigure,
  labels: ReadonlySet<string>,
): readonly NamedFact[] {
  const { main, firm } = subjectsOf(sentence, figure);
  const [only, ...more] = main;
  if (!only || more.length > 0 || !firm) return [];
  return facts
    .filter(({ indicator, role, at }) => indicator === only && role !== 'numerator' && labels.has(at))
    .map((fact) => ({ fact, share: 1 }));
}

/** Of the rows named, those of the indicator the sentence speaks of most likely, else of any it names. */
function preferred(
  rows: readonly NamedFact[],
  sentence: Sentence,
  figure: WrittenFigure,
): readonly NamedFact[] {
  const { main, all } = subjectsOf(sentence, figure);
  for (const subjects of [main, [...all, ...sentence.context]]) {
    const found = rows.filter(({ fact }) => fact.indicator !== null && subjects.includes(fact.indicator));
    if (found.length > 0) return found;
  }
  return rows;
}

const unitOf = ({ form }: WrittenFigure): Fact['unit'] =>
  form === 'plain' ? 'count' : form === 'ratio' ? 'ratio' : form === 'points' ? 'points' : 'percent';

const claimOf = (figure: WrittenFigure, fact: Fact, verdict: 'agrees' | 'contradicts'): PlacedClaim =>
  makeClaim(figure, fact.indicator, {
    kind: CLAIM_KINDS[figure.form],
    verdict,
    because: verdict === 'agrees' ? verdict : whyWrong(figure, fact.role),
    expected: fact.text,
    cell: fact.cell,
    at: fact.at.startsWith('month') ? '' : fact.at,
  });
