import type { GridCell } from '../../../src/domain/grid/grid';
import { gridCell } from '../../fixtures/published';
import { entryAt } from '../sheet';
import type { CheckId } from '../../../src/checks/details';
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

export const READING_MUTATIONS: readonly Mutation[] = [
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
      const empty = clean.scorecard.indicators.flatMap(({ periods }) =>
        Object.values(periods).filter((cell) => cell.value.raw === ''),
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
    mutate: (clean) => missing(clean, (period) => period === clean.book.period),
  },
  {
    name: 'a quarter between two others left empty',
    check: 'actual-missing',
    mutate: (clean) => missing(clean, (period) => period < clean.book.period),
  },
];

/** A quarter's figure taken out, where the quarter before has one. */
function missing(clean: Clean, wanted: (period: string) => boolean): readonly Mutant[] {
  const filled = clean.scorecard.indicators.flatMap(({ periods }) =>
    Object.entries(periods).flatMap(([period, cell]) =>
      ['number', 'ratio'].includes(cell.value.kind) && wanted(period) ? [{ period, cell, periods }] : [],
    ),
  );
  return clean.random.some(filled, 2).map(({ period, cell, periods }) => {
    const has = (later: boolean): boolean =>
      Object.entries(periods).some(
        ([other, { value }]) =>
          (later ? other > period && other <= clean.book.period : other < period) &&
          ['number', 'ratio'].includes(value.kind),
      );
    const why = has(false) ? null : 'an indicator may begin during the year, or be yearly';
    const { formula } = entryAt(clean.book, spotOf(cell));
    const entry = clean.random.one(['', '-', '–']);
    return changed(clean, spotOf(cell), formula ?? cell.value.raw, entry, ['actual-missing'], why);
  });
}
