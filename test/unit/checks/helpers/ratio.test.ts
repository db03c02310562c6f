import { judgeRatio, ratioText, type RatioValue } from '../../../../src/checks/helpers/ratio';
import { parseRatio } from '../../../../src/domain/values/ratioText';

const ratio = (text: string): RatioValue => {
  const value = parseRatio(text);
  if (value?.kind !== 'ratio') throw new Error(`No ratio: ${text}`);
  return value;
};

test.each([
  ['93.8 (167/178)', 'right'],
  ['94 (167/178)', 'right'],
  ['93.82 (167/178)', 'right'],
  // 81.25 exactly: a tie may go either way, and no further.
  ['81.3 (13/16)', 'right'],
  ['81.2 (13/16)', 'right'],
  ['81.1 (13/16)', 'wrong'],
  ['81.4 (13/16)', 'wrong'],
  ['93.5 (102/109)', 'cut-off'],
  ['99.9 (1999/2000)', 'right'],
  ['99 (1999/2000)', 'cut-off'],
  // 96.43 cut off would still be 96.4.
  ['96.3 (27/28)', 'wrong'],
  ['96.5 (27/28)', 'wrong'],
  ['100 (12/12)', 'right'],
  ['0.0 (0/12)', 'right'],
  ['0.1 (0/12)', 'wrong'],
] as const)('%s is %s', (text, kind) => {
  expect(judgeRatio(ratio(text)).kind).toBe(kind);
});

test.each([
  ['96.4 (28/27)', 'above'],
  ['0 (0/0)', 'denominator-zero'],
  ['50 (1/-2)', 'negative'],
  ['-50 (-1/2)', 'negative'],
  ['90.5 (9.5/10.5)', 'fraction'],
] as const)('%s is impossible: %s', (text, why) => {
  expect(judgeRatio(ratio(text))).toEqual({ kind: 'impossible', why });
});

test('a ratio as text keeps a fraction of a case in sight', () => {
  expect(ratioText(ratio('90.5 (9.5/1,050)'))).toBe('9.5/1050');
});
