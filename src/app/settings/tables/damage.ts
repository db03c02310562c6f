import { formatAddress } from '../../../domain/grid/address';
import type { SheetSnapshot } from '../../../host/port';
import { findTable } from '../../../outputs/ownTables/findTable';
import type { FoundTable, Table } from '../../../outputs/ownTables/table';
import { INDICATORS, POLICY } from '../layout';
import { BREAKDOWNS } from './breakdownLinks';
import { COLUMN_CHOICES } from './columnChoices';
import { DISMISSALS } from './dismissals';
import { OVERRIDES } from './overrides';
import { STEPS } from './processSteps';
import { SEEN } from './lastSeen';
import { REPORT_FIELDS } from './reportFields';
import { SIGN_OFFS } from './signOffs';
import { TARGET_BASES_KEPT } from './targetBases';

/** Every table that stands on the settings sheet. */
export const SETTINGS_TABLES: readonly Table<string>[] = [
  INDICATORS,
  POLICY,
  DISMISSALS,
  BREAKDOWNS,
  COLUMN_CHOICES,
  TARGET_BASES_KEPT,
  OVERRIDES,
  STEPS,
  SIGN_OFFS,
  SEEN,
  REPORT_FIELDS,
];

/** A table of the settings sheet that is not as we made it. */
export interface DamagedTable {
  readonly spec: Table<string>;
  readonly sheet: string;
  /** The cell to look at. */
  readonly address: string;
  /** Null for one that stands on another sheet. */
  readonly found: FoundTable<string> | null;
}

/** The tables someone has damaged, by their headings or by moving them. `tableNames` are those of the whole workbook. */
export function damagedTables(
  sheet: SheetSnapshot | null,
  tableNames: readonly string[],
): readonly DamagedTable[] {
  return !sheet
    ? []
    : SETTINGS_TABLES.flatMap((spec): DamagedTable[] => {
        const found = findTable(sheet, spec);
        if (found ? found.lost.length === 0 : !tableNames.includes(spec.name)) return [];
        const column = found?.lost.find((each) => each.column !== null)?.column ?? found?.area?.column ?? 0;
        const address = formatAddress(found?.headingRow ?? 0, column);
        return [{ spec, sheet: sheet.name, address, found }];
      });
}

/** Whether a table is among those that are damaged. */
export const isDamaged = (
  { damaged }: { readonly damaged: readonly DamagedTable[] },
  { name }: { readonly name: string },
): boolean => damaged.some(({ spec }) => spec.name === name);

/** Whether a table counts as far as its columns can be told; any other one counts whole or not at all. */
export const isPartly = ({ spec: { name } }: DamagedTable): boolean =>
  name === INDICATORS.name || name === POLICY.name;
