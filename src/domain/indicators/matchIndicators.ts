import { foldSpace } from '../grid/grid';
import type { Indicator } from './scorecard';
import { readTitleWords, sharedWords, type TitleWords } from './titleWords';

/** What an indicator is matched by. References are renumbered from year to year, so none is looked at. */
type Described = Pick<Indicator, 'title'>;

/** One indicator of a scorecard and the same indicator of another. */
interface IndicatorMatch<Here extends Described = Indicator, There extends Described = Indicator> {
  readonly here: Here;
  readonly there: There;
  /** The same text, the same words written otherwise, or all but one letter of a word. */
  readonly how: 'same' | 'same-words' | 'alike';
}

interface Entry<Row extends Described> {
  readonly row: Row;
  readonly text: string;
  readonly key: string;
  readonly telling: TitleWords;
  readonly marks: string;
}

/**
 * Matches the indicators of two scorecards by their descriptions, one to one, although references were renumbered.
 * Three passes, each over what the one before left: the same text; the same words in other spelling, order, short
 * forms or punctuation; and descriptions in which one word is spelt differently. A description that fits several is
 * not matched at all. Never by reference. In the order of `here`.
 */
export function matchIndicators<Here extends Described, There extends Described>(
  here: readonly Here[],
  there: readonly There[],
): readonly IndicatorMatch<Here, There>[] {
  const [ours, theirs] = [here.map(entryOf), there.map(entryOf)];
  const found = new Map<Entry<Here>, IndicatorMatch<Here, There>>();
  const taken = new Set<Entry<There>>();
  const take = (
    how: IndicatorMatch['how'],
    pairs: readonly (readonly [Entry<Here>, Entry<There>])[],
  ): void => {
    for (const [a, b] of pairs) {
      found.set(a, { here: a.row, there: b.row, how });
      taken.add(b);
    }
  };
  const left = () =>
    [ours.filter((entry) => !found.has(entry)), theirs.filter((entry) => !taken.has(entry))] as const;
  take(
    'same',
    pairsBy(({ text }) => text, ...left()),
  );
  take(
    'same-words',
    pairsBy(({ key }) => key, ...left()),
  );
  take('alike', pairsAlike(...left()));
  return ours.flatMap((entry) => found.get(entry) ?? []);
}

/** Entries whose key is found once on either side: two candidates for one would be a guess. */
function pairsBy<Here extends Described, There extends Described>(
  keyOf: (entry: Entry<Described>) => string,
  here: readonly Entry<Here>[],
  there: readonly Entry<There>[],
): readonly (readonly [Entry<Here>, Entry<There>])[] {
  const theirs = once(there, keyOf);
  return [...once(here, keyOf)].flatMap(([key, a]) => {
    const b = theirs.get(key);
    return b ? [[a, b] as const] : [];
  });
}

function once<Row extends Described>(
  entries: readonly Entry<Row>[],
  keyOf: (entry: Entry<Row>) => string,
): ReadonlyMap<string, Entry<Row>> {
  const [first, twice] = [new Map<string, Entry<Row>>(), new Set<string>()];
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === '') continue;
    if (first.has(key)) twice.add(key);
    else first.set(key, entry);
  }
  for (const key of twice) first.delete(key);
  return first;
}

/** Beyond this many comparisons a sheet is no scorecard, and mistyped words are not looked for. */
const MOST_PAIRS = 40_000;

function pairsAlike<Here extends Described, There extends Described>(
  here: readonly Entry<Here>[],
  there: readonly Entry<There>[],
): readonly (readonly [Entry<Here>, Entry<There>])[] {
  if (here.length * there.length > MOST_PAIRS) return [];
  const pairs = here.flatMap((a) => there.flatMap((b) => (alike(a, b) ? [[a, b] as const] : [])));
  return pairs.filter(([a, b]) => pairs.every(([x, y]) => (x === a) === (y === b)));
}

function entryOf<Row extends Described>(row: Row): Entry<Row> {
  const text = foldSpace(row.title).toLowerCase();
  const words = wordsOf(text);
  const marks = words.filter((word) => /^\d/.test(word) || MARKS.has(word));
  return {
    row,
    text,
    key: sortedOnce(words),
    telling: readTitleWords(row.title),
    marks: sortedOnce(marks),
  };
}

const sortedOnce = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

/** One form for what is written in many ways, tried on lower-case text. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bper ?cent(?:age)?s?\b|\bproportion\b|%/g, ' percent '],
  [
    /\blooked[ -]after children\b|\bchildren (?:who are )?looked[ -]after\b|\bchildren in care\b|\blac\b/g,
    ' cla ',
  ],
  [/\bneet\b/g, ' not in education employment or training '],
  [/\bsgos?\b/g, ' special guardianship order '],
  [/\b(?:or|and) (?:more|over|above)\b|\bplus\b|\+/g, ' ormore '],
  [/\b(?:more than|over|at least|minimum of)\b/g, ' ormore '],
  [/\byrs?\b|\byears?\b/g, ' year '],
  [/\byear ?[ -]to[ -]date\b/g, ' ytd '],
  [/(\d),(\d{3})\b/g, '$1$2'],
  [/\bone\b/g, '1'],
  [/\btwo\b/g, '2'],
  [/\bthree\b/g, '3'],
];

/** Words that carry no meaning of their own. */
const SMALL = new Set(
  'a an the of for to at by from as is are was were be been who that which with and or had has have'.split(
    ' ',
  ),
);

/** Words that make another indicator of the same description, wherever they stand: its unit and what it covers. */
const MARKS = new Set('percent number rate average snapshot rolling ytd not cla leavers'.split(' '));

function wordsOf(text: string): readonly string[] {
  let plain = text;
  for (const [form, one] of FORMS) plain = plain.replace(form, one);
  const words = plain.match(/\d+(?:\.\d+)?|[a-z]+/g) ?? [];
  return words
    .filter((word) => !SMALL.has(word))
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word));
}

/** Words two descriptions share at least before a third is believed to be merely mistyped. */
const FEWEST_SHARED = 2;

/**
 * Whether two descriptions are one but for the spelling of a word: the same numbers, unit and coverage, and a single
 * telling word each that the other lacks, a letter apart. "Dental checks" and "Health checks" are two indicators; so
 * are "with a plan" and "with a plan reviewed", since a word more narrows what is counted.
 */
function alike(a: Entry<Described>, b: Entry<Described>): boolean {
  if (a.marks !== b.marks || a.telling.negated !== b.telling.negated) return false;
  const [onlyA, onlyB] = [without(a.telling, b.telling), without(b.telling, a.telling)];
  if (onlyA.length !== 1 || onlyB.length !== 1) return false;
  return sharedWords(a.telling, b.telling) >= FEWEST_SHARED && nearlySame(onlyA[0] ?? '', onlyB[0] ?? '');
}

const without = (a: TitleWords, b: TitleWords): readonly string[] =>
  [...a.words].filter((word) => !b.words.has(word));

/** A letter more, less, other or swapped with its neighbour: "authoris" and "authoriz". Never numbers. */
function nearlySame(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1 || /\d/.test(a + b)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const [restShort, restLong] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return restShort === restLong.slice(1);
  const swapped = `${restLong[1] ?? ''}${restLong[0] ?? ''}${restLong.slice(2)}`;
  return restShort.slice(1) === restLong.slice(1) || restShort === swapped;
}
