import { parseDecimal } from '../../../../src/domain/values/exact';
import { agrees, hedgeOf, type Hedge } from '../../../../src/commentary/text/hedges';

const number = (text: string) => {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
};

test.each([
  ['around ', 'about'],
  ['just over ', 'just-over'],
  ['a little under ', 'just-under'],
  ['nearly ', 'just-under'],
  ['more than a ', 'over'],
  ['fewer than ', 'under'],
  ['at ', 'none'],
] as const)('%s → %s', (lead, hedge) => {
  expect(hedgeOf(`Reviews stand ${lead}`)).toBe(hedge);
});

test.each<[Hedge, string, string, boolean]>([
  ['none', '70.9', '70.899', true],
  ['none', '71', '70.899', true],
  ['none', '70', '70.899', false],
  // A tie may go either way.
  ['none', '12', '12.5', true],
  ['none', '13', '12.5', true],
  ['about', '71', '70.1', true],
  ['about', '72', '70.9', false],
  ['about', '70', '71.9', true],
  ['about', '90', '92.1', false],
  ['about', '70.5', '70.9', true],
  ['about', '70.3', '70.9', false],
  ['just-over', '20', '20.9', true],
  ['just-over', '20', '22.5', false],
  ['just-over', '20', '19.9', false],
  ['just-under', '90', '88.6', true],
  ['just-under', '90', '90', false],
  ['over', '50', '70.9', true],
  ['over', '71', '70.9', false],
  ['under', '20', '22.5', false],
])('%s %s of %s: %s', (hedge, said, actual, right) => {
  const decimals = /\.(\d+)/.exec(said)?.[1]?.length ?? 0;
  expect(agrees({ value: number(said), decimals, hedge }, number(actual))).toBe(right);
});

test('two thirds: 1.5 points either way, 3 when hedged, 5 on a side', () => {
  const twoThirds = { value: { num: 200n, den: 3n }, decimals: 0 };
  expect(agrees({ ...twoThirds, hedge: 'none' }, number('67.9'), true)).toBe(true);
  expect(agrees({ ...twoThirds, hedge: 'none' }, number('70.9'), true)).toBe(false);
  expect(agrees({ ...twoThirds, hedge: 'about' }, number('65.9'), true)).toBe(true);
  expect(agrees({ ...twoThirds, hedge: 'just-over' }, number('70.9'), true)).toBe(true);
});
