import type { GridCell } from '../../../src/domain/grid/grid';
import type { Indicator } from '../../../src/domain/indicators/scorecard';
import { gridCell } from '../../fixtures/published';
import { changed, plainPlaces, spotOf, type Clean, type Mutation } from './mutation';

/** A percentage without a ratio in a row of them. */
function plainPercentages(clean: Clean): ReturnType<typeof plainPlaces> {
  return plainPlaces(clean).filter(
    ({ indicator, cell }) =>
      /^(?:%|percentage)/i.test(indicator.title) &&
      cell.value.kind === 'number' &&
      Number(cell.value.shown.text) > 0,
  );
}

/** What is counted or measured in the judged quarter, and has one number to reach. */
function countedPlaces(clean: Clean): ReturnType<typeof plainPlaces> {
  return plainPlaces(clean).filter(({ indicator, period, cell }) => {
    const target = indicator.target?.value;
    const counted =
      !/%|percent|\brates?\b|\bscore\b|per [\d,]+/i.test(indicator.title) && !cell.numberFormat.includes('%');
    return (
      counted &&
      period === clean.book.period &&
      target?.kind === 'single' &&
      !target.percent &&
      Number(target.value.text) > 0 &&
      cell.value.kind === 'number' &&
      Number(cell.value.shown.text) * 20 > Number(target.value.text)
    );
  });
}

/** The row's other figures as shown, comparators, past years and quarters. */
function othersOf(indicator: Indicator, address: string): readonly number[] {
  const { neighbour, england, past, periods } = indicator;
  return [neighbour, england, ...past.map(({ cell }) => cell), ...Object.values(periods)].flatMap((cell) =>
    cell && cell.address !== address && (cell.value.kind === 'number' || cell.value.kind === 'ratio')
      ? [Number(cell.value.shown.text)]
      : [],
  );
}

const times = (raw: string, factor: string, numberFormat: string): GridCell =>
  gridCell(Number(`${raw.replace('%', '')}${factor}`), numberFormat);

export const SCALE_MUTATIONS: readonly Mutation[] = [
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
            : meant >= 100
              ? 'a target of 1 may be one per cent'
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
    name: 'three noughts too many in what is counted',
    check: 'target-scale',
    mutate: (clean) =>
      clean.random.some(countedPlaces(clean), 2).map(({ indicator, cell }) => {
        const to = gridCell(Number(cell.value.raw.replace(/,/g, '')) * 1000, '#,##0');
        const why =
          othersOf(indicator, cell.address).length === 0 ? 'the row has no other figure to tell by' : null;
        return changed(clean, spotOf(cell), cell.value.raw, to, ['target-scale'], why);
      }),
  },
];
