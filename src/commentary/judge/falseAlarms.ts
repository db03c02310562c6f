import { absolute, compare, equal, rational, subtract, type Rational } from '../../domain/values/exact';
import type { JudgedIndicator } from '../../domain/judging/judged';
import { QUARTERS } from '../../domain/periods/periods';
import type { Made } from './makeClaim';
import { pairedWith, type Figure } from '../text/figures';
import { agrees } from '../text/hedges';
import { fits } from './judgeValue';
import type { Period } from '../text/periodWords';
import { clauseOf, type Sentence } from '../text/sentences';
import { AVERAGE, averageNamed, TARGET } from '../link/roles';
import type { Tie } from '../link/linkIndicator';
import { within } from '../text/text';
import type { When } from '../link/linkPeriod';
import { averageOf, targetIn, timesBefore, valueAt, valueIn, type Value } from '../link/values';

/**
 * A contradiction is only one where indicator, time and kind are tied by plain words. Where a word is wanting and the
 * figure is right in another reading of the sentence, it is more likely that reading than a mistake: it becomes untied.
 */
export function calmed(sentence: Sentence, figure: Figure, tie: Tie | null, when: When, made: Made): Made {
  const [judged] = tie?.indicators ?? [];
  if (!tie || !judged || made.verdict !== 'contradicts') return made;
  // The pair contradicts itself, whatever it speaks of.
  if (made.because === 'ratio-not-percentage' || made.because === 'points-not-per-cent') return made;
  const isCalm =
    (!when.stated && isOfAnotherTime(sentence, figure, judged)) ||
    isDifference(sentence, figure, judged) ||
    isOfAnother(sentence, figure, tie) ||
    isMark(sentence, figure, judged) ||
    isOfPart(sentence, figure) ||
    isLoosely(sentence, figure, judged);
  return isCalm ? { ...made, verdict: 'untied', because: 'other-subject' } : made;
}

/** All times of the scorecard: the quarters that have a value and the past years. */
const timesOf = (judged: JudgedIndicator): readonly Period[] => [
  ...QUARTERS.filter((quarter) => valueIn(judged, quarter) !== null).map((quarter): Period => ({
    kind: 'quarter',
    quarter,
  })),
  ...timesBefore(judged, 'Q1'),
];

const valuesOf = (judged: JudgedIndicator): readonly Value[] =>
  timesOf(judged).flatMap((time) => valueAt(judged, time) ?? []);

/** No time is said of it, and it is right for an earlier one, while this quarter's figure stands in the sentence too; or the sentence looks ahead. */
function isOfAnotherTime(sentence: Sentence, figure: Figure, judged: JudgedIndicator): boolean {
  const { figures, periods, bare, text, start, present } = sentence;
  const ahead = periods.some(({ period, end }) => period.kind === 'future' && end <= figure.start);
  if (ahead) return true;
  if (PUT_AS_NOW.test(text.slice(start, figure.start))) return false;
  if (pairedWith(figure, figures, bare) || figure.form === 'ratio') return false;
  const now = valueIn(judged, present.quarter);
  const isSaid = figures.some(
    (other) => other !== figure && other.form === figure.form && now !== null && fits(other, now) !== null,
  );
  return isSaid && valuesOf(judged).some((value) => fits(figure, value) !== null);
}

/** "Improved to 86.7%", "is now 86.7%". */
const PUT_AS_NOW =
  /\b(?:to|(?<!\b(?:was|were|stood) )at|is|are|now|stands? at|reached)\s*(?:now |just |only |about |around )*$/i;

/** Words of a distance or a change, which a figure after them may be though none stands beside it. */
const OF_DIFFERENCE =
  /\b(?:gap|distance|shortfall|variance|widen\w*|narrow\w*|difference|points?|pp|further|another|above|below|change)\b/i;

/** Right as a distance from a target or an average, or as a change between two times. */
function isDifference({ text, start, end }: Sentence, figure: Figure, judged: JudgedIndicator): boolean {
  if (figure.form !== 'plain' && figure.form !== 'percent') return false;
  if (!OF_DIFFERENCE.test(text.slice(start, end)) || (figure.form === 'percent' && figure.decimals === 0))
    return false;
  const values = valuesOf(judged);
  const targets = QUARTERS.flatMap((quarter) => (targetIn(judged, quarter) ?? []).map(({ value }) => value));
  const averages = (['neighbour', 'england'] as const).flatMap((of) => averageOf(judged, of) ?? []);
  const shown = [...values, ...averages].map((value) => value.shown.value);
  const marks: readonly Rational[] = [...shown, ...targets];
  return values.some((value) =>
    marks.some((mark) =>
      [value.exact, value.shown.value].some((from) => agrees(figure, absolute(subtract(from, mark)))),
    ),
  );
}

/** Right as an average or the target, which the sentence names though not beside it: "England averages: stability 70%, …". */
function isMark(
  { text, start, end, present, figures, bare }: Sentence,
  figure: Figure,
  judged: JudgedIndicator,
): boolean {
  if (figure.form === 'fraction' || figure.form === 'ratio' || pairedWith(figure, figures, bare))
    return false;
  if (PUT_AS_NOW.test(text.slice(start, figure.start))) return false;
  const said = text.slice(start, end);
  const averages = [...said.matchAll(new RegExp(AVERAGE, 'gi'))].map(([each]) => averageNamed(each));
  const isAverage = averages.some((of) => {
    const value = averageOf(judged, of);
    return value !== null && fits(figure, value) !== null;
  });
  const isTarget =
    new RegExp(`\\b${TARGET}\\b`, 'i').test(said) &&
    (targetIn(judged, present.quarter) ?? []).some(({ value }) => equal(value, figure.value));
  return isAverage || isTarget;
}

/** Said of boys, of an age, or of single months: what the scorecard has no figure for. */
const OF_PART =
  /\b(?:boys|girls|males?|females?|siblings?|unaccompanied|UASC|disab\w+|(?:under|over)[- ](?:fives?|\d+s)|teenagers|babies|(?:for|among|amongst|of|in) (?:those|children|young people) (?:aged|under|over|from))\b/i;

function isOfPart({ text, start, periods }: Sentence, figure: Figure): boolean {
  if (figure.form === 'ratio') return false;
  const lead = text.slice(start, figure.start);
  const isMonthly = periods.some(
    ({ period, end }) => period.kind === 'other' && end <= figure.start && !PUT_AS_NOW.test(lead),
  );
  return isMonthly || OF_PART.test(lead);
}

/** "Two thirds (70.9%)": the figure itself stands beside it. */
function isLoosely({ figures, present }: Sentence, figure: Figure, judged: JudgedIndicator): boolean {
  const now = valueIn(judged, present.quarter);
  if (figure.form !== 'fraction' || figure.hedge !== 'none' || now === null) return false;
  const isNear = compare(absolute(subtract(now.exact, figure.value)), rational(5)) <= 0;
  return isNear && figures.some((other) => other.form === 'percent' && fits(other, now) !== null);
}

/** Right for another indicator that the sentence names, while its own is not named in its clause. */
function isOfAnother(sentence: Sentence, figure: Figure, tie: Tie): boolean {
  if (tie.mention && !tie.mention.weak && within(tie.mention, clauseOf(sentence, figure))) return false;
  const others = sentence.mentions.flatMap(({ indicators }) => indicators);
  return others.some((other) => {
    const value = tie.indicators.includes(other) ? null : valueIn(other, sentence.present.quarter);
    if (!value || figure.form === 'points') return false;
    if (figure.form === 'plain' && value.ratio && equal(figure.value, value.ratio.numerator)) return true;
    return figure.form === 'ratio'
      ? value.ratio !== null && agrees(figure, value.exact)
      : fits(figure, value) !== null;
  });
}
