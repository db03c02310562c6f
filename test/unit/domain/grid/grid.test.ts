import { foldSpace } from '../../../../src/domain/grid/grid';

test.each([
  ['  a \n b\u00a0c ', 'a b c'],
  ['a\u200bb', 'a b'],
  ['\u202e12\u202c of 20', '12 of 20'],
  ['\u2067x\u2069', 'x'],
  ['plain text', 'plain text'],
  ['', ''],
])('%j is folded to %j', (text, folded) => {
  expect(foldSpace(text)).toBe(folded);
});
