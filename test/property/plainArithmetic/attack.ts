import { narrowed, type Sum } from './arithmetic';
import { chanceLinks } from './chance';
import type { Printed } from './reader';
import { valueOf, type Cell, type Link, type Quantity, type Sheet } from './sheet';

/** A small count, by the truth, and what a reader can tell of it. */
export interface Answer {
  readonly says: string;
  readonly truth: number;
  /** Whether it is told: known to within the threshold, or exactly to who supposes that hidden counts are small. */
  readonly told: boolean;
  readonly exactly: boolean;
}

/** Larger than any number drawn: what nothing bounds may be as large. */
const MOST = 4_000;

/** What a reader works out from a published table. `links` is what the reader knows besides. */
export function attackTable(
  sheet: Sheet,
  printed: readonly (readonly Printed[])[],
  links: readonly Link[],
): readonly Answer[] {
  const names = new Map<string, number>();
  const least: number[] = [];
  const most: number[] = [];
  const nought: Sum[] = [];
  const positive: Sum[] = [];
  const cellOf = (row: number, period: number): Cell | null => sheet.rows[row]?.cells[period] ?? null;
  const printedAt = (row: number, period: number): Printed => printed[row]?.[period] ?? { kind: 'none' };
  const unknown = (name: string): number => {
    const old = names.get(name);
    if (old !== undefined) return old;
    const made = least.push(0) - 1;
    most.push(MOST);
    names.set(name, made);
    return made;
  };
  /** A quantity as the reader has it: a number printed, or an unknown. */
  const amount = ({ row, period, part }: Quantity): Sum => {
    const shown = printedAt(row, period);
    if (shown.kind === 'ratio') return { terms: new Map(), constant: shown[part] };
    const cell = cellOf(row, period);
    if (shown.kind === 'number' && cell?.kind === 'count') return { terms: new Map(), constant: shown.value };
    return { terms: new Map([[unknown(`${row} ${period} ${part}`), 1]]), constant: 0 };
  };
  const sum = (terms: readonly { readonly of: Quantity; readonly times: number }[]): Sum => {
    const all = new Map<number, number>();
    let constant = 0;
    for (const { of, times } of terms) {
      const one = amount(of);
      constant += times * one.constant;
      for (const [at, many] of one.terms) all.set(at, (all.get(at) ?? 0) + times * many);
    }
    for (const [at, many] of all) if (many === 0) all.delete(at);
    return { terms: all, constant };
  };

  const secrets: { says: string; truth: number; window: number; small: [number, number]; at: number }[] = [];
  const secret = (
    says: string,
    terms: readonly { readonly of: Quantity; readonly times: number }[],
    truth: number,
    window: number,
    small: [number, number],
  ): void => {
    const at = unknown(`secret ${says}`);
    const own = sum(terms);
    nought.push({ terms: new Map([...own.terms, [at, -1]]), constant: own.constant });
    secrets.push({ says, truth, window, small, at });
  };

  for (const { terms } of links) nought.push(sum(terms));
  // Someone must say a number for a percentage alone to be of.
  const based = (row: number, period: number): boolean =>
    links.some(
      ({ terms }) =>
        terms.some(({ of }) => of.row === row && of.period === period && of.part === 'd') &&
        terms.some(({ of }) => /count|ratio/.test(cellOf(of.row, of.period)?.kind ?? '')),
    );
  const guesses: number[] = [];
  sheet.rows.forEach(({ cells, yearToDate }, row) => {
    cells.forEach((cell, period) => {
      if (cell === null || cell.kind === 'other') return;
      const shown = printedAt(row, period);
      const n: Quantity = { row, period, part: 'n' };
      const d: Quantity = { row, period, part: 'd' };
      const at = `row ${row + 1}, ${sheet.periods[period] ?? ''}`;
      if (cell.kind === 'count') {
        if (shown.kind === 'hidden') guesses.push(...amount(n).terms.keys());
        if (isSmall(cell.n)) secret(at, [{ of: n, times: 1 }], cell.n, 5, [1, 5]);
      } else if (cell.kind === 'rate') {
        // The population is printed by the statistics office.
        if (shown.kind === 'number') {
          const half = 0.5 * 10 ** -shown.decimals;
          const own = amount(n);
          const per = 10_000 / cell.population;
          positive.push(...between(own, shown.value - half, shown.value + half, per));
        }
        if (isSmall(cell.n)) secret(`${at} behind the rate`, [{ of: n, times: 1 }], cell.n, 5, [1, 5]);
      } else {
        // Of how many a percentage alone is, no one knows, unless another row says so.
        if (cell.kind === 'bare' && !based(row, period)) return;
        positive.push(
          sum([
            { of: d, times: 1 },
            { of: n, times: -1 },
          ]),
        );
        if (shown.kind === 'number') {
          const half = 0.5 * 10 ** -shown.decimals;
          const scale = 2 * 10 ** shown.decimals;
          const whole = (percent: number) => Math.round(percent * scale);
          positive.push(
            sum([
              { of: n, times: 100 * scale },
              { of: d, times: -whole(shown.value - half) },
            ]),
            sum([
              { of: n, times: -100 * scale },
              { of: d, times: whole(shown.value + half) },
            ]),
          );
        }
        const left = cell.d - cell.n;
        const rest = [
          { of: d, times: 1 },
          { of: n, times: -1 },
        ];
        if (isSmall(cell.n)) secret(at, [{ of: n, times: 1 }], cell.n, 5, [1, 5]);
        if (left >= 1 && left <= 6) secret(`${at}, left out`, rest, left, 6, [1, 6]);
        if (cell.d >= 1 && cell.d <= 10) secret(`${at}, of few`, [{ of: n, times: 1 }], cell.n, 5, [0, 10]);
      }
      const before = cells[period - 1] ?? null;
      if (!yearToDate || period <= sheet.past || before === null || !('n' in before)) return;
      const then: Quantity = { row, period: period - 1, part: 'n' };
      const own = [
        { of: n, times: 1 },
        { of: then, times: -1 },
      ];
      positive.push(sum(own));
      const more = cell.n - before.n;
      if (isSmall(more)) secret(`${at}, of its own`, own, more, 5, [1, 5]);
      if (cell.kind !== 'ratio' || before.kind !== 'ratio') return;
      const fewer = [
        { of: d, times: 1 },
        { of: n, times: -1 },
        { of: { ...then, part: 'd' as const }, times: -1 },
        { of: then, times: 1 },
      ];
      positive.push(sum(fewer));
      const others = cell.d - cell.n - before.d + before.n;
      if (others >= 1 && others <= 6) secret(`${at}, left out of its own`, fewer, others, 6, [1, 6]);
    });
  });

  const found = narrowed({ nought, positive, least, most });
  const lower = least.map((old, at) => (guesses.includes(at) ? 1 : old));
  const upper = most.map((old, at) => (guesses.includes(at) ? 5 : old));
  const guessed = narrowed({ nought, positive, least: lower, most: upper });
  return secrets.map(({ says, truth, window, small: [from, to], at }): Answer => {
    const [low, high] = [found?.low[at] ?? 0, found?.high[at] ?? MOST];
    const [least, most] = [Math.max(from, guessed?.low[at] ?? from), Math.min(to, guessed?.high[at] ?? to)];
    const byRule = guessed !== null && least === most && least === truth;
    return { says, truth, told: high - low < window || byRule, exactly: low === high || byRule };
  });
}

const isSmall = (count: number): boolean => count >= 1 && count <= 5;

/** low ≤ amount × per ≤ high, as two sums that are nought or more. */
function between({ terms, constant }: Sum, low: number, high: number, per: number): readonly Sum[] {
  const times = (by: number) => new Map([...terms].map(([at, many]) => [at, many * by]));
  return [
    { terms: times(per), constant: constant * per - low },
    { terms: times(-per), constant: high - constant * per },
  ];
}

/** What the reader of a scorecard knows besides: what the rows have to do with each other, and what the figures say. */
export const knownOf = (sheet: Sheet): readonly Link[] => [...trueLinks(sheet), ...chanceLinks(sheet)];

/** Links that the figures keep, as all drawn here do but where a share was cut off. */
const trueLinks = (sheet: Sheet): readonly Link[] =>
  sheet.links.filter(({ terms }) => {
    const values = terms.map(({ of, times }) => {
      const value = valueOf(sheet, of);
      return value === null ? null : value * times;
    });
    if (values.some((value) => value === null)) return false;
    return values.reduce<number>((all, value) => all + (value ?? 0), 0) === 0;
  });
