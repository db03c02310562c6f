/** A reference found in a formula: `Sheet1!$A$1:B2` → sheet `Sheet1`, address `$A$1:B2`. */
export interface Reference {
  readonly sheet: string | null;
  readonly address: string;
}

const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"', // text
    "((?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?" + // sheet
      '(\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})' +
      '(?![\\p{L}\\p{N}_(.!\\[])',
    "'(?:[^']|'')+'![\\p{L}\\p{N}_.]+|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*|\\d+(?:\\.\\d+)?(?:E[+-]?\\d+)?", // anything else that is one word
    '\\[[^\\]]*\\]', // structured and external references
  ].join('|'),
  'giu',
);

/** The formula with each cell reference put through `fn`; text and names are left as they are. */
export function mapReferences(formula: string, fn: (reference: Reference) => string): string {
  return formula.replace(TOKEN, (whole: string, prefix: string | undefined, address: string | undefined) =>
    address === undefined ? whole : fn({ sheet: prefix ? unquote(prefix.slice(0, -1)) : null, address }),
  );
}

function unquote(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}
