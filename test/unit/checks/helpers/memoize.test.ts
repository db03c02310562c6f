import { memoize } from '../../../../src/checks/helpers/memoize';

test('asks once for each object, even where the answer is nothing', () => {
  const asked: number[] = [];
  const half = memoize(({ n }: { n: number }): number | null => {
    asked.push(n);
    return n % 2 === 0 ? n / 2 : null;
  });
  const [two, three] = [{ n: 2 }, { n: 3 }];
  expect([half(two), half(two), half(three), half(three), half({ n: 2 })]).toEqual([1, 1, null, null, 1]);
  expect(asked).toEqual([2, 3, 2]);
});
