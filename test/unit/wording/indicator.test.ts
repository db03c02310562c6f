import { parseCell } from '../../../src/domain/values/parseCell';
import { sayValue } from '../../../src/wording/indicator';
import { gridCell, typedCell } from '../../fixtures/published';

const POLICY = { xMeans: 'suppressed' } as const;

test.each([
  ['91p', '%', '91% (p)'],
  ['88.5 (r)', '%', '88.5% (r)'],
  ['100*', '', '100*'],
  ['93.8 (167/178)', '%', '93.8% (167 of 178)'],
] as const)('a figure %s keeps its mark in a sentence', (text, sign, said) => {
  expect(sayValue(parseCell(typedCell(text), POLICY), sign)).toBe(said);
});

test('a number without a mark has none', () => {
  expect(sayValue(parseCell(gridCell(0.938, '0.0%'), POLICY), '')).toBe('93.8%');
});
