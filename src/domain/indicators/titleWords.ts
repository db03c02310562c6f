import { foldSpace } from '../grid/grid';

/** What a title speaks of, for comparing titles: its telling words, and whether it says "not". */
export interface TitleWords {
  readonly words: ReadonlySet<string>;
  /** An odd number of negations: "not in the same placement". */
  readonly negated: boolean;
  /** The reference it names: "5" of "Breakdown of indicator 5". */
  readonly ref: string | null;
}

const REF =
  /\b(?:indicators?|kpi|pi|measure|ref(?:erence)?)\.?\s*(?:no\.?|number|ref\.?|#)?\s*[:#-]?\s*([a-z]{0,4}\d+(?:\.\d+)*[a-z]?)\b/i;
const PERIOD =
  /\b(?:q|qtr|quarter)\.?\s*[1-4]\b|\b20\d\d\s*[-/–]\s*(?:20)?\d\d\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[\s-]*(?:20)?\d\d\b/gi;
const NEGATION =
  /\b(?:not|no longer|without|never|other than|outside|un(?=suitable|known|allocated))\b|n['’]t\b|\bun(?=suitable)/g;

/** Words that nearly every title has, or that say how rather than what. */
const COMMON = new Set(
  (
    'a an the of and or in on at to for from by with who were was are is be been being that their this which as per ' +
    'than more over least under all any each both between have has had due because its it into up ' +
    'current total number no percentage percent cent proportion rate count average cla lac child children looked after ' +
    'care young people harrow breakdown analysis table list detail snapshot rolling year ytd date end quarter month ' +
    'period old olds yr yrs type status category reason reasons description address now not without never other indicator indicators years months quarters'
  ).split(' '),
);

/** A map, not an object: a title may hold the word "constructor". */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['ten', '10'],
  ['twelve', '12'],
  ['twenty', '20'],
]);

/** Short forms of the field, written out. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bneet\b/g, 'not in education employment or training'],
  [/\beet\b/g, 'in education employment or training'],
  [/\bin[- ]house\b/g, 'inhouse'],
  [/\bsgos?\b/g, 'special guardianship order'],
  [/\bpeps?\b/g, 'personal education plan'],
  [/\bsdqs?\b/g, 'strengths difficulties questionnaire'],
  [/\buasc\b/g, 'unaccompanied asylum seeking'],
];

/** One form for "placed", "placing" and "placement"; a number stays as it is. */
function stem(word: string): string {
  if (/^\d/.test(word)) return word;
  const plain = NUMBER_WORDS.get(word) ?? word;
  const cut =
    plain.length > 4 ? plain.replace(/(?:ments?|ions?|ings?|ed|es|s)$/, '') : plain.replace(/s$/, '');
  return cut.replace(/e$/, '');
}

/** The telling words of a title. What stands in brackets says whom it counts and is left out. */
export function readTitleWords(title: string): TitleWords {
  const ref = REF.exec(title)?.[1] ?? null;
  let text = foldSpace(title).toLowerCase().replace(REF, ' ').replace(PERIOD, ' ');
  for (const [short, long] of SHORT_FORMS) text = text.replace(short, long);
  text = text.replace(/\([^()]*\)/g, ' ');
  const negations = text.match(NEGATION)?.length ?? 0;
  const words = text.match(/\d+(?:\.\d+)?|[a-z]+/g) ?? [];
  return {
    words: new Set(words.filter((word) => !COMMON.has(word)).map(stem)),
    negated: negations % 2 === 1,
    ref,
  };
}

/** How many words of one title the other has. */
export const sharedWords = (a: TitleWords, b: TitleWords): number =>
  [...a.words].filter((word) => b.words.has(word)).length;
