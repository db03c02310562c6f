import type { PastYear, Scorecard } from '../../../src/domain/indicators/scorecard';
import { DEFAULT_POLICY } from '../../../src/domain/settings/settings';
import { findScorecard } from '../../../src/layout/findScorecard';
import { gridCell } from '../../fixtures/published';
import { swaps } from '../ratioTexts';
import { changed, spotOf, type Clean, type Mutant, type Mutation } from './mutation';

const others = ({ book }: Clean): readonly Scorecard[] =>
  book.grids.slice(1).flatMap((grid) => {
    const found = findScorecard(grid, DEFAULT_POLICY);
    return found.kind === 'found' ? [found.scorecard] : [];
  });

const figureOf = (past: readonly PastYear[], year: string | null): string | undefined =>
  past.find((other) => other.year === year)?.cell.value.raw;

/** A past year's figure with two digits swapped, where another sheet gives the same year under the same words. */
const misprinted = (clean: Clean): readonly Mutant[] => {
  const elsewhere = others(clean).flatMap(({ indicators }) => indicators);
  const shared = clean.scorecard.indicators.flatMap(({ title, past }) => {
    const same = elsewhere.filter((other) => other.title === title);
    return past.flatMap(({ year, cell }) =>
      same.some((other) => figureOf(other.past, year) === cell.value.raw) ? [cell] : [],
    );
  });
  return clean.random.some(shared, 6).flatMap((cell) => {
    const all = swaps(cell.value.raw);
    if (cell.value.kind !== 'number' || all.length === 0) return [];
    const to = gridCell(Number(clean.random.one(all)), cell.numberFormat);
    return [changed(clean, spotOf(cell), cell.value.raw, to, ['carried-forward'])];
  });
};

export const YEAR_MUTATIONS: readonly Mutation[] = [
  { name: 'two digits of a past year swapped', check: 'carried-forward', mutate: misprinted },
];
