import { formatAddress } from '../../../domain/grid/address';
import { foldSpace, sameName } from '../../../domain/grid/grid';
import { COLUMN_ROLES, type ColumnChoice, type ColumnRole } from '../../../domain/reading/reading';
import type { SheetSnapshot } from '../../../host/port';
import { ROLE_WORDS } from '../../../wording/reading';
import { parseWord, sayChoices, type Vocabulary } from '../vocabulary';
import type { UnreadSetting } from '../readSettings';
import { findTable } from '../../../outputs/ownTables/findTable';
import type { RowChange } from '../../../outputs/ownTables/planTable';
import { readableRows, type Entries, type FoundTable, type Table } from '../../../outputs/ownTables/table';

type Field = 'sheet' | 'heading' | 'role' | 'period';

/** What a person said of the columns of a scorecard; found again by their headings. */
export const COLUMN_CHOICES: Table<Field> = {
  name: 'ScorecardColumns',
  title: 'Columns',
  columns: [
    { field: 'sheet', heading: 'Scorecard sheet', width: 100 },
    { field: 'heading', heading: 'Column heading', width: 160 },
    { field: 'role', heading: 'Holds', width: 110 },
    { field: 'period', heading: 'Of period', width: 72 },
  ],
};

const ROLES = COLUMN_ROLES.reduce<Partial<Vocabulary<ColumnRole>>>(
  (all, role) => ({ ...all, [role]: { word: ROLE_WORDS[role], also: [role] } }),
  {},
) as Vocabulary<ColumnRole>;

interface StoredChoices {
  readonly found: FoundTable<Field> | null;
  readonly choices: readonly (ColumnChoice & { readonly sheet: string; readonly row: number })[];
  readonly unread: readonly UnreadSetting[];
}

/** The choices kept on the settings sheet. A role that cannot be read is named, and its column is read as if nobody had chosen. */
export function readColumnChoices(sheet: SheetSnapshot | null): StoredChoices {
  const found = sheet && findTable(sheet, COLUMN_CHOICES);
  if (!found) return { found: null, choices: [], unread: [] };
  const unread: UnreadSetting[] = [];
  const choices = readableRows(found).flatMap(({ row, cells }) => {
    const text = foldSpace(cells.role);
    const role = text === '' ? null : parseWord(ROLES, text);
    if (text !== '' && role === null)
      unread.push({ address: formatAddress(row, found.places.role ?? 0), text, wanted: sayChoices(ROLES) });
    if (role === null) return [];
    const period = foldSpace(cells.period);
    return [
      {
        sheet: cells.sheet,
        heading: foldSpace(cells.heading),
        role,
        period: period === '' ? null : period,
        row,
      },
    ];
  });
  return { found, choices, unread };
}

/** The choices that hold for one sheet. */
export const choicesFor = ({ choices }: StoredChoices, sheet: string): readonly ColumnChoice[] =>
  choices.filter((choice) => sameName(choice.sheet, sheet));

/** The rows that say what was chosen: in place for headings that have one, else new. */
export const choiceChanges = (
  { found, choices: kept }: StoredChoices,
  sheet: string,
  choices: readonly ColumnChoice[],
): readonly RowChange<Field>[] =>
  found === null && choices.length === 0
    ? []
    : choices.map((choice) => ({
        row:
          kept.find((each) => sameName(each.sheet, sheet) && sameName(each.heading, choice.heading))?.row ??
          null,
        entries: choiceEntries(sheet, choice),
      }));

const choiceEntries = (sheet: string, { heading, role, period }: ColumnChoice): Entries<Field> => ({
  sheet,
  heading,
  role: ROLE_WORDS[role],
  period: period ?? '',
});
