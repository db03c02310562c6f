import { matchStored } from '../../../../src/domain/settings/matchStored';

const named = (...titles: string[]) => titles.map((title, index) => ({ ref: String(index + 1), title }));

test('settings made for these very indicators are theirs, one each, also where two are alike', () => {
  const alike = [...named('Visits', 'Visits'), { ref: '1', title: 'Visits' }];
  const stored = alike.map((each, at) => ({ ...each, at }));
  expect(matchStored(alike, stored).matched.map((each) => each?.at)).toEqual([0, 1, 2]);
  expect(matchStored(named('Visits'), stored)).toEqual({
    matched: [stored[0]],
    rest: [stored[1], stored[2]],
  });
});

test('with nothing stored nothing is found', () => {
  expect(matchStored(named('Visits', 'Plans'), [])).toEqual({ matched: [null, null], rest: [] });
});
