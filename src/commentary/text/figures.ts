import { percentageOf } from '../../domain/values/cells';
import { compare, type Rational } from '../../domain/values/exact';
import { hedgeOf, type Hedge } from './hedges';
import { DIGITS, FRACTION, readFraction, readNumber, WORDED } from './numberWords';
import { addFree, byPlace, findAll, type Found, type Span } from './text';

/** A number as it is put in words. A ratio's value is its percentage. */
export interface WrittenFigure extends Span {
  readonly form: 'ratio' | 'points' | 'percent' | 'fraction' | 'plain';
  readonly value: Rational;
  readonly decimals: number;
  readonly hedge: Hedge;
  /** The upper end of "between 85% and 90%". */
  readonly to?: Rational;
  /** "Nine in ten". */
  readonly inTenths?: boolean;
  readonly ratio: { readonly numerator: Rational; readonly denominator: Rational } | null;
  /** "twelve". */
  readonly inWords: boolean;
}

/** "Two and a half", "half a", "a third of a": only before points and per cent. */
const PARTED = `(?:${DIGITS}|\\b${WORDED}) and a half|\\bhalf a|\\ba third of a`;
const NUMBER = `(?:(?<![\\d.,/])(?:${DIGITS})|\\b${WORDED}\\b)`;
const SMALL = `(?:\\b${WORDED}\\b|(?<![\\d.,])\\d{1,2}(?![\\d.,/]))`;

const RATIO = new RegExp(
  `(${NUMBER})(?:\\s*/\\s*|(?:\\s+(?!of\\b|out\\b|per\\b|%)[a-z\u00a4]+){0,3}?\\s+out of\\s+(?:the |our |a total of |all )?|\\s+(?:children|young people|care leavers|leavers|reviews|cases|\u00a4+)\\s+of\\s+(?:the |our |a total of )?|\\s+(?:of (?:the|our|these|those|all|a total of)|of)\\s+)((?:${DIGITS})|\\b${WORDED}\\b)(?![\\d%]|\\.\\d|,\\d|\\s*(?:%|per ?cent|percent|st\\b|nd\\b|rd\\b|th\\b))`,
  'gi',
);
const ONE_IN = new RegExp(`(${SMALL})\\s+in\\s+(?:every\\s+)?(${SMALL})(?!\\s*(?:%|per cent))`, 'gi');
const POINTS = new RegExp(
  `(${PARTED}|${NUMBER})[\\s-]*(?:percentage[\\s-]points?|%[\\s-]?points?|per cent points?|points?\\b|p\\.?p\\.?t?s?\\b)`,
  'gi',
);
const PERCENT = new RegExp(`(${PARTED}|${NUMBER})\\s*(?:%|per ?cent\\b|percent\\b|pc\\b)`, 'gi');
const SHARE = `(?:(?:${NUMBER})(?:\\s*(?:%|per ?cent\\b|percent\\b))?|\\ba (?:half|third|quarter|fifth|tenth))`;
const BETWEEN_TWO = new RegExp(`(?<=\\bbetween )(${SHARE})\\s+and\\s+(${SHARE})(?!\\s*points?)`, 'gi');
const PLAIN = new RegExp(`(${NUMBER})(?![\\w%/\u00a4]|,\\d|\\.\\d|-[a-z]| times\\b)`, 'gi');

/** The figures of a sentence, in order. `bare` has dates, ages and the like blotted out. */
export function findFigures(bare: string, sentence: Span): readonly WrittenFigure[] {
  const read = (
    pattern: RegExp,
    make: (found: Found) => Omit<WrittenFigure, 'start' | 'end' | 'hedge'> | null,
  ) =>
    findAll(pattern, bare, sentence).flatMap((found): WrittenFigure[] => {
      const made = make(found);
      const { start, end } = found;
      return made ? [{ ...made, start, end, hedge: hedgeOf(bare.slice(sentence.start, start)) }] : [];
    });
  const single = (form: WrittenFigure['form']) => (found: Found) => {
    const text = found.match[1] ?? '';
    const number = readNumber(text);
    return number && { form, ...number, ratio: null, inWords: /[a-z]/i.test(text) };
  };
  const fraction = ({ match }: Found) => {
    const value = readFraction(match[0]);
    return value && { form: 'fraction' as const, value, decimals: 0, ratio: null, inWords: true };
  };
  return [
    read(BETWEEN_TWO, rangeOf),
    read(ONE_IN, ratioOf('fraction')),
    read(RATIO, ratioOf('ratio')),
    read(new RegExp(`\\b(?:${FRACTION})`, 'gi'), fraction),
    read(/\bhalf(?= of\b)|(?<=\bthan )half\b/gi, fraction),
    read(POINTS, single('points')),
    read(PERCENT, single('percent')),
    read(PLAIN, single('plain')),
  ]
    .reduce<readonly WrittenFigure[]>((all, more) => addFree(all, more), [])
    .toSorted(byPlace);
}

/** "Between 85% and 90%", "between a fifth and a quarter": one figure with two ends. Of plain numbers it is none. */
function rangeOf({ match }: Found): Omit<WrittenFigure, 'start' | 'end' | 'hedge'> | null {
  const [from, to] = [match[1] ?? '', match[2] ?? ''].map((text) => {
    const bare = text.replace(/\s*(?:%|per ?cent|percent)$/i, '');
    return readFraction(bare) ?? readNumber(bare)?.value ?? null;
  });
  if (!from || !to || !/[%a-z]$/i.test(match[2] ?? '') || compare(from, to) >= 0) return null;
  return { form: 'percent', value: from, to, decimals: 0, ratio: null, inWords: false };
}

/** "134 of 189"; as a fraction "one in five", and "nine out of ten" of so few that no cohort is meant. */
function ratioOf(form: 'ratio' | 'fraction') {
  return ({ match }: Found): Omit<WrittenFigure, 'start' | 'end' | 'hedge'> | null => {
    const [numerator, denominator] = [readNumber(match[1] ?? ''), readNumber(match[2] ?? '')];
    if (!numerator || !denominator || denominator.value.num <= 0n) return null;
    if (numerator.decimals + denominator.decimals > 0) return null;
    const value = percentageOf(numerator.value, denominator.value);
    const loosely = form === 'ratio' && /\bout of (?:ten|five)$/i.test(match[0]);
    if (loosely) form = 'fraction';
    if (form === 'fraction' && value.num > 100n * value.den) return null;
    const ratio = { numerator: numerator.value, denominator: denominator.value };
    const inTenths = form === 'fraction' && denominator.value.num === 10n;
    return { form, value, decimals: 0, ratio, inWords: /[a-z]/i.test(match[1] ?? ''), inTenths };
  };
}

/** What may stand between "70.9%" and "(134/189)", or "134 of 189 reviews" and "(70.9%)". */
const BETWEEN =
  /^(?:[^().;\d]{0,40}[([]\s*|[\s,:=-]*(?:or|i\.e\.|that is|equal to|equating to|which is)?\s*)$/i;

/** The percentage that a ratio is put beside, if any, the one for the other. */
export function pairedWith(
  figure: WrittenFigure,
  figures: readonly WrittenFigure[],
  bare: string,
): WrittenFigure | null {
  const index = figures.indexOf(figure);
  const wanted = figure.form === 'ratio' ? 'percent' : 'ratio';
  if (figure.form !== 'ratio' && figure.form !== 'percent') return null;
  const fits = (one: WrittenFigure | undefined, other: WrittenFigure | undefined): boolean =>
    one !== undefined && other !== undefined && BETWEEN.test(bare.slice(one.end, other.start));
  const [before, after] = [figures[index - 1], figures[index + 1]];
  if (before?.form === wanted && fits(before, figure)) return before;
  return after?.form === wanted && fits(figure, after) ? after : null;
}
