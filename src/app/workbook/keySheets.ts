import { sheetOfReference } from '../../domain/grid/address';
import type { Grid } from '../../domain/grid/grid';
import type { Scorecard } from '../../domain/indicators/scorecard';
import type { KeySheets } from '../../domain/judging/rule/keySheets';
import { isKeyName, readKeySheets } from '../../layout/keySheets';
import { ownSheetNames, KEY_SHEETS, type WorkbookReading } from './readWorkbook';

/** What the key sheets that were read along, and `further` sheets that were read since, say of a sheet's statuses; null where nothing. */
export function keySheetsFor(
  reading: WorkbookReading,
  sheet: string,
  further: readonly Grid[] = [],
): KeySheets | null {
  const own = ownSheetNames(reading);
  const along = reading.keySheets;
  const known = new Set(along.map((grid) => grid.sheet));
  const grids = [...along, ...further.filter((grid) => !known.has(grid.sheet))];
  const others = reading.workbook.sheetNames.filter((name) => !own.includes(name));
  return readKeySheets(
    grids.filter((grid) => !own.includes(grid.sheet)),
    { sheet, others },
  );
}

/** The sheets by name from which something was read of a scorecard's statuses. */
export const keySheetNames = ({ keySheets }: Pick<Scorecard, 'keySheets'>): readonly string[] => [
  ...new Set(
    [...(keySheets?.notes ?? []), ...(keySheets?.scales ?? [])].flatMap(
      ({ address }) => sheetOfReference(address) ?? [],
    ),
  ),
];

/**
 * Whether sheets that were not read along are worth a reading of their own: one whose name says that it explains statuses; and, while
 * there are no settings, any, for the tolerance that is kept then counts from there on.
 */
export function hasFurtherKeys(reading: WorkbookReading): boolean {
  const asked = new Set(KEY_SHEETS.map((name) => name.toLowerCase()));
  const own = ownSheetNames(reading);
  return reading.workbook.sheetNames.some(
    (name) =>
      (isKeyName(name) || reading.stored === null) &&
      name !== reading.sheet?.name &&
      !own.includes(name) &&
      !asked.has(name.toLowerCase()),
  );
}
