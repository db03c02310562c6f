import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type Table,
} from 'docx';
import type { ReportCell, ReportColumn, ReportTable } from '../../report/model';
import { BORDER, lookOf, statusSign, type RoleLook } from '../theme';
import { CaptionedTable } from './captionedTable';
import type { PlacedTable } from './page';
import { STYLE } from './styles';
import { hex, wholeDates, xmlText } from './text';
import { counted } from '../../domain/values/words';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: hex(BORDER) };
const BORDERS = {
  top: EDGE,
  bottom: EDGE,
  left: EDGE,
  right: EDGE,
  insideHorizontal: EDGE,
  insideVertical: EDGE,
};
const ALIGN = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

/** No page has fewer rows than this of a table that has more. */
const TOGETHER = 4;

/**
 * A report's table for Word: its header row comes again on each page, no row is broken across pages, its first rows and
 * its last stay together, grid and cells have the same widths, and it has a title and a description to be read out.
 */
export function renderTable(table: ReportTable, { widths, size }: PlacedTable, what: string): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const { columns, rows } = table;
  const keeps = (at: number): boolean =>
    at < rows.length - 1 && (at < TOGETHER - 1 || at >= rows.length - TOGETHER);
  return new CaptionedTable(
    {
      width: { size: total, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: 40, right: 40 },
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: columns[0]?.rowHeader === true,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ heading, align }, index) =>
            cell([wholeDates(heading)], lookOf('header'), {
              align,
              width: widths[index] ?? 0,
              size,
              style: STYLE.heading,
              keepNext: true,
              verticalAlign: VerticalAlignTable.BOTTOM,
            }),
          ),
        }),
        ...rows.map(
          (row, at) =>
            new TableRow({
              cantSplit: true,
              children: row.cells.map((each, index) =>
                bodyCell(each, columns[index], widths[index] ?? 0, size, keeps(at)),
              ),
            }),
        ),
      ],
    },
    xmlText(what),
    xmlText(describe(table)),
  );
}

/** "14 rows under a row of headings. Columns: Ref No; Indicator Description; …" */
const describe = ({ rows, columns }: ReportTable): string =>
  `${counted(rows.length, 'row')}${rows.some(({ ref }) => ref !== '') ? ', one for each indicator,' : ''} under a row of headings. Columns: ${columns.map(({ heading }) => heading).join('; ')}.`;

function bodyCell(
  { text, role }: ReportCell,
  column: ReportColumn | undefined,
  width: number,
  size: number,
  keepNext: boolean,
): TableCell {
  // The word of a status stands beside its shape, as it does on the pane.
  const sign = column?.id === 'rag' ? statusSign(role) : '';
  return cell(`${sign}${text}`.split('\n'), lookOf(role), {
    align: column?.align ?? 'left',
    width,
    size,
    style: STYLE.cell,
    keepNext,
    verticalAlign: VerticalAlignTable.TOP,
  });
}

interface CellPlace {
  readonly align: ReportColumn['align'];
  /** Twips. */
  readonly width: number;
  /** Points. */
  readonly size: number;
  readonly style: string;
  readonly keepNext: boolean;
  readonly verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable];
}

function cell(
  lines: readonly string[],
  look: RoleLook,
  { align, width, size, style, keepNext, verticalAlign }: CellPlace,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign,
    ...(look.fill === null
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(look.fill) } }),
    children: [
      new Paragraph({
        style,
        alignment: ALIGN[align],
        keepNext,
        children: lines.map(
          (line, index) =>
            new TextRun({
              text: xmlText(line),
              bold: look.bold,
              color: hex(look.color),
              // Only where the style's own size did not fit.
              ...(style === STYLE.heading || size === 9 ? {} : { size: size * 2 }),
              ...(index === 0 ? {} : { break: 1 }),
            }),
        ),
      }),
    ],
  });
}
