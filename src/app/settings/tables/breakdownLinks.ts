import { formatAddress } from '../../../domain/grid/address';
import {
  nameOf,
  type BreakdownLink,
  type BreakdownPart,
  type LinkedBreakdown,
} from '../../../domain/tables/breakdown';
import { nameOfFigures, type TableKind } from '../../../domain/tables/figures';
import type { LinkedFigures } from '../../../domain/tables/linkFigures';
import { foldSpace, sameName } from '../../../domain/grid/grid';
import type { SheetSnapshot } from '../../../host/port';
import { parseWord, sayChoices, SOURCES, type Vocabulary } from '../vocabulary';
import type { UnreadSetting } from '../readSettings';
import { findTable } from '../../../outputs/ownTables/findTable';
import type { RowChange } from '../../../outputs/ownTables/planTable';
import { readableRows, type Entries, type FoundTable, type Table } from '../../../outputs/ownTables/table';

type Field = 'sheet' | 'table' | 'ref' | 'title' | 'part' | 'basis' | 'report';

/** Which indicator each table of the workbook belongs to, and whether the report has it. */
export const BREAKDOWNS: Table<Field> = {
  name: 'ScorecardBreakdowns',
  title: 'Tables of the workbook',
  columns: [
    { field: 'sheet', heading: 'Breakdown sheet', width: 100 },
    { field: 'table', heading: 'Breakdown table', width: 200 },
    { field: 'ref', heading: 'Of reference', width: 62 },
    { field: 'title', heading: 'Of indicator', width: 200 },
    { field: 'part', heading: 'Children in it', width: 80 },
    { field: 'basis', heading: 'Link basis', width: 72 },
    { field: 'report', heading: 'In the report', width: 72, optional: true },
  ],
};

/** How the sheet says which of an indicator's children a table is of. */
const PARTS: Vocabulary<BreakdownPart> = {
  numerator: { word: 'Counted', also: ['numerator', 'those counted'] },
  others: { word: 'Not counted', also: ['others', 'the rest'] },
  all: { word: 'All', also: ['denominator', 'all of them'] },
};

/** Whether the report has a table: it has where nothing is said. */
const IN_REPORT: Vocabulary<'in' | 'out'> = {
  in: { word: 'Yes', also: ['in'] },
  out: { word: 'No', also: ['out', 'left out'] },
};

/** In place of an indicator: the table belongs to none. */
const NONE = 'None';

interface StoredLinks {
  readonly found: FoundTable<Field> | null;
  readonly links: readonly BreakdownLink[];
  readonly unread: readonly UnreadSetting[];
}

/** The links kept on the settings sheet. A word that cannot be read is named; the title's words then decide. */
export function readLinks(sheet: SheetSnapshot | null): StoredLinks {
  const found = sheet && findTable(sheet, BREAKDOWNS);
  if (!found) return { found: null, links: [], unread: [] };
  const unread: UnreadSetting[] = [];
  const word = <Choice extends string>(
    words: Vocabulary<Choice>,
    row: number,
    field: Field,
    text: string,
  ): Choice | null => {
    const choice = text === '' ? null : parseWord(words, text);
    if (text !== '' && choice === null) {
      unread.push({ address: formatAddress(row, found.places[field] ?? 0), text, wanted: sayChoices(words) });
    }
    return choice;
  };
  const links = readableRows(found).map(({ row, cells }): BreakdownLink => {
    const [ref, title] = [foldSpace(cells.ref), foldSpace(cells.title)];
    const none = (title === '' && ref === '') || title.toLowerCase() === NONE.toLowerCase();
    return {
      sheet: cells.sheet,
      table: cells.table,
      indicator: none ? null : { ref, title },
      part: word(PARTS, row, 'part', foldSpace(cells.part)),
      source: word(SOURCES, row, 'basis', foldSpace(cells.basis)) ?? 'suggested',
      inReport: word(IN_REPORT, row, 'report', foldSpace(cells.report)) !== 'out',
    };
  });
  return { found, links, unread };
}

/** A person's word on one table. */
export interface LinkChoice {
  readonly sheet: string;
  /** What `nameOf` gives. */
  readonly table: string;
  readonly indicator: { readonly ref: string; readonly title: string } | null;
  readonly part: BreakdownPart;
  readonly inReport: boolean;
}

/** The rows that say what was chosen, all of it confirmed: in place for tables that have one, else new. */
export const linkChanges = (
  { found }: StoredLinks,
  choices: readonly LinkChoice[],
): readonly RowChange<Field>[] =>
  choices.map((choice) => ({
    row:
      found?.rows.find(
        ({ cells }) => sameName(cells.sheet, choice.sheet) && sameName(cells.table, choice.table),
      )?.row ?? null,
    entries: linkEntries(choice),
  }));

const linkEntries = ({ sheet, table, indicator, part, inReport }: LinkChoice): Entries<Field> => ({
  sheet,
  table,
  ref: indicator?.ref ?? '',
  title: indicator ? foldSpace(indicator.title) : NONE,
  part: indicator ? PARTS[part].word : '',
  basis: SOURCES.confirmed.word,
  report: IN_REPORT[inReport ? 'in' : 'out'].word,
});

/** A table of the workbook as the pane lists it. */
export interface LinkView extends LinkChoice {
  /** Unique within a session. */
  readonly key: string;
  readonly address: string;
  readonly kind: TableKind;
  readonly confidence: LinkedBreakdown['confidence'];
}

type OwnerOf = { readonly ref: string; readonly title: string } | null;

const ownerOf = (indicator: OwnerOf): OwnerOf =>
  indicator && { ref: indicator.ref, title: foldSpace(indicator.title) };

/** Every table beside the scorecard, breakdowns first. */
export const viewLinks = (
  linked: readonly LinkedBreakdown[],
  figures: readonly LinkedFigures[] = [],
): readonly LinkView[] => [
  ...linked.map(({ breakdown, indicator, part, confidence, inReport = true }): LinkView => {
    const { sheet, area } = breakdown;
    const address = formatAddress(area.row, area.column);
    return {
      key: `${sheet}!${address}`,
      sheet,
      table: nameOf(breakdown),
      address,
      kind: 'breakdown',
      indicator: ownerOf(indicator),
      part,
      confidence,
      inReport,
    };
  }),
  ...figures.map(({ table, indicator, confidence, inReport = true }): LinkView => {
    const { sheet, area, kind } = table;
    const address = formatAddress(area.row, area.column);
    return {
      key: `${sheet}!${address}`,
      sheet,
      table: nameOfFigures(table),
      address,
      kind,
      indicator: ownerOf(indicator),
      part: 'all',
      confidence,
      inReport,
    };
  }),
];
