/** What a published cell becomes in a workbook: a number with the decimals it was printed with, a percentage, or text. */
interface PublishedCell {
  readonly value: number | string | null;
  readonly numberFormat: string | null;
}

/** Reads one cell of a published table. `32.0` stays at one decimal, `95%` is 0.95 shown as a percentage; a ratio is text. */
export function parsePublished(text: string): PublishedCell {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, numberFormat: null };
  const number = /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(trimmed);
  if (number === null) return { value: trimmed, numberFormat: null };
  const [, whole = '', decimals = '', percent = ''] = number;
  const numberFormat = (decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`) + percent;
  if (percent === '') return { value: Number(trimmed), numberFormat };
  // Shifting the decimal point in the text keeps 0.95 the nearest double, which dividing by 100 need not.
  return { value: Number(`${whole}.${decimals}e-2`), numberFormat };
}

/** Tab-separated text → rows of cells; an empty line is an empty row. */
export function parseTsv(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => (line === '' ? [] : line.split('\t')));
}
