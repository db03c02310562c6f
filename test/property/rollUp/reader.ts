import type { Sum } from '../plainArithmetic/arithmetic';

/** Last quarter and this one. */
export const QUARTERS = ['Q2', 'Q3'] as const;
/** The rows of every scorecard. */
export const ROWS = [
  { title: 'Number of children missing from care', target: (council: boolean) => (council ? '40' : '10') },
  { title: '% of visits made on time', target: () => '90%' },
  { title: 'Number of children looked after', target: () => '' },
] as const;

/** The services; the last one of a document is the council they are together. */
export const NAMES = ['North', 'South', 'West'];

/** A number of the document that a reader has or looks for. */
export const at = (service: number, row: number, when: number, part: 0 | 1): number =>
  ((service * ROWS.length + row) * 2 + when) * 2 + part;

/** A sum of unknowns and a constant. */
export const line = (terms: readonly (readonly [number, number])[], constant: number): Sum => ({
  terms: new Map(terms),
  constant,
});

/** What the page says of numbers, as sums. */
export function read(
  html: string,
  services: number,
): { readonly nought: Sum[]; readonly positive: Sum[]; figures: number } {
  const known = { nought: [] as Sum[], positive: [] as Sum[], figures: 0 };
  const names = [...NAMES.slice(0, services - 1), 'Council'];
  const fix = (unknown: number, value: number): void => {
    known.nought.push(line([[unknown, 1]], -value));
    known.figures += 1;
  };
  const ratio = (service: number, row: number, when: number, text: string): void => {
    const [, n, d] = /\((\d+)(?: of |\s*\/\s*)(\d+)\)/.exec(text) ?? [];
    if (n !== undefined && d !== undefined) {
      fix(at(service, row, when, 0), Number(n));
      fix(at(service, row, when, 1), Number(d));
    } else if (row !== 1 && /^\d+$/.test(text.trim())) fix(at(service, row, when, 0), Number(text));
  };
  const status = (service: number, row: number, when: number, text: string): void => {
    const word = /\b(green|amber|red)\b/i.exec(text)?.[1]?.toLowerCase();
    if (word === undefined || row === 2) return;
    const [n, d] = [at(service, row, when, 0), at(service, row, when, 1)];
    if (row === 0) {
      const target = service === services - 1 ? 40 : 10;
      if (word !== 'red') known.positive.push(line([[n, -1]], target * (word === 'green' ? 1 : 1.05)));
      if (word !== 'green') known.positive.push(line([[n, 1]], -target * (word === 'red' ? 1.05 : 1)));
      return;
    }
    if (word !== 'red')
      known.positive.push(
        line(
          [
            [n, 100],
            [d, word === 'green' ? -90 : -85.5],
          ],
          0,
        ),
      );
    if (word !== 'green')
      known.positive.push(
        line(
          [
            [n, -100],
            [d, word === 'red' ? 85.5 : 90],
          ],
          0,
        ),
      );
  };
  const gap = (service: number, row: number, text: string): void => {
    const [, size, unit, side] = /^([\d.]+)( points)? (under|over)$/.exec(text.trim()) ?? [];
    if (size === undefined) return;
    const way = side === 'over' ? 1 : -1;
    const [n, d] = [at(service, row, 1, 0), at(service, row, 1, 1)];
    if (row === 0 && unit === undefined) fix(n, (service === services - 1 ? 40 : 10) + way * Number(size));
    if (row !== 1) return;
    const middle = 90 + way * Number(size);
    known.positive.push(
      line(
        [
          [n, 100],
          [d, -(middle - 0.05)],
        ],
        0,
      ),
      line(
        [
          [n, -100],
          [d, middle + 0.05],
        ],
        0,
      ),
    );
  };
  /** "Improved by 15", "Rose by 3", "No change": how a count differs from last quarter's. Fewer missing is better. */
  const moved = (service: number, row: number, text: string): void => {
    const [, verb = '', size = '0'] =
      /\b(improved|worsened|rose|fell) by (\d+)(?![.\d]* points)/i.exec(text) ?? [];
    if (row === 1 || (verb === '' && !/\bno change\b/i.test(text))) return;
    const up = /rose|worsened/i.test(verb) ? 1 : -1;
    known.nought.push(
      line(
        [
          [at(service, row, 1, 0), 1],
          [at(service, row, 0, 0), -1],
        ],
        -up * Number(size),
      ),
    );
  };
  let [within, about, columns]: [number, number, readonly string[]] = [-1, -1, []];
  const plain = (markup: string): string =>
    markup
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/\[note \d+\]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  for (const [, heading, row, words] of html.matchAll(
    /<h[1-4]\b[^>]*>([\s\S]*?)<\/h[1-4]>|<tr\b[^>]*>([\s\S]*?)<\/tr>|<(?:p|li)\b[^>]*>([\s\S]*?)<\/(?:p|li)>/g,
  )) {
    if (heading !== undefined) {
      const text = plain(heading);
      const own = names.indexOf(text);
      if (own >= 0) within = own;
      about = Number(/^(\d+) · /.exec(text)?.[1] ?? 0) - 1;
      continue;
    }
    if (row === undefined) {
      // "… Worsened by 25 points since Q2, when it was 95% (190 of 200)."
      const said = plain(words ?? '');
      const [, then] = /since Q2, when it was ([^.]*(?:\.\d[^.]*)*)\./.exec(said) ?? [];
      if (then === undefined || within < 0 || about < 0) continue;
      ratio(within, about, 0, then);
      moved(within, about, said);
      continue;
    }
    const cells = [...row.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => plain(cell));
    if (cells.some((cell) => /^(?:Service|Ref)$/.test(cell))) {
      columns = cells;
      continue;
    }
    const of = (name: RegExp): string => cells[columns.findIndex((column) => name.test(column))] ?? '';
    const service = columns.includes('Service') ? names.indexOf(of(/^Service$/)) : within;
    const reference = Number(of(/^Ref$/)) - 1;
    if (service < 0 || !(reference >= 0 && reference < ROWS.length)) continue;
    if (columns.includes('It was')) {
      ratio(service, reference, 0, of(/^It was$/).replace(/ at Q2$/, ''));
      ratio(service, reference, 1, of(/^It is$/));
      moved(service, reference, of(/^Change$/));
      const [now = '', before = ''] = of(/^Status$/).split('was');
      status(service, reference, 1, now);
      status(service, reference, 0, before);
      continue;
    }
    ratio(service, reference, 1, of(/^Figure$|^Q3/));
    ratio(service, reference, 0, of(/^Q2/));
    moved(service, reference, of(/^Change since Q2/));
    status(service, reference, 1, of(/^Status/));
    gap(service, reference, of(/^(?:From target|Variance)/));
  }
  return known;
}
