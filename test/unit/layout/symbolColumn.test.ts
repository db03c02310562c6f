import { found, rows } from './finding';

test.each(['Current progress', 'Progress', 'RAG', 'Where we stand now'])(
  'a column of ✓, ? and ✗ headed %s holds statuses',
  (heading) => {
    const { indicators } = found(
      rows(
        `Ref\tMeasure\t24/25 Actual\t25/26 Target\tQuarter 2\t${heading}`,
        '1\t% of letters answered in time\t86\t90\t91.6\t✓',
        '2\t% of bins missed\t21\t18\t22.4\t✗',
        '3\t% of homes let on time\t93\t95\t92.3\t?',
        '4\t% of permits issued in 20 days\t47\t60\t55\t✗',
      ),
    );
    expect(indicators.map(({ besides }) => besides?.statuses[0]?.cell.value.raw)).toEqual([
      '✓',
      '✗',
      '?',
      '✗',
    ]);
  },
);

test('question marks among figures are no statuses', () => {
  const { indicators } = found(
    rows(
      'Measure\tTarget\tQ1\tQ2',
      '% of letters answered in time\t90\t91.6\t?',
      '% of bins missed\t18\t22.4\t?',
      '% of homes let on time\t95\t92.3\t94',
    ),
  );
  expect(indicators.map(({ besides }) => besides?.statuses.length ?? 0)).toEqual([0, 0, 0]);
});
