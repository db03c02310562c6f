/** A cell as it is printed. */
export type Printed =
  | { readonly kind: 'ratio'; readonly n: number; readonly d: number }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'none' };

export function readPrinted(text: string): Printed {
  const bare = text.replace(/\[note \d+\]/g, '').trim();
  const [, n, d] = /\(\s*(\d+)\s*\/\s*(\d+)\s*\)/.exec(bare) ?? [];
  if (n !== undefined && d !== undefined) return { kind: 'ratio', n: Number(n), d: Number(d) };
  if (/\[c\]/.test(bare)) return { kind: 'hidden' };
  const [, number] = /^(\d[\d,]*(?:\.\d+)?)\s*%?$/.exec(bare) ?? [];
  if (number === undefined) return { kind: 'none' };
  const plain = number.replaceAll(',', '');
  return { kind: 'number', value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? found)
    .replace(/\s+/g, ' ')
    .trim();

/** The rows of the first table of a web page, as texts. */
export const rowsOfHtml = (html: string): readonly (readonly string[])[] =>
  rowsOf(html, /<tr\b[^>]*>([\s\S]*?)<\/tr>/g, /<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g);

/** The rows of the tables in the main part of a Word document, as texts. */
export const rowsOfWord = (xml: string): readonly (readonly string[])[] =>
  // A year does not break at its hyphen.
  rowsOf(
    xml.replace(/<w:noBreakHyphen\s*\/>|\u2011/g, '-'),
    /<w:tr\b[^>]*>([\s\S]*?)<\/w:tr>/g,
    /<w:tc\b[^>]*>([\s\S]*?)<\/w:tc>/g,
  );

const rowsOf = (markup: string, row: RegExp, cell: RegExp): readonly (readonly string[])[] =>
  [...markup.matchAll(row)].map(([, inner = '']) =>
    [...inner.matchAll(cell)].map(([, content = '']) => textOf(content)),
  );

/** The figures of a published table: a row for each reference from 1 up, a column for each heading of a period. */
export function readTable(
  table: readonly (readonly string[])[],
  rows: number,
  periods: readonly string[],
): readonly (readonly Printed[])[] {
  const at = table.findIndex((cells) => cells.some((text) => /^Ref\b/.test(text)));
  const heading = table[at] ?? [];
  const columns = periods.map((period) => heading.findIndex((text) => text.startsWith(period)));
  const reference = heading.findIndex((text) => /^Ref\b/.test(text));
  return Array.from({ length: rows }, (_, row) => {
    const own = table.slice(at + 1).find((cells) => cells[reference] === String(row + 1)) ?? [];
    return columns.map((column): Printed => (column < 0 ? { kind: 'none' } : readPrinted(own[column] ?? '')));
  });
}
