import type { CellValue } from '../../../../src/domain/values/cells';
import { toNumber } from '../../../../src/domain/values/exact';
import { BLANK_CELL } from '../../../../src/domain/grid/grid';
import { parseCell } from '../../../../src/domain/values/parseCell';
import { gridCell } from '../../../fixtures/published';

const SUPPRESSED = { xMeans: 'suppressed' } as const;
const read = (value: string | number | boolean, format?: string): CellValue =>
  parseCell(gridCell(value, format), SUPPRESSED);

/** A value in a few plain words, for literals. */
function say(value: CellValue): string {
  switch (value.kind) {
    case 'ratio': {
      const sign = value.percentSign ? '%' : '';
      const marks = `${value.bare ? ' bare' : ''}${value.footnote ?? ''}`;
      return `ratio ${value.shown.text}${sign} of ${toNumber(value.numerator)}/${toNumber(value.denominator)}${marks}`;
    }
    case 'number': {
      const marks = `${value.percent ? '%' : ''}${value.footnote ?? ''}${value.fromText ? ' text' : ''}`;
      const { scale } = value.shown;
      return `number ${value.shown.text}${marks}${value.unit ? `, ${value.unit}` : ''}${scale ? ` ×${scale}` : ''}`;
    }
    case 'not-available':
      return value.note === null ? 'not-available' : `not-available: ${value.note}`;
    case 'suppressed':
      return `suppressed${value.ambiguous ? '?' : ''}${value.below ? ` below ${value.below}` : ''}`;
    default:
      return value.kind;
  }
}

describe('ratios', () => {
  test.each([
    ['93.8 (167/178)', 'ratio 93.8 of 167/178'],
    ['25 (7/28)', 'ratio 25 of 7/28'],
    ['94.6 \n(174/184)', 'ratio 94.6 of 174/184'],
    ['93.8% (167/178)', 'ratio 93.8% of 167/178'],
    ['93.8\u00a0%\r\n( 167 / 178 ) ', 'ratio 93.8% of 167/178'],
    ['93.8(167/178)', 'ratio 93.8 of 167/178'],
    ['\u200b93.8\u2009(167\u2044178)', 'ratio 93.8 of 167/178'],
    ['９３．８％（１６７／１７８）', 'ratio 93.8% of 167/178'],
    ['93.8 [167/178]', 'ratio 93.8 of 167/178'],
    ['93.8 (167 of 178)', 'ratio 93.8 of 167/178'],
    ['93.8 (167 out of 178)*', 'ratio 93.8 of 167/178*'],
    ['93.8 (167/178) p', 'ratio 93.8 of 167/178p'],
    ['167/178', 'ratio 93.8 of 167/178 bare'],
    ['167 of 178', 'ratio 93.8 of 167/178 bare'],
    ['(167/178)', 'ratio 93.8 of 167/178 bare'],
    ['1 905/2 110', 'ratio 90.3 of 1905/2110 bare'],
    ['2/50', 'ratio 4.0 of 2/50 bare'],
    ['178/167', 'ratio 106.6 of 178/167 bare'],
    ['50.0 (1,234/2,468)', 'ratio 50.0 of 1234/2468'],
    ['50 (1.5/3)', 'ratio 50 of 1.5/3'],
    ['116.7 (7/6)', 'ratio 116.7 of 7/6'],
    ['0 (0/0)', 'ratio 0 of 0/0'],
    ['-5 (-1/20)', 'ratio -5 of -1/20'],
  ])('%j', (text, expected) => {
    expect(say(read(text))).toBe(expected);
    expect(read(text).raw).toBe(text);
  });

  test.each([
    '93.8 (167/178',
    '93.8 167/178',
    '167/178/2',
    '0/0',
    '2024/25',
    '2024/2025',
    '1/4/2025',
    '(167/178',
    '95% (target 90%)',
    '93,8 (167/178)',
    '93.8 (167//178)',
    '93.8 (1/2/3)',
  ])('%j is unreadable, not guessed at', (text) => expect(say(read(text))).toBe('unreadable'));
});

describe('numbers in text', () => {
  test.each([
    ['93.8', 'number 93.8 text'],
    [' 186 ', 'number 186 text'],
    ['1,234', 'number 1234 text'],
    ['1,234,567.50', 'number 1234567.50 text'],
    ['-1.9', 'number -1.9 text'],
    ['\u22121.9', 'number -1.9 text'],
    ['+2', 'number 2 text'],
    ['.5', 'number 0.5 text'],
    ['95%', 'number 95% text'],
    ['51.8 %', 'number 51.8% text'],
    ['100*', 'number 100* text'],
    ['100 [note 1]', 'number 100[note 1] text'],
    ['93.8 [p]', 'number 93.8[p] text'],
    ['0 [low]', 'number 0[low] text'],
    ['93.8p', 'number 93.8p text'],
    ['93.8 r', 'number 93.8r text'],
    ['93.8 (provisional)', 'number 93.8(provisional) text'],
    ['95% ▲', 'number 95%▲ text'],
    ['1 234', 'number 1234 text'],
    ['1\u00a0180', 'number 1180 text'],
    ['1\u202f234\u202f567.5', 'number 1234567.5 text'],
    ['(12)', 'number -12 text'],
    ['(1.9)', 'number -1.9 text'],
    ['(0)', 'number 0 text'],
    ['12.3 days', 'number 12.3 text, days'],
    ['462L', 'number 462 text, l'],
    ['3,420t', 'number 3420 text, t'],
    ['1.9 YTD', 'number 1.9 text, ytd'],
    ['34 Working Days', 'number 34 text, working days'],
    ['33.4 per 10,000', 'number 33.4 text, per 10,000'],
    ['7.3 per day', 'number 7.3 text, per day'],
    ['£1.2m', 'number 1.2 text, £ ×1000000'],
    ['£3,400', 'number 3400 text, £ ×1'],
    ['-£250k', 'number -250 text, £ ×1000'],
    ['(£1.5m)', 'number -1.5 text, £ ×1000000'],
    ['$2 million', 'number 2 text, $ ×1000000'],
  ])('%j', (text, expected) => expect(say(read(text))).toBe(expected));

  test.each([
    '1,23',
    '12,34',
    '93,8',
    '9 3',
    '1e3',
    '5 [c]',
    '02-Jan',
    '(1.9',
    '(-1.9)',
    '1 23',
    '95 1000',
    '1.2m',
    '93.8x',
    'about 5',
    '95%%',
  ])('%j is unreadable', (text) => expect(say(read(text))).toBe('unreadable'));
});

describe('words and marks', () => {
  test.each([
    ['N/A', 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['NA', 'not-applicable'],
    ['Not Applicable', 'not-applicable'],
    ['[z]', 'not-applicable'],
    ['N/A - new measure', 'not-applicable'],
    ['Not Published', 'not-available'],
    ['Not\u00a0published', 'not-available'],
    ['[x]', 'not-available'],
    ['..', 'not-available'],
    ['[low]', 'not-available: [low]'],
    ['Not published, London Avg 42%', 'not-available: Not published, London Avg 42%'],
    [
      'full year data not available as schools closed due to pandemic',
      'not-available: full year data not available as schools closed due to pandemic',
    ],
    ['Routine monitoring under development', 'not-available: Routine monitoring under development'],
    ['x', 'suppressed?'],
    ['X', 'suppressed?'],
    ['c', 'suppressed'],
    ['<5', 'suppressed below 5'],
    ['fewer than 10', 'suppressed below 10'],
    ['<1%', 'suppressed below 1%'],
    ['Suppressed', 'suppressed'],
    ['z', 'not-applicable'],
    ['NYD', 'not-available'],
    ['Not due', 'not-available'],
    ['TBC', 'not-available'],
    ['Measured twice per year', 'not-available: Measured twice per year'],
    ['—', 'blank'],
    ['TBC?', 'unreadable'],
    ['[c]', 'suppressed'],
    ['*', 'suppressed'],
    ['', 'blank'],
    [' \n\u00a0', 'blank'],
    ['-', 'blank'],
    ['–', 'blank'],
    ['#DIV/0!', 'error'],
    ['#N/A', 'error'],
    ['tbc by Friday', 'unreadable'],
    ['x5', 'unreadable'],
  ])('%j', (text, expected) => {
    expect(say(read(text))).toBe(expected);
    expect(read(text).raw).toBe(text);
  });

  it('reads a bare x by the policy', () => {
    expect(parseCell(gridCell('x'), { xMeans: 'not-available' })).toEqual({
      kind: 'not-available',
      raw: 'x',
      note: null,
    });
  });

  it('reads an empty cell and a formula that gives "" as blank', () => {
    expect(parseCell(BLANK_CELL, SUPPRESSED).kind).toBe('blank');
    expect(parseCell({ ...BLANK_CELL, formula: '=IF(A1="","",A1)' }, SUPPRESSED).kind).toBe('blank');
  });

  it('reads booleans as unreadable and errors as errors', () => {
    expect(read(true)).toEqual({ kind: 'unreadable', raw: 'TRUE' });
    expect(parseCell({ ...gridCell('#REF!'), error: true }, SUPPRESSED)).toEqual({
      kind: 'error',
      raw: '#REF!',
    });
  });
});

describe('numbers in number cells', () => {
  test.each([
    [0.938, '0.0%', 'number 93.8%', '93.8%'],
    [0.95, '0%', 'number 95%', '95%'],
    [167 / 178, '0.00%', 'number 93.82%', '93.82%'],
    [93.8, '0.0', 'number 93.8', '93.8'],
    [93.8, '0', 'number 94', '94'],
    [93.8, '0.0"%"', 'number 93.8%', '93.8%'],
    [93.8, '0.0\\%', 'number 93.8%', '93.8%'],
    [1234, '#,##0', 'number 1234', '1,234'],
    [1234567.5, '#,##0.00', 'number 1234567.50', '1,234,567.50'],
    [25, 'General', 'number 25', '25'],
    [33.4, 'General', 'number 33.4', '33.4'],
    [0.1 + 0.2, 'General', 'number 0.3', '0.3'],
    [100 / 3, 'General', 'number 33.33333333', '33.33333333'],
    [-1.9, '0.0;[Red]-0.0', 'number -1.9', '-1.9'],
    [2.5, '0.##', 'number 2.5', '2.5'],
    [43832, '0', 'number 43832', '43832'],
  ])('%d formatted %s', (value, format, expected, raw) => {
    expect(say(read(value, format))).toBe(expected);
    expect(read(value, format).raw).toBe(raw);
  });

  it('keeps the value beneath the rounding', () => {
    const value = read(94.96, '0.0');
    if (value.kind !== 'number') throw new Error(value.kind);
    expect(value.shown.text).toBe('95.0');
    expect(toNumber(value.exact)).toBe(94.96);
  });

  test.each([
    [18264, 'mmm-yy'],
    [44573, 'd-mmm'],
    [44573, '[$-809]dd/mm/yyyy;@'],
    [0.5, 'h:mm'],
    [1.5, '[h]'],
  ])('%d formatted %s is a date', (value, format) =>
    expect(read(value, format)).toEqual({ kind: 'date', raw: String(value), serial: value }),
  );

  test.each([NaN, Infinity, -Infinity])('%d is unreadable', (value) =>
    expect(read(value).kind).toBe('unreadable'),
  );
});

test('a cell as long as Excel allows costs no time', () => {
  const long = 32_000;
  const texts = [
    `93.8${' '.repeat(long)}(1/2`,
    `93.8 (1/2)${' '.repeat(long)}x`,
    '1'.repeat(long),
    `0.${'1'.repeat(long)}`,
    '1,111'.padEnd(long, ',111'),
    'not '.repeat(long / 4),
    '('.repeat(long),
  ];
  expect(texts.map((text) => read(text).kind)).toEqual(texts.map(() => 'unreadable'));
});
