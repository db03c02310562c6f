import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../domain/grid/area';
import type { CellFormat } from '../../model/cells/cell';
import type { Sheet } from '../../model/sheets/sheet';
import { colour, flag, integer, number, oneOf, text } from '../arguments';
import { HostError } from '../errors';
import { defineClass, type Maker } from '../hostObject';
import type { AreasSelf } from '../desk';
import type { Json } from '../wire';
import { borders } from './borders';
import { formatsOf, guardOption, shared } from './guard';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINE = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

function* all({ sheet, areas }: AreasSelf): Generator<CellFormat> {
  for (const area of areas) yield* formatsOf(sheet, area);
}

function read<T extends Json>(pick: (format: CellFormat) => T): (self: AreasSelf) => T | null {
  return (self) => shared(all(self), pick);
}

/** Changes the format of every area, if the sheet's protection lets it. */
function applyLook({ desk, sheet, areas }: AreasSelf, patch: Partial<CellFormat>): void {
  guardOption(sheet, 'allowFormatCells');
  // None of these can fail halfway, and a savepoint for each cell of setCellProperties would cost minutes.
  desk.book.edit(desk.source, 'Format', () => {
    for (const area of areas) sheet.setFormat(area, patch, desk.source);
  });
}

/** Excel.RangeFormat. */
export const format: Maker<AreasSelf> = defineClass<AreasSelf>({
  type: 'RangeFormat',
  get: {
    horizontalAlignment: read((look) => look.horizontal),
    verticalAlignment: read((look) => look.vertical),
    wrapText: read((look) => look.wrap),
    indentLevel: read((look) => look.indent),
    columnWidth: ({ sheet, areas }) => shared(columnsOf(areas), (column) => sheet.columnWidth(column)),
    rowHeight: ({ sheet, areas }) => shared(rowsOf(sheet, areas), (row) => sheet.rowHeight(row)),
  },
  set: {
    horizontalAlignment: (self, value) => applyLook(self, { horizontal: oneOf(value, HORIZONTAL) }),
    verticalAlignment: (self, value) => applyLook(self, { vertical: oneOf(value, VERTICAL) }),
    wrapText: (self, value) => applyLook(self, { wrap: flag(value) }),
    indentLevel: (self, value) => {
      const indent = integer(value);
      if (indent < 0 || indent > 250) throw new HostError('InvalidArgument');
      applyLook(self, { indent });
    },
    columnWidth: (self, value) => setWidths(self, () => inRange(number(value), 1342)),
    rowHeight: (self, value) => setHeights(self, () => inRange(number(value), 409.5)),
  },
  links: {
    fill: (self) => fill(self),
    font: (self) => font(self),
    borders: (self) => borders(self),
    protection: (self) => protection(self),
  },
  calls: {
    // As in Excel the row becomes automatic again: whoever draws it measures its text, here and in the saved file.
    autofitRows: (self) => setHeights(self, () => null),
  },
});

/** Excel.RangeFill. No fill reads as white, as in Excel. */
const fill: Maker<AreasSelf> = defineClass<AreasSelf>({
  type: 'RangeFill',
  get: {
    color: read((look) => look.fill ?? '#FFFFFF'),
    pattern: read((look) => (look.fill === null ? 'None' : 'Solid')),
  },
  set: { color: (self, value) => applyLook(self, { fill: colour(value) }) },
  calls: { clear: (self) => applyLook(self, { fill: null }) },
});

/** Excel.RangeFont. */
const font: Maker<AreasSelf> = defineClass<AreasSelf>({
  type: 'RangeFont',
  get: {
    name: read((look) => look.fontName),
    size: read((look) => look.size),
    bold: read((look) => look.bold),
    italic: read((look) => look.italic),
    strikethrough: read((look) => look.strikethrough),
    underline: read((look) => look.underline),
    color: read((look) => look.fontColor),
  },
  set: {
    name: (self, value) => applyLook(self, { fontName: text(value) }),
    size: (self, value) => applyLook(self, { size: number(value) }),
    bold: (self, value) => applyLook(self, { bold: flag(value) }),
    italic: (self, value) => applyLook(self, { italic: flag(value) }),
    strikethrough: (self, value) => applyLook(self, { strikethrough: flag(value) }),
    underline: (self, value) => applyLook(self, { underline: oneOf(value, UNDERLINE) }),
    color: (self, value) => applyLook(self, { fontColor: colour(value) }),
  },
});

/** Excel.FormatProtection. A protected sheet lets nobody change it. */
const protection: Maker<AreasSelf> = defineClass<AreasSelf>({
  type: 'FormatProtection',
  get: { locked: read((look) => look.locked), formulaHidden: read((look) => look.formulaHidden) },
  set: {
    locked: (self, value) => {
      guardOption(self.sheet, 'none');
      applyLook(self, { locked: flag(value) });
    },
    formulaHidden: (self, value) => {
      guardOption(self.sheet, 'none');
      applyLook(self, { formulaHidden: flag(value) });
    },
  },
});

function inRange(points: number, limit: number): number {
  if (points < 0 || points > limit) throw new HostError('InvalidArgument');
  return points;
}

function setWidths(self: AreasSelf, width: () => number): void {
  guardOption(self.sheet, 'allowFormatColumns');
  self.desk.book.edit(self.desk.source, 'Column width', () => {
    for (const column of columnsOf(self.areas)) self.sheet.setColumnWidth(column, width(), self.desk.source);
  });
}

function setHeights(self: AreasSelf, height: (row: number) => number | null): void {
  guardOption(self.sheet, 'allowFormatRows');
  self.desk.book.edit(self.desk.source, 'Row height', () => {
    for (const row of rowsOf(self.sheet, self.areas))
      self.sheet.setRowHeight(row, height(row), self.desk.source);
  });
}

/** Columns of the areas; where they are whole rows only as far as the sheet is used. */
function columnsOf(areas: readonly Area[]): number[] {
  return areas.flatMap(({ column, columns }) =>
    Array.from({ length: columns === MAX_COLUMNS ? 256 : columns }, (_, n) => column + n),
  );
}

function rowsOf(sheet: Sheet, areas: readonly Area[]): number[] {
  const used = sheet.usedArea();
  const last = used ? used.row + used.rows : 1;
  return areas.flatMap(({ row, rows }) =>
    Array.from({ length: rows === MAX_ROWS ? last : rows }, (_, n) => row + n),
  );
}
