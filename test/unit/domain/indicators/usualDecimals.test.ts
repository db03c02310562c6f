import { unitOf, usualDecimals } from '../../../../src/domain/indicators/unit';
import { readExample } from '../../../../src/checks/helpers/example';
import { contextOf } from '../../checks/runExample';

const HEAD = 'Ref | Indicator | England average | 2021-22 | Target 2022/23 | Q1 2022-23 | Q2 2022-23';
const rowOf = (row: string) => {
  const sheet = [HEAD, row].map((line) => line.split(' | ').join('\t')).join('\n');
  const [indicator] = contextOf(readExample(sheet), 'Q1').scorecard.indicators;
  if (!indicator) throw new Error('no row');
  return indicator;
};

test.each([
  ['1 | Number of current CLA | 312.4 | 188 | N/A | 187 | 191', 'count'],
  ['1 | Number of current CLA | 312.4 | 188.5 | N/A | 187 | 191', 'count'],
  ['1 | Number of placements per child | 1.4 | 1.3 | N/A | 1.2 | 1.3', 'other'],
  ['3 | Rate of CLA per 10,000 children | 65.0 | 31.5 | N/A | 31.2 | 31.8', 'rate'],
  ['4 | Timeliness of reviews | N/A | 89.8 | 95% | 93.8 | 86.7', 'percentage'],
  ['4 | Timeliness of reviews | N/A | 89.8 | 95 | 93.8 (167/178) | 86.7', 'percentage'],
  ['4 | % of reviews on time | N/A | 89.8 | 95 | 93.8 | 86.7', 'percentage'],
  ['5 | Attainment 8 score | 23.2 | 21.3 | N/A | 19.2 | ', 'score'],
])('%s counts in %s', (row, unit) => {
  expect(unitOf(rowOf(row))).toBe(unit);
});

test.each([
  ['4 | Timeliness of reviews | N/A | 89.8 | 95% | 93.8 | 87', 1],
  ['4 | Timeliness of reviews | N/A | 89 | 95% | 93.81 | 87', 0],
  ['4 | Timeliness of reviews | N/A | N/A | 95% | 93.81 | 87.0', 2],
  ['4 | Timeliness of reviews | 12.5 | N/A | 95% | [c] | ', null],
])('%s has usually %s decimals', (row, decimals) => {
  expect(usualDecimals(rowOf(row))).toBe(decimals);
});
