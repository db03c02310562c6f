import { areaAt } from '../../../domain/grid/area';
import { oneOf, optionalFlag, optionalText } from '../arguments';
import { HostError } from '../errors';
import type { Argument, Result } from '../hostObject';
import type { RangeSelf } from '../desk';
import { areaOnSheet, parseReference } from './addresses';
import { guardOption } from './guard';
import { range } from './objects';

const KINDS = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** Range.copyFrom, as far as it copies formats: the source is repeated over the target. */
export const rangeCopy: Readonly<Record<string, (self: RangeSelf, args: readonly Argument[]) => Result>> = {
  copyFrom: (self, [source, kind, skipBlanks, transpose]) => {
    if (oneOf(optionalText(kind) ?? 'All', KINDS) !== 'Formats') {
      throw new HostError('NotImplemented', 'The workbench models copyFrom for formats only.');
    }
    if (optionalFlag(skipBlanks, false) || optionalFlag(transpose, false)) {
      throw new HostError(
        'NotImplemented',
        'The workbench does not model copyFrom with blanks or transposed.',
      );
    }
    const { sheet, area, desk } = self;
    const from = sourceOf(self, source);
    guardOption(sheet, 'allowFormatCells');
    desk.book.transact(desk.source, 'Copy formats', () => {
      for (let r = 0; r < area.rows; r++) {
        for (let c = 0; c < area.columns; c++) {
          const row = from.area.row + (r % from.area.rows);
          const column = from.area.column + (c % from.area.columns);
          const { format } = from.sheet.peek(row, column);
          sheet.setFormat(areaAt(area.row + r, area.column + c), format, desk.source);
        }
      }
    });
  },
};

/** A range, or an address of the same sheet or with its sheet's name. */
function sourceOf({ desk, sheet }: RangeSelf, source: Argument | undefined) {
  const given = range.selfOf(source);
  if (given) return given;
  const named = typeof source === 'string' && source.includes('!') ? parseReference(desk.book, source) : null;
  return named ?? { sheet, area: areaOnSheet(sheet, source) };
}
