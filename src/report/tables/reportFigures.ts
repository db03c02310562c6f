import { formatAddress } from '../../domain/grid/address';
import {
  nameOfFigures,
  type FigureColumn,
  type FigureTable,
  type WhoseFigures,
} from '../../domain/tables/figures';
import { PER_CENT } from '../../domain/tables/groups';
import type { LinkedFigures } from '../../domain/tables/linkFigures';
import { isWhole, sumOfShares } from '../../domain/tables/shareSums';
import { formatDecimal } from '../../domain/values/exact';
import {
  sayNotWhole,
  sayOtherDate,
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
import { headingOf } from './headingOf';
import type { ReportedTable } from './model';

/** Columns that fit beside the labels. */
const MOST_COLUMNS = 6;

/** A series, shares by group or a table of years as a table of the report, with the change since the date before and its facts. */
export function reportFigures(
  { table, indicator, confidence, rows }: LinkedFigures,
  version: string,
): ReportedTable {
  const heading = headingOf(nameOfFigures(table), table.sheet);
  const columns = shownColumns(table.columns);
  const changes = table.kind === 'shares' ? [] : changesOf(table);
  const dates = sinceDates(changes);
  const [since] = dates;
  const all: ReportColumn[] = [
    labelColumn(table.labelHeading || (table.kind === 'shares' ? TABLE_WORDS.group : TABLE_WORDS.measure)),
    ...columns.map(({ heading: said, who }, index) =>
      figureColumn(`figure-${index}`, said || WHO_WORDS[who]),
    ),
    ...(changes.some((change) => change !== null)
      ? [figureColumn('change', TABLE_WORDS.change(since ?? ''))]
      : []),
  ];
  const body = table.rows.map((row, index): ReportRow => ({
    ref: '',
    cells: [
      textCell(row.section === '' ? row.label || heading : `${row.section}: ${row.label}`),
      ...columns.map(({ cells }) => figureCell(table, cells[index])),
      ...(all.at(-1)?.id === 'change' ? [sayChange(changes[index] ?? null, dates)] : []),
    ],
  }));
  const own = rows.every((row) => row === null || row === indicator) ? indicator : null;
  return {
    key: `${table.sheet}!${formatAddress(table.area.row, table.area.column)}`,
    kind: table.kind,
    row: own && confidence !== 'possible' ? own.row : null,
    heading,
    times: timesOf(table.columns),
    says: factsOf(table, changes),
    table: assembleOther({
      ...table,
      title: heading,
      version,
      columns: all,
      rows: body,
      notes: notesOf(table, columns, dates),
    }),
    chart: chartOf(table, heading),
  };
}

function timesOf(columns: readonly FigureColumn[]): string {
  const dated = columns.filter(({ who, time }) => who === 'own' && time);
  const [first, last] = [dated[0]?.heading, dated.at(-1)?.heading];
  return first === undefined || last === undefined || first === last ? '' : `${first} to ${last}`;
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

/** A change from another date than the heading's has the number of the note that says so. */
function sayChange(change: RowChange | null, dates: readonly string[]): ReportCell {
  if (!change) return emptyCell;
  const cell = changeCell(change.move, change.decimals);
  const at = dates.indexOf(change.since);
  return at > 0 ? { ...cell, text: `${cell.text} [note ${at}]` } : cell;
}

/** The dates changes are counted from, that of most rows first. */
function sinceDates(changes: readonly (RowChange | null)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const change of changes) if (change) counts.set(change.since, (counts.get(change.since) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([date]) => date);
}

function notesOf(
  table: FigureTable,
  shown: readonly FigureColumn[],
  dates: readonly string[],
): readonly string[] {
  const apart = dates.slice(1).map((date, at) => `[note ${at + 1}] ${sayOtherDate(date)}`);
  const wholes =
    table.kind === 'shares'
      ? shown.flatMap(({ who, cells }) => {
          const found = who === 'own' ? null : sumOfShares(cells);
          if (!found?.complete || isWhole(found)) return [];
          return [
            sayNotWhole(WHO_WORDS[who as Exclude<WhoseFigures, 'own'>], `${formatDecimal(found.sum, 1)}%`),
          ];
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
