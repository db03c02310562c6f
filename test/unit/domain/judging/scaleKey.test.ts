import { readScaleKeys, statusByKey } from '../../../../src/domain/judging/rule/scaleKey';

const keys = (...texts: readonly string[]): readonly string[] =>
  readScaleKeys(texts.map((text, at) => ({ text, address: `A${at + 20}` }))).map(({ words }) =>
    words.map(({ label, rag }) => `${label} ${rag}`).join(', '),
  );

test.each([
  [
    'Key: Up = target reached; Steady = within 4% of target; Down = more than 4% off target',
    'Up green, Steady amber, Down red',
  ],
  ['Rating: A – on or above plan. B – just below plan. C – well below plan.', 'A green, B amber, C red'],
  ['Smile (green): level reached. Frown (red): level missed.', 'Smile green, Frown red'],
  [
    '1 = 100% of target or more, 2 = 90% to 99% of target, 3 = below 90% of target',
    '1 green, 2 amber, 3 red',
  ],
  // "Missed" is told by itself once amber has its word.
  ['Met; So close (within 2 points of target); Missed', 'Met green, So close amber, Missed red'],
  ['Thumb up means the standard is met; thumb down means it is not met', 'Thumb up green, thumb down red'],
])('%s', (text, expected) => expect(keys(text)).toEqual([expected]));

test('a word in each of several lines', () =>
  expect(
    keys('Clear: on or better than target', 'Cloudy: missed by up to 5%', 'Stormy: missed by more than 5%'),
  ).toEqual(['Clear green, Cloudy amber, Stormy red']));

test.each([
  'Source: case system. Note: figures are provisional.',
  'Contact: A. Person, extension 4021; deputy: B. Person',
  'Low: 1 to 3, medium: 4 to 6, high: 7 to 9',
  'Reviews: on target. Visits: on target. Plans: on target.',
  'H1 = April to September, H2 = October to March',
])('no key: %s', (text) => expect(keys(text)).toEqual([]));

test('a word is found however it is written', () => {
  const [key] = readScaleKeys([
    { text: 'Go: level reached. Wait: short by up to 5% of it. Halt: short by more than 5%.', address: 'A9' },
  ]);
  expect(key && statusByKey(key, ' WAIT.')).toEqual({ kind: 'colours', rags: ['amber'] });
  expect(key && statusByKey(key, 'Later')).toBeNull();
});
