import JSZip from 'jszip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** A cell: a text, a number, or a formula with the value stored beside it (null for none). */
export type RawCell = string | number | { readonly f: string; readonly v: string | number | null } | null;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The letters of a column from 0, up to ZZ. */
const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
  String.fromCharCode(65 + (column % 26));

function cellXml(cell: RawCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  const type = typeof cell.v === 'string' ? ' t="str"' : '';
  const value = cell.v === null ? '' : `<v>${escape(String(cell.v))}</v>`;
  return `<c r="${address}"${type}><f>${escape(cell.f)}</f>${value}</c>`;
}

/** Rows as the sheet's XML has them, from row 1. */
export const rowsXml = (rows: readonly (readonly RawCell[])[]): string =>
  rows
    .map((cells, row) => {
      const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('');
      return `<row r="${row + 1}">${inside}</row>`;
    })
    .join('');

/** What differs from a plain workbook. */
export interface RawWorkbook {
  /** The sheets' names and the XML of their rows; `before` and `after` stand around sheetData. */
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string;
    readonly before?: string;
    readonly after?: string;
    /** Relationship type and folder: `worksheet` unless given. */
    readonly kind?: 'worksheet' | 'chartsheet';
  }[];
  /** Elements of the workbook part, after its sheets (definedNames) and before them (workbookPr). */
  readonly after?: string;
  readonly before?: string;
  /** Further parts, by name; one of the name of a part that is there takes its place. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** The last word on a part's text, by its name. */
  readonly rewrite?: (name: string, text: string) => string;
}

/** The bytes of an .xlsx file written out by hand, so that it can hold what no library of ours would write. */
export async function rawWorkbook(raw: RawWorkbook): Promise<Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${raw.sheets.map(({ kind = 'worksheet' }, at) => `<Override PartName="/xl/${kind}s/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${raw.before ?? ''}<sheets>${raw.sheets.map(({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${raw.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${raw.sheets.map(({ kind = 'worksheet' }, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${kind}s/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  };
  for (const [at, { rows, before = '', after = '', kind = 'worksheet' }] of raw.sheets.entries()) {
    parts[`xl/${kind}s/sheet${at + 1}.xml`] =
      `<${kind} xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</${kind}>`;
  }
  const zip = new JSZip();
  for (const [name, text] of Object.entries({ ...parts, ...raw.parts })) {
    zip.file(name, typeof text === 'string' && raw.rewrite ? raw.rewrite(name, text) : text);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Three indicators with three quarters: 1 and 2 green at Q3, 3 amber (83.3 against 85). */
export const SCORECARD: readonly (readonly RawCell[])[] = [
  ['Ref', 'Indicator', 'Target 2025/26', '2024/25', 'Q1 2025/26', 'Q2 2025/26', 'Q3 2025/26'],
  [
    '1',
    'Reviews of looked after children held on time',
    '90%',
    91,
    '90.8 (138/152)',
    '91.5 (140/153)',
    '92.1 (140/152)',
  ],
  [
    '2',
    'Placements more than 20 miles from home (lower is better)',
    '20%',
    21,
    '20.5 (30/146)',
    '20.1 (30/149)',
    '19.7 (29/147)',
  ],
  ['3', 'Health assessments completed on time', '85%', 84, '84.1 (90/107)', '85.0 (91/107)', '83.3 (90/108)'],
];
