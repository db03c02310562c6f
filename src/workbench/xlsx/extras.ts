import type { CellStyle } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import JSZip from 'jszip';
import { elementsOf, partsBeside, type Package } from './package';
import type { ReadBook } from './readBook';

/** What a sheet's parts hold and the library does not hand over. */
export interface Extras {
  /** The style of whole columns, by column from 0. */
  readonly columnStyles: ReadonlyMap<number, CellStyle>;
  /** The hash of the password a sheet is protected with; null without one. */
  readonly passwordHash: string | null;
  readonly blackAndWhite: boolean;
  /** Excel's number of the paper. */
  readonly paper: number | null;
  readonly tables: readonly TableFlags[];
}

/** Flags of a table's part. */
interface TableFlags {
  readonly name: string;
  readonly headers: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

const NONE: Extras = {
  columnStyles: new Map(),
  passwordHash: null,
  blackAndWhite: false,
  paper: null,
  tables: [],
};

/** The most columns whose style is looked up: a sheet formatted to its edge says the same of all that follow. */
const MOST_COLUMNS = 1_000;

/** Reads them from the part of a sheet, which need not be there. */
export async function readExtras({ file }: Pick<ReadBook, 'file'>, path: string | null): Promise<Extras> {
  const xml = path === null ? null : await file.text(path);
  if (path === null || xml === null) return NONE;
  const data = xml.search(/<(?:[\w.-]+:)?sheetData\b/);
  const head = data < 0 ? xml : xml.slice(0, data);
  const end = xml.lastIndexOf('sheetData>');
  const tail = xml.slice(Math.max(end, data, 0));
  const [protection] = elementsOf(tail, 'sheetProtection');
  const [setup] = elementsOf(tail, 'pageSetup');
  return {
    columnStyles: await columnStyles(file, elementsOf(head, 'col')),
    passwordHash: protection?.['hashValue'] ?? protection?.['password'] ?? null,
    blackAndWhite: isOn(setup?.['blackAndWhite']),
    paper: setup?.['paperSize'] === undefined ? null : Number(setup['paperSize']),
    tables: await tableFlags(file, path),
  };
}

const isOn = (word: string | undefined): boolean => word === '1' || word === 'true';

async function tableFlags(file: Package, path: string): Promise<readonly TableFlags[]> {
  const parts = await partsBeside(file, path, 'table');
  const texts = await Promise.all(parts.map((part) => file.text(part)));
  return texts.flatMap((xml): TableFlags[] => {
    const [table] = elementsOf(xml ?? '', 'table');
    const [style] = elementsOf(xml ?? '', 'tableStyleInfo');
    if (!table) return [];
    return [
      {
        name: table['name'] ?? '',
        headers: table['headerRowCount'] !== '0',
        firstColumn: isOn(style?.['showFirstColumn']),
        lastColumn: isOn(style?.['showLastColumn']),
      },
    ];
  });
}

type Attributes = Readonly<Record<string, string>>;

/** The styles of whole columns. The library resolves styles of cells only, so it is given a sheet with one cell of each. */
async function columnStyles(
  file: Package,
  columns: readonly Attributes[],
): Promise<ReadonlyMap<number, CellStyle>> {
  const styled = columns.filter(({ style }) => style !== undefined && style !== '0' && /^\d+$/.test(style));
  const indexes = [...new Set(styled.map(({ style = '' }) => style))];
  const styles = indexes.length === 0 ? null : await file.text('xl/styles.xml');
  if (styles === null) return new Map();
  const book = await readXlsx(await sampleSheet(styles, await file.text('xl/theme/theme1.xml'), indexes), {
    readStyles: true,
  });
  const cells = book.sheets[0]?.cells;
  return new Map(
    styled.flatMap(({ style = '', min = '', max = '' }) => {
      const found = cells?.get(`${indexes.indexOf(style)},0`)?.style;
      const [first, last] = [Number(min) - 1, Math.min(Number(max), MOST_COLUMNS)];
      if (!found || !(first >= 0) || !(last > first)) return [];
      return Array.from({ length: last - first }, (_, at) => [first + at, found] as const);
    }),
  );
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

async function sampleSheet(
  styles: string,
  theme: string | null,
  indexes: readonly string[],
): Promise<Uint8Array> {
  const zip = new JSZip();
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  zip.file('_rels/.rels', relations(relation('a', 'officeDocument', 'xl/workbook.xml')));
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations(relation('a', 'worksheet', 'sheet1.xml'), relation('b', 'styles', 'styles.xml')),
  );
  zip.file('xl/styles.xml', styles);
  if (theme !== null) zip.file('xl/theme/theme1.xml', theme);
  const rows = indexes.map((index, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="${index}"/></row>`);
  zip.file('xl/sheet1.xml', `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`);
  return zip.generateAsync({ type: 'uint8array' });
}
