import { parseDecimal, rational, type Rational } from '../../../../src/domain/values/exact';
import { basisOfHeading, judgeBasis, type BasisCase } from '../../../../src/domain/targets/targetBasis';

const n = (text: string): Rational => {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
};
/** A figure of Q3 in a year of four quarters unless said otherwise. */
function judge(series: readonly string[], target: string, given: Partial<BasisCase>): string {
  const figures = series.map(n);
  return judgeBasis({
    accumulation: 'year-to-date',
    direction: 'higher',
    basis: null,
    isPercentage: false,
    actual: figures.at(-1) ?? n('0'),
    target: n(target),
    share: rational(3, 4),
    perYear: 4,
    series: figures,
    ...given,
  }).kind;
}

describe('from the start of the year', () => {
  test.each([
    ['30 of 40 at Q3', ['10', '20', '30'], '40', { basis: 'year' }, 'year-target'],
    // Each may count from the year's start, or be a period's own: decided only where both say so.
    [
      'rising figures add up to more than 40',
      ['8', '15', '24'],
      '40',
      { basis: 'year', direction: 'lower', accumulation: 'snapshot' },
      'year-target',
    ],
    [
      'falling ones do too, and are sums of nothing',
      ['15', '9', '24'],
      '40',
      { basis: 'year', direction: 'lower', accumulation: 'snapshot' },
      'decided',
    ],
    ['41 of 40: reached', ['10', '20', '41'], '40', { basis: 'year' }, 'decided'],
    ['a limit of 40 exceeded', ['10', '20', '41'], '40', { basis: 'year', direction: 'lower' }, 'decided'],
    [
      'a limit not yet exceeded',
      ['10', '20', '40'],
      '40',
      { basis: 'year', direction: 'lower' },
      'year-target',
    ],
    ['the year is over', ['10', '20', '30'], '40', { basis: 'year', share: rational(1) }, 'as-it-stands'],
    ['an average counts up to nothing', ['31', '29', '30'], '28', { isAverage: true }, 'as-it-stands'],
    ['days lost that climb, called an average', ['2', '4', '6'], '9', { isAverage: true }, 'asked'],
    ['to date', ['10', '20', '30'], '40', { basis: 'to-date' }, 'as-it-stands'],
    ['not said, 18 of 24', ['5', '11', '18'], '24', {}, 'asked'],
    ['not said, reached', ['5', '11', '25'], '24', {}, 'decided'],
    ['not said, exceeded', ['5', '9', '21'], '20', { direction: 'lower' }, 'decided'],
    ['not said, not exceeded', ['5', '9', '11'], '20', { direction: 'lower' }, 'asked'],
    ['a share of a cohort', ['3.7', '4.0', '2.6'], '5', { isPercentage: true }, 'share-to-date'],
    ['tax as it comes in', ['24.6', '56.5', '86.3'], '97.2', { isPercentage: true }, 'asked'],
    [
      'tax, the year’s target',
      ['24.6', '86.3'],
      '97.2',
      { isPercentage: true, basis: 'year' },
      'year-target',
    ],
  ] as const)('%s', (_name, series, target, given, expected) =>
    expect(judge(series, target, given)).toBe(expected),
  );
});

describe('of one period', () => {
  const month = { accumulation: 'snapshot', perYear: 12, share: rational(8, 12) } as const;
  test.each([
    ['8 a month against 100', ['7', '9', '8', '8'], '100', month, 'asked'],
    ['8 a month against the year’s 100', ['7', '9', '8'], '100', { ...month, basis: 'year' }, 'year-target'],
    ['6 accidents a month against 4', ['5', '3', '6'], '4', { ...month, direction: 'lower' }, 'as-it-stands'],
    ['355 against 380', ['350', '361', '355'], '380', { ...month, direction: 'lower' }, 'as-it-stands'],
    ['38 a quarter against 40', ['37', '41', '38'], '40', { ...month, perYear: 4 }, 'as-it-stands'],
    ['10 a quarter against 40', ['11', '9', '10'], '40', { ...month, perYear: 4 }, 'asked'],
    [
      'a limit of 12 exceeded by 2 to 3 a month',
      ['2', '2', '3', '2', '2', '3'],
      '12',
      { ...month, direction: 'lower', basis: 'year' },
      'decided',
    ],
    // 3 is well within 12 a month, and 14 is over 12 a year.
    ['12 a month or a year', ['2', '2', '3', '2', '2', '3'], '12', { ...month, direction: 'lower' }, 'asked'],
    ['no target to be a part of', ['0', '1'], '0', { ...month, direction: 'lower' }, 'as-it-stands'],
    ['a percentage', ['8', '8'], '100', { ...month, isPercentage: true }, 'as-it-stands'],
    ['a rolling year', ['8', '8'], '100', { ...month, accumulation: 'rolling-year' }, 'as-it-stands'],
  ] as const)('%s', (_name, series, target, given, expected) =>
    expect(judge(series, target, given)).toBe(expected),
  );
});

test.each([
  ['Annual target', 'year'],
  ['Year end target 2025/26', 'year'],
  ['Full-year plan', 'year'],
  ['YTD target', 'to-date'],
  ['Target to date', 'to-date'],
  ['Profiled target', 'to-date'],
  ['Target 2025/26', null],
  ['Target', null],
])('%s: %s', (heading, expected) => expect(basisOfHeading(heading)).toBe(expected));
