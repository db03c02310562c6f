import { formatArea } from '../../domain/grid/address';
import type { Area } from '../../domain/grid/area';
import { foldSpace } from '../../domain/grid/grid';
import { formatDecimal, sign, toNumber, type Rational } from '../../domain/values/exact';
import type { CellValue } from '../../domain/values/cells';
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../model';

const CODES: readonly (readonly [code: string, says: string])[] = [
  ['[c]', 'confidential: suppressed to protect small numbers'],
  ['[x]', 'not available'],
  ['[z]', 'not applicable'],
];

/** The column of labels: as wide as the page gives. */
export const labelColumn = (heading: string): ReportColumn => ({
  id: 'label',
  heading,
  align: 'left',
  width: 170,
  rowHeader: true,
});

export const figureColumn = (id: string, heading: string): ReportColumn => ({
  id,
  heading,
  align: 'right',
  width: 48,
  rowHeader: false,
});

export const textCell = (text: string): ReportCell => ({ text, role: 'text', number: null });

/** A number as a cell: "93", "28.1%". */
export function numberCell(value: Rational, decimals: number, percent = false): ReportCell {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return {
    text: `${formatDecimal(value, decimals)}${percent ? '%' : ''}`,
    role: 'number',
    number: percent
      ? { value: toNumber(value) / 100, format: `0${digits}%` }
      : { value: toNumber(value), format: `0${digits}` },
  };
}

/** "+4", "−4.5", "0": a change with its sign. */
export function changeCell(value: Rational, decimals: number): ReportCell {
  const way = sign(value);
  const size = formatDecimal(way < 0 ? { num: -value.num, den: value.den } : value, decimals);
  return { text: way === 0 ? size : `${way > 0 ? '+' : '−'}${size}`, role: 'number', number: null };
}

export const emptyCell: ReportCell = { text: '', role: 'number', number: null };

/** A figure as the sheet shows it, with the code of what is suppressed or not there: never a bare x. */
export function sheetCell(value: CellValue): ReportCell {
  if (value.kind === 'suppressed') return { ...emptyCell, text: '[c]' };
  if (value.kind === 'not-applicable') return { ...emptyCell, text: '[z]' };
  if (value.kind === 'not-available')
    return { ...emptyCell, text: value.note === null ? '[x]' : foldSpace(value.raw) };
  if (value.kind === 'number') return numberCell(value.shown.value, value.shown.decimals, value.percent);
  return { ...emptyCell, text: value.kind === 'blank' ? '' : foldSpace(value.raw) };
}

/** What a table is made of. */
interface TableContents {
  readonly sheet: string;
  readonly area: Area;
  readonly title: string;
  readonly version: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly notes: readonly string[];
}

/** A table of the workbook as any other of the report: caption, source, the codes in it. */
export function assembleOther({
  sheet,
  area,
  title,
  version,
  columns,
  rows,
  notes,
}: TableContents): ReportTable {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return {
    title,
    version,
    source: `Source: sheet ${sheet}, ${formatArea(area)}.`,
    lead: [],
    columns,
    rows,
    lists: [],
    legend: CODES.filter(([code]) => texts.some((text) => text.includes(code))).map(([term, says]) => ({
      term,
      rag: null,
      says,
    })),
    notes,
  };
}
