import { formatArea, parseRange, quoteSheet } from '../../../domain/grid/address';
import { onSheet, areaAt, MAX_COLUMNS, MAX_ROWS, type Area } from '../../../domain/grid/area';
import type { Sheet } from '../../model/sheets/sheet';
import { HostError } from '../errors';
import type { Argument } from '../hostObject';

const WHOLE_SHEET: Area = areaAt(0, 0, MAX_ROWS, MAX_COLUMNS);

/** `Sheet1!A1:B2`, as Range.address. */
export function fullAddress(sheet: Sheet, area: Area): string {
  const whole = area.rows === MAX_ROWS && area.columns === MAX_COLUMNS;
  return `${quoteSheet(sheet.name)}!${whole ? `1:${MAX_ROWS}` : formatArea(area)}`;
}

/** The sheet and area of a reference such as `=Sheet1!$A$1:$B$2`, or null when it is not one. */
export function parseReference<Found>(
  book: { find(name: string): Found | null },
  reference: string,
): { sheet: Found; area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match) return null;
  const sheet = book.find((match[1] ?? match[2] ?? '').replace(/''/g, "'"));
  const area = parseRange(match[3] ?? '');
  return sheet && area ? { sheet, area } : null;
}

/** The area an add-in names on a sheet: an address (with the sheet's name or without), or a defined name. */
export function areaOnSheet(sheet: Sheet, argument: Argument | undefined): Area {
  if (argument === undefined || argument === null) return WHOLE_SHEET;
  if (typeof argument !== 'string') throw new HostError('InvalidArgument');
  const plain = parseRange(argument);
  if (plain) return plain;
  const qualified = parseReference(sheet.book, argument);
  if (qualified?.sheet === sheet) return qualified.area;
  const name = sheet.book.names.resolve(argument, sheet.id);
  const named = name && parseReference(sheet.book, name.formula);
  if (named?.sheet === sheet) return named.area;
  throw new HostError('InvalidArgument');
}

/** The area, if it lies on a sheet; InvalidArgument otherwise. */
export function checked(area: Area): Area {
  if (!onSheet(area)) throw new HostError('InvalidArgument');
  return area;
}
