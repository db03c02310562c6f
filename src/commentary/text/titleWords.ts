import { readTitleWords } from '../../domain/indicators/titleWords';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { readNumber } from './numberWords';
import { findAll, type Span } from './text';

/** A title as commentary may speak of it. */
export interface Title {
  readonly indicator: JudgedIndicator;
  readonly words: ReadonlySet<string>;
  /** "ICPC" for "initial child protection conferences": the first letters of words that follow one another. */
  readonly initials: ReadonlySet<string>;
  /** Short forms the title itself has: "RTT". */
  readonly shortForms: ReadonlySet<string>;
  /** Its lengths, by their unit: 45 working days, over 52 weeks. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A word of commentary with what it may stand for in a title. */
export interface Token extends Span {
  readonly words: readonly string[];
  /** In capitals throughout: a short form. */
  readonly capitals: string | null;
}

const TIMELY = /\btimel(?:y|iness)\b|\b(?:on|in) time\b|\btimescales?\b/gi;
const IS_TIMELY =
  /\btimel|\b(?:on|in) time\b|\btimescale|\bwithin (?:the )?(?:statutory|required|\d+ (?:working |calendar )?(?:day|week|month|hour))/i;
/** "RTT", "ChECS". */
const SHORT_FORM = /\b(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]{3,7}\b/g;
const IS_SHORT = /^(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]{3,7}$/;
/** "A&E": one word. */
const JOINED = /\b[A-Z]&[A-Z]\b/gi;
/** Forms of one word that do not begin alike for long enough. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^satisf/, 'satisf'],
  [/^re-?refer/, 'rerefer'],
  [/^refer/, 'refer'],
  [/^recruit/, 'recruit'],
  [/^abandon/, 'abandon'],
  [/^attend/, 'attend'],
  [/^diagnos/, 'diagnos'],
  [/^perman/, 'perman'],
  [/^assess/, 'assess'],
  [/^adopt/, 'adopt'],
  [/^enrol/, 'enrol'],
];
const formOf = (word: string): string => FORMS.find(([pattern]) => pattern.test(word))?.[1] ?? word;

const LENGTH =
  /\b(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirteen|fifteen|eighteen|twenty)[\s-]*(?:or more |plus |\+ ?)?(?:working |calendar |consecutive )?(second|minute|min|hour|day|week|month|mth|year|yr|mile)s?\b/gi;

const UNITS: Readonly<Record<string, string>> = { yr: 'year', mth: 'month', min: 'minute' };

/** The lengths of time and of ways in words, by their unit. */
export function lengthsIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { match } of findAll(LENGTH, text, { start: 0, end: text.length })) {
    const number = readNumber(match[1] ?? '');
    const unit = UNITS[(match[2] ?? '').toLowerCase()] ?? (match[2] ?? '').toLowerCase();
    if (number)
      found.set(unit, (found.get(unit) ?? new Set()).add(`${number.value.num}/${number.value.den}`));
  }
  return found;
}

/** "Within 15 working days" is not said of a title that says 45: whether words give a unit of the title another length throughout. */
export function isOtherLength(said: ReadonlyMap<string, ReadonlySet<string>>, title: Title): boolean {
  return [...said].some(([unit, numbers]) => {
    const own = title.lengths.get(unit);
    return own !== undefined && ![...numbers].some((number) => own.has(number));
  });
}

/** Reads a title for being recognised in commentary. */
export function readTitle(indicator: JudgedIndicator): Title {
  const { title } = indicator.indicator;
  const words = new Set([...readTitleWords(title.replace(/\bre-(?=refer)/gi, 're')).words].map(formOf));
  if (IS_TIMELY.test(title)) words.add('timely');
  for (const short of title.match(JOINED) ?? []) words.add(short.toLowerCase());
  const plain = title.replace(/\([^()]*\)/g, ' ').match(/[a-z]+/gi) ?? [];
  const runs = [3, 4, 5]
    .flatMap((size) => plain.map((_, at) => plain.slice(at, at + size)))
    .filter(isTelling);
  const initials = new Set(runs.map((run) => run.map((word) => word.charAt(0).toUpperCase()).join('')));
  const shortForms = new Set(title.match(SHORT_FORM));
  return { indicator, words, initials, shortForms, lengths: lengthsIn(title) };
}

/** Initials stand for words that tell one title from another: not "LAC" for "looked after children". */
const isTelling = (run: readonly string[]): boolean =>
  run.length > 2 && readTitleWords(run.join(' ')).words.size > 1;

/** The words of a stretch of commentary, each with its place. */
export function tokensOf(text: string, span: Span): readonly Token[] {
  const timely = findAll(TIMELY, text, span).map(({ start, end }): Token => ({
    start,
    end,
    words: ['timely'],
    capitals: null,
  }));
  const plain = findAll(/\b[a-z]&[a-z]\b|re-?refer[a-z]*|[a-z]+(?:'s)?|\d+(?:\.\d+)?/gi, text, span)
    .filter((word) => !timely.some((each) => each.start <= word.start && each.end >= word.end))
    .map(({ start, end, match: [said] }): Token => {
      const word = said.replace(/'s$/, '').replace('-', '');
      const words = [...readTitleWords(word).words].map(formOf);
      if (word.includes('&')) return { start, end, words: [word.toLowerCase()], capitals: null };
      const form = formOf(word.toLowerCase());
      const capitals = IS_SHORT.test(word) ? word.replace(/s$/, '') : null;
      return { start, end, words: form === word.toLowerCase() ? words : [form], capitals };
    });
  return [...timely, ...plain].sort((a, b) => a.start - b.start);
}
