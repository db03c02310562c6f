import type { Cell as FileCell, CellValue, Sheet as FileSheet } from 'hucre';
import { formatArea, parseRange, quoteSheet } from '../../domain/grid/address';
import { BLANK_CONTENT, type Content } from '../model/cells/cell';
import { mapReferences } from '../model/cells/references';
import { formulaFromFile, serialOf, serialOfText } from './units';

/** A formula that several cells share, as it stands in the first of them. */
interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Reads the contents of a sheet's cells, one after the other in the order of the file. */
export class Contents {
  readonly #shared = new Map<number, Shared>();

  constructor(sheet: FileSheet) {
    for (const [key, { formula, formulaSharedIndex }] of sheet.cells ?? []) {
      if (!formula || formulaSharedIndex === undefined) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      this.#shared.set(formulaSharedIndex, { formula, row, column });
    }
  }

  /** `value` is what stands in the cell's place, `cell` what the library has to say beyond it. */
  read(row: number, column: number, value: CellValue, cell: FileCell | undefined): Content {
    const stored = constant(value, cell);
    const formula = cell?.formula === undefined ? null : this.#formula(row, column, cell);
    return formula === null ? stored : { ...stored, formula: formulaFromFile(formula), origin: 'file' };
  }

  #formula(row: number, column: number, { formula = '', formulaSharedIndex }: FileCell): string | null {
    if (formula !== '') return formula;
    const first = formulaSharedIndex === undefined ? undefined : this.#shared.get(formulaSharedIndex);
    // A sharer whose first is not there keeps its value; what it was worked out from is lost.
    return first ? moved(first.formula, row - first.row, column - first.column) : null;
  }
}

/** A formula as it reads some rows and columns further on: relative references move, `$` ones stay. */
function moved(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ sheet, address }) => {
    const prefix = sheet === null ? '' : `${quoteSheet(sheet)}!`;
    const corners = address.split(':').map((corner) => movedCorner(corner, rows, columns));
    return corners.includes(null) ? '#REF!' : prefix + corners.join(':');
  });
}

function movedCorner(corner: string, rows: number, columns: number): string | null {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/i.exec(corner) ?? [];
  // `$A` alone is a whole column, `$1` a whole row: the one `$` belongs to what is there.
  const area = parseRange(`${letters || 'A'}${digits || '1'}`);
  if (!area) return corner;
  const row = area.row + (fixedRow === '' && !(letters === '' && fixedColumn === '$') ? rows : 0);
  const column = area.column + (fixedColumn === '' ? columns : 0);
  if (row < 0 || column < 0) return null;
  const [, toLetters = '', toDigits = ''] =
    /^([A-Z]+)(\d+)$/.exec(formatArea({ row, column, rows: 1, columns: 1 })) ?? [];
  return `${fixedColumn}${letters === '' ? '' : toLetters}${fixedRow}${digits === '' ? '' : toDigits}`;
}

function constant(value: CellValue, cell: FileCell | undefined): Content {
  if (value === null) return BLANK_CONTENT;
  if (value instanceof Date) {
    const serial = serialOf(value);
    // A number no calendar reaches, in a cell formatted as a date: Excel shows hashes.
    return Number.isFinite(serial)
      ? { ...BLANK_CONTENT, value: serial }
      : { ...BLANK_CONTENT, value: '#NUM!', error: true };
  }
  if (cell?.type === 'error' && typeof value === 'string') return { ...BLANK_CONTENT, value, error: true };
  if (typeof value === 'string' && cell?.type === 'string') {
    // Strict workbooks write a date as text in ISO 8601.
    const serial = cell.style?.numFmt === undefined ? null : serialOfText(value, cell.style.numFmt);
    if (serial !== null) return { ...BLANK_CONTENT, value: serial };
  }
  return { ...BLANK_CONTENT, value };
}
