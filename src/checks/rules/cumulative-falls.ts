import { earlierInYear } from '../../domain/periods/order';
import { measured } from '../../domain/values/cells';
import { compare, multiply, rational, type Rational } from '../../domain/values/exact';
import type { PeriodKey } from '../../domain/periods/period';
import { isPossibleRatio } from '../../domain/values/ratio';
import type { Indicator } from '../../domain/indicators/scorecard';
import type { Check, CheckContext, Outcome } from '../check';
import type { DetailOf } from '../details';
import { clean, faulty, HEADINGS } from '../helpers/example';
import { periodFigures, type PeriodFigure } from '../helpers/figures';
import { denominatorsOf, headcountsOf, type HeadcountIndex } from '../helpers/headcounts';
import { cannotTell, fail, pass } from '../helpers/outcomes';
import { fractionOf, ratioText } from '../helpers/ratio';
import { unitOf } from '../../domain/indicators/unit';

const MISSING =
  '14 | % of all CLA with at least 1 missing episode in year | Q1 - 3% Q2 - 6% Q3 - 9% Q4 - 12%';

export const cumulativeFalls: Check = {
  id: 'cumulative-falls',
  title: 'Year-to-date count falls',
  severity: 'error',
  why: 'A count from April to date cannot be smaller than it was a quarter before.',
  fix: 'Check both quarters; if the indicator is not year-to-date, say so on the settings sheet.',
  limits:
    'A year-to-date percentage may fall, so it needs the ratio or a count. A denominator that is the headcount of its quarter may fall too.',
  examples: {
    pass: [
      clean('growing', 'Q3', HEADINGS, `${MISSING} | 1.9 (4/214) | 4.1 (10/246) | 5.9 (16/270)`),
      clean(
        'the percentage falls',
        'Q3',
        HEADINGS,
        '11 | % of children who ceased to be looked after who were adopted | N/A | 3.7 (1/27) | 4.0 (2/50) | 2.6 (2/78)',
      ),
      clean(
        'the headcount falls',
        'Q3',
        HEADINGS,
        '1 | Number of current CLA | N/A | 192 | 191 | 187',
        '5 | 3 or more placements | Q1 - 2.5% Q2 - 5% Q3 - 7.5% Q4 - 10% | 1.0 (2/192) | 2.1 (4/191) | 8.6 (16/187)',
      ),
    ],
    fail: [
      faulty('the numerator', 'E2', 'Q3', HEADINGS, `${MISSING} | 4.7 (10/214) | 1.6 (4/246) | 5.9 (16/270)`),
      faulty(
        'the denominator',
        'F2',
        'Q3',
        HEADINGS,
        `${MISSING} | 1.9 (4/214) | 4.1 (10/246) | 6.8 (16/237)`,
      ),
      faulty(
        'a length with decimals',
        'E2',
        'Q2',
        HEADINGS,
        '2 | Hedges laid and roads gritted (miles, year to date) | N/A | 12.4 | 11.9',
      ),
      faulty('a count', 'E2', 'Q2', HEADINGS, '2 | Number of adoptions, year to date | N/A | 5 | 4'),
    ],
    cannotTell: [clean('percentages alone', 'Q2', HEADINGS, `${MISSING} | 8.6 | 8.5`)],
  },
  run(context) {
    const headcounts = headcountsOf(context.scorecard);
    return context.scorecard.indicators.flatMap((indicator, index) =>
      // Settings stand in the order of the scorecard.
      context.settings.indicators[index]?.accumulation === 'year-to-date'
        ? lookAlong(context, indicator, headcounts)
        : [],
    );
  },
};

/** Each period with a figure against the last one before it in the year that has one. */
function lookAlong(
  { scorecard }: CheckContext,
  indicator: Indicator,
  headcounts: HeadcountIndex,
): readonly Outcome[] {
  const isCount = countsUp(indicator);
  const denominators = denominatorsOf(indicator);
  const ofHeads = (one: PeriodKey, two: PeriodKey): boolean =>
    headcounts.nearest(indicator) !== null || headcounts.agreeing(denominators, one, two).length > 0;
  const figures = periodFigures(indicator).filter(
    ({ cell: { value } }) => value.kind === 'ratio' || value.kind === 'number',
  );
  return figures.flatMap((figure): readonly Outcome[] => {
    const inYear = earlierInYear(scorecard, figure.place.period).map(({ key }) => key);
    const before = figures.findLast(({ place }) => inYear.includes(place.period));
    if (!before) return [];
    const { address, value } = figure.cell;
    const [earlier, period] = [before.place.period, figure.place.period];
    const compared = isCount ? compareCounts(before, figure) : compareRatios(before, figure);
    if (compared === 'no-cases') {
      return [cannotTell(address, `${earlier} and ${period} do not both give the cases behind them.`)];
    }
    if (compared === 'impossible') {
      return [cannotTell(address, `The ratio of ${earlier} or ${period} is impossible.`)];
    }
    if (!compared || (compared.what === 'denominator' && ofHeads(earlier, period))) return [pass(address)];
    return [
      fail(
        cumulativeFalls,
        scorecard,
        figure,
        { id: 'cumulative-falls', place: figure.place, periodBefore: earlier, ...compared },
        { stated: value.raw },
      ),
    ];
  });
}

const OUTRIGHT = /\bcumulative\b|\byear[ -]to[ -]date\b|\bytd\b/i;

/** What was done or happened so many times, or is so much of: it only adds up. */
const DONE =
  /\b(?:\w{2,}ed|built|held|made|sold|given|won|taken|run)\b|\b(?:km|kilometres?|miles?|metres?|m2|sq ?m|hectares?|acres?|tonnes?|kg|litres?|kwh|mwh|sessions?|visits?|events?|enrolments?|completions?)\b/i;
/** What stands at a level, is shared out, or goes both ways: it may fall however its title counts. */
const MAY_FALL =
  /\b(?:net|averag\w*|mean|median|typical|rates?|per|percentage|ratio|scores?|index|balance|surplus|deficit|varianc\w*|variation|over-?spen[dt]\w*|under-?spen[dt]\w*|saved|savings?|change\w*|growth|growing|reduc\w+|increas\w*|decreas\w*|difference|gap|level|position|forecast\w*|project\w*|expected|annuali[sz]ed|estimated|adjusted|provisional|stock|open|outstanding|remaining|unresolved|unallocated|allocated|occupied|employed|registered|enrolled|looked|caseload|in post|on roll|time|wait\w*|duration|speed|share|proportion|turnover|profit|loss)\b|[%£$€]/i;

/**
 * What counts up: a count; what was done, or measured in km or tonnes, that the title calls cumulative; or money and other plain
 * numbers it calls so that do count up but for one fall.
 */
function countsUp(indicator: Indicator): boolean {
  const unit = unitOf(indicator);
  if (isOfEachPeriod(indicator)) return false;
  if (unit === 'count') return true;
  if ((unit !== 'money' && unit !== 'other') || !OUTRIGHT.test(indicator.title)) return false;
  const values = periodFigures(indicator).flatMap(({ cell: { value } }) =>
    value.kind === 'number' ? [value.exact] : [],
  );
  const falls = values.flatMap((value, at) => {
    const before = values[at - 1];
    return before && compare(value, before) < 0 ? [before] : [];
  });
  // One fall is a slip; several are of each period, whatever the title says.
  const words = `${indicator.title} ${indicator.besides?.unit?.value.raw ?? ''}`;
  if (unit === 'other' && falls.length === 1 && DONE.test(words) && !MAY_FALL.test(words)) return true;
  const [first, [before, ...more]] = [values[0], falls];
  const last = values.at(-1);
  if (first === undefined || before === undefined || last === undefined || more.length > 0) return false;
  const grows = (to: Rational): boolean =>
    compare(multiply(to, rational(2)), multiply(first, rational(3))) >= 0;
  return grows(before) || (compare(last, before) > 0 && grows(last));
}

/** Whether the year to date stands in a column of its own, beyond any of the figures: those are then of their months alone. */
function isOfEachPeriod(indicator: Indicator): boolean {
  const toDate = indicator.besides?.toDate;
  const whole = toDate && measured(toDate.value)?.exact;
  if (!whole) return false;
  return periodFigures(indicator).every(({ cell: { value } }) => {
    const figure = measured(value)?.exact;
    return !figure || compare(figure, whole) < 0;
  });
}

/** What fell, from what to what; null when nothing did. */
type Fall = Pick<DetailOf<'cumulative-falls'>, 'what' | 'before' | 'now'> | null;

function compareCounts({ cell: before }: PeriodFigure, { cell: now }: PeriodFigure): Fall | 'no-cases' {
  if (before.value.kind !== 'number' || now.value.kind !== 'number') return 'no-cases';
  if (compare(now.value.exact, before.value.exact) >= 0) return null;
  return { what: 'value', before: before.value.shown.text, now: now.value.shown.text };
}

function compareRatios(
  { cell: before }: PeriodFigure,
  { cell: now }: PeriodFigure,
): Fall | 'no-cases' | 'impossible' {
  if (before.value.kind !== 'ratio' || now.value.kind !== 'ratio') return 'no-cases';
  if (!isPossibleRatio(before.value) || !isPossibleRatio(now.value)) return 'impossible';
  const [a, b] = [fractionOf(before.value), fractionOf(now.value)];
  const numerator = compare(now.value.numerator, before.value.numerator) < 0;
  const denominator = compare(now.value.denominator, before.value.denominator) < 0;
  if (numerator && denominator)
    return { what: 'both', before: ratioText(before.value), now: ratioText(now.value) };
  if (numerator) return { what: 'numerator', before: a.numerator, now: b.numerator };
  return denominator ? { what: 'denominator', before: a.denominator, now: b.denominator } : null;
}
