import { valueOf, type Link, type Quantity, type Sheet } from './sheet';

/*
 * Sums that hold in the figures of every period, whether or not anything is behind them: found by trying all of them.
 * At least two periods must bear one out, and no number in it may be nought throughout.
 */

interface Series {
  readonly row: number;
  readonly part: 'n' | 'd';
  readonly kind: 'count' | 'top' | 'base';
  readonly values: readonly (number | null)[];
}

function seriesOf(sheet: Sheet): readonly Series[] {
  const found: Series[] = [];
  sheet.rows.forEach(({ cells }, row) => {
    const kinds = new Set(cells.flatMap((cell) => cell?.kind ?? []));
    const add = (part: 'n' | 'd', kind: Series['kind']): void => {
      const values = cells.map((cell, period) =>
        cell?.kind === 'count' || cell?.kind === 'ratio' ? valueOf(sheet, { row, period, part }) : null,
      );
      const same = found.some(
        (other) => other.kind === 'base' && kind === 'base' && other.values.join() === values.join(),
      );
      if (values.some((value) => value !== null && value > 0) && !same)
        found.push({ row, part, kind, values });
    };
    if (kinds.has('count')) add('n', 'count');
    if (kinds.has('ratio')) {
      add('n', 'top');
      add('d', 'base');
    }
  });
  return found;
}

/** Every way to take so many of a list, in order. */
function* choices<T>(list: readonly T[], many: number, from = 0): Generator<readonly T[]> {
  if (many === 0) {
    yield [];
    return;
  }
  for (let at = from; at < list.length; at += 1) {
    for (const rest of choices(list, many - 1, at + 1)) yield [list[at] as T, ...rest];
  }
}

export function chanceLinks(sheet: Sheet): readonly Link[] {
  const all = seriesOf(sheet);
  const links: Link[] = [];
  const add = (plus: readonly Series[], minus: readonly Series[]): void => {
    const terms = [...plus, ...minus];
    const held = new Set<string>();
    const when: number[] = [];
    for (let period = 0; period < sheet.periods.length; period += 1) {
      const values = terms.map((each) => each.values[period] ?? null);
      if (values.some((value) => value === null)) continue;
      const sum = (of: readonly Series[]) =>
        of.reduce((total, each) => total + (each.values[period] ?? 0), 0);
      if (sum(plus) !== sum(minus)) return;
      held.add(values.join());
      when.push(period);
    }
    if (held.size < 2) return;
    for (const period of when) {
      const of = (each: Series): Quantity => ({ row: each.row, period, part: each.part });
      links.push({
        family: 'figures',
        terms: [
          ...plus.map((each) => ({ of: of(each), times: 1 })),
          ...minus.map((each) => ({ of: of(each), times: -1 })),
        ],
      });
    }
  };
  const sums = (list: readonly Series[], many: number): void => {
    for (const parts of choices(list, many)) {
      for (const whole of all) if (!parts.includes(whole)) add([whole], parts);
    }
  };
  const counts = all.filter(({ kind }) => kind === 'count');
  const tops = all.filter(({ kind }) => kind === 'top');
  const bases = all.filter(({ kind }) => kind === 'base');
  // Two rows that both say 3, then 0, are no more equal than small.
  const large = all.filter(({ values }) => values.some((value) => value !== null && value > 10));
  for (const [a, b] of choices(large, 2)) if (a && b) add([a], [b]);
  for (const list of [counts, tops, bases]) for (const many of [2, 3, 4]) sums(list, many);
  for (const [a, b, c, d] of choices(counts, 4)) {
    if (!a || !b || !c || !d) continue;
    add([a, b], [c, d]);
    add([a, c], [b, d]);
    add([a, d], [b, c]);
  }
  return links;
}
