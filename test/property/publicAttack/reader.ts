import type { Amount, Known } from './worlds';

/** What everyone knows of a row without seeing a figure of it. */
export interface Row {
  /** Rows of one cohort are out of the same children in a quarter. */
  readonly cohort: string | null;
  /** The cohort whose number this row of counts gives. */
  readonly counts: string | null;
  /** From April on: it never falls, and neither does what it leaves out when its children add up too. */
  readonly yearToDate: boolean;
  /** It counts those whom another row, by its place, leaves out. */
  readonly opposite: number | null;
  /** Percentages without their fraction. */
  readonly bare: boolean;
  readonly target: { readonly percent: number; readonly higher: boolean } | null;
}

/** A cell as printed, in any of the reports there have been. */
type Printed =
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' };

export function parsePrinted(text: string): Printed {
  const bare = text.replace(/\[note \d+\]/g, '').trim();
  const [, n, d] = /\((\d+)\/(\d+)\)/.exec(bare) ?? [];
  if (n !== undefined && d !== undefined)
    return { kind: 'ratio', numerator: Number(n), denominator: Number(d) };
  if (bare.includes('[c]')) return { kind: 'hidden' };
  return /^\d/.test(bare) ? { kind: 'number', text: bare } : { kind: 'none' };
}

/** All that was ever printed: a figure for each row and quarter, and the status words. */
export interface Prints {
  readonly cells: readonly (readonly Printed[])[];
  readonly statuses: readonly (readonly string[])[];
}

/** Reads reports as tab-separated text, one for each quarter as it came out. */
export function readPrints(reports: readonly string[], rows: number): Prints {
  const cells = Array.from({ length: rows }, () => reports.map((): Printed => ({ kind: 'none' })));
  const statuses = Array.from({ length: rows }, () => reports.map(() => ''));
  reports.forEach((report, period) => {
    const lines = report.split('\r\n').map((line) => line.split('\t'));
    const head = lines.findIndex(([first]) => first === 'Ref');
    const heading = lines[head] ?? [];
    for (let row = 0; row < rows; row += 1) {
      const line = lines[head + 1 + row] ?? [];
      for (let at = 0; at <= period; at += 1) {
        const text = line[heading.findIndex((name) => name.startsWith(`Q${at + 1} `))] ?? '';
        const printed = parsePrinted(text);
        const before = cells[row]?.[at];
        // Whoever kept an earlier report has what a later one hides.
        if (before && (before.kind === 'none' || before.kind === 'hidden') && printed.kind !== 'none')
          (cells[row] ?? [])[at] = printed;
      }
      const status = line[heading.findIndex((name) => name.startsWith('Status'))] ?? '';
      (statuses[row] ?? [])[period] = status.replace(/\s*\[note \d+\]/, '');
    }
  });
  return { cells, statuses };
}

/** Amounts of a reader's model, by row and quarter. Null where the row has no such thing there. */
export interface Reading {
  readonly known: readonly Known[];
  top(row: number, period: number): Amount | null;
  base(row: number, period: number): Amount | null;
  /** Counts that are hidden, which a reader who knows the rule supposes to be small. */
  readonly hiddenCounts: readonly Amount[];
}

const constant = (number: number): Amount => ({ of: [], reckon: () => number });
export const minus = (a: Amount, b: Amount): Amount => ({
  of: [...new Set([...a.of, ...b.of])],
  reckon: (value) => a.reckon(value) - b.reckon(value),
});

/** Puts together all that a reader can know. A cohort's number in a quarter and a row's count are the unknowns. */
export function readAll(rows: readonly Row[], { cells, statuses }: Prints): Reading {
  const periods = cells[0]?.length ?? 0;
  const numbers = new Map<string, number>();
  const unknown = (name: string): Amount => {
    const at = numbers.get(name) ?? numbers.size;
    numbers.set(name, at);
    return { of: [at], reckon: (value) => value(at) };
  };
  const cell = (row: number, period: number): Printed => cells[row]?.[period] ?? { kind: 'none' };

  /** How many a cohort is of: any row that says so tells. */
  const size = (cohort: string, period: number): Amount => {
    for (const [at, { cohort: own, counts }] of rows.entries()) {
      const printed = cell(at, period);
      if (own === cohort && printed.kind === 'ratio') return constant(printed.denominator);
      if (counts === cohort && printed.kind === 'number') return constant(Number(printed.text));
    }
    return unknown(`${cohort} ${period}`);
  };
  const base = (row: number, period: number): Amount | null => {
    const cohort = rows[row]?.cohort ?? null;
    return cohort === null || cell(row, period).kind === 'none' ? null : size(cohort, period);
  };
  const top = (row: number, period: number): Amount | null => {
    const { cohort = null, counts = null } = rows[row] ?? {};
    const printed = cell(row, period);
    if (printed.kind === 'none') return null;
    if (printed.kind === 'ratio') return constant(printed.numerator);
    if (counts !== null) return size(counts, period);
    if (printed.kind === 'number' && cohort === null) return constant(Number(printed.text));
    return unknown(`row ${row} ${period}`);
  };

  const known: Known[] = [];
  const know = (amounts: readonly Amount[], ok: (...found: number[]) => boolean): void => {
    known.push({
      of: [...new Set(amounts.flatMap(({ of }) => of))],
      ok: (value) => ok(...amounts.map(({ reckon }) => reckon(value))),
    });
  };
  rows.forEach((row, at) => {
    for (let period = 0; period < periods; period += 1) {
      const [n, d] = [top(at, period), base(at, period)];
      const printed = cell(at, period);
      if (n && d) {
        know([d], (all) => all >= 1);
        know([n, d], (part, all) => part <= all);
        if (printed.kind === 'number') know([n, d], (part, all) => showsAs(part, all, printed.text));
        const { target } = row;
        const word = statuses[at]?.[period] ?? '';
        if (target && /^(?:Red|Amber|Green)$/.test(word))
          know([n, d], (part, all) => statusOf(part, all, target.percent, target.higher) === word);
      }
      const other = row.opposite === null ? null : top(row.opposite, period);
      if (n && d && other) know([n, d, other], (part, all, rest) => part === all - rest);
      const [before, own] = period > 0 ? [top(at, period - 1), base(at, period - 1)] : [null, null];
      if (!row.yearToDate || !n || !before) continue;
      know([before, n], (then, now) => then <= now);
      if (d && own) know([n, d, before, own], (now, all, then, of) => of - then <= all - now);
    }
  });
  const hiddenCounts = rows.flatMap(({ cohort }, at) =>
    Array.from({ length: periods }, (_, period) => period).flatMap((period) =>
      cohort === null && cell(at, period).kind === 'hidden' ? (top(at, period) ?? []) : [],
    ),
  );
  return { known, top, base, hiddenCounts };
}

/** Half up, in whole numbers: 100 n/d to one decimal. */
function showsAs(part: number, all: number, text: string): boolean {
  const decimals = text.split('.')[1]?.length ?? 0;
  const scale = 10 ** decimals;
  return all > 0 && Math.floor((200 * scale * part + all) / (2 * all)) === Math.round(Number(text) * scale);
}

/** The published rule: amber is off target by up to 5% of it. */
function statusOf(part: number, all: number, percent: number, higher: boolean): string {
  const met = higher ? 100 * part >= percent * all : 100 * part <= percent * all;
  if (met) return 'Green';
  const near = higher ? 10_000 * part >= 95 * percent * all : 10_000 * part <= 105 * percent * all;
  return near ? 'Amber' : 'Red';
}
