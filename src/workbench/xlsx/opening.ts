import type { CellStyle, Sheet as FileSheet } from 'hucre';
import { parseArea } from '../../domain/grid/address';
import { areaAt, type Area } from '../../domain/grid/area';
import { BLANK_CONTENT, Cell, DEFAULT_FORMAT, type CellFormat } from '../model/cells/cell';
import { blankSheet, type Choices, type DefinedName, type SheetState, type Visibility } from '../model/state';
import { Workbook } from '../model/workbook';
import { sheetId } from '../model/sheets/sheetIds';
import { isName } from '../model/sheets/names';
import { parseColour, themeOf } from './colours';
import { Contents } from './content';
import { Covered } from './covered';
import { readExtras, type Extras } from './extras';
import { wordsOf } from './lost';
import { parsePage } from './page';
import { parseProtection } from './protection';
import type { ReadBook } from './readBook';
import { parseStyle } from './styles';
import { parseFilter, parseTables } from './tables';
import { pointsOfWidth } from './units';

/** Turns a file as the library read it into a workbook, sheet by sheet. */
export class Opening {
  readonly #read: ReadBook;
  readonly #theme: readonly string[];
  readonly #formats = new Map<string, CellFormat>();
  /** Numbers the parts of styles, which the library shares between cells: much quicker to compare than their content. */
  readonly #parts = new Map<object | undefined, number>();

  constructor(read: ReadBook) {
    this.#read = read;
    this.#theme = themeOf(read.book.themeColors);
  }

  async workbook(name: string): Promise<Workbook> {
    const { book, parts } = this.#read;
    const sheets: SheetState[] = [];
    for (const [at, sheet] of book.sheets.entries()) {
      const extras = await readExtras(this.#read, parts[at]?.path ?? null);
      sheets.push(this.#sheet(sheet, at, extras));
    }
    // Excel has no workbook without a sheet in view; a file may.
    const [first] = sheets;
    if (first && sheets.every(({ visibility }) => visibility !== 'Visible')) {
      sheets[0] = { ...first, visibility: 'Visible' };
    }
    const opened = Workbook.of(name, { sheets, names: this.#names(sheets) });
    opened.author = book.properties?.creator ?? '';
    opened.title = book.properties?.title ?? '';
    const active = opened.sheets[this.#active()];
    if (active?.visibility === 'Visible') opened.activate(active);
    return opened;
  }

  /** The place of the sheet in view among those read: the file counts the sheets without cells, too. */
  #active(): number {
    const { book, tabs } = this.#read;
    const name = tabs[book.activeSheet ?? 0];
    const at = book.sheets.findIndex((sheet) => sheet.name === name);
    return at < 0 ? 0 : at;
  }

  /** The names Excel would allow; one that is taken, or is none, is left out as Excel's repair does. */
  #names(sheets: readonly SheetState[]): readonly DefinedName[] {
    const taken = new Set<string>();
    return (this.#read.book.namedRanges ?? []).flatMap(({ name, range, scope, comment }): DefinedName[] => {
      const owner = scope === undefined ? null : (sheets.find((sheet) => sheet.name === scope)?.id ?? null);
      const key = `${owner ?? ''} ${name.toLowerCase()}`;
      if (name.startsWith('_xlnm') || !isName(name) || range === '' || taken.has(key)) return [];
      taken.add(key);
      return [{ name, formula: `=${range}`, scope: owner, comment: comment ?? '', visible: true }];
    });
  }

  #sheet(from: FileSheet, at: number, extras: Extras): SheetState {
    const view = from.view ?? {};
    const { rows: frozenRows = 0, columns: frozenColumns = 0 } = from.freezePane ?? {};
    const merges = mergesOf(from);
    const state: SheetState = {
      ...blankSheet(sheetId(at + 1), from.name),
      visibility: visibilityOf(from),
      tabColour: parseColour(view.tabColor, this.#theme),
      showGridlines: view.showGridLines !== false,
      freeze: { rows: frozenRows, columns: frozenColumns },
      merges,
      choices: choicesOf(from),
      protection: parseProtection(from.protection, extras.passwordHash),
      page: parsePage(from, extras),
      cells: this.#cells(from, new Covered(merges)),
      ...this.#bands(from, extras),
    };
    // Tables and filters look at the cells and at the hidden rows, so they come last.
    const filled = { ...state, tables: parseTables(state, at, from, extras) };
    return { ...filled, ...parseFilter(filled, from) };
  }

  #cells(from: FileSheet, covered: Covered): SheetState['cells'] {
    const contents = new Contents(from);
    const rows = new Map<number, Map<number, Cell>>();
    const put = (row: number, column: number, cell: Cell) => {
      const columns = rows.get(row) ?? new Map<number, Cell>();
      if (columns.size === 0) rows.set(row, columns);
      columns.set(column, cell);
    };
    const { rows: values, cells = new Map() } = from;
    for (const [row, line] of values.entries()) {
      for (const [column, value] of line.entries()) {
        if (value === null) continue;
        const detail = cells.get(`${row},${column}`);
        const content = covered.has(row, column) ? BLANK_CONTENT : contents.read(row, column, value, detail);
        const format = this.#format(detail?.style);
        if (content !== BLANK_CONTENT || format !== DEFAULT_FORMAT)
          put(row, column, new Cell(content, format));
      }
    }
    // What is left has no value: formats alone, and formulas nobody has calculated yet.
    for (const [key, detail] of cells) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (values[row]?.[column] !== null && values[row]?.[column] !== undefined) continue;
      const format = this.#format(detail.style);
      const content = covered.has(row, column) ? BLANK_CONTENT : contents.read(row, column, null, detail);
      if (content.formula === null && format === DEFAULT_FORMAT) continue;
      put(row, column, new Cell(content, format));
    }
    return rows;
  }

  /** Widths, heights, hidden rows and columns, and the formats of whole columns. */
  #bands(from: FileSheet, extras: Extras): Partial<SheetState> {
    const columns = from.columns ?? [];
    const rows = [...(from.rowDefs ?? [])];
    return {
      columnWidths: new Map(
        columns.flatMap(({ width }, at) =>
          width === undefined ? [] : [[at, pointsOfWidth(width)] as const],
        ),
      ),
      columnFormats: new Map(
        [...extras.columnStyles].flatMap(([at, style]) => {
          const format = this.#format(style);
          return format === DEFAULT_FORMAT ? [] : [[at, format] as const];
        }),
      ),
      hiddenColumns: new Set(columns.flatMap(({ hidden }, at) => (hidden ? [at] : []))),
      rowHeights: new Map(rows.flatMap(([row, { height }]) => (height ? [[row, height] as const] : []))),
      hiddenRows: new Set(rows.flatMap(([row, { hidden }]) => (hidden ? [row] : []))),
    };
  }

  /** Equal styles share one format object. */
  #format(style: CellStyle | undefined): CellFormat {
    if (!style) return DEFAULT_FORMAT;
    const { font, fill, border, alignment, numFmt = '', protection } = style;
    const key = `${[font, fill, border, alignment, protection].map((part) => this.#number(part)).join(' ')} ${numFmt}`;
    const known = this.#formats.get(key);
    if (known) return known;
    const made = parseStyle({ ...style, font: font ?? this.#read.book.defaultFont ?? {} }, this.#theme);
    const format = JSON.stringify(made) === JSON.stringify(DEFAULT_FORMAT) ? DEFAULT_FORMAT : made;
    this.#formats.set(key, format);
    return format;
  }

  #number(part: object | undefined): number {
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    this.#parts.set(part, this.#parts.size);
    return this.#parts.size - 1;
  }
}

function visibilityOf({ hidden, veryHidden }: FileSheet): Visibility {
  return veryHidden ? 'VeryHidden' : hidden ? 'Hidden' : 'Visible';
}

/** Lists of words; lists that stand in cells, and other rules, are told as lost: see lost.ts. */
function choicesOf({ dataValidations = [] }: FileSheet): Choices[] {
  return dataValidations.flatMap((validation) => {
    const words = wordsOf(validation);
    if (!words) return [];
    return validation.range.split(' ').flatMap((range): Choices[] => {
      const area = parseArea(range);
      return area ? [{ area, words, alert: validation.showErrorMessage === true }] : [];
    });
  });
}

function mergesOf({ merges = [] }: FileSheet): Area[] {
  return merges.flatMap(({ startRow, startCol, endRow, endCol }) => {
    const area = areaAt(startRow, startCol, endRow - startRow + 1, endCol - startCol + 1);
    const sound = [startRow, startCol, endRow, endCol].every((edge) => Number.isInteger(edge) && edge >= 0);
    return sound && area.rows > 0 && area.columns > 0 && area.rows * area.columns > 1 ? [area] : [];
  });
}
