/** Two texts alike in their letters and digits. */
export const norm = (text: unknown): string =>
  String(text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A period however it is written: "Nov 2025" and "2025-11" are one. */
export function samePeriod(a: unknown, b: unknown): boolean {
  const canonical = (text: unknown): string => {
    const plain = norm(text);
    const [, month, year] =
      /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:20)?(\d\d)$/.exec(plain) ?? [];
    return month ? `20${year} ${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}` : plain;
  };
  return canonical(a) === canonical(b);
}

const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(0.051 * (Math.abs(b) < 10 ? 0.2 : 1), Math.abs(b) * 1e-6);

/** Whether a number is one of those accepted; a fraction and its percentage are one. */
export const isAccepted = (got: number | null | undefined, accept: readonly (number | null)[]): boolean =>
  accept.some((wanted) => {
    if (wanted === null) return got === null || got === undefined;
    if (got === null || got === undefined) return false;
    return (
      isNear(got, wanted) || (Math.abs(got) <= 1.2 && Math.abs(wanted) > 1.2 && isNear(got * 100, wanted))
    );
  });

/** "'Q3 2022'!$J$10" → its sheet and its first cell. */
export function placeOf(reference: string): { readonly sheet: string | null; readonly cell: string } {
  const at = reference.lastIndexOf('!');
  const sheet = at < 0 ? null : reference.slice(0, at).replace(/^'|'$/g, '').replace(/''/g, "'");
  return {
    sheet,
    cell:
      reference
        .slice(at + 1)
        .replace(/\$/g, '')
        .split(':')[0] ?? '',
  };
}

/** First and last row of "A1:K15". */
export function rowsOf(range: string): readonly [number, number] | null {
  const rows = [...range.matchAll(/\d+/g)].map(Number);
  const [first] = rows;
  const last = rows.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
