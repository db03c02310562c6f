import { usedCodes } from '../../../src/disclosure/publish/codes';

test('only codes that occur are explained, in one order', () => {
  const texts = ['[z]', '93.8 (167/178)', '[low] (6/20000)', '[c]'];
  expect(usedCodes(texts).map(({ code }) => code)).toEqual(['[c]', '[z]', '[low]']);
  expect(usedCodes(['1.0', '', 'x', 'c'])).toEqual([]);
});

test('a code inside a longer text counts, in either case', () => {
  expect(usedCodes(['Q1 [X], revised'])).toEqual([{ code: '[x]', says: 'not available' }]);
});
