import fc from 'fast-check';
import { rational, type Rational } from '../../src/domain/values/exact';
import type { Grid, GridCell } from '../../src/domain/grid/grid';

/** Texts as cells hold them, and texts as no cell should. */
const TEXTS = [
  ...['', ' ', '-', '–', 'N/A', '[z]', '[x]', '..', 'x', 'c', '*', '[low]', '100*', '95%', '1,234', '-1.9'],
  ...[
    '93.8 (167/178)',
    '94.6 \n(174/184)',
    '93.8% (167 / 178)',
    '0 (0/0)',
    '9 (3/0)',
    '1 (1.5/3)',
    '5 (7/-6)',
  ],
  ...['<=20%', 'Less than 22%', '80-85%', 'Above Stat Neighbour Average', 'No target', 'Q1 - 2.5% Q2 - 5%'],
  ...['Q1 - 2.5% Q1 - 5%', 'Not published, London Avg 42%', '#DIV/0!', '02-Jan', '９３．８', 'soon'],
];
const HEADINGS = [
  ...[
    'Ref No',
    'Indicator Description',
    'KPI',
    'Description',
    'Statistical Neighbour Average 2020/21',
    'England',
  ],
  ...[
    'Harrow 2019-20',
    'Target',
    'Harrow target 2022/23',
    'Q1',
    'Q2 2022-23',
    'Quarter 3',
    'Q4',
    'RAG',
    'Variance',
  ],
];
const FORMATS = [
  'General',
  '0',
  '0.0',
  '0%',
  '0.00%',
  '#,##0',
  'd-mmm',
  'mmm-yy',
  '@',
  '0.0"%"',
  '[<1]0.00;0',
  ';;',
  '"',
];

export const anyCell: fc.Arbitrary<GridCell> = fc.record({
  error: fc.constant(false),
  value: fc.oneof(
    fc.constantFrom(...TEXTS),
    fc.constantFrom(...HEADINGS),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[0-9.,%()/ *<=Qq:-]{0,20}$/),
    fc.double(),
    fc.integer({ min: -5, max: 2000 }),
    fc.boolean(),
  ),
  formula: fc.option(fc.constant('=A1'), { freq: 8 }),
  numberFormat: fc.oneof(fc.constantFrom(...FORMATS), fc.string({ maxLength: 10 })),
});

const headingCell: fc.Arbitrary<GridCell> = fc
  .constantFrom(...HEADINGS, '', 'Comments')
  .map((value) => ({ value, formula: null, numberFormat: 'General', error: false }));

/** Any grid: jagged rows, a heading row or none, placed anywhere. */
export const anyGrid: fc.Arbitrary<Grid> = fc.record({
  sheet: fc.string({ maxLength: 8 }),
  top: fc.nat(20),
  left: fc.nat(20),
  cells: fc
    .tuple(
      fc.array(fc.array(anyCell, { maxLength: 10 }), { maxLength: 3 }),
      fc.array(headingCell, { maxLength: 10 }),
      fc.array(fc.array(anyCell, { maxLength: 10 }), { maxLength: 12 }),
    )
    .map(([above, headings, below]) => [...above, headings, ...below]),
});

/** numerator ≤ denominator, as children make them up. */
export const anyCases: fc.Arbitrary<{ numerator: number; denominator: number }> = fc
  .integer({ min: 1, max: 3000 })
  .chain((denominator) =>
    fc.record({ numerator: fc.nat(denominator), denominator: fc.constant(denominator) }),
  );

/** A figure with up to two decimals, as text and exactly. */
export const anyFigure: fc.Arbitrary<{ text: string; value: Rational; decimals: number }> = fc
  .record({ whole: fc.integer({ min: 0, max: 9999 }), decimals: fc.integer({ min: 0, max: 2 }) })
  .map(({ whole, decimals }) => {
    const digits = String(whole).padStart(decimals + 1, '0');
    const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
    return { text, value: rational(whole, 10 ** decimals), decimals };
  });
