import type { Besides, PeriodCell } from '../../domain/indicators/besides';
import { parseCriteria } from '../../domain/judging/criteria';
import type { Rag } from '../../domain/judging/status';
import { parseGoodIs } from '../../domain/indicators/goodIs';
import type { Rival } from '../../domain/indicators/rival';
import type { Indicator, PeriodHeading } from '../../domain/indicators/scorecard';
import { formatAddress } from '../../domain/grid/address';
import { cellAt, foldSpace, type GridCell } from '../../domain/grid/grid';
import type { PeriodKey } from '../../domain/periods/period';
import { byTime } from '../../domain/periods/order';
import { combineTargets } from '../../domain/targets/targetsByPeriod';
import type { Target } from '../../domain/targets/targets';
import type { CellValue, ScorecardCell } from '../../domain/values/cells';
import { statusByKey } from '../../domain/judging/rule/scaleKey';
import type { SettledColumn } from '../reading/periods/settle';
import type { SheetView } from '../reading/view';
import type { BesideColumns } from './besides';
import type { BuiltColumns } from './columns';
import { perOf, withParts } from './parts';
import type { Placed } from './placed';
import type { RivalColumns } from './rivals';
import { rangeOf } from './targetRange';

/** How the cells of a scorecard are read: figures, and targets. */
interface CellReaders {
  readonly figure: (cell: GridCell) => CellValue;
  readonly target: (cell: GridCell) => Target;
}

/** What an indicator's row is read with. */
interface RowReading {
  readonly view: SheetView;
  readonly columns: BuiltColumns;
  readonly besides: BesideColumns;
  readonly rivals: RivalColumns;
  readonly readers: CellReaders;
  readonly sections: ReadonlyMap<number, string>;
}

const sorted = new WeakMap<object, readonly Placed<PeriodHeading>[]>();

/** Columns of periods in order of time, told once for all rows. */
function inTime(columns: readonly Placed<PeriodHeading>[]): readonly Placed<PeriodHeading>[] {
  const found = sorted.get(columns) ?? [...columns].sort((a, b) => byTime(a.period, b.period));
  sorted.set(columns, found);
  return found;
}

type ReadAt = (column: number) => ScorecardCell;

/** Reads one row of the view, every cell with its place on the sheet. */
export function readIndicator(reading: RowReading, row: number): Indicator {
  const { view, columns, besides, readers } = reading;
  const read: ReadAt = (column) => readCell(view, row, column, readers);
  const readOr = (heading: { readonly at: number } | null): ScorecardCell | null =>
    heading && read(heading.at);
  const refCell = readOr(columns.ref);
  const titleCell = read(columns.title.at);
  const unit = besides.unit ? read(besides.unit.draft.column).value.raw : '';
  const per = perOf(foldSpace(titleCell.value.raw), unit);
  const periods: Record<PeriodKey, ScorecardCell> = {};
  for (const { period, at } of inTime(columns.periods))
    periods[period.key] = figureOf(read, at, besides.parts.get(period.key), per);
  const goodIs = readOr(columns.goodIs);
  const judged = columns.periods.at(-1);
  return {
    row:
      view.orientation === 'long'
        ? lastRow(periods, titleCell.row)
        : (view.place(row, judged?.at ?? 0)?.row ?? titleCell.row),
    // A reference as shown: 1.10 keeps the nought its number format gives it.
    ref: refCell ? foldSpace(refCell.value.raw) : '',
    refCell,
    title: foldSpace(titleCell.value.raw),
    titleCell,
    neighbour: readOr(columns.neighbour),
    england: readOr(columns.england),
    past: columns.past.map(({ year, at }) => ({ year, cell: read(at) })),
    target: readTarget(reading, row, read),
    periods,
    rag: readOr(columns.rag),
    ...(goodIs && { goodIs: { cell: goodIs, direction: parseGoodIs(goodIs.value.raw) } }),
    ...rivalsOf(reading, row, read),
    ...(besides.any && { besides: readBesides(reading, row, read) }),
  };
}

function rivalsOf(
  { view, rivals, readers }: RowReading,
  row: number,
  read: ReadAt,
): Pick<Indicator, 'rivals'> {
  const found: readonly Rival[] = [
    ...rivals.figures.map(({ draft: { column, heading } }) => ({
      as: 'figure' as const,
      heading,
      cell: read(column),
    })),
    ...rivals.targets.map(({ draft: { column, heading } }) => ({
      as: 'target' as const,
      heading,
      cell: read(column),
      value: readers.target(cellAt(view.grid, row, column)),
    })),
  ];
  return found.length > 0 ? { rivals: found } : {};
}

function readCell(view: SheetView, row: number, column: number, readers: CellReaders): ScorecardCell {
  const cell = cellAt(view.grid, row, column);
  const place = view.place(row, column) ?? { row: view.place(row, 0)?.row ?? row, column };
  const { formula, numberFormat } = cell;
  return {
    address: formatAddress(place.row, place.column),
    row: place.row,
    column: place.column,
    value: readers.figure(cell),
    formula,
    numberFormat,
  };
}

/** In long data an indicator stands where its latest figure does. */
function lastRow(periods: Readonly<Record<PeriodKey, ScorecardCell>>, otherwise: number): number {
  const filled = Object.values(periods).filter(({ value }) => value.kind !== 'blank');
  return filled.at(-1)?.row ?? otherwise;
}

function figureOf(
  read: ReadAt,
  at: number,
  parts: BesideColumns['parts'] extends ReadonlyMap<string, infer Parts> ? Parts | undefined : never,
  per: number | null,
): ScorecardCell {
  const cell = read(at);
  if (!parts) return cell;
  const figure = parts.figure === null ? null : cell;
  return withParts(figure, read(parts.numerator), read(parts.denominator), per) ?? cell;
}

/** The periods' own targets as one, where they have columns; the year's where no period has one. */
function readTarget({ view, columns, readers }: RowReading, row: number, read: ReadAt): Indicator['target'] {
  const { target, periodTargets } = columns;
  const at = (column: number): GridCell => cellAt(view.grid, row, column);
  const [first] = periodTargets;
  if (first) {
    const byPeriod: Record<PeriodKey, Target> = {};
    for (const { period, at: column } of inTime(periodTargets))
      byPeriod[period.key] = readers.target(at(column));
    const value = combineTargets(byPeriod);
    const yearly = target !== null && !periodTargets.some((each) => each.at === target.at);
    const filled = periodTargets.find((each) => at(each.at).value !== '') ?? first;
    // One period's target alone is not held against another's figure.
    const alone = periodTargets.length === 1 && columns.periods.length > 1;
    if (value.kind !== 'none' || !yearly)
      return { cell: read(filled.at), value, ...(alone && { of: first.period.key }) };
  }
  if (!target) return null;
  const { year } = target;
  const own = readers.target(at(target.at));
  const value = columns.targetTo ? rangeOf(own, readers.target(at(columns.targetTo.at))) : own;
  return { cell: read(target.at), value, ...(year !== null && { year }) };
}

/** A part of a cell as a cell of its own, in the same place; null where there is none. */
const partOf = (
  whole: ScorecardCell,
  text: string | undefined,
  { figure }: CellReaders,
): ScorecardCell | null =>
  text === undefined
    ? null
    : { ...whole, value: figure({ value: text, formula: null, numberFormat: 'General', error: false }) };

function readBesides({ besides, sections, readers }: RowReading, row: number, read: ReadAt): Besides {
  const cellOf = (settled: SettledColumn | null): ScorecardCell | null =>
    settled && read(settled.draft.column);
  const cellsOf = (settled: readonly SettledColumn[]): ScorecardCell[] =>
    settled.map(({ draft }) => read(draft.column));
  const { green, amber, red, minimum, criteria } = besides;
  const [low, high] = [cellOf(besides.amberLow), cellOf(besides.amberHigh)];
  const amberRange = low && high ? { low, high } : null;
  const thresholds = green || amber || red || minimum || amberRange || criteria;
  const whole = cellOf(criteria);
  const told = whole && parseCriteria(whole.value.raw);
  const boundOf = (own: SettledColumn | null, rag: Rag): ScorecardCell | null =>
    cellOf(own) ?? (whole && told ? partOf(whole, told[rag], readers) : null);
  return {
    stretch: cellOf(besides.stretch),
    thresholds: thresholds
      ? {
          green: boundOf(green, 'green'),
          amber: boundOf(amber, 'amber'),
          red: boundOf(red, 'red'),
          minimum: cellOf(minimum),
          ...(whole && { criteria: whole }),
          ...(amberRange && { amberRange }),
        }
      : null,
    tolerance: cellOf(besides.tolerance),
    unit: cellOf(besides.unit),
    owner: cellOf(besides.owner),
    frequency: cellOf(besides.frequency),
    section:
      (besides.section && foldSpace(read(besides.section.draft.column).value.raw)) ||
      (sections.get(row) ?? null),
    statuses: besides.statuses.map(({ settled, period }): PeriodCell => {
      const cell = read(settled.draft.column);
      const told = settled.draft.scale ? statusByKey(settled.draft.scale, cell.value.raw) : null;
      const [means] = told?.kind === 'colours' ? told.rags : [];
      return { period, cell, ...(means && { means }) };
    }),
    travel: cellsOf(besides.travel),
    variance: cellOf(besides.variance),
    ...(besides.attained && { attained: true as const }),
    commentary: cellsOf(besides.commentary),
    toDate: cellOf(besides.toDate),
    pastPeriods: besides.pastPeriods.map(({ draft, period }) => ({ period, cell: read(draft.column) })),
    comparators: besides.comparators.map(({ draft }) => ({
      heading: draft.heading,
      cell: read(draft.column),
    })),
  };
}
