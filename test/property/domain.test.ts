import fc from 'fast-check';
import { measured, type CellValue } from '../../src/domain/values/cells';
import { casesToTarget } from '../../src/domain/values/cases';
import {
  add,
  compare,
  divide,
  formatDecimal,
  HUNDRED,
  multiply,
  parseDecimal,
  rational,
  subtract,
  type Rational,
} from '../../src/domain/values/exact';
import { judgeValue } from '../../src/domain/judging/judgeValue';
import { parseCell } from '../../src/domain/values/parseCell';
import { parseTarget } from '../../src/domain/targets/parseTarget';
import { formatRatio, parseRatio } from '../../src/domain/values/ratioText';
import { DEFAULT_POLICY } from '../../src/domain/settings/settings';
import type { Rag } from '../../src/domain/judging/status';
import type { TargetInForce } from '../../src/domain/targets/target';
import { gridCell } from '../fixtures/published';
import { anyCases, anyCell, anyFigure } from './arbitraries';
import { seed } from './seed';

const numberOf = (value: Rational): CellValue => ({
  kind: 'number',
  raw: '',
  shown: { value, decimals: 0, text: '' },
  exact: value,
  percent: true,
  footnote: null,
  fromText: false,
});
const ratioOf = (numerator: bigint | number, denominator: number): CellValue => ({
  kind: 'ratio',
  raw: '',
  shown: { value: rational(0), decimals: 0, text: '0' },
  numerator: rational(numerator),
  denominator: rational(denominator),
  percentSign: false,
});
const targetAt = (value: Rational): TargetInForce => ({
  from: { value, decimals: 0, text: '' },
  to: null,
  bound: 'at',
});
const side = fc.constantFrom('higher' as const, 'lower' as const);

function ragOf(value: CellValue, target: Rational, direction: 'higher' | 'lower'): Rag {
  const status = judgeValue(value, targetAt(target), direction, DEFAULT_POLICY);
  if (status.kind !== 'rated') throw new Error(status.because);
  return status.rag;
}

const WORST_FIRST: readonly Rag[] = ['red', 'amber', 'green'];

describe(`reading (seed ${seed})`, () => {
  it('never throws, and keeps the raw text', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const value = parseCell(cell, DEFAULT_POLICY);
        measured(value);
        if (typeof cell.value === 'string') {
          expect(value.raw).toBe(cell.value);
          expect(parseTarget(cell).raw).toBe(cell.value);
        }
        parseTarget(cell);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back what it writes', () => {
    const manner = fc.constantFrom(
      '1 (1/2)',
      '1% (1/2)',
      '1 \n(1/2)',
      '\u00a01\u00a0%\u00a0( 1 / 2 )\n',
      '1[1 of 2]*',
      '',
    );
    fc.assert(
      fc.property(anyFigure, anyCases, manner, ({ text, value, decimals }, cases, like) => {
        const [numerator, denominator] = [rational(cases.numerator), rational(cases.denominator)];
        const raw = formatRatio({ text, numerator, denominator }, like);
        expect(parseRatio(raw)).toEqual({
          kind: 'ratio',
          raw,
          shown: { value, decimals, text },
          numerator,
          denominator,
          percentSign: like.includes('%'),
          ...(like.endsWith('*') ? { footnote: '*' } : {}),
        });
        // Written again in its own manner it is the same text.
        expect(formatRatio({ text, numerator, denominator }, raw)).toBe(raw);
      }),
    );
  });

  it('reads a number as text, as a number and as a percentage alike', () => {
    fc.assert(
      fc.property(anyFigure, ({ text, value, decimals }) => {
        const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
        const cells = [
          gridCell(text),
          gridCell(Number(text), format),
          gridCell(Number(`${text}e-2`), `${format}%`),
        ];
        for (const cell of cells) {
          expect(parseCell(cell, DEFAULT_POLICY)).toMatchObject({
            kind: 'number',
            exact: value,
            shown: { text, decimals },
          });
        }
      }),
    );
  });

  it('reads decimals back', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.nat(6), (digits, decimals) => {
        const value = rational(digits, 10n ** BigInt(decimals));
        expect(parseDecimal(formatDecimal(value, decimals))).toEqual(value);
      }),
    );
  });
});

describe(`judging (seed ${seed})`, () => {
  it('never gets worse as the actual gets better', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, anyFigure, side, (target, one, other, direction) => {
        const [low, high] = compare(one.value, other.value) < 0 ? [one, other] : [other, one];
        const [worse, better] = direction === 'higher' ? [low, high] : [high, low];
        const [before, after] = [worse, better].map(({ value }) =>
          WORST_FIRST.indexOf(ragOf(numberOf(value), target.value, direction)),
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 3);
      }),
    );
  });

  it('is exact at both boundaries, however small the step beyond', () => {
    const target = anyFigure.filter(({ value }) => value.num > 0n);
    fc.assert(
      fc.property(target, fc.integer({ min: 1, max: 60 }), side, ({ value }, power, direction) => {
        const step = rational(1n, 10n ** BigInt(power));
        const off = divide(multiply(value, DEFAULT_POLICY.tolerance), HUNDRED);
        const away = direction === 'higher' ? subtract : add;
        expect(ragOf(numberOf(value), value, direction)).toBe('green');
        const limit = away(value, off);
        expect(ragOf(numberOf(limit), value, direction)).toBe('amber');
        expect(ragOf(numberOf(away(limit, step)), value, direction)).toBe('red');
      }),
    );
  });

  it('agrees with the cases to target: that many more are enough, one fewer are not', () => {
    const percent = fc.integer({ min: 1, max: 99 }).map((whole) => rational(whole));
    fc.assert(
      fc.property(anyCases, percent, side, ({ numerator, denominator }, target, direction) => {
        const cases = casesToTarget(ratioOf(numerator, denominator), targetAt(target), direction);
        if (cases === null) throw new Error('A possible ratio has a count of cases');
        const good = direction === 'higher' ? 1n : -1n;
        const enough = BigInt(numerator) + good * cases;
        expect(ragOf(ratioOf(enough, denominator), target, direction)).toBe('green');
        const fewer = enough - good;
        if (fewer >= 0n && fewer <= BigInt(denominator)) {
          expect(ragOf(ratioOf(fewer, denominator), target, direction)).not.toBe('green');
        }
      }),
    );
  });
});
