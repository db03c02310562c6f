import { compare, formatDecimal, isInteger } from '../domain/exact';
import type { CheckContext, Check, Outcome } from './check';
import { clean, faulty, HEADINGS } from './example';
import { quarterFigures, type QuarterFigure } from './figures';
import { denominatorsOf, HeadcountIndex } from './headcounts';
import { cannotTell, fail, pass } from './outcomes';
import { judgeRatio, ratioText } from './ratio';
import { unitOf } from './row';
import type { Indicator } from '../domain/scorecard';

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
      faulty('a count', 'E2', 'Q2', HEADINGS, '2 | Number of adoptions, year to date | N/A | 5 | 4'),
    ],
    cannotTell: [clean('percentages alone', 'Q2', HEADINGS, `${MISSING} | 8.6 | 8.5`)],
  },
  run(context) {
    const headcounts = new HeadcountIndex(context.scorecard);
    return context.scorecard.indicators.flatMap((indicator, index) =>
      // Settings stand in the order of the scorecard.
      context.settings.indicators[index]?.accumulation === 'year-to-date'
        ? lookAlong(context, indicator, headcounts)
        : [],
    );
  },
};

/** Each quarter with a figure against the last one before it that has one. */
function lookAlong(
  { scorecard }: CheckContext,
  indicator: Indicator,
  headcounts: HeadcountIndex,
): readonly Outcome[] {
  const isCount = unitOf(indicator) === 'count';
  const denominators = denominatorsOf(indicator);
  const figures = quarterFigures(indicator).filter(
    ({ cell: { value } }) => value.kind === 'ratio' || value.kind === 'number',
  );
  return figures.slice(1).flatMap((figure, index): readonly Outcome[] => {
    const before = figures[index];
    if (!before) return [];
    const told = tell(before, figure, isCount);
    if (typeof told === 'string') return [cannotTell(figure.cell.address, told)];
    const { numeratorFalls, denominatorFalls, texts } = told;
    const ofHeads =
      denominatorFalls &&
      headcounts.agreeing(denominators, before.place.quarter, figure.place.quarter).length > 0;
    const falls = denominatorFalls && !ofHeads;
    if (!numeratorFalls && !falls) return [pass(figure.cell.address)];
    const what = isCount ? 'value' : numeratorFalls ? (falls ? 'both' : 'numerator') : 'denominator';
    const detail = {
      id: 'cumulative-falls',
      place: figure.place,
      what,
      quarterBefore: before.place.quarter,
      before: texts.before,
      now: texts.now,
    } as const;
    return [fail(cumulativeFalls, scorecard, figure, detail, { stated: figure.cell.value.raw })];
  });
}

interface Fall {
  readonly numeratorFalls: boolean;
  readonly denominatorFalls: boolean;
  readonly texts: { readonly before: string; readonly now: string };
}

/** What fell, or the reason why it cannot be told. */
function tell(before: QuarterFigure, now: QuarterFigure, isCount: boolean): Fall | string {
  const [a, b] = [before.cell.value, now.cell.value];
  if (a.kind === 'ratio' && b.kind === 'ratio') {
    if (judgeRatio(a).kind === 'impossible' || judgeRatio(b).kind === 'impossible') {
      return `The ratio of ${before.place.quarter} or ${now.place.quarter} is impossible.`;
    }
    return {
      numeratorFalls: compare(b.numerator, a.numerator) < 0,
      denominatorFalls: compare(b.denominator, a.denominator) < 0,
      texts: { before: ratioText(a), now: ratioText(b) },
    };
  }
  if (!isCount || a.kind !== 'number' || b.kind !== 'number') {
    return `${before.place.quarter} and ${now.place.quarter} do not both give the cases behind them.`;
  }
  const text = (value: typeof a): string => formatDecimal(value.exact, isInteger(value.exact) ? 0 : 1);
  return {
    numeratorFalls: compare(b.exact, a.exact) < 0,
    denominatorFalls: false,
    texts: { before: text(a), now: text(b) },
  };
}
