import { found, rows } from './finding';

/** What the figure of a row is read as, beside its count and its cohort. */
const shown = (title: string, top: number, of: number, figure: string, unit = ''): string => {
  const { indicators } = found(
    rows(
      'Indicator\tUnit\tTarget\tQ2 Number\tQ2 Cohort\tQ2 Performance',
      `${title}\t${unit}\t1\t${top}\t${of}\t${figure}`,
      '% of visits in time\t%\t90\t88\t110\t80',
      '% of plans agreed\t%\t90\t57\t76\t75',
      '% of checks done\t%\t90\t46\t50\t92',
    ),
  );
  const value = Object.values(indicators[0]?.periods ?? {}).at(-1)?.value;
  return value?.kind === 'number' || value?.kind === 'ratio' ? `${value.kind} ${value.shown.text}` : 'none';
};

// 3 of 42,000 is 0.0071%; the rates are 0.07, 0.7, 7.1 and 71.4.
test.each([
  ['Fires per 1,000 homes', '0.07'],
  ['Fires per thousand homes', '0.07'],
  ['Fires per 1 000 homes', '0.07'],
  ['Fires per 10,000 homes', '0.7'],
  ['Fires per ten thousand homes', '0.7'],
  ['Fires per 100,000 homes', '7.1'],
  ['Fires per million homes', '71.4'],
])('%s: %s is the rate it says', (title, figure) =>
  expect(shown(title, 3, 42_000, figure)).toBe(`number ${figure}`),
);

test('the column of units may say it', () =>
  expect(shown('Fires in homes', 3, 42_000, '0.07', 'per 1,000 homes')).toBe('number 0.07'));

test('a percentage stays one', () => expect(shown('% of beds free', 3, 300, '1.1')).toBe('ratio 1.1'));
