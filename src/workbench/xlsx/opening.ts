import type ExcelJS from 'exceljs';
import { parseArea } from '../model/cells/area';
import { BLANK_CONTENT, Cell, DEFAULT_FORMAT, type CellFormat, type Content } from '../model/cells/cell';
import type { Sheet } from '../model/sheets/sheet';
import type { SheetState, Visibility } from '../model/state';
import { Workbook } from '../model/workbook';
import { parseColour, themeColours } from './colours';
import { parsePage } from './page';
import { parseProtection, type FileProtection } from './protection';
import { parseStyle } from './styles';
import { parseFilter, parseTables } from './tables';
import { formulaFromFile, pointsOfWidth, serialOf } from './units';

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Turns a file as ExcelJS read it into a workbook. */
export class Opening {
  readonly #file: ExcelJS.Workbook;
  readonly #name: string;
  readonly #theme: readonly string[];
  readonly #formats = new Map<string, CellFormat>();

  constructor(file: ExcelJS.Workbook, name: string) {
    this.#file = file;
    this.#name = name;
    const themes = (file.model as unknown as { themes?: Record<string, string> }).themes;
    this.#theme = themeColours(themes?.['theme1'] ?? null);
  }

  workbook(): Workbook {
    const [first, ...others] = this.#file.worksheets;
    const book = new Workbook(this.#name, first?.name);
    book.author = this.#file.creator ?? '';
    book.title = this.#file.title ?? '';
    book.transact('user', 'Open', () => {
      if (first) this.#fill(book.active, first);
      for (const each of others) this.#fill(book.addSheet(each.name), each);
      for (const { name, ranges } of this.#file.definedNames.model) this.#define(book, name, ranges);
    });
    const active = book.sheets[(this.#file.views as ExcelJS.WorkbookView[] | null)?.[0]?.activeTab ?? 0];
    if (active?.visibility === 'Visible') book.activate(active);
    return book;
  }

  #define(book: Workbook, name: string, ranges: readonly string[]): void {
    if (ranges.length === 0 || name.startsWith('_xlnm')) return;
    if (book.names.get(name)) return;
    book.names.add(
      { name, formula: `=${ranges.join(',')}`, scope: null, comment: '', visible: true },
      'user',
    );
  }

  #fill(sheet: Sheet, from: ExcelJS.Worksheet): void {
    from.eachRow({ includeEmpty: false }, (row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        const format = this.#format(cell.style);
        const covered = cell.isMerged && cell.master.address !== cell.address;
        const content = covered ? BLANK_CONTENT : contentOf(cell);
        if (content !== BLANK_CONTENT || format !== DEFAULT_FORMAT) {
          sheet.putCell(Number(cell.row) - 1, Number(cell.col) - 1, new Cell(content, format));
        }
      });
    });
    sheet.book.calculation.invalidate();
    const views = from.views as ExcelJS.WorksheetView[] | null; // null, against its type, for a sheet without a view
    const view = views?.[0];
    const frozen = view?.state === 'frozen' ? view : undefined;
    sheet.book.store.patchSheet(sheet.id, {
      visibility: VISIBILITY[from.state] ?? 'Visible',
      tabColour: parseColour(from.properties.tabColor, this.#theme),
      showGridlines: view?.showGridLines !== false,
      freeze: { rows: frozen?.ySplit ?? 0, columns: frozen?.xSplit ?? 0 },
      merges: (from.model.merges ?? []).map(parseArea).filter((area) => area !== null),
      protection: parseProtection((from as unknown as { sheetProtection?: FileProtection }).sheetProtection),
      page: parsePage(from),
      ...this.#bands(from),
    });
    // Tables and filters look at the cells and at the hidden rows, so they come last.
    sheet.book.store.patchSheet(sheet.id, { tables: parseTables(sheet, from) });
    sheet.book.store.patchSheet(sheet.id, parseFilter(sheet, from));
  }

  /** Widths, heights, hidden rows and columns, and the formats of whole columns. */
  #bands(from: ExcelJS.Worksheet): Partial<SheetState> {
    const columnWidths = new Map<number, number>();
    const columnFormats = new Map<number, CellFormat>();
    const hiddenColumns = new Set<number>();
    for (const [index, column] of (from.columns ?? []).entries()) {
      if (column.width !== undefined) columnWidths.set(index, pointsOfWidth(column.width));
      if (column.hidden) hiddenColumns.add(index);
      const format = this.#format(column.style ?? {});
      if (format !== DEFAULT_FORMAT) columnFormats.set(index, format);
    }
    const rowHeights = new Map<number, number>();
    const hiddenRows = new Set<number>();
    from.eachRow({ includeEmpty: true }, (row, number) => {
      if (row.height) rowHeights.set(number - 1, row.height);
      if (row.hidden) hiddenRows.add(number - 1);
    });
    return { columnWidths, columnFormats, hiddenColumns, rowHeights, hiddenRows };
  }

  /** Equal styles share one format object. */
  #format(style: Partial<ExcelJS.Style>): CellFormat {
    const key = JSON.stringify(style);
    if (key === '{}') return DEFAULT_FORMAT;
    const known = this.#formats.get(key) ?? parseStyle(style, this.#theme);
    const format = JSON.stringify(known) === JSON.stringify(DEFAULT_FORMAT) ? DEFAULT_FORMAT : known;
    this.#formats.set(key, format);
    return format;
  }
}

function contentOf(cell: ExcelJS.Cell): Content {
  const { value } = cell;
  if (value === null || value === undefined) return BLANK_CONTENT;
  if (cell.formula) return { ...constant(cell.result), formula: formulaFromFile(cell.formula) };
  if (typeof value === 'object' && 'hyperlink' in value) return constant(cell.text);
  if (typeof value === 'object' && 'richText' in value)
    return constant(value.richText.map(({ text }) => text).join(''));
  return constant(value);
}

function constant(value: unknown): Content {
  if (value instanceof Date) return { ...BLANK_CONTENT, value: serialOf(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { ...BLANK_CONTENT, value };
  }
  const error = typeof value === 'object' && value !== null && 'error' in value ? value.error : null;
  return typeof error === 'string' ? { ...BLANK_CONTENT, value: error, error: true } : BLANK_CONTENT;
}
