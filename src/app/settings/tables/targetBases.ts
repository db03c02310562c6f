import { formatAddress } from '../../../domain/grid/address';
import { foldSpace } from '../../../domain/grid/grid';
import { matchStored } from '../../../domain/settings/matchStored';
import type { IndicatorSetting } from '../../../domain/settings/settings';
import type { SheetSnapshot } from '../../../host/port';
import { findTable } from '../../../outputs/ownTables/findTable';
import type { RowChange } from '../../../outputs/ownTables/planTable';
import { readableRows, type FoundTable, type Table } from '../../../outputs/ownTables/table';
import { parseWord, sayChoices, TARGET_BASES } from '../vocabulary';

type Field = 'ref' | 'title' | 'basis';
type Basis = keyof typeof TARGET_BASES;

/**
 * What a person said the targets are of. A table of its own, made when the first is said: most workbooks need none, and
 * sheets made before there was one have no room for a column more between their two main tables.
 */
export const TARGET_BASES_KEPT: Table<Field> = {
  name: 'ScorecardTargets',
  title: 'Targets',
  columns: [
    { field: 'ref', heading: 'Target reference', width: 62 },
    { field: 'title', heading: 'Target of', width: 200 },
    {
      field: 'basis',
      heading: 'Target is',
      width: 84,
      fits: (text) => parseWord(TARGET_BASES, text) !== null,
    },
  ],
  named: ['ref', 'title'],
};

interface KeptBasis {
  readonly row: number;
  readonly ref: string;
  readonly title: string;
  /** Null where the cell is blank or cannot be read: as the sheet says. */
  readonly basis: Basis | null;
}

interface StoredBases {
  readonly found: FoundTable<Field> | null;
  readonly all: readonly KeptBasis[];
  readonly unread: readonly { readonly address: string; readonly text: string; readonly wanted: string }[];
}

/** The bases kept on the settings sheet. A word that is none is named, and holds nothing meanwhile. */
export function readTargetBases(sheet: SheetSnapshot | null): StoredBases {
  const found = sheet && findTable(sheet, TARGET_BASES_KEPT);
  const rows = readableRows(found).map(({ row, cells }) => ({ row, cells, text: foldSpace(cells.basis) }));
  return {
    found,
    all: rows.map(({ row, cells, text }) => ({
      row,
      ref: foldSpace(cells.ref),
      title: foldSpace(cells.title),
      basis: parseWord(TARGET_BASES, text),
    })),
    unread: rows
      .filter(({ text }) => text !== '' && parseWord(TARGET_BASES, text) === null)
      .map(({ row, text }) => ({
        address: formatAddress(row, found?.places.basis ?? 0),
        text,
        wanted: sayChoices(TARGET_BASES),
      })),
  };
}

/** The settings with what was said of their targets, found by reference and title as settings are themselves. */
export function withTargetBases<Setting extends IndicatorSetting>(
  settings: readonly Setting[],
  { all }: StoredBases,
): readonly Setting[] {
  const { matched } = matchStored(settings, all);
  return settings.map((setting, index) => {
    const basis = matched[index]?.basis;
    return basis ? { ...setting, targetBasis: basis, basisChosen: true as const } : setting;
  });
}

/** What a person says of one target; null for what the sheet says. */
interface SaidBasis {
  readonly ref: string;
  readonly title: string;
  readonly basis: Basis | null;
}

/** The rows that say it: in place where the indicator has one, else new; none for a blank that has no row. */
export function basisChanges({ all }: StoredBases, said: readonly SaidBasis[]): readonly RowChange<Field>[] {
  const { matched } = matchStored(said, all);
  return said.flatMap(({ ref, title, basis }, index): readonly RowChange<Field>[] => {
    const row = matched[index]?.row ?? null;
    const word = basis === null ? '' : TARGET_BASES[basis].word;
    if (row !== null) return [{ row, entries: { basis: word } }];
    return basis === null ? [] : [{ row, entries: { ref, title: foldSpace(title), basis: word } }];
  });
}
