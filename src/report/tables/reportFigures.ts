import { formatAddress } from '../../domain/grid/address';
import { foldSpace } from '../../domain/grid/grid';
import { nameOfFigures, type FigureColumn, type FigureTable, type Who } from '../../domain/tables/figures';
import { PER_CENT } from '../../domain/tables/groups';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import { isWhole, sumOfShares } from '../../domain/tables/shareSums';
import { formatDecimal } from '../../domain/values/exact';
import {
  sayNotWhole,
  sayShownDates,
  sayUnreadRows,
  TABLE_WORDS,
  WHO_WORDS,
} from '../../wording/reports/tables';
import type { ReportCell, ReportColumn, ReportRow } from '../model';
import {
  assembleOther,
  changeCell,
  emptyCell,
  figureColumn,
  labelColumn,
  sheetCell,
  textCell,
} from './assemble';
import { changesOf, type RowChange } from './changesOf';
import { factsOf } from './figureFacts';
import { chartOf } from './figureCharts';
import type { ReportedTable } from './model';

/** Columns that fit beside the labels. */
const MOST_COLUMNS = 6;

/** A series, shares by group or a table of years as a table of the report, with the change since the date before and its facts. */
export function reportFigures(
  { table, indicator, confidence, rows }: LinkedFigures,
  version: string,
): ReportedTable {
  const heading = foldSpace(nameOfFigures(table));
  const columns = shownColumns(table.columns);
  const changes = table.kind === 'shares' ? [] : changesOf(table);
  const since = commonSince(changes);
  const all: ReportColumn[] = [
    labelColumn(table.labelHeading),
    ...columns.map(({ heading: said, who }, index) =>
      figureColumn(`figure-${index}`, said || WHO_WORDS[who]),
    ),
    ...(changes.some((change) => change !== null)
      ? [figureColumn('change', since === null ? TABLE_WORDS.changePlain : TABLE_WORDS.change(since))]
      : []),
  ];
  const body = table.rows.map((row, index): ReportRow => ({
    ref: '',
    cells: [
      textCell(row.section === '' ? row.label || heading : `${row.section}: ${row.label}`),
      ...columns.map(({ cells }) => figureCell(table, cells[index])),
      ...(all.at(-1)?.id === 'change' ? [sayChange(changes[index] ?? null)] : []),
    ],
  }));
  const own = rows.every((row) => row === null || row === indicator) ? indicator : null;
  return {
    key: `${table.sheet}!${formatAddress(table.area.row, table.area.column)}`,
    kind: table.kind,
    row: own && confidence !== 'possible' ? own.row : null,
    heading,
    says: factsOf(table, changes),
    table: assembleOther({
      ...table,
      title: heading,
      version,
      columns: all,
      rows: body,
      notes: notesOf(table, columns, changes, since),
    }),
    chart: chartOf(table, heading),
  };
}

/** The latest dates, and whoever else's figures stand beside them. */
function shownColumns(columns: readonly FigureColumn[]): readonly FigureColumn[] {
  const others = columns.filter(({ who }) => who !== 'own');
  const own = columns.filter(({ who }) => who === 'own');
  const kept = new Set([...own.slice(-Math.max(2, MOST_COLUMNS - others.length)), ...others]);
  return columns.filter((column) => kept.has(column));
}

const figureCell = (table: FigureTable, cell: FigureColumn['cells'][number] | undefined): ReportCell => {
  const said = sheetCell(cell?.value ?? { kind: 'blank', raw: '' });
  const bare = cell?.value.kind === 'number' && !cell.value.percent;
  // Shares are said with their sign, whatever the sheet's format.
  return bare &&
    table.kind === 'shares' &&
    PER_CENT.test(`${table.title} ${table.over} ${table.labelHeading}`)
    ? { ...said, text: `${said.text}%`, number: null }
    : said;
};

const sayChange = (change: RowChange | null): ReportCell =>
  change ? changeCell(change.move, change.decimals) : emptyCell;

/** The date most rows' changes are counted from; null where there is none. */
function commonSince(changes: readonly (RowChange | null)[]): string | null {
  const dates = changes.flatMap((change) => (change ? [change.since] : []));
  const [first] = dates;
  return first !== undefined && dates.every((date) => date === first) ? first : null;
}

function notesOf(
  table: FigureTable,
  shown: readonly FigureColumn[],
  changes: readonly (RowChange | null)[],
  since: string | null,
): readonly string[] {
  const apart = since === null ? sinceOfEach(table, changes) : [];
  const wholes =
    table.kind === 'shares'
      ? shown.flatMap(({ who, cells }) => {
          const found = who === 'own' ? null : sumOfShares(cells);
          if (!found?.complete || isWhole(found)) return [];
          return [sayNotWhole(WHO_WORDS[who as Exclude<Who, 'own'>], `${formatDecimal(found.sum, 1)}%`)];
        })
      : [];
  return [
    ...apart,
    ...wholes,
    ...(table.columns.length > shown.length ? [sayShownDates(shown.length, table.columns.length)] : []),
    ...(table.unread.length === 0 ? [] : [sayUnreadRows(table.unread.map(({ text }) => `“${text}”`))]),
    ...(table.notes === '' ? [] : [table.notes]),
  ];
}

/** Where rows are counted from different dates: which from which. */
function sinceOfEach(table: FigureTable, changes: readonly (RowChange | null)[]): readonly string[] {
  const dates = [...new Set(changes.flatMap((change) => (change ? [change.since] : [])))];
  return dates.map((date) => {
    const labels = changes.flatMap((change, index) =>
      change?.since === date ? [`“${table.rows[index]?.label ?? ''}”`] : [],
    );
    return `The change is since ${date} for ${labels.join(', ')}.`;
  });
}
