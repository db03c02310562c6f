/** A figure as an analyst keeps it: the truth behind a cell, and how it is typed. */
export type Cell =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'ratio'; readonly n: number; readonly d: number }
  /** A percentage without its fraction. */
  | { readonly kind: 'bare'; readonly n: number; readonly d: number }
  /** A rate per 10,000 of a population everyone can look up. */
  | { readonly kind: 'rate'; readonly n: number; readonly population: number }
  | { readonly kind: 'other'; readonly text: string };

export interface SheetRow {
  readonly title: string;
  readonly target: string;
  /** Counted from April: each quarter holds the ones before. */
  readonly yearToDate: boolean;
  /** By period; null where the row has no figure. */
  readonly cells: readonly (Cell | null)[];
}

/** A number behind a cell: a count or numerator, or a denominator. */
export interface Quantity {
  readonly row: number;
  readonly period: number;
  readonly part: 'n' | 'd';
}

/** Quantities that anyone who knows the service knows to come to nought, each taken so many times. */
export interface Link {
  readonly family: string;
  readonly terms: readonly { readonly of: Quantity; readonly times: number }[];
}

/** A scorecard as typed, and what is known of how its rows hang together. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Headings of the periods: past years, then quarters. */
  readonly periods: readonly string[];
  /** How many of them are past years. */
  readonly past: number;
  readonly links: readonly Link[];
}

/** Half up to one decimal, by whole numbers alone. */
function tenths(top: number, bottom: number): string {
  const found = Math.floor((2000 * top + bottom) / (2 * bottom));
  return `${Math.floor(found / 10)}.${found % 10}`;
}

export function typedCell(cell: Cell | null): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'count':
      return String(cell.n);
    case 'ratio':
      return cell.d === 0 ? 'N/A' : `${tenths(cell.n, cell.d)} (${cell.n}/${cell.d})`;
    case 'bare':
      return cell.d === 0 ? 'N/A' : tenths(cell.n, cell.d);
    case 'rate':
      return tenths(100 * cell.n, cell.population);
    case 'other':
      return cell.text;
  }
}

export function typedSheet({ rows, periods, past }: Sheet): string {
  const heading = ['Ref', 'Indicator', ...periods.slice(0, past), 'Target 2022-23', ...periods.slice(past)];
  const lines = rows.map(({ title, target, cells }, at) => {
    const typed = cells.map(typedCell);
    return [String(at + 1), title, ...typed.slice(0, past), target, ...typed.slice(past)];
  });
  return [heading, ...lines].map((line) => line.join('\t')).join('\n');
}

/** The true value of a quantity; null where the row says nothing of it. */
export function valueOf({ rows }: Sheet, { row, period, part }: Quantity): number | null {
  const cell = rows[row]?.cells[period] ?? null;
  if (cell === null || cell.kind === 'other') return null;
  if (part === 'n') return cell.n;
  return 'd' in cell ? cell.d : null;
}
