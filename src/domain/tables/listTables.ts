import { formatArea } from '../grid/address';
import { foldSpace } from '../grid/grid';
import type { Indicator } from '../indicators/scorecard';
import { nameOf, type LinkedBreakdown } from './breakdown';
import { nameOfFigures, type TableKind, type TableReason } from './figures';
import type { LinkedFigures } from './linkFigures';
import { timeIn, timeOfTable } from './tableTimes';

/** A table of the workbook as it is listed, whatever it is. */
interface ListedTable {
  readonly sheet: string;
  readonly range: string;
  readonly title: string;
  readonly kind: TableKind;
  /** The one it belongs to; null where it belongs to none, to several, or only words of little weight speak for one. */
  readonly indicator: Indicator | null;
  /** Every indicator whose figures stand in a row of it. */
  readonly indicators: readonly Indicator[];
  readonly confidence: LinkedBreakdown['confidence'];
  /** "Q3", "2018-19", "Mar 2019": what title or headings say; null when they name no time. */
  readonly period: string | null;
  readonly columns: readonly string[];
  readonly because: readonly TableReason[];
}

/** The tables of a workbook whose sheets stand in this order, each sheet's from the top. */
export function listTables(
  {
    breakdowns,
    figures,
  }: { readonly breakdowns: readonly LinkedBreakdown[]; readonly figures: readonly LinkedFigures[] },
  sheets: readonly string[],
): readonly ListedTable[] {
  const all = [
    ...breakdowns.map((linked) => ({ area: linked.breakdown.area, listed: ofCounts(linked) })),
    ...figures.map((linked) => ({ area: linked.table.area, listed: ofFigures(linked) })),
  ];
  return sheets.flatMap((sheet) =>
    all
      .filter(({ listed }) => listed.sheet === sheet)
      .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column)
      .map(({ listed }) => listed),
  );
}

function ofCounts({ breakdown, indicator, confidence }: LinkedBreakdown): ListedTable {
  const { sheet, area, counts, shares, comparators = [], totalLabel } = breakdown;
  const owner = confidence === 'possible' ? null : indicator;
  const [share] = shares;
  const because: TableReason[] = [
    ...(totalLabel === '' ? [] : [{ kind: 'total', label: totalLabel } as const]),
    ...(share ? [{ kind: 'shares-of-counts', heading: share.heading } as const] : []),
    ...(totalLabel === '' && !share ? [{ kind: 'words', text: nameOf(breakdown) } as const] : []),
  ];
  return {
    sheet,
    range: formatArea(area),
    title: foldSpace(nameOf(breakdown)),
    kind: 'breakdown',
    indicator: owner,
    indicators: owner ? [owner] : [],
    confidence,
    period: (timeIn(breakdown.title) ?? timeIn(counts.at(-1)?.heading ?? '') ?? timeIn(sheet))?.key ?? null,
    columns: [...counts, ...shares, ...comparators]
      .sort((a, b) => columnOf(a) - columnOf(b))
      .map(({ heading }) => heading),
    because,
  };
}

const columnOf = (column: { readonly cells: readonly { readonly column: number }[] }): number =>
  column.cells[0]?.column ?? 0;

function ofFigures({ table, indicator, rows, confidence }: LinkedFigures): ListedTable {
  const { sheet, area, kind, columns, reasons } = table;
  return {
    sheet,
    range: formatArea(area),
    title: foldSpace(nameOfFigures(table)),
    kind,
    indicator,
    indicators: [...new Set([...(indicator ? [indicator] : []), ...rows.flatMap((row) => row ?? [])])],
    confidence,
    period:
      (timeOfTable(table) ?? columns.findLast(({ who, time }) => who === 'own' && time)?.time)?.key ?? null,
    columns: columns.map(({ heading }) => heading),
    because: reasons,
  };
}
