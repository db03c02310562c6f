import { areaAt, type Area } from '../../../domain/grid/area';
import type { Sheet } from '../../model/sheets/sheet';
import { oneOf, optionalFlag, optionalText, record, text } from '../arguments';
import type { Argument } from '../hostObject';

/** The cells of an area whose text, as shown, has the words asked for: row by row from the first, or from the last. */
export function findCells(
  sheet: Sheet,
  area: Area,
  words: Argument | undefined,
  criteria: Argument | undefined,
): Area[] {
  const given = record(criteria ?? {});
  const whole = optionalFlag(given['completeMatch'], false);
  const exact = optionalFlag(given['matchCase'], false);
  const backwards =
    oneOf(optionalText(given['searchDirection']) ?? 'Forward', ['Forward', 'Backwards']) === 'Backwards';
  const fold = (each: string): string => (exact ? each : each.toLocaleLowerCase('en-GB'));
  const wanted = fold(text(words));
  const found = [...sheet.stored(area)]
    .filter(([, , cell]) => {
      const shown = fold(cell.text);
      return shown !== '' && (whole ? shown === wanted : shown.includes(wanted));
    })
    .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn)
    .map(([row, column]) => areaAt(row, column));
  return backwards ? found.reverse() : found;
}
