import type { GridCell } from '../../../src/domain/grid';
import { gridCell } from '../../fixtures/published';
import { entryAt } from '../sheet';
import type { CheckId } from '../../../src/checks/details';
import type { Indicator } from '../../../src/domain/scorecard';
import {
  changed,
  plainPlaces,
  ratioPlaces,
  spotOf,
  type Clean,
  type Mutant,
  type Mutation,
} from './mutation';

const text = (value: string): GridCell => gridCell(value);

/** Some ratios rewritten; an unchanged text is left out. */
const rewriting =
  (write: (raw: string, clean: Clean) => GridCell, ids: readonly CheckId[]) =>
  (clean: Clean): readonly Mutant[] =>
    clean.random.some(ratioPlaces(clean), 2).flatMap(({ spot, text: raw }) => {
      const to = write(raw, clean);
      return to.value === raw ? [] : [changed(clean, spot, raw, to, ids)];
    });

const error = (value: string): GridCell => ({ ...gridCell(value), error: true });

/** A percentage without a ratio in a row of them. */
function plainPercentages(clean: Clean): ReturnType<typeof plainPlaces> {
  return plainPlaces(clean).filter(
    ({ indicator, cell }) =>
      /^(?:%|percentage)/i.test(indicator.title) &&
      cell.value.kind === 'number' &&
      Number(cell.value.shown.text) > 0,
  );
}

/** The row's other figures as shown, comparators, past years and quarters. */
function othersOf(indicator: Indicator, address: string): readonly number[] {
  const { neighbour, england, past, quarters } = indicator;
  return [neighbour, england, ...past.map(({ cell }) => cell), ...Object.values(quarters)].flatMap((cell) =>
    cell && cell.address !== address && (cell.value.kind === 'number' || cell.value.kind === 'ratio')
      ? [Number(cell.value.shown.text)]
      : [],
  );
}

const times = (raw: string, factor: string, numberFormat: string): GridCell =>
  gridCell(Number(`${raw.replace('%', '')}${factor}`), numberFormat);

export const READING_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a share among plain percentages: 0.938',
    check: 'scale-slip',
    mutate: (clean) =>
      clean.random.some(plainPercentages(clean), 2).flatMap(({ indicator, cell }) => {
        if (cell.value.kind !== 'number') return [];
        const meant = Number(cell.value.shown.text);
        const others = othersOf(indicator, cell.address).filter((other) => other > 1);
        const like = others.some((other) => other * 0.8 <= meant && meant <= other * 1.25);
        // 0.2 in a row of 19.8 and 21.2 may be what the first quarter has of a year-to-date figure.
        const plain = Number(cell.value.shown.text) / 100 === Number((meant / 100).toFixed(1));
        const small = plain && others.some((other) => other < 20);
        const why =
          others.length < 2 || !like
            ? 'no other figure of the row is like the percentage meant'
            : small
              ? 'it has the row’s decimals, and may be a small percentage'
              : null;
        const format = cell.value.percent ? '0.0' : '0.000';
        return [
          changed(
            clean,
            spotOf(cell),
            cell.value.raw,
            times(cell.value.shown.text, 'e-2', format),
            ['scale-slip'],
            why,
          ),
        ];
      }),
  },
  {
    name: 'a target as a share: 0.95',
    check: 'scale-slip',
    mutate: (clean) => {
      const targets = clean.scorecard.indicators.flatMap((indicator) => {
        const value = indicator.target?.value;
        return indicator.target && value?.kind === 'single' && value.bound === 'at' && value.percent
          ? [{ indicator, cell: indicator.target.cell, shown: value.value.text }]
          : [];
      });
      return clean.random.some(targets, 2).map(({ indicator, cell, shown }) => {
        const meant = Number(shown);
        const others = othersOf(indicator, cell.address).filter((other) => other > 1);
        const like = others.filter((other) => other * 0.8 <= meant && meant <= other * 1.25);
        const low = others.some((other) => other < 20);
        const why =
          others.length < 2 || like.length === 0
            ? 'no other figure of the row is like the percentage meant'
            : low
              ? 'it has the row’s decimals, and may be a small percentage'
              : null;
        const share = gridCell(Number(`${shown}e-2`), '0.00');
        return changed(clean, spotOf(cell), cell.value.raw, share, ['scale-slip'], why);
      });
    },
  },
  {
    name: 'the point left out of a plain percentage: 938',
    check: 'scale-slip',
    mutate: (clean) =>
      clean.random.some(plainPercentages(clean), 2).flatMap(({ cell }) => {
        if (cell.value.kind !== 'number') return [];
        const [shown, decimals] = [cell.value.shown.text, cell.value.shown.decimals];
        if (decimals === 0) return [];
        const slipped = Number(shown) * 10 ** decimals;
        const why = slipped <= 100 ? 'a figure up to 100 may be a percentage' : null;
        return [
          changed(
            clean,
            spotOf(cell),
            cell.value.raw,
            gridCell(Math.round(slipped), '0'),
            ['scale-slip'],
            why,
          ),
        ];
      }),
  },
  {
    name: 'a per cent format over a whole percentage: 9380%',
    check: 'scale-slip',
    mutate: (clean) =>
      clean.random.some(plainPercentages(clean), 1).flatMap(({ cell }) => {
        if (cell.value.kind !== 'number' || Number(cell.value.shown.text) <= 1) return [];
        const to = gridCell(Number(cell.value.shown.text), '0.0%');
        return [changed(clean, spotOf(cell), cell.value.raw, to, ['scale-slip'])];
      }),
  },
  {
    name: 'the closing bracket lost',
    check: 'unreadable-value',
    mutate: rewriting((raw) => text(raw.replace(/\s*[)\]]\s*$/, '')), ['unreadable-value']),
  },
  {
    name: 'the letter O for a nought',
    check: 'unreadable-value',
    mutate: rewriting((raw) => text(raw.replace('0', 'O')), ['unreadable-value']),
  },
  {
    name: 'the letter l for a one',
    check: 'unreadable-value',
    mutate: rewriting((raw) => text(raw.replace('1', 'l')), ['unreadable-value']),
  },
  {
    name: 'a stroke lost',
    check: 'unreadable-value',
    mutate: rewriting((raw) => text(raw.replace(/\s*(?:\/|\bof\b)\s*/, ' ')), ['unreadable-value']),
  },
  {
    name: 'two figures in a cell',
    check: 'unreadable-value',
    mutate: rewriting((raw) => text(`${raw} or ${raw}`), ['unreadable-value']),
  },
  {
    name: 'a decimal comma',
    check: 'unreadable-value',
    mutate: rewriting(
      (raw) => text(raw.replace(/^(\s*\d+)\./, '$1,')),
      ['unreadable-value', 'ratio-mismatch'],
    ),
  },
  {
    name: 'a unit beside a number',
    check: 'unreadable-value',
    mutate: (clean) =>
      clean.random
        .some(plainPlaces(clean), 1)
        .map(({ cell }) =>
          changed(clean, spotOf(cell), cell.value.raw, text(`${cell.value.raw} CLA`), ['unreadable-value']),
        ),
  },
  {
    name: 'a remark beside the figure',
    check: 'unreadable-value',
    mutate: rewriting((raw) => text(`${raw} see note`), ['unreadable-value']),
  },
  {
    name: 'a word that is no mark',
    check: 'unreadable-value',
    mutate: rewriting(() => text('see comments'), ['unreadable-value']),
  },
  {
    name: 'an error',
    check: 'error-value',
    mutate: rewriting(
      (_raw, { random }) => error(random.one(['#DIV/0!', '#REF!', '#N/A', '#VALUE!', '#NAME?'])),
      ['error-value'],
    ),
  },
  {
    name: 'a number typed as text',
    check: 'number-as-text',
    mutate: (clean) =>
      clean.random
        .some(plainPlaces(clean), 2)
        .map(({ cell }) =>
          changed(clean, spotOf(cell), cell.value.raw, text(cell.value.raw), ['number-as-text']),
        ),
  },
  {
    name: 'a space behind',
    check: 'stray-space',
    mutate: rewriting((raw) => text(`${raw} `), ['stray-space']),
  },
  {
    name: 'a space before',
    check: 'stray-space',
    mutate: rewriting((raw) => text(` ${raw}`), ['stray-space']),
  },
  {
    name: 'a non-breaking space',
    check: 'stray-space',
    mutate: rewriting((raw) => text(raw.replace(/ ?([([])/, '\u00a0$1')), ['stray-space']),
  },
  {
    name: 'two spaces',
    check: 'stray-space',
    mutate: rewriting((raw) => text(raw.replace(/ ?([([])/, '  $1')), ['stray-space']),
  },
  {
    name: 'a reference with a space behind',
    check: 'stray-space',
    mutate: (clean) =>
      clean.random
        .some(clean.scorecard.indicators, 1)
        .flatMap(({ refCell, ref }) =>
          refCell && ref !== ''
            ? [changed(clean, spotOf(refCell), ref, text(`${ref} `), ['stray-space'])]
            : [],
        ),
  },
  {
    name: 'spaces in a quarter not yet due',
    check: 'stray-space',
    mutate: (clean) => {
      const empty = clean.scorecard.indicators.flatMap(({ quarters }) =>
        Object.values(quarters).filter((cell) => cell.value.raw === ''),
      );
      return clean.random
        .some(empty, 1)
        .map((cell) => changed(clean, spotOf(cell), '', text('  '), ['stray-space']));
    },
  },
  {
    name: 'a date for a ratio: 2/50 typed alone',
    check: 'date-for-ratio',
    // 18295 is 1 February 1950, 44896 is 1 December 2022: what Excel makes of 2/50 and 1/12.
    mutate: rewriting(
      (_raw, { random }) => gridCell(random.one([18295, 44896]), 'd-mmm'),
      ['date-for-ratio'],
    ),
  },
  {
    name: 'a bare x',
    check: 'ambiguous-marker',
    mutate: rewriting((_raw, { random }) => text(random.one(['x', 'X'])), ['ambiguous-marker']),
  },
  {
    name: 'this quarter left empty',
    check: 'actual-missing',
    mutate: (clean) => missing(clean, (quarter) => quarter === clean.book.quarter),
  },
  {
    name: 'a quarter between two others left empty',
    check: 'actual-missing',
    mutate: (clean) => missing(clean, (quarter) => quarter < clean.book.quarter),
  },
];

/** A quarter's figure taken out, where the quarter before has one. */
function missing(clean: Clean, wanted: (quarter: string) => boolean): readonly Mutant[] {
  const filled = clean.scorecard.indicators.flatMap(({ quarters }) =>
    Object.entries(quarters).flatMap(([quarter, cell]) =>
      ['number', 'ratio'].includes(cell.value.kind) && wanted(quarter) ? [{ quarter, cell, quarters }] : [],
    ),
  );
  return clean.random.some(filled, 2).map(({ quarter, cell, quarters }) => {
    const has = (later: boolean): boolean =>
      Object.entries(quarters).some(
        ([other, { value }]) =>
          (later ? other > quarter && other <= clean.book.quarter : other < quarter) &&
          ['number', 'ratio'].includes(value.kind),
      );
    const why = has(false) ? null : 'an indicator may begin during the year, or be yearly';
    const { formula } = entryAt(clean.book, spotOf(cell));
    const entry = clean.random.one(['', '-', '–']);
    return changed(clean, spotOf(cell), formula ?? cell.value.raw, entry, ['actual-missing'], why);
  });
}
