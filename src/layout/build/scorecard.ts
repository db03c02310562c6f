import { formatAddress, formatArea } from '../../domain/grid/address';
import type { Indicator, Scorecard, Unplaced } from '../../domain/indicators/scorecard';
import type { Period } from '../../domain/periods/period';
import { byTime } from '../../domain/periods/order';
import { awaitsAnswer } from '../../domain/reading/reading';
import type { Policy } from '../../domain/settings/settings';
import type { Grid } from '../../domain/grid/grid';
import type { AmberEnd } from '../../domain/judging/amberEnd';
import type { ImprovingRule } from '../../domain/judging/improvingRule';
import type { NoteLine } from '../../domain/judging/rule/noteLine';
import type { KeySheets } from '../../domain/judging/rule/keySheets';
import { parseCell } from '../../domain/values/parseCell';
import { parseTarget } from '../../domain/targets/parseTarget';
import { rememberCells } from '../readCells';
import type { SheetSearch } from '../reading/readSheet';
import { notesAround, type Inside } from '../notesAround';
import { titlesAbove } from '../titlesAbove';
import { besideColumns } from './besides';
import { buildColumns, toScorecardColumns, type BuiltColumns } from './columns';
import { findEdges } from './edges';
import { withFractions } from './fractions';
import { readIndicator } from './indicator';
import { isSilent, orAsked, readElsewhere, readRules, sameRule } from './rules';
import { readFigureMarks } from './figureMarks';
import { findMisfit } from './misfit';
import { PlacedColumns } from './placed';
import { rivalColumns } from './rivals';
import { tellReading } from './tellReading';
import { unplacedColumns } from './unplaced';

type Found = Extract<SheetSearch, { readonly kind: 'found' }>;

/** Makes the scorecard of a sheet from how it was read, and by what other sheets say where it has no rule itself; null where no figure has a period. */
export function buildScorecard(
  grid: Grid,
  found: Found,
  policy: Pick<Policy, 'xMeans'>,
  keySheets: KeySheets | null = null,
): Scorecard | null {
  const { view, table } = found;
  const placed = new PlacedColumns(view, table);
  const columns = buildColumns(placed);
  if (!columns || columns.periods.length === 0) return null;
  const readers = {
    figure: rememberCells((cell) => parseCell(cell, policy)),
    target: rememberCells(parseTarget),
  };
  const besides = besideColumns(placed, columns);
  const rivals = rivalColumns(placed, columns);
  const read = withFractions(view, columns, besides);
  const { sections, blocks, unplaced } = table.body;
  const indicators = blocks.flatMap(({ rows }) =>
    rows.map((row) => readIndicator({ view: read, columns, besides, rivals, readers, sections }, row)),
  );
  const area = findEdges(view, table, columns);
  const headerRow = view.place(table.header.lastRow, columns.title.at)?.row ?? area.row;
  const reading = {
    ...tellReading(grid.sheet, found, area),
    misfit: findMisfit(table, indicators),
  };
  const titles = titlesAbove(grid, area.row);
  const notes = notesAround(grid, area, view.orientation === 'rows' ? insideOf(table) : null);
  const marks = readFigureMarks(notes);
  const scale = table.settled.columns.find(({ draft }) => draft.role === 'status' && draft.scale)?.draft
    .scale;
  const beside = readRules(notes, headingLines(placed, headerRow), scale ?? null, indicators);
  const there = keySheets && readElsewhere(keySheets, scale ?? null, indicators);
  const { rule, improving, amberEnds } = orAsked(there && isSilent(beside) ? there : beside, notes);
  const outranked = rule && there?.rule && !sameRule(rule, there.rule) ? there.rule : null;
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return {
    sheet: grid.sheet,
    range: formatArea(area),
    headerRow,
    firstColumn: area.column,
    lastColumn: last.column,
    lastRow: last.row,
    year: yearOf(columns),
    columns: toScorecardColumns(columns),
    periods: periodsOf(columns),
    indicators: marked(indicators, { unsure: awaitsAnswer(reading), improving, amberEnds }),
    unplaced: [...unplacedColumns(view, table), ...onSheet(found, unplaced)],
    ...(titles.length > 0 && { titles }),
    ...(marks && { figureMarks: marks }),
    ...(rule && { writtenRule: rule }),
    ...(keySheets && { keySheets }),
    ...(outranked && { outranked }),
    ...(scale && { statusKey: { words: scale.words } }),
    ...(amberEnds &&
      amberEnds.kind !== 'at-minimum' && {
        openRule: { text: amberEnds.text, address: amberEnds.address },
      }),
    reading,
  };
}

/** Headings may say it: "RAG (amber within 10%)". */
const headingLines = (placed: PlacedColumns, row: number): readonly NoteLine[] =>
  placed.all.flatMap((settled) => {
    const { text, column } = placed.heading(settled);
    return SAYS_AMOUNT.test(text) ? [{ text, address: formatAddress(row, column) }] : [];
  });
const SAYS_AMOUNT = /\d.*\b(?:amber|red|tolerance)\b|\b(?:amber|red|tolerance)\b.*\d/i;

/** The rows and columns of a table that are read: what stands beside them is a note. */
const insideOf = ({ header, body, settled }: Found['table']): Inside => ({
  rows: new Set([
    ...rowsBetween(header.firstRow, header.lastRow),
    ...body.blocks.flatMap(({ headerRows, rows }) => [
      ...rowsBetween(headerRows.first, headerRows.last),
      ...rows,
    ]),
  ]),
  columns: new Set(
    settled.columns.flatMap(({ draft: { role, column } }) =>
      role === null || role === 'ignore' ? [] : [column],
    ),
  ),
});

const rowsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** What the whole reading says of every indicator. */
const marked = (
  indicators: readonly Indicator[],
  {
    unsure,
    improving,
    amberEnds,
  }: {
    readonly unsure: boolean;
    readonly improving: ImprovingRule | null;
    readonly amberEnds: AmberEnd | null;
  },
): readonly Indicator[] =>
  unsure || improving || amberEnds
    ? indicators.map((each) => ({
        ...each,
        ...(unsure && { unsure: true as const }),
        ...(improving && { improving }),
        ...(amberEnds && { amberEnds }),
      }))
    : indicators;

const periodsOf = ({ periods }: BuiltColumns): readonly Period[] =>
  periods.map(({ period }) => period).sort(byTime);

/** The year the latest period lies in, or else the target's. */
const yearOf = (columns: BuiltColumns): string | null =>
  periodsOf(columns)
    .flatMap(({ year }) => year ?? [])
    .at(-1) ??
  columns.target?.year ??
  null;

/** Only rows of the sheet itself can be named: what a turned table left out is in its cells. */
const onSheet = ({ view }: Found, unplaced: readonly Unplaced[]): readonly Unplaced[] =>
  view.orientation === 'rows' ? unplaced : [];
